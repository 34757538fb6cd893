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
import type { TokenTable } from "./token-table.js";

/** Most functions that keep their answers in the forms themselves; those made later keep them in a map of their own, which is slower. */
const MOST_PLACES = 60;
/** Each place has two bits in one of a form's four fields of flags: whether the answer is known, and whether it is more than `null`. */
const PLACES_A_FIELD = 15;
const KNOWN = 1;
const MORE = 2;
let taken = 0;

/**
 * `compute`, remembered for each form as long as the form lives. The answer may be anything but `undefined`; `null`, for nothing to say, is the
 * quickest to read.
 */
export function perForm<T extends object | string | number | boolean | null>(compute: (form: WordForm) => T): (form: WordForm) => T {
  if (taken >= MOST_PLACES) return inMap(compute);
  return IN_FIELD[Math.floor(taken / PLACES_A_FIELD)]!(compute, taken++);
}

/** As `perForm`, of a question that is answered yes or no: quickest where most answers are no. */
export function formTest(test: (form: WordForm) => boolean): (form: WordForm) => boolean {
  const passed = perForm((form) => (test(form) ? true : null));
  return (form) => passed(form) !== null;
}

/**
 * The tokens `from..to` (end excluded, all of them where not given) of a table whose form a question has something to say of (no `null`, no
 * `false`), in order. Of other forms that is remembered by number, so that a token which does not concern a stage, as most, costs two reads of arrays.
 *
 * @example
 * for (const token of tokensWhere(table, isLong)) found.push(token);
 */
export function tokensWhere({ count, numbers, known }: TokenTable, question: (form: WordForm) => unknown, from = 0, to = count): number[] {
  const { passedOver } = known;
  const bit = known.bitOf(question);
  const tokens: number[] = [];
  for (let token = from; token < to; token++) {
    const number = numbers[token]!;
    if ((passedOver[number]! & bit) !== 0) continue;
    const answer = question(known.forms[number]!);
    if (answer === null || answer === false) passedOver[number]! |= bit;
    else tokens.push(token);
  }
  return tokens;
}

type Remember = <T>(compute: (form: WordForm) => T, place: number) => (form: WordForm) => T;

/** One function a field, since a field's name must stand in the code for it to be read quickly. */
const IN_FIELD: readonly Remember[] = [
  (compute, place) => {
    const shift = 2 * place;
    return (form) => {
      const bits = form.flags >> shift;
      if ((bits & KNOWN) !== 0) return (bits & MORE) === 0 ? (null as never) : (form.notes[place] as never);
      const answer = compute(form);
      form.flags |= note(form, place, answer) << shift;
      return answer;
    };
  },
  (compute, place) => {
    const shift = 2 * (place - PLACES_A_FIELD);
    return (form) => {
      const bits = form.flags2 >> shift;
      if ((bits & KNOWN) !== 0) return (bits & MORE) === 0 ? (null as never) : (form.notes[place] as never);
      const answer = compute(form);
      form.flags2 |= note(form, place, answer) << shift;
      return answer;
    };
  },
  (compute, place) => {
    const shift = 2 * (place - 2 * PLACES_A_FIELD);
    return (form) => {
      const bits = form.flags3 >> shift;
      if ((bits & KNOWN) !== 0) return (bits & MORE) === 0 ? (null as never) : (form.notes[place] as never);
      const answer = compute(form);
      form.flags3 |= note(form, place, answer) << shift;
      return answer;
    };
  },
  (compute, place) => {
    const shift = 2 * (place - 3 * PLACES_A_FIELD);
    return (form) => {
      const bits = form.flags4 >> shift;
      if ((bits & KNOWN) !== 0) return (bits & MORE) === 0 ? (null as never) : (form.notes[place] as never);
      const answer = compute(form);
      form.flags4 |= note(form, place, answer) << shift;
      return answer;
    };
  },
];

/** Keeps an answer that is more than `null`; gives the bits to set. */
function note(form: WordForm, place: number, answer: unknown): number {
  if (answer === null) return KNOWN;
  // Holes would make the array a slow one.
  while (form.notes.length < place) form.notes.push(undefined);
  form.notes[place] = answer;
  return KNOWN | MORE;
}

function inMap<T>(compute: (form: WordForm) => T): (form: WordForm) => T {
  const answers = new WeakMap<WordForm, { readonly answer: T }>();
  return (form) => {
    let known = answers.get(form);
    if (!known) answers.set(form, (known = { answer: compute(form) }));
    return known.answer;
  };
}
