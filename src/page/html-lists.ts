/**
 * Captions and tags of an HTML page's article, as the markup shows them.
 *
 * @example
 * captionsOf(page, blocks, body); // ["المكتبة لحظة وصولها (رويترز)"]
 */
import { sliceOf } from "../span.js";
import type { ScoredBlock } from "./block-score.js";
import type { Body } from "./body.js";
import type { HtmlBlocks } from "./html-blocks.js";
import { isForeign } from "./html-foreign.js";

/** Captions stand so many blocks above the body at most, and below it. */
const REACH = 25;
/** A caption may hold a link, not be one. */
const LINKED = 0.5;
/** A tag is a link, no longer than this in code units; an article has so many at most. */
const TAG_LINKED = 0.9;
const LONGEST_TAG = 60;
const MOST_TAGS = 40;

/** The captions of the article's pictures, each once. */
export function captionsOf(page: HtmlBlocks, blocks: readonly ScoredBlock[], body: Body): string[] {
  const own = new Set(body.paragraphs);
  const captions = blocks.flatMap((block, i) => {
    const { isCaption, parts, linked } = page.markup[i]!;
    const isNear = i > body.first - REACH && i < body.last + REACH;
    const isShown = !own.has(i) && isNear && (isCaption || block.kind === "caption") && block.kind !== "noise" && linked < LINKED && !isForeign(parts);
    return isShown ? [sliceOf(page.text, block)] : [];
  });
  return [...new Set(captions)];
}

/** What the page links as the article's tags; `{}` where it does not. */
export function tagsOf({ text, blocks, markup }: HtmlBlocks): { readonly tags?: readonly string[] } {
  const tags = blocks.flatMap((block, i) => {
    const { parts, linked } = markup[i]!;
    const isTag = parts.has("tags") && !parts.has("list") && linked > TAG_LINKED && block.length <= LONGEST_TAG && block.kind !== "furniture";
    return isTag ? [sliceOf(text, block).replace(/^#/u, "")] : [];
  });
  return tags.length > 0 ? { tags: [...new Set(tags)].slice(0, MOST_TAGS) } : {};
}
