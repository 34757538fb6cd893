/**
 * Who wrote an HTML page's article: by its head, by the elements it marks as author, by the lines around its headline. The
 * site's own name is no author.
 *
 * @example
 * cleanName("كتبت: منى الجزيري - صحيفة الضفاف", "صحيفة الضفاف"); // "منى الجزيري"
 */
import { nameWordOf } from "../entities/person/name-word.js";
import { sliceOf } from "../span.js";
import { describeBlocks } from "./block.js";
import type { ScoredBlock } from "./block-score.js";
import { HONORIFICS } from "./byline.js";
import { furnitureOf, hasRole, startsWithRole } from "./furniture.js";
import type { Head } from "./head.js";
import type { HtmlBlocks } from "./html-blocks.js";
import { isName, type Metadata } from "./metadata.js";
import { isPlaceName } from "./place-name.js";
import type { PagePart } from "./zone.js";

/** What else is known of the page. */
interface Known {
  readonly metadata: Metadata;
  readonly head: Head;
  /** The headline's block. */
  readonly headline: number | undefined;
}

/** Parts whose authors are those of others. */
const FOREIGN: readonly PagePart[] = ["list", "comment", "navigation", "aside", "share"];
/** Parts of a line that names author, site and place. */
const SEPARATOR = /[|/،,:«»"]|\s[-–—]\s|(?<=\p{L}{3})[-–—]\s/u;
/** «فلان (جدة) @name»: place and account. */
const ASIDE = /\([^()]{0,40}\)|@\w{1,30}|\s@\s/gu;
/** A name to log in with. */
const ACCOUNT = /^[a-z][\w.-]*$/u;
const MOST_WORDS = 7;
/** Words that a byline opens with stand so many blocks around the headline at most. */
const NEAR = 12;

/** The author's name. */
export function authorOf(page: HtmlBlocks, blocks: readonly ScoredBlock[], { metadata, head, headline }: Known): string | undefined {
  const site = metadata.site;
  const given = metadata.byline === undefined ? undefined : (cleanName(metadata.byline, site) ?? metadata.byline);
  return given ?? markedName(page, headline ?? 0, site) ?? lineName(page, blocks, headline, site) ?? headName(page, head, site);
}

/** The name of the marked element nearest the headline. */
function markedName({ marks, partsAt }: HtmlBlocks, headline: number, site: string | undefined): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const mark of marks) {
    const distance = Math.abs(mark.at - headline);
    if (mark.kind !== "author" || distance >= bestDistance) continue;
    const parts = partsAt(mark);
    const name = FOREIGN.some((part) => parts.has(part)) || !isName(mark.value) ? undefined : cleanName(mark.value, site);
    if (name !== undefined) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** The name on a line such as «كتب: فلان», near the headline. */
function lineName(page: HtmlBlocks, blocks: readonly ScoredBlock[], headline: number | undefined, site: string | undefined): string | undefined {
  const at = headline ?? 0;
  const line = blocks.find(({ kind }, i) => kind === "byline" && i !== headline && Math.abs(i - at) <= NEAR);
  return line && cleanName(sliceOf(page.text, line), site);
}

/** A name that no word announces must have a name's first word. */
function headName(page: HtmlBlocks, { byline }: Head, site: string | undefined): string | undefined {
  const name = byline && cleanName(sliceOf(page.text, byline), site);
  return name !== undefined && wordsOf(name).slice(0, 2).some((word) => HONORIFICS.has(word) || nameWordOf(word) !== undefined) ? name : undefined;
}

/** A byline without «كتب», site, place and date; `undefined` where no name is left. */
export function cleanName(byline: string, site: string | undefined): string | undefined {
  const names = byline.replace(ASIDE, " ").trim().split(SEPARATOR).map(withoutByWord).filter((part) => isPersonal(part, site));
  // Several names separated by commas stay together, as the page prints them.
  if (names.length > 1 && /[،,]/u.test(byline) && names.length === byline.split(/[،,]/u).length) return byline.trim();
  return names[0];
}

/** «كتب فلان» without «كتب». */
function withoutByWord(part: string): string {
  const [block] = describeBlocks(part, [{ start: 0, end: part.length, run: 0 }]);
  const count = startsWithRole(block!.words, "byline");
  return (count > 0 && count < block!.words.length ? part.slice(block!.starts[count]) : part).trim();
}

function isPersonal(part: string, site: string | undefined): boolean {
  const [block] = describeBlocks(part, [{ start: 0, end: part.length, run: 0 }]);
  const { words } = block!;
  if (words.length === 0 || words.length > MOST_WORDS || /\p{N}/u.test(part) || ACCOUNT.test(part) || furnitureOf(block!) !== undefined) return false;
  const own = wordsOf(site ?? "");
  if (words.every((word) => own.includes(word)) || isPlaceName(words) || startsWithRole(words, "byline") === words.length) return false;
  return !hasRole(words, "agency") && !hasRole(words, "section");
}

function wordsOf(text: string): readonly string[] {
  return describeBlocks(text, [{ start: 0, end: text.length, run: 0 }])[0]?.words ?? [];
}
