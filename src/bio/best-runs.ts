/**
 * The best tags that BIO allows, by the probabilities of each token's tags: an inside follows only its own beginning or inside; nothing else is weighed.
 *
 * @example
 * bestRuns(probabilities, [0, 2]); // Uint8Array [0, 3]: O, B-LOC
 */
import { TAG_COUNT as T } from "./labels.js";
import { createDecoder, END, START, TRANSITIONS } from "./viterbi.js";

/** Stands for probabilities of nothing, whose logarithm would be infinite. */
const LEAST = 1e-8;

/** Numbers of `TAGS`. `probabilities` holds `T` numbers a token; `starts` the first token of each sentence, then the token count. */
export function bestRuns(probabilities: Float32Array, starts: ArrayLike<number>): Uint8Array {
  const scores = probabilities.map((probability) => Math.log(probability + LEAST));
  const tags = new Uint8Array(scores.length / T);
  const transitions = new Float32Array(TRANSITIONS);
  const decode = createDecoder();
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i]!, starts[i + 1]!];
    if (from < to) decode(scores, { from, to, before: START, after: END }, transitions, tags);
  }
  return tags;
}
