/**
 * An input as the library's calls want it: an Article with spans, or the plain parts that an index keeps.
 *
 * @example
 * const { headline, paragraphs } = await articleOf(input); // spans of article.text
 * const { id, text } = await partsOf(input);               // what createIndex().add takes
 */
import { type Article, type IndexedArticle, readPage, type Span } from "../../../index.js";
import type { Input } from "./input.js";

/** Reads a page; a record becomes the article it is: its headline, a blank line, its paragraphs. */
export async function articleOf({ content }: Input): Promise<Article> {
  if ("page" in content) {
    const { page, ...options } = content;
    return readPage(page, options);
  }
  const { headline, text, published, url } = content.article;
  const opening = headline === undefined ? "" : `${headline}\n\n`;
  return {
    kind: "article",
    confidence: 1,
    text: `${opening}${text}`,
    ...(headline === undefined ? {} : { headline: { start: 0, end: headline.length } }),
    paragraphs: paragraphsOf(text, opening.length),
    teasers: [],
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The parts of an input; of a page without an article in it, all its text. */
export async function partsOf(input: Input): Promise<IndexedArticle> {
  if ("article" in input.content) return input.content.article;
  const article = await articleOf(input);
  const slice = (span: Span): string => article.text.slice(span.start, span.end);
  const { headline, section, published, canonical, paragraphs } = article;
  return {
    id: input.id,
    text: paragraphs.length === 0 ? article.text : paragraphs.map(slice).join("\n\n"),
    ...(headline === undefined ? {} : { headline: slice(headline) }),
    ...(section === undefined ? {} : { section: slice(section) }),
    ...(published === undefined ? {} : { published }),
    ...(canonical === undefined ? {} : { url: canonical }),
  };
}

/** Runs of lines between blank ones, without white space at their edges. */
function paragraphsOf(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const block of text.split("\n\n")) {
    const start = at + (block.length - block.trimStart().length);
    const end = at + block.trimEnd().length;
    if (end > start) spans.push({ start: offset + start, end: offset + end });
    at += block.length + 2;
  }
  return spans;
}
