/**
 * Whether one text repeats another: at least half the word 5-shingles of the shorter one are in the longer one; or is the same but for a few words.
 *
 * @example
 * isCopy(Uint32Array.of(1, 2, 3), Uint32Array.of(2, 3, 4, 5)); // true
 */

/** From these shares on. */
const COPY = 0.5;
const SAME = 0.95;

/** Whether two sorted lists of shingles are of a text and its copy. */
export const isCopy = (a: Uint32Array, b: Uint32Array): boolean => contains(a, b, COPY);

/** Whether they are of one text, a few words aside. */
export const isSame = (a: Uint32Array, b: Uint32Array): boolean => contains(a, b, SAME);

/** Whether the longer list has such a share of the shorter one; given up as soon as too many are missing. */
function contains(a: Uint32Array, b: Uint32Array, share: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  let missing = Math.floor(short.length * (1 - share));
  for (let i = 0, j = 0; i < short.length; i++) {
    const shingle = short[i]!;
    while (j < long.length && long[j]! < shingle) j++;
    if (j < long.length && long[j] === shingle) j++;
    else if (--missing < 0) return false;
  }
  return true;
}
