/**
 * Lays the words of two texts beside each other: each takes its best match in the other text (the same surface, the same
 * stem, the same root, a near spelling, a near meaning where vectors are given), and both ways are combined as an F1.
 *
 * @example
 * alignment.compare(profileOf("محادثات عراقية"), profileOf("محادثة العراق"), measureContext()); // about 0.9: every word has kin
 *
 * Source: the monolingual aligner of Sultan and others 2014 in its greedy form; levels of a match as measured on sts17-ar dev.
 */
import type { Measure, MeasureContext, WordVectors } from "./measure.js";
import type { Profile } from "./profile.js";
import type { Word } from "./vocabulary.js";

/** Only this many words of each text are aligned: headline and opening. Bounds the pairs to 6,400. */
const MOST_WORDS = 80;
/** A match by stem, by root (broken plurals: مطر, أمطار), and by trigrams of the stem where they are too alike for chance. */
const SAME_STEM = 0.9;
const SAME_ROOT = 0.65;
const NEAR_SPELLING = 0.9;
const LEAST_DICE = 0.4;
/** Roots of fewer letters say nothing. */
const SHORTEST_ROOT = 3;
/** Function words tell little, but two short sentences that share them are built alike. */
const STOP_WEIGHT = 0.3;
/** Cosines of vectors below this are chance. */
const CHANCE_COSINE = 0.2;
/** Softens the weights: beside a verb and a place a text has few words, and the common ones carry its shape. */
const SOFTNESS = 0.5;

export const alignment: Measure = {
  name: "alignment",
  about: "each word's best match in the other text",
  compare(a, b, context) {
    const left = distinctWords(a);
    const right = distinctWords(b);
    const bestLeft = new Float64Array(left.length);
    const bestRight = new Float64Array(right.length);
    for (let i = 0; i < left.length; i++) {
      for (let j = 0; j < right.length; j++) {
        const match = matchOf(left[i]!, right[j]!, context.vectors);
        if (match > bestLeft[i]!) bestLeft[i] = match;
        if (match > bestRight[j]!) bestRight[j] = match;
      }
    }
    const recall = coverage(left, bestLeft, context);
    const precision = coverage(right, bestRight, context);
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  },
};

function distinctWords(profile: Profile): readonly Word[] {
  return [...new Set(profile.words.slice(0, MOST_WORDS))];
}

function coverage(words: readonly Word[], best: Float64Array, context: MeasureContext): number {
  let covered = 0;
  let all = 0;
  words.forEach((word, i) => {
    const weight = context.weightOf(word) ** SOFTNESS * (word.isStop ? STOP_WEIGHT : 1);
    covered += weight * best[i]!;
    all += weight;
  });
  return all === 0 ? 0 : Math.min(1, covered / all);
}

/** How well two words match, [0, 1]. */
export function matchOf(a: Word, b: Word, vectors: WordVectors | undefined): number {
  if (a.norm === b.norm) return 1;
  if (a.isNumber || b.isNumber) return 0;
  if (a.stem === b.stem) return SAME_STEM;
  const spelling = diceOf(a.trigrams, b.trigrams);
  const bySpelling = spelling > LEAST_DICE ? NEAR_SPELLING * spelling : 0;
  const byRoot = !a.isStop && !b.isStop && a.root.length >= SHORTEST_ROOT && a.root === b.root ? SAME_ROOT : 0;
  const byForm = Math.max(bySpelling, byRoot);
  return vectors ? Math.max(byForm, meaning(a.stem, b.stem, vectors)) : byForm;
}

function meaning(a: string, b: string, vectors: WordVectors): number {
  const left = vectors.of(a);
  const right = vectors.of(b);
  if (!left || !right) return 0;
  let dot = 0;
  for (let i = 0; i < left.length; i++) dot += left[i]! * right[i]!;
  return Math.min(SAME_STEM, Math.max(0, (dot - CHANCE_COSINE) / (1 - CHANCE_COSINE)));
}

/** Dice of two sorted lists. */
function diceOf(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
