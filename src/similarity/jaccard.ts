/**
 * Shared stems of all stems in either text, by weight.
 *
 * @example
 * jaccard.compare(profileOf("قصف غزة"), profileOf("قصف دمشق"), measureContext()); // about 0.4, by the words' weights
 *
 * Source: Jaccard 1912; weighted as in Ruzicka 1958.
 */
import { type Measure, ratio, sharedWeight, weightOfStems } from "./measure.js";

export const jaccard: Measure = {
  name: "jaccard",
  about: "shared stems of all stems",
  compare(a, b, context) {
    const shared = sharedWeight(a, b, context);
    return ratio(shared, weightOfStems(a, context) + weightOfStems(b, context) - shared);
  },
};
