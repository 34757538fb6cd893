/**
 * A lexicon: the distinct word forms met so far, found again straight from the text, without making a string of each word.
 *
 * @example
 * const lexicon = new Lexicon();
 * lexicon.form("وللعراق", "word").readings.map((r) => r.norm); // ["وللعراق", "للعراق", "العراق"]
 *
 * An open-addressing hash table (linear probing, at most half full) of the forms' UTF-16 units, which lie end to end in one array.
 */
import { grown } from "../normalize/grown.js";
import { type TokenKind, WordForm } from "./form.js";

/** Forms of more units are not kept: no word is that long, and hostile text could fill the memory with them. */
const LONGEST_KEPT = 64;
const FIRST_SLOTS = 1024;

/** A slot is four numbers side by side, so that a look-up touches one line of the processor's cache: see the constants. */
const SLOT = 4;
const HASH = 0;
/** Where the form's units begin. */
const FROM = 1;
/** How many they are, and the kind. */
const LENGTH_AND_KIND = 2;
/** The form's number, counted from 1; 0 where the slot is free. */
const NUMBER = 3;

/** Kinds of token by the number that stands for them in a slot. */
const KINDS: readonly TokenKind[] = ["word", "number", "punctuation", "symbol"];
export const WORD = 0;
export const NUMERAL = 1;
export const PUNCTUATION = 2;
export const SYMBOL = 3;

/** Room for the units of a word that comes as a string. */
const word = new Uint16Array(LONGEST_KEPT + 1);

/** The distinct forms met so far. A caller keeps one across texts to share the work; `limit` bounds its memory. */
export class Lexicon {
  readonly #limit: number;
  #forms: WordForm[] = [];
  #units = new Uint16Array(FIRST_SLOTS * 4);
  #unitCount = 0;
  #slots = new Int32Array(FIRST_SLOTS * SLOT);

  /** @param limit most distinct forms kept; when full, the lexicon starts anew. Default 200,000 (about 60 MB). */
  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  /** The form of a surface. */
  form(surface: string, kind: TokenKind): WordForm {
    const length = Math.min(surface.length, LONGEST_KEPT + 1);
    for (let i = 0; i < length; i++) word[i] = surface.charCodeAt(i);
    const hash = hashOf(word, 0, length);
    const code = KINDS.indexOf(kind);
    return this.find(word, 0, length, hash, code) ?? this.add(surface, code, hash);
  }

  /** The form whose surface is `units[start]` to `units[end]`, where it was met before. `kind` is one of the constants above, `hash` is `hashOf(units, start, end)`. */
  find(units: Uint16Array, start: number, end: number, hash: number, kind: number): WordForm | undefined {
    const length = end - start;
    const lengthAndKind = length * KINDS.length + kind;
    const slots = this.#slots;
    const kept = this.#units;
    const last = slots.length - 1;
    for (let slot = (hash * SLOT) & last; slots[slot + NUMBER] !== 0; slot = (slot + SLOT) & last) {
      if (slots[slot + HASH] !== hash || slots[slot + LENGTH_AND_KIND] !== lengthAndKind) continue;
      const from = slots[slot + FROM]!;
      let same = 0;
      while (same < length && kept[from + same] === units[start + same]) same++;
      if (same === length) return this.#forms[slots[slot + NUMBER]! - 1]!;
    }
    return undefined;
  }

  /** A form not met before; kept unless it is too long. `hash` as in `find`. */
  add(surface: string, kind: number, hash: number): WordForm {
    const form = new WordForm(surface, KINDS[kind]!);
    if (surface.length > LONGEST_KEPT) return form;
    if (this.#forms.length >= this.#limit) this.#clear();
    else if (this.#forms.length * 2 * SLOT >= this.#slots.length) this.#grow();
    const from = this.#unitCount;
    this.#units = grown(this.#units, from + surface.length);
    for (let i = 0; i < surface.length; i++) this.#units[from + i] = surface.charCodeAt(i);
    this.#unitCount += surface.length;
    place(this.#slots, hash, from, surface.length * KINDS.length + kind, this.#forms.push(form));
    return form;
  }

  #clear(): void {
    this.#forms = [];
    this.#unitCount = 0;
    this.#slots.fill(0);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      if (old[slot + NUMBER] !== 0) place(this.#slots, old[slot + HASH]!, old[slot + FROM]!, old[slot + LENGTH_AND_KIND]!, old[slot + NUMBER]!);
    }
  }
}

/** Puts a form into the first free slot from its hash on. */
function place(slots: Int32Array, hash: number, from: number, lengthAndKind: number, number: number): void {
  const last = slots.length - 1;
  let slot = (hash * SLOT) & last;
  while (slots[slot + NUMBER] !== 0) slot = (slot + SLOT) & last;
  slots[slot + HASH] = hash;
  slots[slot + FROM] = from;
  slots[slot + LENGTH_AND_KIND] = lengthAndKind;
  slots[slot + NUMBER] = number;
}

/** A hash of `units[start]` to `units[end]` (FNV-1a, its high bits, the better mixed ones, brought down). */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
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
