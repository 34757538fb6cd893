/**
 * Distinct word forms by number, found again straight from a text's units without making a string of each word.
 *
 * @example
 * const known = new FormTable();
 * known.form("وللعراق", "word").norm; // "وللعراق"
 *
 * An open-addressing hash table (linear probing, at most three quarters full). Of a packed word (packed-word.ts), as most are, a slot holds all the
 * letters, so that one look tells it from every other; of the rest it holds a hash, and the units lie end to end in one array.
 */
import { grown } from "../normalize/grown.js";
import { type TokenKind, WordForm } from "./form.js";
import { hashOfPacked, pack } from "./packed-word.js";

/** A slot is four numbers side by side, so that a look-up touches one line of the processor's cache: see the constants. */
const SLOT = 4;
/** A packed word's first letters; of a form that is not packed its hash. */
const FIRST = 0;
/** Its other letters; of a form that is not packed its length and kind, as a negative number. */
const SECOND = 1;
/** Where the units of a form begin that is not packed. */
const FROM = 2;
/** The form's number, counted from 1; 0 where the slot is free. */
const NUMBER = 3;
const FIRST_SLOTS = 1024;

/** Kinds of token by the number that stands for them. */
const KINDS: readonly TokenKind[] = ["word", "number", "punctuation", "symbol"];
export const WORD = 0;
export const NUMERAL = 1;
export const PUNCTUATION = 2;
export const SYMBOL = 3;

/** Units from which a slice of a text keeps the whole text in memory, so that a surface is copied; and up to which one call copies it without risk to the stack. */
const SLICED = 13;
const MOST_COPIED = 8192;

/** Questions that have a bit each in `passedOver` and `concerned`. */
const MOST_QUESTIONS = 32;

/** Forms by number, from 0. They are only added; who owns the table decides how long it lives. */
export class FormTable {
  /** The forms so far. */
  readonly forms: WordForm[] = [];
  /** By number, what a form's folded spelling shares with all that equal it: 0 to `MARKS` - 1. */
  marks = new Uint8Array(FIRST_SLOTS);
  /** By number, a bit for each question (`bitOf`) that is known to have nothing to say of the form: side by side, since most forms concern few stages. */
  passedOver = new Uint32Array(FIRST_SLOTS);
  /** By number, the same bits of questions that are known to have something to say. */
  concerned = new Uint32Array(FIRST_SLOTS);
  #units = new Uint16Array(FIRST_SLOTS * 4);
  #unitCount = 0;
  #slots = new Int32Array(FIRST_SLOTS * SLOT);
  readonly #kept = new Map<object, object>();
  readonly #bits = new Map<object, number>();

  /** How many UTF-16 units the forms keep that are not packed. */
  get unitCount(): number {
    return this.#unitCount;
  }

  /** The form of a surface. */
  form(surface: string, kind: TokenKind): WordForm {
    return this.forms[this.numberOf(surface, kind)]!;
  }

  /** The number of a surface's form. */
  numberOf(surface: string, kind: TokenKind): number {
    const units = Uint16Array.from({ length: surface.length }, (_, at) => surface.charCodeAt(at));
    const word = kind === "word" ? pack(units) : undefined;
    return word ? this.packed(word.first, word.second, surface, 0, surface.length) : this.other(units, 0, units.length, KINDS.indexOf(kind), surface);
  }

  /** The number of the packed word (packed-word.ts) that is `text.slice(start, end)`. */
  packed(first: number, second: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (hashOfPacked(first, second) * SLOT) & last;
    for (; slots[slot + NUMBER] !== 0; slot = (slot + SLOT) & last) if (slots[slot + FIRST] === first && slots[slot + SECOND] === second) return slots[slot + NUMBER]! - 1;
    return this.#add(slot, first, second, text.slice(start, end), WORD);
  }

  /** The number of the form of a kind (see the constants) that is `text.slice(start, end)`, no packed word; `units` are the text's. */
  other(units: Uint16Array, start: number, end: number, kind: number, text: string): number {
    const length = end - start;
    const hash = hashOf(units, start, end);
    const lengthAndKind = -1 - (length * KINDS.length + kind);
    const slots = this.#slots;
    const kept = this.#units;
    const last = slots.length - 1;
    let slot = (hash * SLOT) & last;
    for (; slots[slot + NUMBER] !== 0; slot = (slot + SLOT) & last) {
      if (slots[slot + FIRST] !== hash || slots[slot + SECOND] !== lengthAndKind) continue;
      const from = slots[slot + FROM]!;
      let same = 0;
      while (same < length && kept[from + same] === units[start + same]) same++;
      if (same === length) return slots[slot + NUMBER]! - 1;
    }
    const from = this.#unitCount;
    this.#units = grown(this.#units, from + length);
    this.#units.set(units.subarray(start, end), from);
    this.#unitCount += length;
    slots[slot + FROM] = from;
    const isCopied = length >= SLICED && length <= MOST_COPIED;
    const surface = isCopied ? String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]) : text.slice(start, end);
    return this.#add(slot, hash, lengthAndKind, surface, kind);
  }

  /** The bit of a question in `passedOver` and `concerned`; 0, which is never set, where all are given away. */
  bitOf(question: object): number {
    let bit = this.#bits.get(question);
    if (bit === undefined) this.#bits.set(question, (bit = this.#bits.size < MOST_QUESTIONS ? 1 << this.#bits.size : 0));
    return bit;
  }

  /** What a stage keeps about these forms, by their number: made by `make` at the first call with a `key`, which is the stage's own. */
  kept<T extends object>(key: object, make: () => T): T {
    let kept = this.#kept.get(key) as T | undefined;
    if (kept === undefined) this.#kept.set(key, (kept = make()));
    return kept;
  }

  #add(slot: number, first: number, second: number, surface: string, kind: number): number {
    const form = new WordForm(surface, KINDS[kind]!);
    const number = this.forms.push(form);
    this.marks = grown(this.marks, number);
    this.marks[number - 1] = markOf(form.norm);
    this.passedOver = grown(this.passedOver, number);
    this.concerned = grown(this.concerned, number);
    this.#slots[slot + FIRST] = first;
    this.#slots[slot + SECOND] = second;
    this.#slots[slot + NUMBER] = number;
    if (number * SLOT * 4 > this.#slots.length * 3) this.#grow();
    return number - 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    const last = slots.length - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + NUMBER] === 0) continue;
      const [first, second] = [old[from + FIRST]!, old[from + SECOND]!];
      let slot = ((second < 0 ? first : hashOfPacked(first, second)) * SLOT) & last;
      while (slots[slot + NUMBER] !== 0) slot = (slot + SLOT) & last;
      for (let i = 0; i < SLOT; i++) slots[slot + i] = old[from + i]!;
    }
    this.#slots = slots;
  }
}

/** A hash of `units[start]` to `units[end]` (FNV-1a, its high bits, the better mixed ones, brought down). */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** How many marks of spellings there are. */
export const MARKS = 30;

/** A mark of a folded spelling, by its first two letters and its length, so that most words that are not looked for are told without reading them. */
export function markOf(norm: string): number {
  return (norm.charCodeAt(0) + 5 * norm.charCodeAt(1) + 11 * norm.length) % MARKS || 0;
}
