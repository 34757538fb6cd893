/**
 * The text of a scraped page, menus and all, read as an article.
 *
 * @example
 * const article = readArticle(fs.readFileSync("examples/page.txt", "utf8"));
 * article.paragraphs.length; // 9: menu, comment form and lists of other articles are none of them
 */
import { requireText, type Span } from "../span.js";
import type { Article } from "./article.js";
import { describeBlocks } from "./block.js";
import { scoreBlocks } from "./block-score.js";
import { type Body, findBody } from "./body.js";
import { classify, type PageBlock } from "./classify.js";
import { foreignLanguage } from "./foreign.js";
import { findHead, type Head } from "./head.js";
import { judge } from "./judge.js";
import { type BlockSpan, splitBlocks } from "./lines.js";
import { plainBody } from "./plain.js";
import { findTeasers } from "./teasers.js";

/**
 * Reads a page's text: finds headline, section, dateline, byline, date, body and teasers, and leaves the furniture out.
 *
 * A text that is no page but an article by itself comes back whole. Never throws on text; takes time linear in its length.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * readArticle("وصل الوفد إلى عمّان مساء أمس.").paragraphs.length; // 1
 */
export function readArticle(text: string): Article {
  requireText("readArticle", text);
  const blocks = scoreBlocks(classify(describeBlocks(text, blockSpans(text))));
  const plain = plainBody(blocks);
  const body = plain ?? findBody(blocks);
  const { kind, confidence } = plain ? { kind: "article" as const, confidence: 0.7 } : judge(blocks, body);
  if (isBinary(text) || blocks.every((block) => block.kind === "noise")) return { kind: "other", confidence: 1, text, paragraphs: [], teasers: [] };
  const told = body.paragraphs.map((i) => text.slice(blocks[i]!.start, blocks[i]!.end)).join(" ");
  const foreign = foreignLanguage(told === "" ? text : told);
  if (foreign !== undefined) return { kind: "other", confidence: foreign, text, paragraphs: [], teasers: [] };
  if (kind === "other") return { kind, confidence, text, paragraphs: [], teasers: findTeasers(blocks, () => false, { isFrontPage: true }) };
  return assemble(text, blocks, body, { head: findHead(text, blocks, body), confidence, isPlain: plain !== undefined });
}

/** Blocks of a page; what lies behind is one more. */
const MOST_BLOCKS = 100_000;

function blockSpans(text: string): BlockSpan[] {
  const spans = splitBlocks(text);
  const last = spans[MOST_BLOCKS];
  return last ? [...spans.slice(0, MOST_BLOCKS), { ...last, end: spans.at(-1)!.end }] : spans;
}

/** So many code units tell whether a text is one. */
const SAMPLE = 8192;

/** Whether what was given as text is not: one character in twenty is a control or a replacement for a broken one. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(/[\0-\u{8}\u{e}-\u{1f}\u{7f}-\u{84}\u{86}-\u{9f}\u{fffd}]/gu)?.length ?? 0) > sample.length / 20;
}

function assemble(text: string, blocks: readonly PageBlock[], body: Body, found: { head: Head; confidence: number; isPlain: boolean }): Article {
  const { head, confidence, isPlain } = found;
  const paragraphs: Span[] = body.paragraphs.map((i) => ({ start: i === body.first ? (head.textStart ?? blocks[i]!.start) : blocks[i]!.start, end: blocks[i]!.end }));
  const kept = paragraphs.filter((span) => span.start < span.end);
  const from = head.headline ?? body.first;
  const captions = blocks.filter((block, i) => block.kind === "caption" && i > from - 3 && i < body.last + 3).map(({ start, end }) => ({ start, end }));
  const own = new Set(body.paragraphs);
  const isTaken = (i: number): boolean => own.has(i) || (i >= from && i < body.first);
  const teasers = isPlain ? [] : findTeasers(blocks, isTaken, { isFrontPage: false });
  const headline = head.headline === undefined ? undefined : blocks[head.headline]!;
  return {
    kind: "article",
    confidence,
    text,
    ...(headline && { headline: { start: headline.start, end: headline.end } }),
    ...(head.section && { section: { start: head.section.start, end: head.section.end } }),
    ...(head.dateline && { dateline: head.dateline }),
    ...(head.byline && { byline: head.byline }),
    paragraphs: kept,
    teasers,
    ...(head.published !== undefined && { published: head.published }),
    ...(captions.length > 0 && { captions }),
  };
}
