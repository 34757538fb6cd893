/**
 * A block with what can be seen of it: its words, folded for comparing, and its shape.
 *
 * @example
 * const [block] = describeBlocks("آخر الأخبار:", [{ start: 0, end: 12, run: 0 }]);
 * block.words; // ["اخر", "الاخبار"]
 */
import { align } from "../normalize/index.js";
import type { BlockSpan } from "./lines.js";

/** How a block ends: like a sentence, cut off by an ellipsis, or in the open, as headlines and labels do. */
export type Ending = "sentence" | "ellipsis" | "open";

/** A block and what its look tells. */
export interface Block extends BlockSpan {
  /** The words of its first `HEAD` code units, folded by `normalize`; signs are left out. */
  readonly words: readonly string[];
  /** Where each word starts and ends, in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Its first `HEAD` code units, folded. */
  readonly folded: string;
  /** Where each word ends in `folded`. */
  readonly foldedEnds: readonly number[];
  /** Length in code units, of the whole block. */
  readonly length: number;
  readonly ending: Ending;
  /** Whether a letter or digit occurs in its head at all. */
  readonly isWorded: boolean;
}

/** How much of a block is read for its words, in code units: phrases, dates and names stand at a block's start. */
export const HEAD = 400;

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;
const LONE_STROKE = /(?<![\p{L}\p{M}])\u0640+(?!\p{L})/gu;
const WORD = /[\p{L}\p{N}]+|[©*@&]/gu;
/** A sentence's end, perhaps inside closing marks: «…» or “…” or a bracket. */
const SENTENCE_END = /[.!?؟。۔][)\]}»”"'’\s]*$/u;
const ELLIPSIS_END = /(?:\.\.|…)[)\]}»”"'’\s]*$/u;
/** What sites put behind a cut text. */
const MORE_BEHIND = /(?:\.\.|…)\s*[[(]?(?:اقرأ المزيد|المزيد|التفاصيل|أكمل القراءة|read more|lire la suite|more|\+)[\])]?\s*[»›>]*$/iu;

/** Describes all blocks of a text. Folds their heads in one pass; linear. */
export function describeBlocks(text: string, spans: readonly BlockSpan[]): Block[] {
  // A head is one line of `heads`: a line end never merges with what stands around it, so folding keeps the lines apart.
  const heads = spans.map((span) => headOf(text, span));
  const aligned = align(heads.join("\n"));
  const lines = aligned.text.split("\n");
  let from = 0;
  let shift = 0;
  return spans.map((span, i) => {
    const folded = lines[i]!;
    const words: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const foldedEnds: number[] = [];
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      words.push(word);
      starts.push(span.start + aligned.offsets[from + index]! - shift);
      foldedEnds.push(index + word.length);
      ends.push(span.start + Math.min(aligned.offsets[from + index + word.length]! - shift, heads[i]!.length));
    }
    from += folded.length + 1;
    shift += heads[i]!.length + 1;
    const length = span.end - span.start;
    return { ...span, words, starts, ends, folded, foldedEnds, length, ending: endingOf(text.slice(Math.max(span.start, span.end - 40), span.end)), isWorded: words.some((word) => /[\p{L}\p{N}]/u.test(word)) };
  });
}

/** The first `HEAD` code units of a block on one line. A stroke by itself is a dash, which folding would take for a lengthened letter and drop. */
function headOf(text: string, { start, end }: BlockSpan): string {
  const head = text.slice(start, Math.min(end, start + HEAD));
  const line = LINE_END.test(head) ? head.replace(/[\n\r\v\f\u0085\u2028\u2029]/gu, " ") : head;
  return line.includes("\u0640") ? line.replace(LONE_STROKE, (stroke) => "-".repeat(stroke.length)) : line;
}

/** How a text ends, told from its last 40 code units. */
export function endingOf(tail: string): Ending {
  if (ELLIPSIS_END.test(tail) || MORE_BEHIND.test(tail)) return "ellipsis";
  return SENTENCE_END.test(tail) ? "sentence" : "open";
}
