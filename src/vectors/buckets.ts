/**
 * The hashed n-grams of a stem: what is known of a stem that is not listed is the sum of what was learned of its parts.
 *
 * @example
 * bucketsOf("مدرس").length; // 14: the runs of 2 to 5 letters of ⟨مدرس⟩
 *
 * Source: Bojanowski and others 2017 (fastText), with 2- to 5-grams; the hash is FNV-1a (Fowler, Noll, Vo) over UTF-16 units.
 */

/** How many buckets the n-grams fall into. */
export const BUCKETS = 8192;
const SHORTEST = 2;
const LONGEST = 5;
/** Signs of a stem's two ends: letters at an end tell other things than those within. */
const BEGIN = "<";
const END = ">";
/** Letters of a stem that are read; the rest of a longer one tells nothing. Bounds the n-grams to 98. */
const MOST_LETTERS = 24;

/** The buckets, in [0, `BUCKETS`), of a stem's n-grams; one that occurs twice stands twice. */
export function bucketsOf(stem: string): Uint16Array {
  const text = `${BEGIN}${stem.slice(0, MOST_LETTERS)}${END}`;
  const buckets = new Uint16Array(gramCount(text.length));
  let count = 0;
  for (let from = 0; from + SHORTEST <= text.length; from++) {
    let hash = 0x811c9dc5;
    for (let at = from; at < text.length && at < from + LONGEST; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      if (at - from + 1 >= SHORTEST) buckets[count++] = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
    }
  }
  return buckets;
}

function gramCount(length: number): number {
  let count = 0;
  for (let size = SHORTEST; size <= LONGEST; size++) count += Math.max(0, length - size + 1);
  return count;
}
