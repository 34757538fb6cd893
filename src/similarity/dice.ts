/**
 * Twice the shared stems over the stems of both texts, by weight.
 *
 * @example
 * dice.compare(profileOf("قصف غزة"), profileOf("قصف دمشق"), measureContext()); // about 0.6, by the words' weights
 *
 * Source: Dice 1945, Sørensen 1948.
 */
import { type Measure, ratio, sharedWeight, weightOfStems } from "./measure.js";

export const dice: Measure = {
  name: "dice",
  about: "shared stems of the mean number of stems",
  compare: (a, b, context) => ratio(2 * sharedWeight(a, b, context), weightOfStems(a, context) + weightOfStems(b, context)),
};
