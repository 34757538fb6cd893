/**
 * At which words a date, or a further piece of one, may begin: known of a word form by itself, so that most of a text is passed over
 * by one look-up a token.
 *
 * @example
 * openingOf(lexicon.form("وفي", "word")); // undefined: no date begins there
 */
import type { WordForm } from "../../tokenize/index.js";
import { numberWord, ordinalWord } from "../number/index.js";
import { calendarPhrases } from "./lexicon.js";

/** Words at which a date may begin without being in the lexicon. */
const OPENERS = new Set(["الربع", "فصل", "("]);

/** Openings by word form: a pure function of the form, so worked out once each. */
const openings = new WeakMap<WordForm, { readonly from: number | undefined }>();

/** Where in a form a date may begin: past the particles before a word that dates begin with; undefined where none can. */
export function openingOf(form: WordForm): number | undefined {
  let opening = openings.get(form);
  if (!opening) openings.set(form, (opening = { from: findOpening(form) }));
  return opening.from;
}

function findOpening(form: WordForm): number | undefined {
  if (form.kind === "number") return 0;
  const phrases = calendarPhrases();
  for (const { norm, from } of form.readings) {
    if (phrases.has(norm) || numberWord(norm) || ordinalWord(norm) || (norm.startsWith("ال") && ordinalWord(norm.slice(2))) || OPENERS.has(norm)) return from;
  }
  return undefined;
}

/** Marks and prepositions that join the pieces of a date: «الأحد، 3 مارس», «يناير من العام الماضي». */
const JOINS = new Set(["من", "في", ",", "-"]);

/** Whether a date that has begun can go on at a form. */
export function mayGoOn(form: WordForm): boolean {
  return JOINS.has(form.norm) || openingOf(form) !== undefined;
}
