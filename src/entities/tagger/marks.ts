/**
 * What the tables and patterns say of each token, as one small number: outside, or the beginning or inside of a mention of a type.
 *
 * @example
 * marksOf(2, [{ first: 1, last: 1, type: "country", … }]); // Uint8Array [0, 1]
 */
import type { Mention } from "../context.js";

/** Types in the order of their marks: 2 × place + 1 begins a mention, + 2 goes on with it. */
export const MARKED_TYPES = ["country", "nationality", "place", "group", "person", "date", "quantity"] as const;

/** How many marks there are, that of a token outside all mentions included. */
export const MARK_COUNT = 2 * MARKED_TYPES.length + 1;

/** The mark of each of `count` tokens. */
export function marksOf(count: number, mentions: readonly Mention[]): Uint8Array {
  const marks = new Uint8Array(count);
  for (const { first, last, type } of mentions) {
    const place = MARKED_TYPES.indexOf(type as (typeof MARKED_TYPES)[number]);
    if (place < 0) continue;
    marks[first] = 2 * place + 1;
    marks.fill(2 * place + 2, first + 1, last + 1);
  }
  return marks;
}
