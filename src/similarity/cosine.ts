/**
 * The angle between two texts as bags of stems: repeated stems count by their logarithm, rare ones more.
 *
 * @example
 * cosine.compare(profileOf("قصف غزة"), profileOf("غزة تحت القصف"), measureContext()); // near 1: stop words are out
 */
import type { Measure, MeasureContext } from "./measure.js";
import type { Profile } from "./profile.js";
import { cosineOf, sparseVector, type SparseVector } from "./sparse.js";

export const cosine: Measure = {
  name: "cosine",
  about: "the same weighted stems",
  compare: (a, b, context) => cosineOf(vectorOf(a, context), vectorOf(b, context)),
};

function vectorOf(profile: Profile, context: MeasureContext): SparseVector<string> {
  const weights = new Map<string, number>();
  for (const [stem, count] of profile.counts) weights.set(stem, (1 + Math.log(count)) * context.weightOf(profile.wordOfStem.get(stem)!));
  return sparseVector(weights);
}
