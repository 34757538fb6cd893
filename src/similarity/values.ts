/**
 * Agreement on what texts state exactly: numbers, and dates. Two reports of one event give the same count of dead; two
 * events told by one template do not.
 *
 * @example
 * numbers.compare(profileOf("مقتل 23 شخصا"), profileOf("مقتل 40 شخصا"), measureContext()); // 0
 */
import { type Measure, ratio } from "./measure.js";
import type { StatedValue } from "./profile.js";

export const numbers: Measure = {
  name: "numbers",
  about: "the same numbers, where both texts state some",
  compare: (a, b) => agreement(a.numbers, b.numbers),
};

export const dates: Measure = {
  name: "dates",
  about: "the same dates, where both texts state some",
  compare: (a, b) => agreement(a.dates, b.dates),
};

/** Shared values of the fewer; a text that states none neither agrees nor disagrees. */
function agreement(a: readonly StatedValue[], b: readonly StatedValue[]): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const keys = new Set(b.map((value) => value.key));
  return ratio(a.filter((value) => keys.has(value.key)).length, Math.min(a.length, b.length));
}
