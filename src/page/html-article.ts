/**
 * An HTML page as an article: its text is cut into blocks as a text page is, the same classifier finds the body with what the
 * markup adds, and what the page's head says of itself is reconciled with what it prints.
 *
 * @example
 * (await htmlArticle("<html>…</html>", {})).headline;
 */
import { type Span, sliceOf } from "../span.js";
import type { Article } from "./article.js";
import { type ScoredBlock, scoreBlocks } from "./block-score.js";
import { type Body, findBody } from "./body.js";
import { composeArticle } from "./compose.js";
import { parseDocument } from "./dom.js";
import { endOfReport } from "./end-mark.js";
import { foldPhrase } from "./furniture.js";
import { findHead, findHeadline, type Head } from "./head.js";
import { type HtmlBlocks, htmlBlocks } from "./html-blocks.js";
import { authorOf } from "./html-byline.js";
import { publishedOf } from "./html-date.js";
import { isForeign, withoutForeign } from "./html-foreign.js";
import { chooseHeadline, repeatsHeadline } from "./html-headline.js";
import { captionsOf, tagsOf } from "./html-lists.js";
import { linkedTeasers } from "./html-teasers.js";
import { verdictOf } from "./html-verdict.js";
import { contentWords } from "./kinship.js";
import { baseOf, type Metadata, readMetadata } from "./metadata.js";
import { readArticle } from "./read-article.js";

/** A line is no longer than this, in code units, to be a headline. */
const LONGEST_HEADLINE = 300;
/** A paragraph of so many code units stands once in an article. */
const LONG = 60;
/** A fragment, which is the text it holds if that is an article by itself, has so many blocks at most. */
const MOST_PLAIN = 30;

/** Reads an HTML page. */
export async function htmlArticle(html: string, options: { readonly url?: string }): Promise<Article> {
  const document = await parseDocument(html);
  const metadata = readMetadata(document, options);
  const base = baseOf(document, options.url, metadata.canonical);
  const page = await htmlBlocks(document);
  const scored = scoreBlocks(page.blocks, { markup: page.markup, titles: metadata.titles });
  const found = findBody(scored, page.markup);
  const headline = headlineOf(page, scored, found, metadata);
  const key = foldPhrase(headline ?? "");
  const body = withoutRepeats(scored, found, key);
  const blocks = withoutForeign(page, scored, body, key);
  const at = headlineBlock(page, blocks, key);
  const head = findHead(page.text, blocks, body, { headline: at ?? null, words: siteWords(metadata, key) });
  const teasers = linkedTeasers(page.links, { base, own: [metadata.canonical, options.url, headline], partsOf: page.partsAt });
  const verdict = verdictOf({ page, blocks: scored, body, metadata, headline: at, head, open: teasers.filter(({ isBeside }) => !isBeside) });
  const isFragment = metadata.titles.length === 0 && teasers.length === 0 && page.blocks.length <= MOST_PLAIN;
  const plain = isFragment && (headline === undefined || verdict.kind === "other") ? readArticle(page.text) : undefined;
  if (plain?.kind === "article") return { ...plain, ...(options.url !== undefined && { url: options.url }) };
  const isArticle = verdict.kind === "article";
  const paragraphs = isArticle ? paragraphsOf(page.text, scored, body, head) : [];
  return composeArticle({
    ...verdict,
    headline: isArticle ? headline : undefined,
    paragraphs,
    dateline: isArticle ? datelineOf(page.text, scored, body, head, metadata.byline) : undefined,
    rest: isArticle ? [] : scored.map((block) => sliceOf(page.text, block)),
    captions: isArticle ? captionsOf(page, scored, body) : [],
    teasers: teasers.filter(({ headline: title }) => !paragraphs.some(({ text }) => text.includes(title))),
    section: isArticle ? (metadata.section ?? textAt(page.text, head.section)) : undefined,
    byline: isArticle ? authorOf(page, blocks, { metadata, head, headline: at }) : undefined,
    published: publishedOf(page, { metadata, head, headline: at, url: options.url }),
    url: options.url,
    metadata: { ...metadata, ...(metadata.tags === undefined && tagsOf(page)) },
  });
}

/** The words of the site's name: as it gives it, and what its titles say beside the headline. */
function siteWords({ site, titles }: Metadata, headline: string): string[] {
  const words = titles.map(foldPhrase).flatMap((title) => (headline !== "" && title.includes(headline) ? title.replace(headline, "").split(" ") : []));
  return [...foldPhrase(site ?? "").split(" "), ...words].filter((word) => word.length > 1);
}

function textAt(text: string, span: Span | undefined): string | undefined {
  return span && sliceOf(text, span);
}

function headlineOf(page: HtmlBlocks, blocks: readonly ScoredBlock[], body: Body, metadata: Metadata): string | undefined {
  const words = new Set(body.paragraphs.slice(0, 40).flatMap((i) => [...contentWords(blocks[i]!.words)]));
  const later = new Set(body.paragraphs.slice(1));
  const candidates = blocks.flatMap((block, i) => {
    const { heading, linked, parts } = page.markup[i]!;
    const isOutside = isForeign(parts);
    const isLine = block.length <= LONGEST_HEADLINE && block.kind !== "noise" && (heading > 0 || linked < 0.5) && !(isOutside && heading !== 1) && !later.has(i);
    return isLine ? [{ text: sliceOf(page.text, block), key: block.words.join(" "), level: heading, isForeign: isOutside, distance: body.first < 0 ? 0 : body.first - i }] : [];
  });
  const line = findHeadline(blocks, body);
  return chooseHeadline(metadata.titles, candidates, { site: metadata.site, body: words, line: line === undefined ? undefined : sliceOf(page.text, blocks[line]!) });
}

/** The body without lines that repeat the headline, and paragraphs that a page shows twice, for large screens and small ones, once. */
function withoutRepeats(blocks: readonly ScoredBlock[], body: Body, headline: string): Body {
  const seen = new Set<string>();
  const paragraphs = body.paragraphs.filter((i) => {
    const key = blocks[i]!.words.join(" ");
    const isRepeat = repeatsHeadline(key, headline) || (blocks[i]!.length >= LONG && seen.has(key));
    seen.add(key);
    return !isRepeat;
  });
  return { paragraphs, first: paragraphs[0] ?? -1, last: paragraphs.at(-1) ?? -1 };
}

/** The block that shows the headline: the one of highest heading, else the last above the body. */
function headlineBlock(page: HtmlBlocks, blocks: readonly ScoredBlock[], headline: string): number | undefined {
  let best: number | undefined;
  blocks.forEach((block, i) => {
    if (!repeatsHeadline(block.words.join(" "), headline)) return;
    const level = page.markup[i]!.heading || 7;
    if (best === undefined || level < (page.markup[best]!.heading || 7)) best = i;
  });
  return best;
}

/** The paragraphs, without the dateline of the first and the end mark of the last. */
function paragraphsOf(text: string, blocks: readonly ScoredBlock[], body: Body, head: Head): { text: string; from: number; to: number }[] {
  return body.paragraphs.flatMap((i) => {
    const block = blocks[i]!;
    const own = sliceOf(text, block);
    const from = i === body.first && head.textStart !== undefined ? head.textStart - block.start : 0;
    const to = i === body.last ? endOfReport(own) : own.length;
    return from < to ? [{ text: own, from, to }] : [];
  });
}

/** The dateline as a range of the first paragraph, or as a line of its own. */
function datelineOf(text: string, blocks: readonly ScoredBlock[], body: Body, { dateline }: Head, byline: string | undefined): Span | string | undefined {
  const first = blocks[body.first];
  if (!dateline || !first) return undefined;
  const isInFirst = dateline.start >= first.start && dateline.end <= first.end;
  const place = sliceOf(text, dateline);
  // What the head gives as the author is no dateline: «(أبوظبي - البيان)».
  if (!isInFirst && byline?.includes(place)) return undefined;
  return isInFirst ? { start: dateline.start - first.start, end: dateline.end - first.start } : place;
}
