/**
 * 32-bit hashes of short strings and of runs of hashes: n-grams and shingles as numbers.
 *
 * @example
 * hashUnits("بغداد", 0, 4); // the gram "بغدا"
 *
 * Source: FNV-1a (Fowler, Noll, Vo) over UTF-16 units, finished with MurmurHash3's avalanche (Appleby), since FNV alone leaves
 * the low bits of similar strings alike.
 */
/** FNV-1a: what a hash begins with, and what each step multiplies by. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** Spreads the differences of a 32-bit number over all its bits. */
export function avalanche(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of `text.slice(from, to)`. */
export function hashUnits(text: string, from = 0, to = text.length): number {
  let hash = FNV_OFFSET;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return avalanche(hash);
}

/** The hash of a run of hashes, order counting. */
export function hashRun(hashes: ArrayLike<number>, from: number, to: number): number {
  let hash = FNV_OFFSET;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ hashes[i]!, FNV_PRIME) ^ (hash >>> 15);
  return avalanche(hash);
}
