/**
 * Word 5-shingles: every five words in a row, as one number each. Two texts that share many were copied from one another.
 *
 * @example
 * const words = wordHashes("قال المتحدث باسم الجيش إن المحادثات بدأت", new Vocabulary());
 * shinglesOf(words).length; // 3
 */
import { scan } from "../tokenize/index.js";
import { hashRun } from "./hash.js";
import type { Vocabulary } from "./vocabulary.js";

/** Words in a shingle: enough that no two writers choose the same by chance, few enough that an edit spoils little. */
export const SHINGLE_WORDS = 5;

/** The hash of each normalized word and number of a text, in order; punctuation and spelling variants make no difference. */
export function wordHashes(text: string, vocabulary: Vocabulary): Uint32Array {
  const { forms, count } = scan(text, vocabulary.lexicon);
  const hashes = new Uint32Array(count);
  let length = 0;
  for (const form of forms) if (form.kind === "word" || form.kind === "number") hashes[length++] = vocabulary.word(form).hash;
  return hashes.slice(0, length);
}

/** The distinct shingles of a text, sorted; one of all its words where it has fewer than five, none where it has no word. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const count = Math.max(1, words.length - SHINGLE_WORDS + 1);
  const shingles = new Uint32Array(count);
  for (let i = 0; i < count; i++) shingles[i] = hashRun(words, i, Math.min(words.length, i + SHINGLE_WORDS));
  shingles.sort();
  let length = 1;
  for (let i = 1; i < count; i++) if (shingles[i] !== shingles[length - 1]) shingles[length++] = shingles[i]!;
  return shingles.subarray(0, length);
}

/** How many shingles two sorted lists share. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
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
