/**
 * Dates in digits: 18-10-2012, 2012/10/18, 18.10.2012, 10/2012, 1-3-2024.
 *
 * A four-digit first number is a year; else the day comes first, as Arabic writes, unless only the other order makes a date.
 *
 * @example
 * readNumericDate({ table: scan("18-10-2012"), mode: "mention" }, 0); // { parts: { year: 2012, month: 10, day: 18 }, next: 5 }
 */
import { goesOn } from "../number/index.js";
import { plainWordAt } from "./lexicon.js";
import type { DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord } from "./read-month.js";

/** Two-digit years from this one are of the last century. */
const PIVOT = 50;

/** A date in digits that begins at token `i`. */
export function readNumericDate({ table, mode }: DateReader, i: number): PartsMatch | undefined {
  const form = table.forms[i]!;
  if (form.kind !== "number" || isGlued(table, i)) return undefined;
  const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/u.exec(form.norm);
  if (dotted) return full(dotted.slice(1), i + 1);
  const numbers = [form.norm];
  let next = i + 1;
  let separator = "";
  const isSpaced = table.gaps[i + 1] !== 0;
  while (numbers.length < 3 && isWord(table, next, "/", ...(isSpaced ? [] : ["-"])) && (isSpaced || table.gaps[next] === 0) && isNumber(table, next + 1, isSpaced)) {
    if (separator !== "" && table.forms[next]!.norm !== separator) break;
    separator = table.forms[next]!.norm;
    numbers.push(table.forms[next + 1]!.norm);
    next += 2;
  }
  if (numbers.length === 1 || numbers.some((number) => !/^\d{1,4}$/u.test(number)) || (isWord(table, next, "/", "-") && isNumber(table, next + 1))) return undefined;
  if (numbers.length === 3) return withEra(table, full(numbers, next));
  if (isSpaced) return undefined;
  return separator === "/" || mode === "parse" ? short(numbers as [string, string], next, separator, mode) : undefined;
}

/** «9/10/1436هـ» */
function withEra(table: DateReader["table"], date: PartsMatch | undefined): PartsMatch | undefined {
  const era = date && goesOn(table, date.next) ? plainWordAt(table, date.next, "era") : undefined;
  if (!date || (era?.value.value !== "hijri" && era?.value.value !== "gregorian")) return date;
  return { parts: { ...date.parts, calendar: era.value.value }, next: era.next };
}

function isNumber(table: DateReader["table"], i: number, spaced = false): boolean {
  return goesOn(table, i) && table.forms[i]!.kind === "number" && (spaced || table.gaps[i] === 0);
}

/** Whether digits hang on something before them: a longer number, a code (B-52), a path. */
function isGlued(table: DateReader["table"], i: number): boolean {
  return i > 1 && table.gaps[i] === 0 && isWord(table, i - 1, "/", "-") && table.gaps[i - 1] === 0 && table.forms[i - 2]!.kind !== "punctuation" && table.forms[i - 2]!.kind !== "symbol";
}

function full(numbers: readonly string[], next: number): PartsMatch | undefined {
  const [a, b, c] = numbers as [string, string, string];
  const parts =
    a.length >= 3 ? dateParts(Number(a), Number(b), Number(c))
    : c.length >= 3 ? (dateParts(Number(c), Number(b), Number(a)) ?? dateParts(Number(c), Number(a), Number(b)))
    : (dateParts(century(c), Number(b), Number(a)) ?? dateParts(century(c), Number(a), Number(b)) ?? dateParts(century(a), Number(b), Number(c)));
  return parts && { parts, next };
}

function century(twoDigits: string): number {
  const year = Number(twoDigits);
  return year < PIVOT ? 2000 + year : 1900 + year;
}

function dateParts(year: number, month: number, day: number): DateParts | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) return undefined;
  return { ...calendarOf(year), year, month, day };
}

/** Years 1300 to 1499 with a day and month in digits are Hijri in today's press. */
function calendarOf(year: number): DateParts {
  return { calendar: year >= 1300 && year < 1500 ? "hijri" : "gregorian" };
}

/** Month and year, or, in a text known to hold dates, day and month. */
function short([a, b]: [string, string], next: number, separator: string, mode: "mention" | "parse"): PartsMatch | undefined {
  const [x, y] = [Number(a), Number(b)];
  if (b.length === 4 && a.length <= 2 && x >= 1 && x <= 12 && y >= 1000) return { parts: { ...calendarOf(y), year: y, month: x }, next };
  if (a.length === 4 && b.length <= 2 && y >= 1 && y <= 12 && x >= 1000) return { parts: { ...calendarOf(x), year: x, month: y }, next };
  if (mode === "mention" || a.length > 2 || b.length > 2 || (separator === "-" && x <= 12 && y <= 12)) return undefined;
  if (x >= 1 && x <= 31 && y >= 1 && y <= 12) return { parts: { calendar: "gregorian", month: y, day: x }, next };
  return x >= 1 && x <= 12 && y >= 13 && y <= 31 ? { parts: { calendar: "gregorian", month: x, day: y }, next } : undefined;
}
