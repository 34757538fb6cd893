/**
 * The tagger: best tags, and their probabilities, of a document's tokens; two passes, the second of which knows how each word was tagged
 * elsewhere in the document. Most tokens are plainly no name by themselves: only the runs between those are worked out.
 *
 * @example
 * const tagger = createTagger(weights, clusters);
 * tagger.tag({ forms: table.forms, starts: [0, table.count], mentions }, "news").tags; // numbers of TAGS
 */
import type { WordForm } from "../../tokenize/index.js";
import type { Mention } from "../context.js";
import { createFormReader } from "./form-features.js";
import { isInside, type LabelSet, TAG_COUNT as T } from "../../bio/labels.js";
import { marginals, movesOf } from "./marginals.js";
import { marksOf } from "./marks.js";
import { isNaming, notesOf } from "./notes.js";
import { createScorer } from "./scorer.js";
import { createDecoder, END, type Run, START } from "../../bio/viterbi.js";
import type { TaggerWeights, WeightSet } from "./weights.js";

/**
 * A token is plainly no name where its words, its marks and the way into and out of a name put `O` this far before all other tags: its pairs
 * are not looked at. How many tags of names in news this changes: docs/decisions/0010-tagger.md.
 */
const PLAIN = 4;

/** A document: its tokens, the first token of each sentence (then the token count), and what the tables found in it. */
export interface TaggerInput {
  readonly forms: readonly WordForm[];
  readonly starts: ArrayLike<number>;
  readonly mentions: readonly Mention[];
}

/** Tags by their numbers in `TAGS`, and for each token the probability of its tag; 1 where it is plainly no name. */
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
  /** The probability of every tag: tokens × `TAGS.length`, each token's summing to 1. */
  readonly probabilities: (input: TaggerInput, labels: LabelSet) => Float32Array;
  /** What a mention's probability is to be multiplied by, for models are surer than right; chosen on the development part. */
  readonly calibration: number;
}

/** Of mentions at 0.98, 0.93 are right. With this the calibration error is 0.046. */
const CALIBRATION = 0.95;

/** Makes a tagger of weights and clusters. */
export function createTagger({ kept, sets }: TaggerWeights, clusters: ReadonlyMap<string, number>): Tagger {
  const readForm = createFormReader(clusters);
  const decode = createDecoder();
  const inSteps = { news: stepsOf(sets.news), wikipedia: stepsOf(sets.wikipedia) };
  const leads = { news: leadsOf(inSteps.news, PLAIN / sets.news.step), wikipedia: leadsOf(inSteps.wikipedia, PLAIN / sets.wikipedia.step) };
  const moves = { news: movesOf(sets.news.transitions), wikipedia: movesOf(sets.wikipedia.transitions) };
  const scorers = { news: createScorer(sets.news, kept, readForm), wikipedia: createScorer(sets.wikipedia, kept, readForm) };
  const run = ({ forms: tokens, starts, mentions }: TaggerInput, labels: LabelSet): Decoded => {
    const scorer = scorers[labels];
    const transitions = inSteps[labels];
    const lead = leads[labels];
    const count = tokens.length;
    const read = tokens.map(scorer.read);
    const text = { forms: read, marks: marksOf(count, mentions), notes: new Uint8Array(count) };
    // `words` has what both passes share: words, and pairs where a pass looked at them.
    const words = new Int32Array(count * T);
    const scores = new Int32Array(count * T);
    const tags = new Uint8Array(count);
    const isOpen = new Uint8Array(count);
    for (let i = 0; i + 1 < starts.length; i++) {
      const from = starts[i]!;
      const to = starts[i + 1]!;
      if (from === to) continue;
      scorer.writeWords(read, from, to, words);
      scores.set(words.subarray(from * T, to * T), from * T);
      for (let at = from; at < to; at++) {
        scorer.addMarks(read, text, at, from, to, scores);
        if (isPlain(scores, at * T, lead)) continue;
        isOpen[at] = 1;
        scorer.addPairs(read, at, from, to, words, scores);
      }
      for (const one of runsOf(isOpen, from, to)) decode(scores, one, transitions, tags);
    }
    if (starts.length <= 2) return { tags, scores, isOpen };
    // The second pass changes only what stood open, and what is tagged as a name elsewhere.
    const notes = notesOf(read, sentencesOf(starts), tags);
    const noted = { ...text, notes };
    for (let i = 0; i + 1 < starts.length; i++) {
      const from = starts[i]!;
      const to = starts[i + 1]!;
      let isChanged = false;
      for (let at = from; at < to; at++) {
        const here = notes[at]!;
        const before = at > from ? notes[at - 1]! : 0;
        const after = at + 1 < to ? notes[at + 1]! : 0;
        const wasOpen = isOpen[at] === 1;
        if (wasOpen ? (here | before | after) === 0 : !isNaming(here) && !isNaming(before) && !isNaming(after)) continue;
        isChanged = true;
        if (!wasOpen) scorer.addPairs(read, at, from, to, words, scores);
        isOpen[at] = 1;
        for (let tag = at * T; tag < (at + 1) * T; tag++) scores[tag] = words[tag]!;
        scorer.addMarks(read, noted, at, from, to, scores);
      }
      if (isChanged) for (const one of runsOf(isOpen, from, to)) decode(scores, one, transitions, tags);
    }
    return { tags, scores, isOpen };
  };
  return {
    calibration: CALIBRATION,
    tag: (input, labels) => run(input, labels).tags,
    weigh: (input, labels) => {
      const decoded = run(input, labels);
      return { tags: decoded.tags, scores: certainty(decoded, input.starts, moves[labels], scorers[labels].step) };
    },
    probabilities: (input, labels) => everyProbability(run(input, labels), input.starts, moves[labels], scorers[labels].step),
  };
}

/** Tags, `T` scores a token in steps, and which tokens were not plainly outside. */
interface Decoded {
  readonly tags: Uint8Array;
  readonly scores: Int32Array;
  readonly isOpen: Uint8Array;
}

/** Transitions as steps of scores. */
function stepsOf({ step, transitions }: WeightSet): Float32Array {
  return transitions.map((score) => score / step);
}

/** How far `O` must lead each tag: transitions make a beginning dear and an inside cheap, each by its own amount. */
function leadsOf(transitions: Float32Array, lead: number): Float64Array {
  const stay = 2 * transitions[0]!;
  return Float64Array.from({ length: T }, (_, tag) => {
    const outOf = transitions[tag * T]!;
    if (!isInside(tag)) return lead + transitions[tag]! + outOf - stay;
    return lead + transitions[(tag - 1) * T + tag]! + Math.max(outOf, transitions[tag * T + tag]!) - stay;
  });
}

function isPlain(scores: Int32Array, place: number, leads: Float64Array): boolean {
  const outside = scores[place]!;
  for (let tag = 1; tag < T; tag++) if (outside - scores[place + tag]! < leads[tag]!) return false;
  return true;
}

/** The runs of open tokens of a sentence. */
function runsOf(isOpen: Uint8Array, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; at++) {
    if (isOpen[at] === 0) continue;
    const first = at;
    while (at < to && isOpen[at] === 1) at++;
    runs.push({ from: first, to: at, before: first === from ? START : 0, after: at === to ? END : 0 });
  }
  return runs;
}

/** The probability of each token's tag. */
function certainty(decoded: Decoded, starts: ArrayLike<number>, moves: Float64Array, step: number): Float32Array {
  const { tags } = decoded;
  const sure = new Float32Array(tags.length).fill(1);
  for (const run of openRuns(decoded, starts)) {
    const { from, to } = run;
    // A run without a mention needs no probabilities.
    if (!tags.subarray(from, to).some((tag) => tag > 0)) continue;
    const probabilities = runProbabilities(decoded, run, moves, step);
    for (let at = from; at < to; at++) sure[at] = probabilities[(at - from) * T + tags[at]!]!;
  }
  return sure;
}

/** The probability of every tag of each token; outside is certain where it is plain. */
function everyProbability(decoded: Decoded, starts: ArrayLike<number>, moves: Float64Array, step: number): Float32Array {
  const all = new Float32Array(decoded.tags.length * T);
  for (let token = 0; token < decoded.tags.length; token++) if (decoded.isOpen[token] === 0) all[token * T] = 1;
  for (const run of openRuns(decoded, starts)) all.set(runProbabilities(decoded, run, moves, step), run.from * T);
  return all;
}

function* openRuns({ isOpen }: Decoded, starts: ArrayLike<number>): Generator<Run> {
  for (let i = 0; i + 1 < starts.length; i++) yield* runsOf(isOpen, starts[i]!, starts[i + 1]!);
}

function runProbabilities({ scores }: Decoded, run: Run, moves: Float64Array, step: number): Float32Array {
  const { from, to } = run;
  return marginals(Float32Array.from(scores.subarray(from * T, to * T), (score) => step * score), { ...run, from: 0, to: to - from }, moves);
}

function sentencesOf(starts: ArrayLike<number>): Uint32Array {
  const sentences = new Uint32Array(starts[starts.length - 1]!);
  for (let i = 0; i + 1 < starts.length; i++) sentences.fill(i, starts[i], starts[i + 1]);
  return sentences;
}
