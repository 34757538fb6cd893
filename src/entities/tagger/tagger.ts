/**
 * The tagger: best tags, and their probabilities, of a document's tokens; two passes, the second of which knows how each word was tagged
 * elsewhere in the document.
 *
 * @example
 * const tagger = createTagger(weights, clusters);
 * tagger.tag({ forms: table.forms, starts: [0, table.count], mentions }, "news").tags; // numbers of TAGS
 */
import type { WordForm } from "../../tokenize/index.js";
import type { Mention } from "../context.js";
import { createFormReader } from "./form-features.js";
import { type LabelSet, TAG_COUNT as T } from "./labels.js";
import { marginals } from "./marginals.js";
import { marksOf } from "./marks.js";
import { notesOf } from "./notes.js";
import { createScorer } from "./scorer.js";
import { bestTags } from "./viterbi.js";
import type { TaggerWeights } from "./weights.js";

/** A document: its tokens, the first token of each sentence (then the token count), and what the tables found in it. */
export interface TaggerInput {
  readonly forms: readonly WordForm[];
  readonly starts: ArrayLike<number>;
  readonly mentions: readonly Mention[];
}

/** Tags by their numbers in `TAGS`, and for each token the probability of its tag; 0 in sentences without a mention. */
export interface Tagged {
  readonly tags: Uint8Array;
  readonly scores: Float32Array;
}

/** A loaded tagger. Holds no state but what follows from word forms alone. */
export interface Tagger {
  /** Best tags of a document; `probabilities` are worked out where asked for. Linear in the tokens. */
  readonly tag: (input: TaggerInput, labels: LabelSet) => Uint8Array;
  /** As `tag`, with the probability of each tag. */
  readonly weigh: (input: TaggerInput, labels: LabelSet) => Tagged;
}

/** Makes a tagger of weights and clusters. */
export function createTagger({ isKept, sets }: TaggerWeights, clusters: ReadonlyMap<string, number>): Tagger {
  const readForm = createFormReader(clusters);
  const scorers = { news: createScorer(sets.news, isKept, readForm), wikipedia: createScorer(sets.wikipedia, isKept, readForm) };
  const run = ({ forms: tokens, starts, mentions }: TaggerInput, labels: LabelSet): { tags: Uint8Array; scores: Float32Array } => {
    const scorer = scorers[labels];
    const read = tokens.map(scorer.read);
    const forms = read.map(({ features }) => features);
    const text = { forms, marks: marksOf(forms.length, mentions), notes: new Uint8Array(forms.length) };
    const words = scorer.words(read, forms, starts);
    const scores = words.slice();
    const tags = new Uint8Array(forms.length);
    const tagSentence = (from: number, to: number): void => {
      bestTags(scores, from, to, sets[labels].transitions, tags);
    };
    for (let i = 0; i + 1 < starts.length; i++) {
      scorer.addMarks(read, text, starts[i]!, starts[i + 1]!, scores);
      tagSentence(starts[i]!, starts[i + 1]!);
    }
    if (starts.length <= 2) return { tags, scores };
    // The second pass changes only sentences that hold a word tagged elsewhere.
    const notes = notesOf(forms, sentencesOf(starts), tags);
    for (let i = 0; i + 1 < starts.length; i++) {
      const [from, to] = [starts[i]!, starts[i + 1]!];
      if (!isNoted(notes, from, to)) continue;
      scores.set(words.subarray(from * T, to * T), from * T);
      scorer.addMarks(read, { ...text, notes }, from, to, scores);
      tagSentence(from, to);
    }
    return { tags, scores };
  };
  return {
    tag: (input, labels) => run(input, labels).tags,
    weigh: (input, labels) => {
      const { tags, scores } = run(input, labels);
      return { tags, scores: certainty(tags, scores, input.starts, sets[labels].transitions) };
    },
  };
}

/** The probability of each token's tag. */
function certainty(tags: Uint8Array, scores: Float32Array, starts: ArrayLike<number>, transitions: Float32Array): Float32Array {
  const sure = new Float32Array(tags.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i]!, starts[i + 1]!];
    // A sentence without a mention needs no probabilities.
    if (!tags.subarray(from, to).some((tag) => tag > 0)) continue;
    const probabilities = marginals(scores, from, to, transitions);
    for (let at = from; at < to; at++) sure[at] = probabilities[(at - from) * T + tags[at]!]!;
  }
  return sure;
}

function isNoted(notes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (notes[at]! > 0) return true;
  return false;
}

function sentencesOf(starts: ArrayLike<number>): Uint32Array {
  const sentences = new Uint32Array(starts[starts.length - 1]!);
  for (let i = 0; i + 1 < starts.length; i++) sentences.fill(i, starts[i], starts[i + 1]);
  return sentences;
}
