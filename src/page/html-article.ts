/**
 * An HTML page as an article: Readability finds the main content, and the same furniture table and block classes as for
 * text pages decide about every piece of it.
 *
 * @example
 * (await htmlArticle("<html>…</html>", {})).headline;
 */
import { type Span, sliceOf } from "../span.js";
import type { Article } from "./article.js";
import { describeBlocks } from "./block.js";
import { findBody } from "./body.js";
import { classify, type PageBlock } from "./classify.js";
import { composeArticle } from "./compose.js";
import { dateIn } from "./date-line.js";
import { all, type DomDocument, type DomElement, namesOf, parentOf, parseDocument, textOf } from "./dom.js";
import { startsWithRole } from "./furniture.js";
import { chooseHeadline, repeatsHeadline } from "./html-headline.js";
import { linkedTeasers } from "./html-teasers.js";
import { judge } from "./judge.js";
import { baseOf, type Metadata, readMetadata } from "./metadata.js";
import { type Piece, piecesOf } from "./pieces.js";
import { readArticle } from "./read-article.js";

/** More elements than this are not handed to Readability. */
const MOST_ELEMENTS = 60_000;
/** Readability is content with so much text, in code units: news can be short. */
const LEAST_TEXT = 140;
/** Prose of so many code units is an article where the page says it is one. */
const DECLARED = 80;
/** A piece whose letters are mostly inside links is an entry, not a paragraph. */
const LINKED = 0.75;
/** A paragraph element with so many words is a paragraph even without a full stop. */
const PARAGRAPH_WORDS = 8;

/** Parts of a page that hold no content, should Readability find none. */
const CHROME_TAGS = new Set(["NAV", "HEADER", "FOOTER", "ASIDE", "FORM"]);
const CHROME_NAMES = /(?:^|[\s_-])(?:nav|menu|footer|sidebar|widget|comments?|share|social|related|breadcrumb|cookie|metadata|poll|ads?)(?:$|[\s_-])/u;

/** Reads an HTML page. */
export async function htmlArticle(html: string, options: { readonly url?: string }): Promise<Article> {
  const document = await parseDocument(html);
  const metadata = readMetadata(document, options);
  const headings = all(document, "h1").slice(0, 20).map(textOf);
  const headline = chooseHeadline(metadata.titles, headings, metadata.site);
  const base = baseOf(document, options.url, metadata.canonical);
  const teasers = linkedTeasers(document, { base, canonical: metadata.canonical ?? options.url, headline });
  const pageDate = metadata.published ?? dateBesideHeadline(document);
  const content = (await mainContent(html)) ?? document.body;
  const pieces = content ? piecesOf(content, content === document.body ? isChrome : isAside) : [];
  const { blocks, paragraphs, captions } = readPieces(pieces, headline);
  const judged = verdictOf(blocks, paragraphs, metadata, { headings, teasers: teasers.length });
  const pieceTexts = pieces.map(({ text }) => text);
  // A small page without lists is read as the text it holds: a fragment is an article too.
  const plain = judged.kind === "other" && teasers.length === 0 && judged.confidence < 0.95 ? plainParagraphs(pieceTexts, headline) : undefined;
  const verdict = plain ? ({ kind: "article", confidence: 0.5 } as const) : judged;
  const byline = metadata.byline === undefined ? bylineIn(blocks, pieces) : withoutByWord(metadata.byline);
  const texts = (indexes: readonly number[]): string[] => indexes.map((i) => pieceTexts[i]!);
  const shown = [...new Set([...texts(captions), ...captionsIn(document)])].filter((caption) => !texts(paragraphs).includes(caption));
  return composeArticle({
    ...verdict,
    headline: verdict.kind === "article" ? headline : undefined,
    paragraphs: verdict.kind === "article" ? (plain ?? texts(paragraphs)) : [],
    rest: verdict.kind === "article" ? [] : pieceTexts,
    captions: verdict.kind === "article" ? shown : [],
    teasers: teasers.filter(({ headline: title }) => !paragraphs.some((i) => pieces[i]!.text.includes(title))),
    section: verdict.kind === "article" ? metadata.section : undefined,
    byline: verdict.kind === "article" ? byline : undefined,
    published: pageDate,
    url: options.url,
    metadata,
  });
}

/** The paragraphs of pieces read as plain text, the headline aside; `undefined` where even that is no article. */
function plainParagraphs(pieces: readonly string[], headline: string | undefined): string[] | undefined {
  const { kind, text, paragraphs } = readArticle(pieces.filter((piece) => piece !== headline).join("\n\n"));
  return kind === "article" && paragraphs.length > 0 ? paragraphs.map((span) => sliceOf(text, span)) : undefined;
}

/** As much of Readability as is used; its own declarations name the DOM library's types. */
interface ReadabilityModule {
  readonly Readability: new (
    document: DomDocument,
    options: { readonly charThreshold: number; readonly keepClasses: boolean; readonly maxElemsToParse: number; readonly serializer: (node: DomElement) => DomElement },
  ) => { parse(): { readonly content: DomElement | null } | null };
}

/** The element Readability takes for the content, of a document of its own, since it rewrites it. */
async function mainContent(html: string): Promise<DomElement | undefined> {
  const [document, { Readability }] = await Promise.all([parseDocument(html), import("@mozilla/readability") as unknown as Promise<ReadabilityModule>]);
  try {
    const reader = new Readability(document, { charThreshold: LEAST_TEXT, keepClasses: true, maxElemsToParse: MOST_ELEMENTS, serializer: (node) => node });
    return reader.parse()?.content ?? undefined;
  } catch {
    // Too many elements, or a tree it cannot walk: the whole body is read instead.
    return undefined;
  }
}

function isChrome(element: DomElement): boolean {
  return CHROME_TAGS.has(element.tagName.toUpperCase()) || CHROME_NAMES.test(namesOf(element));
}

function isAside(element: DomElement): boolean {
  return element.tagName.toUpperCase() === "ASIDE" || element.tagName.toUpperCase() === "FORM" || /(?:^|[\s_-])(?:related|share|sharing|social|metadata|newsletter|read-?more|readmore|poll)(?:$|[\s_-])/u.test(namesOf(element));
}

interface ReadPieces {
  readonly blocks: readonly PageBlock[];
  /** Indexes of pieces. */
  readonly paragraphs: readonly number[];
  readonly captions: readonly number[];
}

/** Captions inside the article that Readability leaves behind with their pictures. */
function captionsIn(document: DomDocument): string[] {
  return all(document, 'figcaption, [class*="caption" i], [class*="img-cap" i], [class*="imgcap" i]')
    .slice(0, MOST_CAPTIONS)
    .filter(isOfArticle)
    .map(textOf)
    .filter((text) => text !== "" && text.length <= LONGEST_CAPTION);
}

const MOST_CAPTIONS = 60;
const LONGEST_CAPTION = 400;

function isOfArticle(element: DomElement): boolean {
  for (let at: DomElement | undefined = element; at; at = parentOf(at)) {
    if (at !== element && (isChrome(at) || at.tagName.toUpperCase() === "A")) return false;
    if (at.tagName.toUpperCase() === "ARTICLE" || at.tagName.toUpperCase() === "MAIN") return true;
  }
  return false;
}

/** Which pieces are paragraphs and which captions. */
function readPieces(pieces: readonly Piece[], headline: string | undefined): ReadPieces {
  const text = pieces.map((piece) => piece.text).join("\n\n");
  let at = 0;
  const spans = pieces.map((piece, run) => {
    const span = { start: at, end: at + piece.text.length, run };
    at = span.end + 2;
    return span;
  });
  const blocks = classify(describeBlocks(text, spans)).map((block, i) => withMarkup(block, pieces[i]!, headline));
  const body = findBody(blocks);
  const own = new Set(body.paragraphs);
  const captions = blocks.flatMap((block, i) => (block.kind === "caption" && !own.has(i) ? [i] : []));
  return { blocks, paragraphs: body.paragraphs, captions };
}

/** What the markup adds to what the words say. */
function withMarkup(block: PageBlock, piece: Piece, headline: string | undefined): PageBlock {
  const { kind, words } = block;
  if (repeatsHeadline(piece.text, headline)) return { ...block, kind: "furniture" };
  if (piece.isCaption && kind !== "noise") return { ...block, kind: "caption" };
  if (piece.linked > LINKED && (kind === "prose" || kind === "title" || kind === "label")) return { ...block, kind: kind === "prose" && piece.text.length > 160 ? "prose" : "furniture" };
  const isText = piece.isParagraph && !piece.isHeading && words.length >= PARAGRAPH_WORDS;
  if (isText && (kind === "title" || (kind === "prose" && block.ending === "open"))) return { ...block, kind: "prose", ending: "sentence" };
  return block;
}

function verdictOf(
  blocks: readonly PageBlock[],
  paragraphs: readonly number[],
  metadata: Metadata,
  page: { readonly headings: readonly string[]; readonly teasers: number },
): { kind: "article" | "other"; confidence: number } {
  const judged = judge(blocks, { paragraphs, first: paragraphs[0] ?? -1, last: paragraphs.at(-1) ?? -1 });
  const mass = paragraphs.reduce((sum, i) => sum + blocks[i]!.length, 0);
  const titleBlock = metadata.titles.some((title) => startsWithRole(foldedWords(title), "error") > 0);
  if (titleBlock && mass < 600) return { kind: "other", confidence: 0.95 };
  if (metadata.isArticle && mass >= DECLARED && !(judged.kind === "other" && mass < 300 && page.teasers > 30)) return { kind: "article", confidence: Math.max(0.9, judged.kind === "article" ? judged.confidence : 0) };
  // A page that calls itself no article and links to many is a front page, unless it holds a good deal of prose.
  if (!metadata.isArticle && page.teasers >= 12 && mass < 700) return { kind: "other", confidence: 0.8 };
  return judged;
}

function foldedWords(text: string): string[] {
  return describeBlocks(text, [{ start: 0, end: text.length, run: 0 }])[0]!.words.slice();
}

/** «كتب فلان» without «كتب». */
function withoutByWord(byline: string): string {
  const [block] = describeBlocks(byline, [{ start: 0, end: byline.length, run: 0 }]);
  const count = startsWithRole(block!.words, "byline");
  return count > 0 && count < block!.words.length ? byline.slice(block!.starts[count]) : byline;
}

function bylineIn(blocks: readonly PageBlock[], pieces: readonly Piece[]): string | undefined {
  const index = blocks.findIndex(({ kind }) => kind === "byline");
  return index < 0 ? undefined : withoutByWord(pieces[index]!.text);
}

/** The date printed nearest behind the h1, for pages whose head gives none. */
function dateBesideHeadline(document: DomDocument): string | undefined {
  if (!document.body) return undefined;
  const pieces = piecesOf(document.body).filter((piece) => piece.text.length <= 140);
  const text = pieces.map((piece) => piece.text).join("\n\n");
  let at = 0;
  const spans: (Span & { run: number })[] = pieces.map((piece, run) => {
    const span = { start: at, end: at + piece.text.length, run };
    at = span.end + 2;
    return span;
  });
  const blocks = classify(describeBlocks(text, spans));
  const heading = Math.max(0, pieces.findIndex((piece) => piece.isHeading));
  let best: string | undefined;
  let bestCost = Infinity;
  blocks.forEach((block, i) => {
    if (block.kind !== "date") return;
    const cost = i >= heading ? i - heading : (heading - i) * 2;
    const date = cost < bestCost ? dateIn(block) : undefined;
    if (date) [best, bestCost] = [date.iso, cost];
  });
  return best;
}
