/**
 * Whether an HTML page holds an article, and how sure that is: its text against its lists, what the page calls itself, and what
 * stands around the text.
 *
 * @example
 * verdictOf({ page, blocks, body, metadata, headline: 4, head, teasers }); // { kind: "article", confidence: 0.97 }
 */
import { sliceOf } from "../span.js";
import { describeBlocks } from "./block.js";
import type { ScoredBlock } from "./block-score.js";
import type { Body } from "./body.js";
import { foreignLanguage } from "./foreign.js";
import { hasRole, startsWithRole } from "./furniture.js";
import type { Head } from "./head.js";
import type { HtmlBlocks } from "./html-blocks.js";
import type { LinkedTeaser } from "./html-teasers.js";
import { areStrangers, type Verdict } from "./judge.js";
import type { Metadata } from "./metadata.js";

/** What is known of the page. */
interface Known {
  readonly page: HtmlBlocks;
  readonly blocks: readonly ScoredBlock[];
  readonly body: Body;
  readonly metadata: Metadata;
  /** The headline's block. */
  readonly headline: number | undefined;
  readonly head: Head;
  /** The teasers that stand in no list beside the text. */
  readonly open: readonly LinkedTeaser[];
}

/** Text of so many code units speaks neither for an article nor against it. */
const ENOUGH = 120;
/** An error page explains itself in fewer code units than this. */
const ERROR_TEXT = 600;
/** Forms hide their messages on any page («لا توجد نتائج»): they count on one with less text than this. */
const LITTLE = 200;
/** How much each sign adds to the log odds. By hand, on the pages of test/pages. */
const WEIGHT = { text: 1.6, lists: 0.9, typed: 2.5, declared: 0.8, dated: 0.6, shown: 0.6, several: 0.5, alone: 1, strangers: -3, error: -4, named: 1 } as const;
/** Blocks whose text tells the language where there is no body. */
const MOST_TOLD = 40;
/** A headline stands so many blocks above its text at most. */
const NEAR = 20;
/** What a page says of itself when there is no doubt. */
const SURE = 0.97;

/** Judges a page. */
export function verdictOf(known: Known): Verdict {
  const { page, blocks, body, metadata, headline, head, open } = known;
  const mass = body.paragraphs.reduce((sum, i) => sum + blocks[i]!.length, 0);
  const told = body.paragraphs.length > 0 ? body.paragraphs.map((i) => blocks[i]!) : blocks.slice(0, MOST_TOLD);
  const foreign = foreignLanguage(told.map((block) => sliceOf(page.text, block)).join(" "));
  if (foreign !== undefined) return { kind: "other", confidence: foreign };
  if (mass === 0) return { kind: "other", confidence: SURE };
  const listed = open.reduce((sum, { headline: title, excerpt = "" }) => sum + title.length + excerpt.length, 0);
  const saysError = blocks.some(({ kind, hit }, i) => kind === "furniture" && hit?.role === "error" && (mass < LITTLE || page.markup[i]!.heading > 0));
  const isError = mass < ERROR_TEXT && (metadata.titles.some(isErrorTitle) || saysError);
  const odds =
    WEIGHT.text * Math.log(mass / ENOUGH) -
    WEIGHT.lists * Math.log1p(listed / mass) +
    WEIGHT.typed * Number(metadata.isTypedArticle) +
    WEIGHT.declared * Number(metadata.isArticle) +
    WEIGHT.dated * Number(head.published !== undefined || metadata.published !== undefined) +
    WEIGHT.shown * Number(headline !== undefined && headline < body.first && headline > body.first - NEAR) +
    WEIGHT.alone * Number(page.links.length === 0) +
    WEIGHT.several * Number(body.paragraphs.length > 2) +
    WEIGHT.named * metadata.pageClass +
    WEIGHT.strangers * Number(areStrangers(blocks, body.paragraphs)) +
    WEIGHT.error * Number(isError);
  const confidence = 1 / (1 + Math.exp(-odds));
  return odds >= 0 ? { kind: "article", confidence } : { kind: "other", confidence: 1 - confidence };
}

/** Whether a title, up to the site's name, says that the page is an error, a login, a search. */
function isErrorTitle(title: string): boolean {
  const own = title.split(/\s[-–—|]\s/u)[0]!;
  const [block] = describeBlocks(own, [{ start: 0, end: own.length, run: 0 }]);
  const { words } = block!;
  return startsWithRole(words, "error") > 0 || NO_ARTICLE.some((role) => hasRole(words, role)) || startsWithRole(words, "search") > 0;
}

const NO_ARTICLE = ["error", "login", "search"] as const;
