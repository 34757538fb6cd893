/**
 * A conditional random field learned by AdaGrad, one rate a row of weights. Each corpus has weights of its own beside those that all share
 * (Daumé 2007): what is marked differently is learned apart, the rest together.
 *
 * @example
 * const learner = createLearner(2, { rate: 0.2, decay: 1e-5 });
 * learner.learn(sentence, 0);
 */
import { BUCKETS } from "../../src/entities/tagger/hash.js";
import { TAG_COUNT as T } from "../../src/entities/tagger/labels.js";
import { marginals } from "../../src/entities/tagger/marginals.js";
import { bestTags, TRANSITIONS } from "../../src/entities/tagger/viterbi.js";

/** A sentence as rows of weights: those of token i are `rows[ends[i - 1]]` to `rows[ends[i]]`. */
export interface RowSentence {
  readonly rows: readonly number[];
  readonly ends: readonly number[];
  readonly gold: ArrayLike<number>;
}

/** Settings: first step, pull towards zero a step, and whether to learn from whole distributions or from mistakes of the best tags alone. */
export interface LearnerOptions {
  readonly rate: number;
  readonly decay: number;
  readonly loss: "crf" | "perceptron";
  /** Share of features left out while learning: scores are as much smaller when tagging. */
  readonly dropout: number;
}

/** Weights: `T` numbers a row, and transitions. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Errors below this teach nothing worth the time. */
const SMALL = 0.004;

/** A learner of `domains` corpora. */
export function createLearner(domains: number, { rate, decay, loss, dropout }: LearnerOptions) {
  const layers = Array.from({ length: domains + 1 }, () => ({ rows: new Float32Array(BUCKETS * T), squares: new Float32Array(BUCKETS).fill(0.1), transitions: new Float32Array(TRANSITIONS), transitionSquares: new Float32Array(TRANSITIONS).fill(1) }));
  const sums: { readonly rows: Float32Array; readonly transitions: Float32Array }[] = [];
  let remembered = 0;
  const shared = layers[domains]!;
  const scoresOf = ({ rows, ends }: RowSentence, domain: number): Float32Array => {
    const own = layers[domain]!.rows;
    const scores = new Float32Array(ends.length * T);
    for (let at = 0, i = 0; at < ends.length; at++) {
      for (; i < ends[at]!; i++) {
        const row = rows[i]! * T;
        for (let tag = 0; tag < T; tag++) scores[at * T + tag]! += shared.rows[row + tag]! + own[row + tag]!;
      }
    }
    return scores;
  };
  const transitionsOf = (domain: number): Float32Array => layers[domain]!.transitions.map((own, i) => own + shared.transitions[i]!);

  return {
    /** Learns one sentence. */
    learn(sentence: RowSentence, domain: number): void {
      const { rows, ends, gold } = sentence;
      const scores = scoresOf(sentence, domain);
      const transitions = transitionsOf(domain);
      const expected = new Float32Array(TRANSITIONS);
      const errors = loss === "crf" ? marginals(scores, 0, ends.length, transitions, expected) : bestOf(scores, ends.length, transitions, expected);
      let previous: number = T;
      for (let at = 0; at < ends.length; at++) {
        errors[at * T + gold[at]!]! -= 1;
        expected[previous * T + gold[at]!]! -= 1;
        previous = gold[at]!;
      }
      for (const { transitions: weights, transitionSquares } of [shared, layers[domain]!]) {
        for (let i = 0; i < TRANSITIONS; i++) {
          if (expected[i] === 0) continue;
          transitionSquares[i]! += expected[i]! ** 2;
          weights[i]! -= (rate * expected[i]!) / Math.sqrt(transitionSquares[i]!);
        }
      }
      for (let at = 0, i = 0; at < ends.length; i = ends[at++]!) {
        let size = 0;
        for (let tag = 0; tag < T; tag++) size += errors[at * T + tag]! ** 2;
        if (size < SMALL * SMALL) continue;
        for (const { rows: weights, squares } of [shared, layers[domain]!]) {
          for (let j = i; j < ends[at]!; j++) {
            const row = rows[j]!;
            const step = rate / Math.sqrt((squares[row]! += size));
            for (let tag = 0; tag < T; tag++) weights[row * T + tag]! -= step * (errors[at * T + tag]! + decay * weights[row * T + tag]!);
          }
        }
      }
    },
    /** Keeps the weights as they are now for `average`. */
    remember(): void {
      remembered++;
      layers.forEach(({ rows, transitions }, i) => {
        const sum = (sums[i] ??= { rows: new Float32Array(rows.length), transitions: new Float32Array(TRANSITIONS) });
        rows.forEach((weight, j) => (sum.rows[j]! += weight));
        transitions.forEach((weight, j) => (sum.transitions[j]! += weight));
      });
    },
    /** Puts the mean of the remembered weights in the place of the present ones. */
    average(): void {
      sums.forEach((sum, i) => {
        layers[i]!.rows.set(sum.rows.map((weight) => weight / remembered));
        layers[i]!.transitions.set(sum.transitions.map((weight) => weight / remembered));
      });
    },
    /** The best tags of a sentence. */
    tag(sentence: RowSentence, domain: number): Uint8Array {
      const tags = new Uint8Array(sentence.ends.length);
      bestTags(scoresOf(sentence, domain).map((score) => score * (1 - dropout)), 0, tags.length, transitionsOf(domain), tags);
      return tags;
    },
    /** The weights of one corpus, the shared ones included. */
    weightsOf(domain: number): Weights {
      return { rows: layers[domain]!.rows.map((own, i) => (1 - dropout) * (own + shared.rows[i]!)), transitions: transitionsOf(domain) };
    },
  };
}

/** The learner as others take it. */
export type Learner = ReturnType<typeof createLearner>;

/** The best tags as if they were certain. */
function bestOf(scores: Float32Array, count: number, transitions: Float32Array, pairs: Float32Array): Float32Array {
  const tags = new Uint8Array(count);
  bestTags(scores, 0, count, transitions, tags);
  const certain = new Float32Array(count * T);
  let previous: number = T;
  tags.forEach((tag, at) => {
    certain[at * T + tag] = 1;
    pairs[previous * T + tag]! += 1;
    previous = tag;
  });
  return certain;
}
