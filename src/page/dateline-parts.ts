/**
 * What the readers of datelines share: what they find, and how words of a block are placed in the text.
 *
 * @example
 * placeSpan(block, 0, 2); // the span of the first two words
 */
import type { Span } from "../span.js";
import type { Block } from "./block.js";

/** A dateline found: the place, and where the text behind it begins. */
export interface Dateline {
  readonly place: Span;
  /** The author, where the dateline names one: «فهد العتيبي – الرياض:». */
  readonly author?: Span;
  readonly end: number;
}

/** How a dateline is looked for. */
export interface DatelineOptions {
  /** The block stands alone, so that a mark at its end will do. */
  readonly isLine: boolean;
  /** Words of headline and page that speak for a place no table knows. */
  readonly known: ReadonlySet<string>;
  /** Words of the site's name. */
  readonly own?: ReadonlySet<string>;
}

/** The mark between dateline and text stands within so many folded code units. */
export const REACH = 90;
/** A place has at most so many words; a place no table knows, two. */
export const LONGEST_PLACE = 4;

/** How many words end before a place in the folded head. */
export function wordsBefore(block: Block, index: number): number {
  let count = 0;
  while (count < block.words.length && block.foldedEnds[count]! <= index) count++;
  return count;
}

/** Where the text behind a dateline begins: at its first word, or the mark that opens a quotation there. */
export function textFrom(text: string, block: Block, word: number | undefined): number {
  if (word === undefined) return block.end;
  let from = word;
  while (from > block.start && /[«"“‘'([]/u.test(text.charAt(from - 1))) from--;
  return from;
}

/** The span of words, from the first to before the last. */
export function placeSpan(block: Block, first: number, last: number): Span {
  return { start: block.starts[first]!, end: block.ends[last - 1]! };
}
