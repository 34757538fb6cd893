/**
 * What follows from a word form alone, worked out once a form and kept with it: a stage that asks every token a question pays for each
 * distinct word only.
 *
 * @example
 * const isLong = perForm((form) => form.norm.length > 7);
 * isLong(table.forms[0]!); // computed
 * isLong(table.forms[0]!); // read
 */
import type { WordForm } from "./form.js";

/** Most functions that keep their answers in the forms themselves; those made later keep them in a map of their own, which is slower. */
const MOST_PLACES = 64;
/** The first places have two bits in the form's `flags`: whether the answer is known, and whether it is more than `null`. */
const FLAGGED_PLACES = 15;
const KNOWN = 1;
const MORE = 2;
let taken = 0;

/**
 * `compute`, remembered for each form as long as the form lives. The answer may be anything but `undefined`; `null`, for nothing to say, is the
 * quickest to read.
 */
export function perForm<T extends object | string | number | boolean | null>(compute: (form: WordForm) => T): (form: WordForm) => T {
  if (taken >= MOST_PLACES) return inMap(compute);
  const place = taken++;
  return place < FLAGGED_PLACES ? flagged(compute, place) : inForms(compute, place);
}

/** As `perForm`, of a question that is answered yes or no: quickest where most answers are no. */
export function formTest(test: (form: WordForm) => boolean): (form: WordForm) => boolean {
  const passed = perForm((form) => (test(form) ? true : null));
  return (form) => passed(form) !== null;
}

function flagged<T>(compute: (form: WordForm) => T, place: number): (form: WordForm) => T {
  const shift = 2 * place;
  return (form) => {
    const bits = form.flags >> shift;
    if ((bits & KNOWN) !== 0) return (bits & MORE) === 0 ? (null as T) : (form.notes[place] as T);
    const answer = compute(form);
    if (answer !== null) note(form, place, answer);
    form.flags |= (answer === null ? KNOWN : KNOWN | MORE) << shift;
    return answer;
  };
}

function inForms<T>(compute: (form: WordForm) => T, place: number): (form: WordForm) => T {
  return (form) => {
    const known = form.notes[place] as T | undefined;
    if (known !== undefined) return known;
    const answer = compute(form);
    note(form, place, answer);
    return answer;
  };
}

function note(form: WordForm, place: number, answer: unknown): void {
  // Holes would make the array a slow one.
  while (form.notes.length < place) form.notes.push(undefined);
  form.notes[place] = answer;
}

function inMap<T>(compute: (form: WordForm) => T): (form: WordForm) => T {
  const answers = new WeakMap<WordForm, { readonly answer: T }>();
  return (form) => {
    let known = answers.get(form);
    if (!known) answers.set(form, (known = { answer: compute(form) }));
    return known.answer;
  };
}
