/**
 * A text that is one number, as a value: what a form field or a cell holds.
 *
 * @example
 * parseNumber("ثلاثة وعشرون");      // 23
 * parseNumber("١٬٢٣٤٫٥");           // 1234.5
 * parseNumber("الحادي عشر");        // 11
 * parseNumber("ثلاثة جنود");        // undefined: more than a number
 */
import { requireText } from "../../span.js";
import { scan, type TokenTable } from "../../tokenize/index.js";
import { numberWord } from "./lexicon.js";
import { readOrdinal } from "./ordinal.js";
import { readNumber } from "./read.js";

/** Longest text looked at, in UTF-16 units: no number in words is longer. */
const LONGEST = 1000;

/**
 * The number a whole text says, in words (any case and gender), digits of either set, or both; an ordinal gives its rank.
 * Particles attached before it and ال are allowed; a sign may stand before it (-, +, سالب, ناقص).
 *
 * @returns undefined where the text is no number, or more than one.
 * @throws {TypeError} where `text` is not a string.
 */
export function parseNumber(text: string): number | undefined {
  requireText("parseNumber", text);
  if (text.length > LONGEST) return undefined;
  const table = scan(text);
  if (table.count === 0) return undefined;
  const sign = signAt(table);
  const i = sign === undefined ? articleEnd(table) : 1;
  const value = ratioAt(table, i) ?? groupedAt(table, i) ?? wholeNumber(table, i);
  return value === undefined ? undefined : value * (sign ?? 1);
}

function signAt(table: TokenTable): number | undefined {
  if (table.count < 2) return undefined;
  const { norm } = table.forms[0]!;
  if (norm === "+") return 1;
  return norm === "-" || norm === "\u2212" || numberWord(norm)?.kind === "minus" ? -1 : undefined;
}

/** The index of the digits in الـ16 and لـ16, 0 elsewhere. */
function articleEnd(table: TokenTable): number {
  return table.count > 1 && table.forms[1]!.kind === "number" && table.gaps[1] === 0 && /^[وف]?[بكل]?(?:ال|ل)?$/u.test(table.forms[0]!.norm) ? 1 : 0;
}

function wholeNumber(table: TokenTable, i: number): number | undefined {
  const number = readNumber(table, i);
  if (number?.next === table.count) return number.value;
  const ordinal = readOrdinal(table, i);
  return ordinal?.next === table.count ? ordinal.value : undefined;
}

/** 3/4 */
function ratioAt(table: TokenTable, i: number): number | undefined {
  if (table.count !== i + 3 || table.forms[i + 1]!.norm !== "/") return undefined;
  const above = readNumber(table, i);
  const below = readNumber(table, i + 2);
  return above?.form === "digits" && below?.form === "digits" && below.value !== 0 ? above.value / below.value : undefined;
}

/** 1 000 000 */
function groupedAt(table: TokenTable, i: number): number | undefined {
  if (table.count - i < 2) return undefined;
  let digits = "";
  for (let k = i; k < table.count; k++) {
    const { norm } = table.forms[k]!;
    if (!(k === i ? /^\d{1,3}$/u : /^\d{3}$/u).test(norm)) return undefined;
    digits += norm;
  }
  return Number(digits);
}
