/**
 * Cuts a text into tokens, kept in columns: what every later stage reads.
 *
 * Words are runs of letters with their marks; numbers keep separators between digits (١٬٢٣٤٫٥, 12:30, 1.5); links and
 * e-mail addresses are one symbol; everything else is one token a character, white space none at all.
 *
 * @example
 * const table = scan("في 2,500 جندي.");
 * [...table.forms].map((form) => form.norm); // ["في", "2,500", "جندي", "."]
 */
import * as is from "./characters.js";
import { grown } from "../normalize/grown.js";
import { lendRoom, writeText } from "../normalize/units.js";
import type { WordForm } from "./form.js";
import { hashOf, type Lexicon, NUMERAL, PUNCTUATION, sharedLexicon, SYMBOL, WORD } from "./lexicon.js";

/** What stands between a token and the one before it. */
export const GAP = { none: 0, space: 1, line: 2 } as const;

/** The tokens of a text in columns: `starts[i]`, `ends[i]` (UTF-16 units of `text`), `gaps[i]` (`GAP`), `forms[i]`. */
export interface TokenTable {
  readonly text: string;
  /** How many tokens. */
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly gaps: Uint8Array;
  readonly forms: readonly WordForm[];
}

/** Links and addresses, tried only where one can begin. Linear: each part is one class repeated. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»،؛]+/uy;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/uy;
/** Punctuation that ends the sentence around a link, not the link. */
const AFTER_LINK = ".,:;!?)]";
/** Longest link or address looked for, so that hostile text cannot make each position scan the rest. */
const LONGEST_LINK = 2048;

/** Separators that continue a number when a digit follows: . , : and their Arabic kin. */
const SEPARATORS = new Set([..."., :\u066b\u066c"].filter((c) => c !== " ").map((c) => c.charCodeAt(0)));

/** Letters from here on are not Latin. */
const LATIN_END = 0x250;
/** Classes that may continue a word beside letters and marks. */
const GOES_ON = Uint8Array.from({ length: 8 }, (_, kind) => Number(kind === is.DIGIT || kind === is.FORMAT || kind === is.SURROGATE));

/** Stands behind the last unit: white space, which ends whatever came before. */
const END = 0x20;

/** The text's units, lent until the next scan, and an end behind them. */
function unitsOf(text: string): Uint16Array {
  const room = lendRoom(text.length, "scan");
  writeText(text, room);
  room.units[text.length] = END;
  return room.units;
}

/** Cuts a text. Time is linear in its length. */
export function scan(text: string, lexicon: Lexicon = sharedLexicon()): TokenTable {
  const classes = is.characterClasses();
  const units = unitsOf(text);
  let starts = new Uint32Array(16 + (text.length >> 2));
  let ends = new Uint32Array(starts.length);
  let gaps = new Uint8Array(starts.length);
  const forms: WordForm[] = [];
  let count = 0;
  let gap: number = GAP.line;
  for (let at = 0; at < text.length; ) {
    const unit = units[at]!;
    const kind = classes[unit]!;
    if (kind === is.SPACE) {
      gap = isLineBreak(unit) ? GAP.line : gap === GAP.line ? GAP.line : GAP.space;
      at++;
      continue;
    }
    if (kind === is.FORMAT) {
      at++;
      continue;
    }
    let end = at + 1;
    let token: number = SYMBOL;
    if (kind === is.LETTER && unit >= LATIN_END) {
      // The common case by itself: letters and marks, no other.
      token = WORD;
      let next = classes[units[end]!]!;
      while (next === is.LETTER || next === is.MARK) next = classes[units[++end]!]!;
      if (GOES_ON[next] === 1) end = wordEnd(text, at, classes);
    } else if (kind === is.LETTER || kind === is.SURROGATE) {
      const link = unit < 0x80 ? linkEnd(text, at) : at;
      const word = link > at ? at : wordEnd(text, at, classes);
      if (word > at) token = WORD;
      end = Math.max(link, word);
      if (end === at) end += text.codePointAt(at)! > 0xffff ? 2 : 1;
    } else if (kind === is.DIGIT) {
      token = NUMERAL;
      end = numberEnd(text, at, classes);
    } else {
      if (kind === is.PUNCTUATION) token = PUNCTUATION;
      while (classes[units[end]!] === is.MARK) end++;
    }
    if (count === starts.length) {
      starts = grown(starts, count + 1);
      ends = grown(ends, count + 1);
      gaps = grown(gaps, count + 1);
    }
    starts[count] = at;
    ends[count] = end;
    gaps[count++] = gap;
    const hash = hashOf(units, at, end);
    forms.push(lexicon.find(units, at, end, hash, token) ?? lexicon.add(text.slice(at, end), token, hash));
    gap = GAP.none;
    at = end;
  }
  return { text, count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), gaps: gaps.subarray(0, count), forms };
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x0b || unit === 0x0c || unit === 0x85;
}

/** Where the word that begins at `at` ends; `at` itself where no letter begins there. Latin words may hold digits (G20). */
function wordEnd(text: string, at: number, classes: Uint8Array): number {
  let end = at;
  let latin = false;
  for (let i = at; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const kind = classes[unit]!;
    if (kind === is.LETTER) {
      latin = unit < LATIN_END;
      end = ++i;
    } else if (kind === is.MARK && end > at) end = ++i;
    else if (kind === is.DIGIT && latin && unit < 0x80) end = ++i;
    else if (kind === is.FORMAT && end > at) i++;
    else if (kind === is.SURROGATE) {
      const codePoint = text.codePointAt(i)!;
      const wide = codePoint > 0xffff ? is.classOf(codePoint) : is.SYMBOL;
      if (wide !== is.LETTER && !(wide === is.MARK && end > at)) break;
      end = i += 2;
    } else break;
  }
  return end;
}

function numberEnd(text: string, at: number, classes: Uint8Array): number {
  let end = at + 1;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (classes[unit] === is.DIGIT) end++;
    else if (SEPARATORS.has(unit) && end + 1 < text.length && classes[text.charCodeAt(end + 1)] === is.DIGIT) end += 2;
    else break;
  }
  return end;
}

function linkEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  const mayBeLink = (first === 0x68 && next === 0x74) || (first === 0x77 && next === 0x77); // ht, ww
  if (mayBeLink) {
    LINK.lastIndex = 0;
    const found = LINK.exec(text.slice(at, at + LONGEST_LINK));
    if (found) {
      let length = found[0].length;
      while (AFTER_LINK.includes(found[0].charAt(length - 1))) length--;
      return at + length;
    }
  }
  const word = text.slice(at, at + 80);
  if (!word.includes("@")) return at;
  EMAIL.lastIndex = 0;
  const found = EMAIL.exec(word);
  return found ? at + found[0].length : at;
}
