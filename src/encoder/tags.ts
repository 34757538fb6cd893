/**
 * The best tags that BIO allows, by name and sentence.
 *
 * @example
 * bestTags(probabilities, [2]); // [["O", "B-LOC"]]
 */
import { bestRuns } from "../bio/best-runs.js";
import { type BioTag, TAGS } from "../bio/labels.js";

/** Tags of sentences of so many words; `probabilities` holds nine numbers a word. */
export function bestTags(probabilities: Float32Array, lengths: readonly number[]): BioTag[][] {
  const starts = [0];
  for (const length of lengths) starts.push(starts.at(-1)! + length);
  const tags = bestRuns(probabilities, starts);
  return lengths.map((_, i) => Array.from(tags.subarray(starts[i], starts[i + 1]), (tag) => TAGS[tag]!));
}
