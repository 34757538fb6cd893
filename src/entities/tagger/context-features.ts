/**
 * Features of several words or of the tables' marks: pairs of neighbours, marks around the word, how the word was tagged elsewhere.
 *
 * @example
 * const room = new Int32Array(CONTEXT_FEATURES);
 * writePairs(forms, 4, room); // hashes of the pairs around token 4
 */
import { EDGE, type FormFeatures } from "./form-features.js";
import { mix } from "./hash.js";

/** A document as features read it: forms, the tables' marks (marks.ts) and notes of a first pass (notes.ts), one a token. */
export interface TaggedText {
  readonly forms: readonly FormFeatures[];
  readonly marks: Uint8Array;
  readonly notes: Uint8Array;
}

/** Templates from here on are not those of single forms. */
const PAIRS = 40;
const MARKS = 80;
const NOTES = 110;

/** How many features `writePairs`, and `writeMarks` with notes, write. */
export const PAIR_FEATURES = 11;
export const MARK_FEATURES = 14;

/** As `beyond` of `writeMarks`: unmarked words, not the edge of the sentence. */
export const INSIDE = 1;

/** Features of neighbouring forms at `at`; `from` and `to` bound the sentence. */
export function writePairs(forms: readonly FormFeatures[], at: number, from: number, to: number, into: Int32Array, place = 0): void {
  const two = at - 2 >= from ? forms[at - 2]! : EDGE;
  const before = at - 1 >= from ? forms[at - 1]! : EDGE;
  const here = forms[at]!;
  const after = at + 1 < to ? forms[at + 1]! : EDGE;
  const next = at + 2 < to ? forms[at + 2]! : EDGE;
  into[place] = mix(mix(before.word, here.word), PAIRS);
  into[place + 1] = mix(mix(here.word, after.word), PAIRS + 1);
  into[place + 2] = mix(mix(before.group, here.group), PAIRS + 2);
  into[place + 3] = mix(mix(here.group, after.group), PAIRS + 3);
  into[place + 4] = mix(mix(before.subgroup, here.subgroup), PAIRS + 4);
  into[place + 5] = mix(mix(here.subgroup, after.subgroup), PAIRS + 5);
  into[place + 6] = mix(mix(mix(before.name, here.name), after.name), PAIRS + 6);
  into[place + 7] = mix(mix(before.stem, here.name), PAIRS + 7);
  into[place + 8] = mix(mix(two.stem, before.stem), PAIRS + 8);
  into[place + 9] = mix(mix(after.stem, next.stem), PAIRS + 9);
  into[place + 10] = mix(mix(mix(two.group, before.group), here.group), PAIRS + 10);
}

/**
 * Features of the tables' marks and of the document's notes at `at`. `notes[i]` says how the word was tagged elsewhere in the document, 0
 * where it was not seen or nothing was tagged yet. `beyond` stands for the marks outside the sentence: `INSIDE` reads a word as if amid unmarked ones.
 */
export function writeMarks({ forms, marks, notes }: TaggedText, at: number, from: number, to: number, into: Int32Array, place = 0, beyond = 0): void {
  const here = forms[at]!;
  const m = marks[at]! + 1;
  const n = notes[at]!;
  const before = at > from ? marks[at - 1]! + 1 : beyond;
  const after = at + 1 < to ? marks[at + 1]! + 1 : beyond;
  into[place] = mix(m, MARKS);
  into[place + 1] = mix(before, MARKS + 1);
  into[place + 2] = mix(after, MARKS + 2);
  into[place + 3] = mix(at - 1 > from ? marks[at - 2]! + 1 : beyond, MARKS + 3);
  into[place + 4] = mix(at + 2 < to ? marks[at + 2]! + 1 : beyond, MARKS + 4);
  into[place + 5] = mix(before * 16 + m, MARKS + 5);
  into[place + 6] = mix(m * 16 + after, MARKS + 6);
  into[place + 7] = mix(mix(m, here.word), MARKS + 7);
  into[place + 8] = mix(mix(m, here.group), MARKS + 8);
  into[place + 9] = mix(mix(m, here.name), MARKS + 9);
  into[place + 10] = mix(n, NOTES);
  into[place + 11] = mix((at > from ? notes[at - 1]! : 0) * 32 + n, NOTES + 1);
  into[place + 12] = mix(n * 32 + (at + 1 < to ? notes[at + 1]! : 0), NOTES + 2);
  into[place + 13] = mix(mix(n, here.name), NOTES + 3);
}
