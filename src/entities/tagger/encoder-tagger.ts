/**
 * An encoder in the linear tagger's place: the same calls, its probabilities mixed with the linear tagger's where that one is at hand.
 *
 * @example
 * const tagger = encoderTagger(await createEncoder(), await loadTagger());
 * tagger.tag({ forms: table.forms, starts: [0, table.count], mentions }, "news"); // numbers of TAGS
 */
import { bestRuns } from "../../bio/best-runs.js";
import { type LabelSet, TAG_COUNT as T } from "../../bio/labels.js";
import { marksOf } from "./marks.js";
import type { Tagger, TaggerInput } from "./tagger.js";

/** What is asked of an encoder: the probability of each of `TAGS` for each token of a document's sentences. */
export interface TagModel {
  readonly tagProbabilities: (
    sentences: readonly (readonly string[])[],
    options: { readonly labels: LabelSet; readonly marks: readonly Uint8Array[] },
  ) => Float32Array;
}

/** What the linear tagger counts beside the encoder; chosen on the development parts (docs/decisions/0015-encoder.md). */
const LINEAR_SHARE = 0.4;

/** Of mentions at 0.97, 0.94 are right. */
const CALIBRATION = 0.97;

/** A tagger by encoder. */
export function encoderTagger(encoder: TagModel, linear?: Tagger): Tagger {
  const probabilities = (input: TaggerInput, labels: LabelSet): Float32Array => {
    const marks = marksOf(input.forms.length, input.mentions);
    const bounds = Array.from({ length: input.starts.length - 1 }, (_, i) => [input.starts[i]!, input.starts[i + 1]!] as const);
    const found = encoder.tagProbabilities(
      bounds.map(([from, to]) => input.forms.slice(from, to).map(({ surface }) => surface)),
      { labels, marks: bounds.map(([from, to]) => marks.subarray(from, to)) },
    );
    if (!linear) return found;
    const beside = linear.probabilities(input, labels);
    return found.map((probability, i) => (1 - LINEAR_SHARE) * probability + LINEAR_SHARE * beside[i]!);
  };
  return {
    calibration: CALIBRATION,
    probabilities,
    tag: (input, labels) => bestRuns(probabilities(input, labels), input.starts),
    weigh: (input, labels) => {
      const found = probabilities(input, labels);
      const tags = bestRuns(found, input.starts);
      return { tags, scores: Float32Array.from(tags, (tag, token) => found[token * T + tag]!) };
    },
  };
}
