/**
 * The angle between two texts as bags of character 4-grams, which inflection, particles and spelling leave mostly alone:
 * the strongest single signal on Arabic headlines.
 *
 * @example
 * grams.compare(profileOf("المفاوضات"), profileOf("مفاوضاتهم"), measureContext()); // about 1/2: one stem, other endings
 */
import type { Measure } from "./measure.js";
import { cosineOf } from "./sparse.js";

export const grams: Measure = {
  name: "grams",
  about: "the same character 4-grams",
  compare: (a, b) => cosineOf(a.grams, b.grams),
};
