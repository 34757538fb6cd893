/**
 * Word 5-shingles: every five words in a row, as one number each. Two texts that share many were copied from one another.
 *
 * @example
 * const words = createWordReader()("قال المتحدث باسم الجيش إن المحادثات بدأت");
 * shinglesOf(words).length; // 3
 */
import { avalanche } from "./hash.js";
import { sortHashes } from "./sort-hashes.js";

/** Words in a shingle: enough that no two writers choose the same by chance, few enough that an edit spoils little. */
export const SHINGLE_WORDS = 5;

/** The base of the rolling hash (Knuth's multiplicative constant), and its power that the first word of a shingle is multiplied by. */
const BASE = 0x9e3779b1;
const FIRST = Array.from({ length: SHINGLE_WORDS - 1 }).reduce((power: number) => Math.imul(power, BASE), 1);

/**
 * The distinct shingles of a text, sorted; one of all its words where it has fewer than five, none where it has no word.
 *
 * Each is the hash of its words by Rabin and Karp's rolling polynomial, which takes two steps a shingle, with its bits spread.
 */
export function shinglesOf(words: Uint32Array): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const size = Math.min(SHINGLE_WORDS, words.length);
  const hashes = new Uint32Array(words.length - size + 1);
  let hash = 0;
  for (let i = 0; i < words.length; i++) {
    if (i >= size) hash -= Math.imul(words[i - size]!, FIRST);
    hash = (Math.imul(hash, BASE) + words[i]!) | 0;
    if (i >= size - 1) hashes[i - size + 1] = avalanche(hash);
  }
  const shingles = sortHashes(hashes);
  let length = 1;
  for (let i = 1; i < shingles.length; i++) if (shingles[i] !== shingles[length - 1]) shingles[length++] = shingles[i]!;
  return length === shingles.length ? shingles : shingles.slice(0, length);
}

/** How many shingles two sorted lists share. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    // Without branches, which on random hashes are guessed wrong every other time.
    shared += Number(left === right);
    i += Number(left <= right);
    j += Number(right <= left);
  }
  return shared;
}

/** What "alike" means for near-duplicates: shared shingles of the shorter text's, or of all. */
export type OverlapMeasure = "containment" | "jaccard";

/** The overlap of two shingle lists, [0, 1]; 0 where either is empty. */
export function overlapOf(a: Uint32Array, b: Uint32Array, measure: OverlapMeasure = "containment"): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = sharedShingles(a, b);
  return shared / (measure === "jaccard" ? a.length + b.length - shared : Math.min(a.length, b.length));
}
