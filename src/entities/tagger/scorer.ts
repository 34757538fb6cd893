/**
 * Adds up the weights of tokens: form by form what words say, kept with the form; then pairs, marks and notes.
 *
 * @example
 * const scorer = createScorer(sets.news, isKept, readForm);
 * const scores = scorer.words(forms.map(scorer.read), features, [0, forms.length]); // 9 numbers a token
 */
import { perForm, type WordForm } from "../../tokenize/index.js";
import { INSIDE, MARK_FEATURES, PAIR_FEATURES, type TaggedText, writeMarks, writePairs } from "./context-features.js";
import { EDGE, type FormFeatures } from "./form-features.js";
import { bucketOf } from "./hash.js";
import { TAG_COUNT as T } from "./labels.js";
import { BIAS, REACH, writeFormRows } from "./rows.js";
import type { WeightSet } from "./weights.js";

/** What a form adds to the scores of the tokens in whose window it stands, by its place there. */
export interface FormScores {
  readonly features: FormFeatures;
  /** `T` numbers for each place from -REACH to REACH; then those of the word where no table marks it and no note is taken. */
  readonly scores: Float32Array;
}

const WIDTH = 2 * REACH + 1;

/** A scorer of one label set. */
export function createScorer(set: WeightSet, isKept: Uint8Array, readForm: (form: WordForm) => FormFeatures) {
  const { rows, step } = set;
  const room = new Int32Array(Math.max(PAIR_FEATURES, MARK_FEATURES));
  const addRow = (bucket: number, scores: Float32Array, at: number): void => {
    if (((isKept[bucket >> 3]! >> (bucket & 7)) & 1) === 0) return;
    const row = bucket * T;
    for (let tag = 0; tag < T; tag++) scores[at + tag]! += step * rows[row + tag]!;
  };
  const none = new Uint8Array(1);
  const scoresOf = (features: FormFeatures): FormScores => {
    const scores = new Float32Array((WIDTH + 1) * T);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const touched: number[] = offset === 0 ? [BIAS] : [];
      writeFormRows(features, offset, touched);
      for (const bucket of touched) addRow(bucket, scores, (offset + REACH) * T);
    }
    writeMarks({ forms: [features], marks: none, notes: none }, 0, 0, 1, room, 0, INSIDE);
    for (let j = 0; j < MARK_FEATURES; j++) addRow(bucketOf(room[j]!), scores, WIDTH * T);
    return { features, scores };
  };
  const edge = scoresOf(EDGE);
  return {
    read: perForm((form) => scoresOf(readForm(form))),
    /** Scores of the words and pairs, which both passes share. */
    words(read: readonly FormScores[], forms: readonly FormFeatures[], starts: ArrayLike<number>): Float32Array {
      const scores = new Float32Array(forms.length * T);
      for (let i = 0; i + 1 < starts.length; i++) {
        const [from, to] = [starts[i]!, starts[i + 1]!];
        for (let at = from; at < to; at++) {
          for (let offset = -REACH; offset <= REACH; offset++) {
            const token = at + offset;
            const { scores: own } = token >= from && token < to ? read[token]! : edge;
            const place = (offset + REACH) * T;
            for (let tag = 0; tag < T; tag++) scores[at * T + tag]! += own[place + tag]!;
          }
          writePairs(forms, at, from, to, room);
          for (let j = 0; j < PAIR_FEATURES; j++) addRow(bucketOf(room[j]!), scores, at * T);
        }
      }
      return scores;
    },
    /** Adds the scores of marks and notes of a sentence. Amid plain words they follow from the word alone. */
    addMarks(read: readonly FormScores[], text: TaggedText, from: number, to: number, scores: Float32Array): void {
      const { marks, notes } = text;
      for (let at = from; at < to; at++) {
        if (at - 2 >= from && at + 2 < to && (marks[at - 2]! | marks[at - 1]! | marks[at]! | marks[at + 1]! | marks[at + 2]! | notes[at - 1]! | notes[at]! | notes[at + 1]!) === 0) {
          const own = read[at]!.scores;
          for (let tag = 0; tag < T; tag++) scores[at * T + tag]! += own[WIDTH * T + tag]!;
          continue;
        }
        writeMarks(text, at, from, to, room);
        for (let j = 0; j < MARK_FEATURES; j++) addRow(bucketOf(room[j]!), scores, at * T);
      }
    },
  };
}
