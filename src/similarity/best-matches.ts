/**
 * For each word of two texts the best match it has in the other one. Words that can match are found by what they share (stem, root,
 * trigrams), so that time follows the words, not the pairs of words; near meanings alone, where vectors are given, take every pair.
 *
 * @example
 * bestMatches(wordsOf("هطول مطر"), wordsOf("أمطار"), undefined).left; // [0, 0.65]: one root
 */
import type { WordVectors } from "./measure.js";
import type { Word } from "./vocabulary.js";

/** A match by stem, by root (broken plurals: مطر, أمطار), by a sense of the table of near words, and by trigrams of the stem, too alike for chance. */
const SAME_STEM = 0.9;
const SAME_ROOT = 0.65;
const SAME_SENSE = 0.65;
const NEAR_SPELLING = 0.9;
const LEAST_DICE = 0.4;
/** Roots of fewer letters say nothing. */
const SHORTEST_ROOT = 3;
/** Cosines of vectors below this are chance. */
const CHANCE_COSINE = 0.1;

/** For each word of either side how well its best match matches, [0, 1]. */
export interface BestMatches {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** The best matches of two lists of words. */
export function bestMatches(left: readonly Word[], right: readonly Word[], vectors: WordVectors | undefined): BestMatches {
  const best = { left: new Float64Array(left.length), right: new Float64Array(right.length) };
  const raise = (i: number, j: number, match: number): void => {
    if (match > best.left[i]!) best.left[i] = match;
    if (match > best.right[j]!) best.right[j] = match;
  };
  matchBy(left, right, (word) => [word.norm], 1, raise);
  // A number matches itself alone: 2023 is no near spelling of 2024.
  matchBy(left, right, (word) => (word.isNumber ? [] : [word.stem]), SAME_STEM, raise);
  matchBy(left, right, rootsOf, SAME_ROOT, raise);
  matchBy(left, right, (word) => word.senses, SAME_SENSE, raise);
  matchSpellings(left, right, raise);
  if (vectors) matchMeanings(left, right, vectors, raise);
  return best;
}

type Raise = (i: number, j: number, match: number) => void;

/** Raises the pairs that have a key in common. */
function matchBy(left: readonly Word[], right: readonly Word[], keysOf: (word: Word) => readonly string[], match: number, raise: Raise): void {
  const places = new Map<string, number[]>();
  right.forEach((word, j) => {
    for (const key of keysOf(word)) push(places, key, j);
  });
  left.forEach((word, i) => {
    for (const key of keysOf(word)) for (const j of places.get(key) ?? []) raise(i, j, match);
  });
}

function rootsOf(word: Word): readonly string[] {
  return !word.isNumber && !word.isStop && word.root.length >= SHORTEST_ROOT ? [word.root] : [];
}

/** Raises the pairs whose stems share enough trigrams. */
function matchSpellings(left: readonly Word[], right: readonly Word[], raise: Raise): void {
  const holders = new Map<number, number[]>();
  right.forEach((word, j) => {
    if (!word.isNumber) for (const gram of word.trigrams) push(holders, gram, j);
  });
  const shared = new Uint16Array(right.length);
  left.forEach((word, i) => {
    if (word.isNumber) return;
    shared.fill(0);
    for (const gram of word.trigrams) for (const j of holders.get(gram) ?? []) shared[j]!++;
    for (let j = 0; j < shared.length; j++) {
      const dice = shared[j] === 0 ? 0 : (2 * shared[j]!) / (word.trigrams.length + right[j]!.trigrams.length);
      if (dice > LEAST_DICE) raise(i, j, NEAR_SPELLING * dice);
    }
  });
}

function matchMeanings(left: readonly Word[], right: readonly Word[], vectors: WordVectors, raise: Raise): void {
  const vectorsOf = (words: readonly Word[]): (Float32Array | undefined)[] => words.map((word) => (word.isNumber ? undefined : vectors.of(word.stem)));
  const others = vectorsOf(right);
  vectorsOf(left).forEach((vector, i) => {
    others.forEach((other, j) => {
      if (vector && other) raise(i, j, Math.min(SAME_STEM, (dot(vector, other) - CHANCE_COSINE) / (1 - CHANCE_COSINE)));
    });
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
