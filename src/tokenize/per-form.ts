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
const MOST_PLACES = 45;
/** Each place has two bits in one of a form's three fields of flags: whether the answer is known, and whether it is more than `null`. */
const PLACES_A_FIELD = 15;
const KNOWN = 1;
const MORE = 2;
let taken = 0;
/** Most tests that keep their answers in a form's two fields for them, as bits alone: known, and yes. */
const MOST_TESTS = 30;
let testsTaken = 0;

/**
 * `compute`, remembered for each form as long as the form lives. The answer may be anything but `undefined`; `null`, for nothing to say, is the
 * quickest to read.
 */
export function perForm<T extends object | string | number | boolean | null>(compute: (form: WordForm) => T): (form: WordForm) => T {
  if (taken >= MOST_PLACES) return inMap(compute);
  return IN_FIELD[Math.floor(taken / PLACES_A_FIELD)]!(compute, taken++);
}

/** As `perForm`, of a question that is answered yes or no: read off the form alone, whichever the answer. */
export function formTest(test: (form: WordForm) => boolean): (form: WordForm) => boolean {
  if (testsTaken < MOST_TESTS) return TEST_IN_FIELD[Math.floor(testsTaken / PLACES_A_FIELD)]!(test, testsTaken++);
  const passed = perForm((form) => (test(form) ? true : null));
  return (form) => passed(form) !== null;
}

/**
 * The tokens `from..to` (end excluded, all of them where not given) of a table whose form a question has something to say of (no `null`, no
 * `false`), in order. That is remembered by number, so that a token costs two or three reads of arrays and its form need not be looked at.
 *
 * @example
 * for (const token of tokensWhere(table, isLong)) found.push(token);
 */
export function tokensWhere({ count, numbers, known }: TokenTable, question: (form: WordForm) => unknown, from = 0, to = count): number[] {
  const { passedOver, concerned } = known;
  const bit = known.bitOf(question);
  const tokens: number[] = [];
  for (let token = from; token < to; token++) {
    const number = numbers[token]!;
    if ((passedOver[number]! & bit) !== 0) continue;
    if ((concerned[number]! & bit) === 0) {
      const answer = question(known.forms[number]!);
      const isConcerned = answer !== null && answer !== false;
      (isConcerned ? concerned : passedOver)[number]! |= bit;
      if (!isConcerned) continue;
    }
    tokens.push(token);
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
];

/** The same of tests. */
const TEST_IN_FIELD: readonly ((test: (form: WordForm) => boolean, place: number) => (form: WordForm) => boolean)[] = [
  (test, place) => {
    const shift = 2 * place;
    return (form) => {
      const bits = form.tests >> shift;
      if ((bits & KNOWN) !== 0) return (bits & MORE) !== 0;
      const answer = test(form);
      form.tests |= (answer ? KNOWN | MORE : KNOWN) << shift;
      return answer;
    };
  },
  (test, place) => {
    const shift = 2 * (place - PLACES_A_FIELD);
    return (form) => {
      const bits = form.tests2 >> shift;
      if ((bits & KNOWN) !== 0) return (bits & MORE) !== 0;
      const answer = test(form);
      form.tests2 |= (answer ? KNOWN | MORE : KNOWN) << shift;
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
