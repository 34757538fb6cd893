/**
 * A conditional random field learned by AdaGrad, one rate a row of weights. Each corpus has weights of its own beside those that all share
 * (Daumé 2007): what is marked differently is learned apart, the rest together.
 *
 * @example
 * const learner = createLearner(200_000, 2, { rate: 0.05, decay: 0, dropout: 0.15 });
 * learner.learn(sentence, 0);
 */
import { TAG_COUNT as T } from "../../src/bio/labels.js";
import { marginals, movesOf } from "../../src/entities/tagger/marginals.js";
import { createDecoder, END, START, TRANSITIONS } from "../../src/bio/viterbi.js";

/** A sentence as rows of weights: those of token i are `rows[ends[i - 1]]` to `rows[ends[i]]`. */
export interface RowSentence {
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  readonly gold: Uint8Array;
}

/** Settings: first step, pull towards zero a step, share of features left out while learning: scores are as much smaller when tagging. */
export interface LearnerOptions {
  readonly rate: number;
  readonly decay: number;
  readonly dropout: number;
}

/** Weights: `T` numbers a row, and transitions. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Errors below this teach nothing worth the time. */
const SMALL = 0.01;

/** Numbers a row: its weights, and beside them, so that one look into memory finds all, the sum of squared errors that sets its rate. */
const WIDTH = T + 1;

/** What one corpus has, or all share. */
interface Layer {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionSquares: Float32Array;
}

/** A learner of `domains` corpora over `count` rows. */
export function createLearner(count: number, domains: number, { rate, decay, dropout }: LearnerOptions) {
  const layers = Array.from({ length: domains + 1 }, () => newLayer(count));
  const sums: { readonly rows: Float32Array; readonly transitions: Float32Array }[] = [];
  let remembered = 0;
  const shared = layers[domains]!;
  const decode = createDecoder();
  const scoresOf = ({ rows, ends }: RowSentence, domain: number): Float32Array => {
    const scores = new Float32Array(ends.length * T);
    for (const layer of [shared.rows, layers[domain]!.rows]) {
      for (let at = 0, i = 0; at < ends.length; at++) {
        const place = at * T;
        for (const end = ends[at]!; i < end; i++) {
          const row = rows[i]! * WIDTH;
          for (let tag = 0; tag < T; tag++) scores[place + tag]! += layer[row + tag]!;
        }
      }
    }
    return scores;
  };
  const transitionsOf = (domain: number): Float32Array => layers[domain]!.transitions.map((own, i) => own + shared.transitions[i]!);
  const learnRows = (layer: Float32Array, { rows, ends }: RowSentence, errors: Float32Array): void => {
    for (let at = 0, i = 0; at < ends.length; at++) {
      const place = at * T;
      const end = ends[at]!;
      let size = 0;
      for (let tag = 0; tag < T; tag++) size += errors[place + tag]! ** 2;
      if (size < SMALL * SMALL) i = end;
      for (; i < end; i++) {
        const row = rows[i]! * WIDTH;
        const step = rate / Math.sqrt((layer[row + T]! += size));
        for (let tag = 0; tag < T; tag++) layer[row + tag]! -= step * (errors[place + tag]! + decay * layer[row + tag]!);
      }
    }
  };

  return {
    /** Learns one sentence; `weight` says how much it counts. */
    learn(sentence: RowSentence, domain: number, weight = 1): void {
      const { ends, gold } = sentence;
      const expected = new Float32Array(TRANSITIONS);
      const errors = marginals(scoresOf(sentence, domain), { from: 0, to: ends.length, before: START, after: END }, movesOf(transitionsOf(domain)), expected);
      let previous: number = START;
      for (let at = 0; at < ends.length; at++) {
        errors[at * T + gold[at]!]! -= 1;
        expected[previous * T + gold[at]!]! -= 1;
        previous = gold[at]!;
      }
      if (weight !== 1) for (const all of [errors, expected]) for (let i = 0; i < all.length; i++) all[i]! *= weight;
      for (const { rows, transitions, transitionSquares } of [shared, layers[domain]!]) {
        for (let i = 0; i < TRANSITIONS; i++) {
          if (expected[i] === 0) continue;
          transitionSquares[i]! += expected[i]! ** 2;
          transitions[i]! -= (rate * expected[i]!) / Math.sqrt(transitionSquares[i]!);
        }
        learnRows(rows, sentence, errors);
      }
    },
    /** Keeps the weights as they are now for `average`. */
    remember(): void {
      remembered++;
      layers.forEach((layer, i) => {
        const sum = (sums[i] ??= { rows: new Float32Array(layer.rows.length), transitions: new Float32Array(TRANSITIONS) });
        for (const part of ["rows", "transitions"] as const) for (let j = 0; j < layer[part].length; j++) sum[part][j]! += layer[part][j]!;
      });
    },
    /** Puts the mean of the remembered weights in the place of the present ones. */
    average(): void {
      sums.forEach((sum, i) => {
        for (const part of ["rows", "transitions"] as const) layers[i]![part].set(sum[part].map((weight) => weight / remembered));
      });
    },
    /** The best tags of a sentence. */
    tag(sentence: RowSentence, domain: number): Uint8Array {
      const tags = new Uint8Array(sentence.ends.length);
      decode(scoresOf(sentence, domain).map((score) => score * (1 - dropout)), { from: 0, to: tags.length, before: START, after: END }, transitionsOf(domain), tags);
      return tags;
    },
    /** The weights of one corpus, the shared ones included. */
    weightsOf(domain: number): Weights {
      const own = layers[domain]!.rows;
      const rows = new Float32Array(count * T);
      for (let row = 0; row < count; row++) for (let tag = 0; tag < T; tag++) rows[row * T + tag] = (1 - dropout) * (own[row * WIDTH + tag]! + shared.rows[row * WIDTH + tag]!);
      return { rows, transitions: transitionsOf(domain) };
    },
  };
}

/** The learner as others take it. */
export type Learner = ReturnType<typeof createLearner>;

function newLayer(count: number): Layer {
  const rows = new Float32Array(count * WIDTH);
  for (let row = 0; row < count; row++) rows[row * WIDTH + T] = 0.1;
  return { rows, transitions: new Float32Array(TRANSITIONS), transitionSquares: new Float32Array(TRANSITIONS).fill(1) };
}
