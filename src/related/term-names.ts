/**
 * What terms are called and how texts print them, by number, and by word form which term it is: a token of a text then costs reads of
 * arrays, and no string is made or looked up.
 *
 * The numbers belong to a lexicon's table of forms and go with it; indexes give their terms numbers of their own (global-terms.ts).
 *
 * @example
 * const { known, numbers } = scan("محادثات في بغداد");
 * const names = termNamesOf(known);
 * names.learn(numbers);
 * names.keys.at(names.terms[numbers[0]!]! - FIRST_TERM); // "محادث"
 */
import { grown } from "../normalize/grown.js";
import { Word } from "../similarity/index.js";
import { keyOfDate, keyOfEntity } from "./term-key.js";
import type { TokenTable, WordForm } from "../tokenize/index.js";

/** What `terms` says of a form: not asked yet, no word, a function word; from `FIRST_TERM` on a term, plus `FIRST_TERM`. */
const UNKNOWN = 0;
export const NO_WORD = 1;
export const STOP_WORD = 2;
export const FIRST_TERM = 3;

/** Strings by number, from 0, in the order they come. */
export class NumberedStrings {
  readonly #strings: string[] = [];
  readonly #numbers = new Map<string, number>();
  #room = new Uint32Array(64);

  get size(): number {
    return this.#strings.length;
  }

  at(number: number): string {
    return this.#strings[number]!;
  }

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#strings.push(text) - 1));
    return number;
  }

  /** A number for each string, zeros, lent until the next call: whoever writes there puts the zeros back. */
  room(): Uint32Array {
    return (this.#room = grown(this.#room, this.#strings.length));
  }
}

/** Terms and printed forms by number. */
export class TermNames {
  readonly keys = new NumberedStrings();
  readonly displays = new NumberedStrings();
  /** By form: see the constants. */
  terms = new Uint32Array(64);
  /** By form: the hash of the word, for shingles. */
  hashes = new Uint32Array(64);
  /** By form: the number of how a reader is shown the word. */
  prints = new Uint32Array(64);
  readonly #forms: readonly WordForm[];
  readonly #ofIds = new Map<string, number>();
  readonly #ofNames = new Map<number, number>();
  readonly #ofDates = new Map<string | number, number>();

  constructor(forms: readonly WordForm[]) {
    this.#forms = forms;
  }

  /** The term of an entity, by its id or else by how it is printed. */
  termOfEntity(id: string | undefined, display: number): number {
    return id === undefined ? termIn(this.#ofNames, display, () => this.keys.numberOf(keyOfEntity(undefined, this.displays.at(display)))) : termIn(this.#ofIds, id, () => this.keys.numberOf(keyOfEntity(id, "")));
  }

  /** The term of a date, by its EDTF or else by how it is printed. */
  termOfDate(edtf: string | undefined, display: number): number {
    return termIn(this.#ofDates, edtf ?? display, () => this.keys.numberOf(keyOfDate(edtf, this.displays.at(display))));
  }

  /** Fills the columns for forms. */
  learn(forms: Uint32Array): void {
    const count = this.#forms.length;
    this.terms = grown(this.terms, count);
    this.hashes = grown(this.hashes, count);
    this.prints = grown(this.prints, count);
    for (const form of forms) if (this.terms[form] === UNKNOWN) this.#learn(form);
  }

  #learn(number: number): void {
    const form = this.#forms[number]!;
    if (form.kind !== "word" && form.kind !== "number") {
      this.terms[number] = NO_WORD;
      return;
    }
    const word = new Word(form);
    this.hashes[number] = word.hash;
    this.terms[number] = word.isStop ? STOP_WORD : FIRST_TERM + this.keys.numberOf(word.stem);
    if (!word.isStop) this.prints[number] = this.displays.numberOf(word.display);
  }
}

/** The number under a key, worked out at its first asking: making the term's own key each time would cost more than all else. */
function termIn<Key>(terms: Map<Key, number>, key: Key, number: () => number): number {
  let term = terms.get(key);
  if (term === undefined) terms.set(key, (term = number()));
  return term;
}

/** Names of entities, which no lexicon bounds, up to which a table's are kept. */
const MOST_NAMES = 1 << 19;
const KEY = {};

/** The names that belong to a lexicon's table of forms. */
export function termNamesOf(known: TokenTable["known"]): TermNames {
  const kept = known.kept(KEY, () => ({ names: new TermNames(known.forms) }));
  if (kept.names.keys.size > MOST_NAMES) kept.names = new TermNames(known.forms);
  return kept.names;
}
