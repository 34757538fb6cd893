/**
 * Digits whose thousands are set apart by spaces or by the Arabic comma, which the scanner cuts: 1 250 000, 26،013,94.
 *
 * @example
 * readGrouped(scan("1 250 000 سائح"), 0); // { value: 1250000, next: 3, spaced: true, digits: 7 }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { parseDigits } from "./digits.js";
import { goesOn } from "./phrases.js";

/** Digits over several tokens. */
export interface GroupedDigits {
  readonly value: number;
  readonly next: number;
  /** Set apart by spaces, which may as well part two numbers. */
  readonly spaced: boolean;
  /** How many digits. */
  readonly digits: number;
}

/** Most groups of three behind the first: quintillions. */
const MOST_GROUPS = 6;

/** The grouped digits that begin at token `i`; undefined where one token is all. */
export function readGrouped(table: TokenTable, i: number): GroupedDigits | undefined {
  if (isDigits(table, i, 1, 3)) return readCommas(table, i) ?? readSpaces(table, i);
  // «1,000 000»
  const { kind, norm } = table.forms[i]!;
  return kind === "number" && /^\d{1,3}(?:,\d{3}){1,5}$/u.test(norm) ? readSpaces(table, i) : undefined;
}

/** «1،400», and a decimal comma behind it (26،013,94); marks of direction may stand between. */
function readCommas(table: TokenTable, i: number): GroupedDigits | undefined {
  let digits = table.forms[i]!.norm;
  let next = i + 1;
  let decimals: string | undefined;
  for (let n = 0; n < MOST_GROUPS && decimals === undefined && isGlued(table, next, ",") && table.forms[next + 1]!.kind === "number"; n++) {
    const group = /^(\d{3})(?:[.,](\d+))?$/u.exec(table.forms[next + 1]!.norm);
    if (!group) break;
    digits += group[1]!;
    decimals = group[2];
    next += 2;
  }
  if (next === i + 1) return undefined;
  if (decimals === undefined && isGlued(table, next, ",", ".") && isDigits(table, next + 1, 1, 15)) {
    decimals = table.forms[next + 1]!.norm;
    next += 2;
  }
  const value = parseDigits(decimals === undefined ? digits : `${digits}.${decimals}`);
  return value === undefined ? undefined : { value, next, spaced: false, digits: digits.length };
}

function readSpaces(table: TokenTable, i: number): GroupedDigits | undefined {
  let digits = table.forms[i]!.norm.replaceAll(",", "");
  let next = i + 1;
  for (let n = 0; n < MOST_GROUPS && goesOn(table, next) && table.gaps[next] !== 0 && isDigits(table, next, 3, 3); n++) digits += table.forms[next++]!.norm;
  const isMore = goesOn(table, next) && table.forms[next]!.kind === "number";
  return next === i + 1 || isMore ? undefined : { value: Number(digits), next, spaced: true, digits: digits.length };
}

/** Whether token `i` is plain digits, so many. */
function isDigits(table: TokenTable, i: number, least: number, most: number): boolean {
  if (i >= table.count || table.forms[i]!.kind !== "number") return false;
  const { norm } = table.forms[i]!;
  if (norm.length < least || norm.length > most) return false;
  for (let k = 0; k < norm.length; k++) if (norm.charCodeAt(k) < 0x30 || norm.charCodeAt(k) > 0x39) return false;
  return true;
}

/** Whether token `i` is one of some marks between two tokens without a space. */
function isGlued(table: TokenTable, i: number, ...marks: readonly string[]): boolean {
  return i + 1 < table.count && table.gaps[i] === 0 && table.gaps[i + 1] === 0 && marks.includes(table.forms[i]!.norm);
}
