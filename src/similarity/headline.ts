/**
 * Headline against headline, by character 4-grams; where only one text has one, how much of it the other text says.
 *
 * @example
 * headline.compare(profileOf({ headline: "قصف غزة", text: "…" }), profileOf("قصف على غزة"), measureContext()); // 1
 */
import { type Measure, type MeasureContext, ratio } from "./measure.js";
import { gramVector, type Profile } from "./profile.js";
import { cosineOf } from "./sparse.js";

export const headline: Measure = {
  name: "headline",
  about: "the same headline, or a headline that the other text bears out",
  compare(a, b, context) {
    if (a.headlineWords === 0 && b.headlineWords === 0) return undefined;
    if (a.headlineWords > 0 && b.headlineWords > 0) {
      return cosineOf(gramVector(a.content.slice(0, a.headlineWords)), gramVector(b.content.slice(0, b.headlineWords)));
    }
    return a.headlineWords > 0 ? borneOut(a, b, context) : borneOut(b, a, context);
  },
};

/** The share of a headline's stems, by weight, that a text holds. */
function borneOut(titled: Profile, text: Profile, context: MeasureContext): number {
  let found = 0;
  let all = 0;
  for (const word of new Set(titled.content.slice(0, titled.headlineWords))) {
    const weight = context.weightOf(word);
    all += weight;
    if (text.counts.has(word.stem)) found += weight;
  }
  return ratio(found, all);
}
