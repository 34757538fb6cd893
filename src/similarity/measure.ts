/**
 * What a measure is: a number in [0, 1] for two profiles, 1 for a text and itself, 0 for texts that share nothing, the same
 * both ways round; or nothing where it does not apply.
 *
 * @example
 * const context = measureContext();
 * cosine.compare(profileOf("قصف غزة"), profileOf("غزة تحت القصف"), context); // 0.9…
 */
import type { Profile } from "./profile.js";
import type { Word } from "./vocabulary.js";

/** What a corpus says about words: in how many of its texts each stem occurs. */
export interface Background {
  /** How many texts the corpus has. */
  readonly documents: number;
  /** In how many of them a stem occurs. */
  documentFrequency(stem: string): number;
}

/** Vectors of stems, each of unit length, so that a dot product is a cosine. */
export interface WordVectors {
  of(stem: string): Float32Array | undefined;
}

/** What the measures share. */
export interface MeasureContext {
  /** How much a word tells, (0, 1]. */
  weightOf(word: Word): number;
  readonly vectors?: WordVectors | undefined;
}

/** A measure of likeness. Adding one is a file and a word in index.ts; laws and benches loop over the registry. */
export interface Measure {
  readonly name: string;
  /** What it tells apart, in a line. */
  readonly about: string;
  /** In [0, 1], symmetric; `undefined` where the measure does not apply, as numbers where no text has any. */
  compare(a: Profile, b: Profile, context: MeasureContext): number | undefined;
}

/** Options of `measureContext`. */
export interface ContextOptions {
  /** Counts of a corpus. Default: the frequencies of general text that the library carries. */
  readonly background?: Background | undefined;
  /** Word vectors for the alignment of words. Default: none. */
  readonly vectors?: WordVectors | undefined;
}

/** What the measures share, from a caller's options. */
export function measureContext({ background, vectors }: ContextOptions = {}): MeasureContext {
  if (!background) return { weightOf: (word) => word.weight, vectors };
  const most = Math.log(background.documents + 1);
  return {
    weightOf(word) {
      const seen = Math.min(background.documents, Math.max(0, background.documentFrequency(word.stem)));
      return Math.max(0.01, Math.log((background.documents + 1) / (seen + 1)) / (most || 1));
    },
    vectors,
  };
}

/** The summed weight of a text's distinct stems. */
export function weightOfStems(profile: Profile, context: MeasureContext): number {
  let sum = 0;
  for (const word of profile.wordOfStem.values()) sum += context.weightOf(word);
  return sum;
}

/** The summed weight of the distinct stems that two texts share. */
export function sharedWeight(a: Profile, b: Profile, context: MeasureContext): number {
  const [small, large] = a.wordOfStem.size <= b.wordOfStem.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, word] of small.wordOfStem) {
    const other = large.wordOfStem.get(stem);
    // A stem may come from two words: their mean keeps the measure the same both ways round.
    if (other) sum += (context.weightOf(word) + context.weightOf(other)) / 2;
  }
  return sum;
}

/** A ratio in [0, 1]; 0 where there is nothing to divide by. */
export function ratio(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, part / whole);
}
