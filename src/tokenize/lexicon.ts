/**
 * A lexicon: the distinct word forms met so far, kept from text to text within a bound.
 *
 * @example
 * const lexicon = new Lexicon();
 * lexicon.form("وللعراق", "word").readings.map((r) => r.norm); // ["وللعراق", "للعراق", "العراق"]
 */
import type { TokenKind, WordForm } from "./form.js";
import { FormTable } from "./form-table.js";

/** Most UTF-16 units of unusual words kept, times the most forms: hostile text could fill the memory with long ones. */
const UNITS_A_FORM = 16;

/** The distinct forms met so far. A caller keeps one across texts to share the work; `limit` bounds its memory. */
export class Lexicon {
  readonly #limit: number;
  #table = new FormTable();

  /** @param limit most distinct forms kept; when there are as many, the lexicon starts anew with the next text. Default 200,000 (about 60 MB). */
  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  /** The table that a text adds its forms to: that of the texts before it, or a new one where that is full. */
  table(): FormTable {
    if (this.#table.forms.length >= this.#limit || this.#table.unitCount >= this.#limit * UNITS_A_FORM) this.#table = new FormTable();
    return this.#table;
  }

  /** The form of a surface. */
  form(surface: string, kind: TokenKind): WordForm {
    return this.table().form(surface, kind);
  }
}

/** Most forms the root's calls remember between them: some 30 MB of tokens alone, 60 MB with entities; the vocabulary of 10 MB of news. */
const SHARED_LIMIT = 131_072;
let shared: Lexicon | undefined;

/**
 * The forms that the root's calls have met: a bounded memo of what depends on a word's letters alone, so that calls on many short texts
 * do not work each common word out anew.
 */
export function sharedLexicon(): Lexicon {
  return (shared ??= new Lexicon(SHARED_LIMIT));
}
