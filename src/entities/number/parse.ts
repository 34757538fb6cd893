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
import { readExpression } from "./expression.js";
import { readOrdinal } from "./ordinal.js";

/** Longest text looked at, in UTF-16 units: no number in words is longer. */
const LONGEST = 1000;

/**
 * The number a whole text says, in words (any case and gender), digits of either set, or both; an ordinal gives its rank.
 * Particles attached before it and ال are allowed; a sign may stand before it (-, +, سالب, ناقص); a ratio of two is one number.
 *
 * @returns undefined where the text is no number, or more than one.
 * @throws {TypeError} where `text` is not a string.
 */
export function parseNumber(text: string): number | undefined {
  requireText("parseNumber", text);
  if (text.length > LONGEST) return undefined;
  const table = scan(text);
  if (table.count === 0) return undefined;
  const i = articleEnd(table);
  const number = readExpression(table, i);
  if (number?.next === table.count) return number.value;
  const ordinal = readOrdinal(table, i);
  return ordinal?.next === table.count ? ordinal.value : undefined;
}

/** The index of the digits in الـ16 and لـ16, 0 elsewhere. */
function articleEnd(table: TokenTable): number {
  return table.count > 1 && table.forms[1]!.kind === "number" && table.gaps[1] === 0 && /^[وف]?[بكل]?(?:ال|ل)?$/u.test(table.forms[0]!.norm) ? 1 : 0;
}
