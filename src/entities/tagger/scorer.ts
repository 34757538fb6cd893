/**
 * Adds up the weights of tokens: form by form what words say, kept with the form; then marks and notes; pairs only where those leave a doubt.
 *
 * @example
 * const scorer = createScorer(sets.news, kept, readForm);
 * scorer.writeWords(forms.map(scorer.read), 0, forms.length, scores); // 9 whole numbers a token, each worth scorer.step
 */
import { perForm, type WordForm } from "../../tokenize/index.js";
import { INSIDE, MARK_FEATURES, PAIR_FEATURES, type TaggedText, writeMarks, writePairs } from "./context-features.js";
import { EDGE, type FormFeatures } from "./form-features.js";
import { bucketOf } from "./hash.js";
import { TAG_COUNT as T } from "../../bio/labels.js";
import { BIAS, REACH, writeFormRows } from "./rows.js";
import { type KeptRows, rowOf, type WeightSet } from "./weights.js";

/** A form's features, and what it adds to the scores of the tokens in whose window it stands, by its place there. */
export interface FormScores extends FormFeatures {
  /** From `at` on `T` numbers for each place from -REACH to REACH; then those of the word where no table marks it and no note is taken. */
  readonly scores: Int16Array;
  readonly at: number;
}

const WIDTH = 2 * REACH + 1;

/** Numbers a form has. */
const SIZE = (WIDTH + 1) * T;

/** Numbers of a form: sums of some 60 signed bytes. Forms whose numbers lie together: an array of its own for each would cost two looks into memory instead of one. */
const TOGETHER = 2048;

/** A scorer of one label set. */
export function createScorer({ rows, step }: WeightSet, kept: KeptRows, readForm: (form: WordForm) => FormFeatures) {
  const room = new Int32Array(Math.max(PAIR_FEATURES, MARK_FEATURES));
  const sums = new Int32Array(T);
  /** Adds the rows of the first `count` hashes in `room` up in `sums`. */
  const addUp = (count: number): void => {
    sums.fill(0);
    for (let j = 0; j < count; j++) {
      const row = rowOf(kept, bucketOf(room[j]!)) * T;
      if (row >= 0) for (let tag = 0; tag < T; tag++) sums[tag]! += rows[row + tag]!;
    }
  };
  const none = new Uint8Array(1);
  let block = new Int16Array(0);
  let used = 0;
  const scoresOf = (features: FormFeatures): FormScores => {
    if (used === block.length) {
      block = new Int16Array(TOGETHER * SIZE);
      used = 0;
    }
    const scores = block;
    const at = used;
    used += SIZE;
    for (let offset = -REACH; offset <= REACH; offset++) {
      const touched: number[] = offset === 0 ? [BIAS] : [];
      writeFormRows(features, offset, touched);
      for (const bucket of touched) {
        const row = rowOf(kept, bucket) * T;
        if (row >= 0) for (let tag = 0; tag < T; tag++) scores[at + (offset + REACH) * T + tag]! += rows[row + tag]!;
      }
    }
    writeMarks({ forms: [features], marks: none, notes: none }, 0, 0, 1, room, 0, INSIDE);
    addUp(MARK_FEATURES);
    for (let tag = 0; tag < T; tag++) scores[at + WIDTH * T + tag] = sums[tag]!;
    return { ...features, scores, at };
  };
  const edge = scoresOf(EDGE);
  return {
    /** What one step of a score is worth: sums of whole numbers are exact, and quicker than others. */
    step,
    read: perForm((form) => scoresOf(readForm(form))),
    /** Writes the scores of the words of a sentence. */
    writeWords(read: readonly FormScores[], from: number, to: number, scores: Int32Array): void {
      let two = edge;
      let before = edge;
      let here = read[from]!;
      let after = from + 1 < to ? read[from + 1]! : edge;
      for (let at = from, place = from * T; at < to; at++, place += T) {
        const next = at + 2 < to ? read[at + 2]! : edge;
        addFive(two, before, here, after, next, scores, place);
        two = before;
        before = here;
        here = after;
        after = next;
      }
    },
    /** Adds the scores of the pairs that a token stands in to both lists. */
    addPairs(read: readonly FormScores[], at: number, from: number, to: number, scores: Int32Array, also: Int32Array): void {
      writePairs(read, at, from, to, room);
      addUp(PAIR_FEATURES);
      for (let tag = 0, place = at * T; tag < T; tag++, place++) {
        scores[place]! += sums[tag]!;
        also[place]! += sums[tag]!;
      }
    },
    /** Adds the scores of the marks and notes around a token. Amid plain words they follow from the word alone. */
    addMarks(read: readonly FormScores[], text: TaggedText, at: number, from: number, to: number, scores: Int32Array): void {
      const { marks, notes } = text;
      const place = at * T;
      if (at - 2 >= from && at + 2 < to && (marks[at - 2]! | marks[at - 1]! | marks[at]! | marks[at + 1]! | marks[at + 2]! | notes[at - 1]! | notes[at]! | notes[at + 1]!) === 0) {
        const { scores: own, at: start } = read[at]!;
        for (let tag = 0; tag < T; tag++) scores[place + tag]! += own[start + WIDTH * T + tag]!;
        return;
      }
      writeMarks(text, at, from, to, room);
      addUp(MARK_FEATURES);
      for (let tag = 0; tag < T; tag++) scores[place + tag]! += sums[tag]!;
    },
  };
}

/** Writes the sum of what the five words of a window say at its middle. */
function addFive(two: FormScores, before: FormScores, here: FormScores, after: FormScores, next: FormScores, into: Int32Array, place: number): void {
  const second = two.scores;
  const first = before.scores;
  const own = here.scores;
  const third = after.scores;
  const last = next.scores;
  const a = two.at;
  const b = before.at + T;
  const c = here.at + 2 * T;
  const d = after.at + 3 * T;
  const e = next.at + 4 * T;
  for (let tag = 0; tag < T; tag++) into[place + tag] = second[a + tag]! + first[b + tag]! + own[c + tag]! + third[d + tag]! + last[e + tag]!;
}
