/**
 * A rewritten text that still knows where each of its characters came from.
 *
 * @example
 * const aligned = align("مِصـــرُ");
 * aligned.text;                                // "مصر"
 * toOriginal(aligned, { from: 0, to: 3 });     // { start: 0, end: 8 }: the whole word, marks and stretching included
 */
import type { Span } from "../span.js";

/** A text rewritten from an original. */
export interface AlignedText {
  readonly original: string;
  readonly text: string;
  /** For each code unit of `text`, where its source begins in `original`; then one last entry, `original.length`. */
  readonly offsets: Uint32Array;
}

/** A half-open range of an `AlignedText`'s `text`, in UTF-16 code units. Not a `Span`: the compiler keeps the two apart. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Characters that a span may not end with: invisible marks and spaces that a fold dropped behind the last letter. */
const TRAILING = /[\p{Cf}\p{Z}\t]/u;

/**
 * The span of the original that a range of the rewritten text came from.
 *
 * A cut expansion (half of a lam-alef ligature) widens to its whole source. Combining marks and tatweel dropped behind the
 * last character belong to the span; format characters (bidi controls, zero-width marks) and dropped spaces do not. An
 * empty range gives an empty span.
 *
 * @throws {RangeError} where the range is not within the text.
 * @example
 * toOriginal(align("في ﻻهور"), { from: 3, to: 4 }); // { start: 3, end: 4 }: the ligature
 */
export function toOriginal(aligned: AlignedText, range: Range): Span {
  const { original, text, offsets } = aligned;
  const { from, to } = range;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= text.length)) {
    throw new RangeError(`toOriginal: range must lie within 0..${text.length}, got ${from}..${to}`);
  }
  const start = offsets[from]!;
  if (from === to) return { start, end: start };
  const last = offsets[to - 1]!;
  let next = to;
  while (next < text.length && offsets[next] === last) next++;
  let end = offsets[next]!;
  if (!TRAILING.test(text.charAt(to - 1))) while (end > last + 1 && TRAILING.test(original.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * One alignment after another: `outer` rewrites what `inner` gave; the result rewrites `inner`'s original.
 *
 * @throws {RangeError} where `outer.original` is not `inner.text`.
 */
export function compose(outer: AlignedText, inner: AlignedText): AlignedText {
  if (outer.original !== inner.text) throw new RangeError("compose: outer.original must be inner.text");
  return { original: inner.original, text: outer.text, offsets: outer.offsets.map((offset) => inner.offsets[offset]!) };
}
