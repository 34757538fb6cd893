/**
 * Likeness of meaning: the cosine of the two texts' vectors, where an encoder read them; what unrelated texts reach counts as nothing.
 *
 * @example
 * meaning.compare(profileOf("هطول أمطار", { encoder }), profileOf("تساقط المطر", { encoder }), measureContext());
 */
import type { Measure } from "./measure.js";

/** What gives a text its vector, of unit length: an `Encoder` of silah/encoder. */
export interface MeaningModel {
  readonly embed: (text: string) => Float32Array;
}

/** Characters of a text that are read for its meaning: headline and opening, some 200 words, which tell the story. */
export const MEANING_LENGTH = 1200;

/** The cosine that two texts of unlike matters reach on average. */
const UNRELATED = 0.7;

export const meaning: Measure = {
  name: "meaning",
  about: "the cosine of the texts' vectors, where an encoder is at hand",
  compare: ({ meaning: left }, { meaning: right }) => (left && right ? likenessOf(cosineOf(left, right)) : undefined),
};

/** How alike meanings of such a cosine are, [0, 1]: 0 up to that of texts that have nothing to do with one another. */
export const likenessOf = (cosine: number): number => Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));

/** The dot product of vectors of unit length, at most 1. */
export function cosineOf(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
  return Math.min(1, sum);
}
