/**
 * How much of the text that says less is in the other one, by the weight of its stems: a summary is contained in its article.
 *
 * @example
 * containment.compare(profileOf("قصف غزة"), profileOf("قصف عنيف على مدينة غزة"), measureContext()); // 1
 *
 * Source: Broder 1997, made symmetric by taking the smaller side.
 */
import { type Measure, ratio, sharedWeight, weightOfStems } from "./measure.js";

export const containment: Measure = {
  name: "containment",
  about: "shared stems of the shorter text's stems",
  compare: (a, b, context) => ratio(sharedWeight(a, b, context), Math.min(weightOfStems(a, context), weightOfStems(b, context))),
};
