/**
 * Cuts a text into tokens.
 *
 * Words are runs of letters with their marks; numbers keep separators between digits (١٬٢٣٤٫٥, 12:30, 1.5); links and
 * e-mail addresses are one symbol; everything else is one token a character, white space none at all.
 *
 * @example
 * scan("في 2,500 جندي.").forms.map((form) => form.norm); // ["في", "2,500", "جندي", "."]
 */
import * as is from "./characters.js";
import { grown } from "../normalize/grown.js";
import { lendRoom, writeText } from "../normalize/units.js";
import { NUMERAL, PUNCTUATION, SYMBOL, WORD } from "./form-table.js";
import { type Lexicon, sharedLexicon } from "./lexicon.js";
import { LETTER_BITS, letterCodes, PACKED } from "./packed-word.js";
import { type Columns, GAP, TokenTable } from "./token-table.js";

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
/** Classes that may continue a word of Arabic letters. */
const WORD_GOES_ON = Uint8Array.from({ length: 8 }, (_, kind) => Number(kind === is.LETTER || kind === is.MARK || kind === is.FORMAT || kind === is.SURROGATE));

/** Stands behind the last unit: white space, which ends whatever came before. */
const END = 0x20;

/** The text's units, lent until the next scan, and an end behind them. */
function unitsOf(text: string): Uint16Array {
  const room = lendRoom(text.length, "scan");
  writeText(text, room);
  room.units[text.length] = END;
  return room.units;
}

/** Tokens of a long article; columns for as many are used again for the next text, since making them costs a third of the scan. */
const LENT = 0x4000;
let lent: Columns | undefined;

function columnsOf(size: number): Columns {
  return { starts: new Uint32Array(size), ends: new Uint32Array(size), gaps: new Uint8Array(size), numbers: new Uint32Array(size) };
}

/** Cuts a text. Time is linear in its length. */
export function scan(text: string, lexicon: Lexicon = sharedLexicon()): TokenTable {
  const known = lexicon.table();
  const classes = is.characterClasses();
  const letters = letterCodes();
  const units = unitsOf(text);
  let { starts, ends, gaps, numbers } = (lent ??= columnsOf(LENT));
  let count = 0;
  let gap: number = GAP.line;
  for (let at = 0; at < text.length; ) {
    const unit = units[at]!;
    let end = at + 1;
    let number: number;
    let code = letters[unit]!;
    if (code !== 0) {
      // The common case by itself: plain Arabic letters, packed (packed-word.ts) as they are passed.
      let first = code;
      for (const stop = at + PACKED; end < stop && (code = letters[units[end]!]!) !== 0; end++) first = (first << LETTER_BITS) | code;
      let second = 0;
      for (const stop = at + 2 * PACKED; end < stop && (code = letters[units[end]!]!) !== 0; end++) second = (second << LETTER_BITS) | code;
      if (WORD_GOES_ON[classes[units[end]!]!] === 0) number = known.packed(first, second, text, at, end);
      else {
        end = wordEnd(text, at, classes);
        number = known.other(units, at, end, WORD, text);
      }
    } else {
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
      let token: number = SYMBOL;
      if (kind === is.LETTER || kind === is.SURROGATE) {
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
      number = known.other(units, at, end, token, text);
    }
    if (count === starts.length) {
      starts = grown(starts, count + 1);
      ends = grown(ends, count + 1);
      gaps = grown(gaps, count + 1);
      numbers = grown(numbers, count + 1);
    }
    starts[count] = at;
    ends[count] = end;
    gaps[count] = gap;
    numbers[count++] = number;
    gap = GAP.none;
    at = end;
  }
  return new TokenTable(text, { starts: starts.slice(0, count), ends: ends.slice(0, count), gaps: gaps.slice(0, count), numbers: numbers.slice(0, count) }, known);
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
