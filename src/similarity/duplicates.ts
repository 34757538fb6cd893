/**
 * Texts in a list that repeat one another: copied articles, or paragraphs of a text that say the same twice.
 *
 * @example
 * findDuplicates(["عقد المجلس جلسة طارئة اليوم", "خبر آخر", "عقد المجلس جلسة طارئة اليوم"]);
 * // [{ members: [0, 2], similarity: 1 }]
 */
import { requireText } from "../span.js";
import { checkedOptions, type DuplicateOptions, Repetition } from "./repetition.js";
import { shinglesOf, wordHashes } from "./shingles.js";
import { Vocabulary } from "./vocabulary.js";

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
 * Spelling variants, marks and punctuation make no difference. A text of fewer than five words repeats only one of the same
 * words; a text without words repeats none. Time follows the number of words where few texts share a sentence, and of the pairs that share
 * one where many do.
 *
 * @example
 * findDuplicates(["عقد المجلس جلسة طارئة اليوم", "خبر آخر", "عقد المجلس جلسة طارئة اليوم"]); // [{ members: [0, 2], similarity: 1 }]
 * @throws {TypeError} where `texts` is no array of strings. @throws {RangeError} on a threshold outside (0, 1] or an unknown measure.
 */
export function findDuplicates(texts: readonly string[], options: DuplicateOptions = {}): DuplicateGroup[] {
  const repetition = new Repetition(checkedOptions("findDuplicates", options));
  if (!Array.isArray(texts)) throw new TypeError(`findDuplicates: texts must be an array, got ${typeof texts}`);
  const vocabulary = new Vocabulary();
  texts.forEach((text: unknown, i) => {
    requireText("findDuplicates", text, `texts[${i}]`);
    repetition.add(shinglesOf(wordHashes(text, vocabulary)));
  });
  return repetition
    .groups()
    .filter(({ members }) => members.length > 1)
    .map(({ members, similarity }) => ({ members: [...members].sort((a, b) => a - b), similarity }))
    .sort((a, b) => a.members[0]! - b.members[0]!);
}
