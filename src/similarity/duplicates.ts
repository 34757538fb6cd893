/**
 * Texts in a list that repeat one another: copied articles, or paragraphs of a text that say the same twice.
 *
 * @example
 * findDuplicates(["عقد المجلس جلسة طارئة اليوم", "خبر آخر", "عقد المجلس جلسة طارئة اليوم"]);
 * // [{ members: [0, 2], similarity: 1 }]
 */
import { requireText } from "../span.js";
import { membersOf } from "./groups.js";
import { checkedOptions, type DuplicateOptions, Repetition } from "./repetition.js";

/** Texts that repeat one another. */
export interface DuplicateGroup {
  /** Indexes into the list given, ascending, two or more. */
  readonly members: readonly number[];
  /** Overlap of word 5-shingles of the weakest link by which a member joined, 0..1. */
  readonly similarity: number;
}

/**
 * Groups texts that share at least `threshold` of their word 5-shingles, directly or through others of the group.
 *
 * Spelling variants, marks and punctuation make no difference. A text of fewer than five words repeats only one of the same words; a text
 * without words repeats none. Nor does a story repeat another one of the same template (weather, prices, scores): texts that differ mostly
 * in numbers and names. Texts are proposed by a sample of their shingles: of pairs just above the threshold, more than 64 words each and at
 * most three times as long as one another, one in some thousand is overlooked; of others fewer. Time follows the number of words.
 *
 * @example
 * findDuplicates(["عقد المجلس جلسة طارئة اليوم", "خبر آخر", "عقد المجلس جلسة طارئة اليوم"]); // [{ members: [0, 2], similarity: 1 }]
 * @throws {TypeError} where `texts` is no array of strings. @throws {RangeError} on a threshold outside (0, 1] or an unknown measure.
 */
export function findDuplicates(texts: readonly string[], options: DuplicateOptions = {}): DuplicateGroup[] {
  const repetition = new Repetition(checkedOptions("findDuplicates", options));
  if (!Array.isArray(texts)) throw new TypeError(`findDuplicates: texts must be an array, got ${typeof texts}`);
  texts.forEach((text: unknown, i) => {
    requireText("findDuplicates", text, `texts[${i}]`);
    repetition.add(text);
  });
  return repetition
    .groups()
    .filter(({ size }) => size > 1)
    .map((group) => ({ members: membersOf(group), similarity: group.similarity }))
    .sort((a, b) => a.members[0]! - b.members[0]!);
}
