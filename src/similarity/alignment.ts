/**
 * Lays the words of two texts beside each other: each takes its best match in the other text (the same surface, the same
 * stem, root or sense, a near spelling, a near meaning where vectors are given), and both ways are combined as an F1.
 *
 * @example
 * alignment.compare(profileOf("محادثات عراقية"), profileOf("محادثة العراق"), measureContext()); // about 0.9: every word has kin
 *
 * Source: the monolingual aligner of Sultan and others 2014 in its greedy form; levels of a match as measured on sts17-ar dev.
 */
import { bestMatches } from "./best-matches.js";
import type { Measure, MeasureContext } from "./measure.js";
import type { Profile } from "./profile.js";
import type { Word } from "./vocabulary.js";

/** Only this many words of each text are aligned: headline and opening. */
const MOST_WORDS = 80;
/** Function words tell little, but two short sentences that share them are built alike. */
const STOP_WEIGHT = 0.3;
/** Softens the weights: beside a verb and a place a text has few words, and the common ones carry its shape. */
const SOFTNESS = 0.4;

export const alignment: Measure = {
  name: "alignment",
  about: "each word's best match in the other text",
  compare(a, b, context) {
    const left = distinctWords(a);
    const right = distinctWords(b);
    const best = bestMatches(left, right, context.vectors);
    const recall = coverage(left, best.left, context);
    const precision = coverage(right, best.right, context);
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  },
};

function distinctWords(profile: Profile): readonly Word[] {
  return [...new Set(profile.words.slice(0, MOST_WORDS))];
}

function coverage(words: readonly Word[], best: Float64Array, context: MeasureContext): number {
  let covered = 0;
  let all = 0;
  words.forEach((word, i) => {
    const weight = context.weightOf(word) ** SOFTNESS * (word.isStop ? STOP_WEIGHT : 1);
    covered += weight * best[i]!;
    all += weight;
  });
  return all === 0 ? 0 : Math.min(1, covered / all);
}
