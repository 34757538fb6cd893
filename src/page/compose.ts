/**
 * Puts the parts of an HTML page into one text and gives each its span: headline, paragraphs, captions, teasers, section
 * and byline, with blank lines between.
 *
 * @example
 * composeArticle(parts).text; // "العنوان\n\nالفقرة الأولى …"
 */
import type { Span } from "../span.js";
import type { Article, Teaser } from "./article.js";
import { describeBlocks } from "./block.js";
import { datelineOf } from "./dateline.js";
import type { LinkedTeaser } from "./html-teasers.js";
import type { Metadata } from "./metadata.js";

/** The parts of an article, by their words. */
export interface ArticleParts {
  readonly kind: "article" | "other";
  readonly confidence: number;
  readonly headline: string | undefined;
  readonly paragraphs: readonly string[];
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
  const paragraphs = parts.paragraphs.map(add);
  const captions = parts.captions.map(add);
  parts.rest.forEach(add);
  const teasers = parts.teasers.map((teaser): Teaser => {
    const title = add(teaser.headline);
    const text = addIf(teaser.excerpt) ?? title;
    return { headline: title, text, ...(teaser.url !== undefined && { url: teaser.url }) };
  });
  const section = addIf(parts.section);
  const byline = addIf(parts.byline);
  const text = pieces.join("\n\n");
  const dateline = datelineIn(text, paragraphs[0], headline);
  const body = paragraphs.map((span, i) => (i === 0 && dateline ? { start: dateline.end, end: span.end } : span)).filter((span) => span.start < span.end);
  const { canonical, site, language, tags } = parts.metadata;
  return {
    kind: parts.kind,
    confidence: parts.confidence,
    text,
    ...(headline && { headline }),
    ...(section && { section }),
    ...(dateline && { dateline: dateline.place }),
    ...(byline && { byline }),
    paragraphs: body,
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

function datelineIn(text: string, first: Span | undefined, headline: Span | undefined): { readonly place: Span; readonly end: number } | undefined {
  if (!first) return undefined;
  const [block, title] = describeBlocks(text, [{ ...first, run: 0 }, { ...(headline ?? first), run: 1 }]);
  return datelineOf(text, block!, { isLine: false, known: new Set(headline ? title!.words : []) });
}
