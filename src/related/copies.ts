/**
 * Whether one text repeats another: at least half the word 5-shingles of the shorter one are in the longer one.
 *
 * @example
 * isCopy(Uint32Array.of(1, 2, 3), Uint32Array.of(2, 3, 4, 5)); // true
 */

/** From this share on. */
const THRESHOLD = 0.5;

/** Whether two sorted lists of shingles are of a text and its copy; given up as soon as too many are missing. */
export function isCopy(a: Uint32Array, b: Uint32Array): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  let missing = Math.floor(short.length * (1 - THRESHOLD));
  for (let i = 0, j = 0; i < short.length; i++) {
    const shingle = short[i]!;
    while (j < long.length && long[j]! < shingle) j++;
    if (j < long.length && long[j] === shingle) j++;
    else if (--missing < 0) return false;
  }
  return true;
}
