/**
 * The best tags that BIO allows, by the probabilities of each word's tags.
 *
 * @example
 * bestTags(probabilities, [2]); // [["O", "B-LOC"]]
 */
import { type BioTag, TAG_COUNT as T, TAGS } from "../bio/labels.js";
import { createDecoder, END, START, TRANSITIONS } from "../bio/viterbi.js";

/** Stands for probabilities of nothing, whose logarithm would be infinite. */
const LEAST = 1e-8;

/** Tags of sentences of so many words; `probabilities` holds `T` numbers a word. An inside follows only its own beginning or inside; nothing else is weighed. */
export function bestTags(probabilities: Float32Array, lengths: readonly number[]): BioTag[][] {
  const scores = probabilities.map((probability) => Math.log(probability + LEAST));
  const tags = new Uint8Array(scores.length / T);
  const transitions = new Float32Array(TRANSITIONS);
  const decode = createDecoder();
  let from = 0;
  return lengths.map((length) => {
    const to = from + length;
    if (length > 0) decode(scores, { from, to, before: START, after: END }, transitions, tags);
    const sentence = Array.from(tags.subarray(from, to), (tag) => TAGS[tag]!);
    from = to;
    return sentence;
  });
}
