/**
 * Puts the parts of an HTML page into one text and gives each its span: headline, paragraphs, captions, teasers, section
 * and byline, with blank lines between.
 *
 * @example
 * composeArticle(parts).text; // "العنوان\n\nالفقرة الأولى …"
 */
import type { Span } from "../span.js";
import type { Article, Teaser } from "./article.js";
import type { LinkedTeaser } from "./html-teasers.js";
import type { Metadata } from "./metadata.js";

/** The parts of an article, by their words. */
export interface ArticleParts {
  readonly kind: "article" | "other";
  readonly confidence: number;
  readonly headline: string | undefined;
  /** Each with the range of it that is body: a dateline may stand before, an end mark behind. */
  readonly paragraphs: readonly { readonly text: string; readonly from: number; readonly to: number }[];
  /** The place of the dateline: as a range of the first paragraph, or as a line of its own. */
  readonly dateline: Span | string | undefined;
  readonly captions: readonly string[];
  /** What a page that is no article holds: kept in the text, in no span. */
  readonly rest: readonly string[];
  readonly teasers: readonly LinkedTeaser[];
  readonly section: string | undefined;
  readonly byline: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly metadata: Metadata;
}

/** Composes an article out of its parts. */
export function composeArticle(parts: ArticleParts): Article {
  const pieces: string[] = [];
  let length = 0;
  const add = (text: string): Span => {
    const start = length === 0 ? 0 : length + 2;
    pieces.push(text);
    length = start + text.length;
    return { start, end: length };
  };
  const addIf = (text: string | undefined): Span | undefined => (text === undefined || text === "" ? undefined : add(text));
  const headline = addIf(parts.headline);
  const line = typeof parts.dateline === "string" ? addIf(parts.dateline) : undefined;
  const added = parts.paragraphs.map(({ text, from, to }) => ({ whole: add(text), from, to }));
  const paragraphs = added.map(({ whole, from, to }) => ({ start: whole.start + from, end: whole.start + to })).filter((span) => span.start < span.end);
  const dateline = line ?? (typeof parts.dateline === "object" && added[0] ? { start: added[0].whole.start + parts.dateline.start, end: added[0].whole.start + parts.dateline.end } : undefined);
  const captions = parts.captions.map(add);
  parts.rest.forEach(add);
  const teasers = parts.teasers.map((teaser): Teaser => {
    const title = add(teaser.headline);
    const text = addIf(teaser.excerpt) ?? title;
    return { headline: title, text, ...(teaser.url !== undefined && { url: teaser.url }) };
  });
  const section = addIf(parts.section);
  const byline = addIf(parts.byline);
  const { canonical, site, language, tags } = parts.metadata;
  return {
    kind: parts.kind,
    confidence: parts.confidence,
    text: pieces.join("\n\n"),
    ...(headline && { headline }),
    ...(section && { section }),
    ...(dateline && { dateline }),
    ...(byline && { byline }),
    paragraphs,
    teasers,
    ...(parts.published !== undefined && { published: parts.published }),
    ...(parts.url !== undefined && { url: parts.url }),
    ...(canonical !== undefined && { canonical }),
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
    ...(captions.length > 0 && { captions }),
    ...(tags && { tags }),
  };
}
