/**
 * Whether one text denies what the other says: a negation in one of two short texts and none in the other.
 *
 * @example
 * polarity.compare(profileOf("الرجل على دراجة"), profileOf("الرجل ليس على دراجة"), measureContext()); // 0
 */
import { normalize } from "../normalize/index.js";
import type { Measure } from "./measure.js";
import type { Profile } from "./profile.js";

/** Particles and verbs that deny. لا, ما and غير have other uses; in texts as short as those below they mostly deny. */
const NEGATIONS = ["لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لسنا", "لست", "غير", "بدون"] as const;

/** Any longer text denies something somewhere. */
const MOST_WORDS = 30;

let negations: ReadonlySet<string> | undefined;

export const polarity: Measure = {
  name: "polarity",
  about: "of two short texts, neither denies or both do",
  compare(a, b) {
    if (a.words.length > MOST_WORDS || b.words.length > MOST_WORDS) return undefined;
    // Agreement is no likeness by itself: two texts that share nothing may both affirm.
    return denies(a) === denies(b) ? undefined : 0;
  },
};

function denies(profile: Profile): boolean {
  const words = (negations ??= new Set(NEGATIONS.map((word) => normalize(word))));
  return profile.words.some((word) => words.has(word.norm) || words.has(word.norm.replace(/^[وف]/u, "")));
}
