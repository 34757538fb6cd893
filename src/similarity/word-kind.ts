/**
 * What kind of word a hash is of, to near-duplicates: a number, a name, or neither. Stories of one template differ in numbers and names; a copy
 * differs from its story in any word.
 *
 * A stream keeps hashes and no words, so the names are hashed too, once, with the particles that may stand before them.
 *
 * @example
 * kindOf(wordHash(hashUnits("وبغداد"))); // NAME
 */
import { grown } from "../normalize/grown.js";
import { normalize } from "../normalize/index.js";
import { calendarWordsJson } from "../tables/calendar-words.generated.js";
import { frontDecode } from "../tables/front-coding.js";
import { monthsJson } from "../tables/months.generated.js";
import { numberWordsJson } from "../tables/number-words.generated.js";
import { ENTITY, NAME as PERSON } from "../tables/word-code.js";
import { wordsCoded } from "../tables/words.generated.js";
import { hashUnits } from "./hash.js";
import { isDigits, wordHash } from "./word-reader.js";

/** Neither number nor name. */
export const PLAIN = 0;
/** Digits, or a word of a number: 23, ثلاثون, الخامسة. */
export const NUMBER = 1;
/** A place, body, person, weekday or month. */
export const NAME = 2;

/** The kind of a word, by what a `WordReader` gives for it. */
export function kindOf(word: number): number {
  return kindsOf(Uint32Array.of(word))[0]!;
}

/** Room for the kinds of an article's words: making it anew for each text costs as much as telling them. */
let lent: Uint8Array = new Uint8Array(1024);

/** The kinds of words, lent until the next call. The first call reads the tables (some 60 ms, 640 KiB). */
export function kindsOf(words: Uint32Array): Uint8Array {
  const { marks, slots } = (known ??= tableOf([calendarNames(), NAME], [numbers(), NUMBER], [names(), NAME]));
  const last = slots.length - 1;
  const kinds = (lent = grown(lent, words.length));
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    kinds[i] = isDigits(word) ? NUMBER : PLAIN;
    if (isDigits(word) || (marks[(word >>> 4) & MARKS]! & (1 << ((word >>> 1) & 7))) === 0) continue;
    const print = printOf(word);
    let slot = (word >>> 1) & last;
    while (slots[slot] !== 0 && slots[slot]! >> KIND_BITS !== print) slot = (slot + 1) & last;
    kinds[i] = slots[slot]! & KINDS;
  }
  return kinds;
}

interface KnownWords {
  /** A bit for each word, by its hash: most plain words are turned away here, in memory near the processor. */
  readonly marks: Uint8Array;
  /** An open-addressing table, at most half full; 0 where a slot is free. */
  readonly slots: Uint16Array;
}

/** The last of 2¹⁷ bytes of marks. */
const MARKS = 0x1ffff;
/** A slot has the kind, and of the hash what its place does not tell, cut to 14 bits: of plain words that have a mark, one in some thousand passes for one of these. */
const KIND_BITS = 2;
const KINDS = 3;
let known: KnownWords | undefined;

function printOf(word: number): number {
  return word >>> 18;
}

/** Of a word of two kinds the first holds: الأحد is a day, not a number. */
function tableOf(...kinds: readonly (readonly [words: Iterable<string>, kind: number])[]): KnownWords {
  const entries = kinds.flatMap(([words, kind]) => [...words].flatMap((word) => withParticles(word).map((form) => [wordHash(hashUnits(form)), kind] as const)));
  const marks = new Uint8Array(MARKS + 1);
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(2 * entries.length)));
  const last = slots.length - 1;
  for (const [word, kind] of entries) {
    marks[(word >>> 4) & MARKS]! |= 1 << ((word >>> 1) & 7);
    let slot = (word >>> 1) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = (printOf(word) << KIND_BITS) | kind;
  }
  return { marks, slots };
}

/** Particles that stand before a name or number; before the article also ل, which hides its alef. */
const PROCLITICS = ["", "و", "ب", "ل"];

function withParticles(word: string): string[] {
  const forms = PROCLITICS.map((proclitics) => proclitics + word);
  return word.startsWith("ال") ? [...forms, `ل${word.slice(1)}`] : forms;
}

function* numbers(): Generator<string> {
  const records = JSON.parse(numberWordsJson) as readonly { readonly forms: readonly string[] }[];
  for (const form of records.flatMap(({ forms }) => forms)) yield* [normalize(form), `ال${normalize(form)}`];
}

function* names(): Generator<string> {
  for (const [norm, code] of frontDecode(wordsCoded)) if ((code & (ENTITY | PERSON)) !== 0) yield norm;
}

function* calendarNames(): Generator<string> {
  const words = JSON.parse(calendarWordsJson) as readonly { readonly kind: string; readonly forms: readonly string[] }[];
  const months = JSON.parse(monthsJson) as readonly { readonly name: { readonly ar: string }; readonly aliases: readonly string[] }[];
  for (const { kind, forms } of words) if (kind === "weekday") yield* forms.map((form) => normalize(form));
  // Months of two words have a word in common with others.
  for (const { name, aliases } of months) yield* [name.ar, ...aliases].filter((month) => !month.includes(" ")).map((month) => normalize(month));
}
