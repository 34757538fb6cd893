/**
 * Digits that name and count nothing, in a text known to hold quantities: telephone numbers, months of years, names with Latin
 * letters.
 *
 * @example
 * codeEnd(scan("+1 222 2222 3333"), 0); // 5: a telephone number
 * codeEnd(scan("1995-01"), 0);          // 3
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch } from "../number/index.js";
import { countedAt, type QuantityRead } from "./reader.js";

/** Fewest digits of a telephone number behind +. */
const SHORTEST_TELEPHONE = 7;
/** Most pieces of a code or telephone number. */
const MOST_PIECES = 12;

/** The token after the code that begins at token `i`; undefined where none does. */
export function codeEnd(table: TokenTable, i: number): number | undefined {
  const isPlus = table.forms[i]!.norm === "+" && i + 1 < table.count && table.gaps[i + 1] === 0;
  const first = isPlus ? i + 1 : i;
  if (table.forms[first]!.kind !== "number") return undefined;
  if (isBehindArrow(table, first)) return first + 1;
  return piecesEnd(table, first, isPlus) ?? lettersEnd(table, first);
}

/** «202-555-0121», «+1 222 2222», «1995-01»: pieces joined by a dash where one begins with zero, or by spaces behind +. */
function piecesEnd(table: TokenTable, first: number, isPlus: boolean): number | undefined {
  let next = first + 1;
  let digits = table.forms[first]!.norm.length;
  let zeros = false;
  for (let n = 0; n < MOST_PIECES && next < table.count; n++) {
    const isJoined = table.gaps[next] === 0 && ["-", "/", "."].includes(table.forms[next]!.norm);
    const at = isJoined ? next + 1 : next;
    if (!goesOn(table, at) || table.forms[at]!.kind !== "number" || (isJoined ? table.gaps[at] !== 0 : !isPlus)) break;
    digits += table.forms[at]!.norm.length;
    zeros ||= isJoined && table.forms[next]!.norm === "-" && /^0\d/u.test(table.forms[at]!.norm);
    next = at + 1;
  }
  const isTelephone = isPlus && next > first + 1 && digits >= SHORTEST_TELEPHONE;
  return isTelephone || zeros ? next : undefined;
}

/** «1M», «5G», «29ك.ل.م»: letters glued to digits make a name of both, unless they are a unit or an exponent. */
function lettersEnd(table: TokenTable, i: number): number | undefined {
  const next = i + 1;
  if (next >= table.count || table.gaps[next] !== 0 || table.forms[next]!.kind !== "word") return undefined;
  const { norm } = table.forms[next]!;
  const isName = /^[a-z]/u.test(norm) ? !/^e\d*$/u.test(norm) : norm.length === 1;
  return isName && countedAt(table, next) === undefined ? next + 1 : undefined;
}

/** «=>30» is an arrow; the comparison is written ≥ or >=. */
function isBehindArrow(table: TokenTable, i: number): boolean {
  if (i < 2 || table.gaps[i] !== 0 || table.gaps[i - 1] !== 0) return false;
  const { norm } = table.forms[i - 1]!;
  return (norm === ">" || norm === "<") && table.forms[i - 2]!.norm === "=";
}

/** The numbers between the dots of one token that is no number itself, as in an address of the Internet: 192.168.1.2. */
export function dottedNumbers(table: TokenTable, i: number): QuantityRead[] {
  const { surface } = table.forms[i]!;
  const reads: QuantityRead[] = [];
  for (const { 0: digits, index } of surface.matchAll(/\p{Nd}+/gu)) {
    const norm = table.forms[i]!.norm.slice(index, index + digits.length);
    const number: NumberMatch = { value: Number(norm), from: index, proclitics: "", next: i + 1, form: "digits", definite: false, fraction: false };
    reads.push({ amount: number.value, number, start: i, from: index, to: table.starts[i]! + index + digits.length, next: i + 1 });
  }
  return reads;
}
