/**
 * Dates in digits: 18-10-2012, 2012/10/18, 18.10.2012, 10/2012, 2012-10-18T17:30:00.
 *
 * A four-digit first number is a year; else the day comes first, as Arabic writes, unless only the other order makes a date.
 *
 * @example
 * readNumericDate(dateReader(scan("18-10-2012"), NEWS), 0); // { parts: { year: 2012, month: 10, day: 18 }, next: 5 }
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import type { ClockTime, DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord, mayBe, numberAt, plainWordAt } from "./reader.js";

/** Two-digit years from this one are of the last century. */
const PIVOT = 50;

/** Words before a decimal that make a day and month of it: «في 3.18». */
const DAY_CUES = new Set(["في", "عند", "يوم", "بتاريخ", "تاريخ"]);

/** A date in digits that begins at token `i`. */
export function readNumericDate(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.digits)) return undefined;
  const { table, convention } = reader;
  const form = table.forms[i]!;
  if (form.kind !== "number" || isGlued(reader, i)) return undefined;
  const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/u.exec(form.norm);
  if (dotted) return withEra(reader, full(dotted.slice(1), i + 1));
  const numbers = [form.norm];
  let next = i + 1;
  let separator = "";
  const isSpaced = table.gaps[i + 1] !== 0;
  while (numbers.length < 3 && isWord(reader, next, "/", "-") && (isSpaced || table.gaps[next] === 0) && isNumber(reader, next + 1, isSpaced)) {
    if (separator !== "" && table.forms[next]!.norm !== separator) break;
    separator = table.forms[next]!.norm;
    numbers.push(table.forms[next + 1]!.norm);
    next += 2;
  }
  if (numbers.length === 1) return convention.bareNumbers ? (decimalMonth(form.norm, i + 1) ?? decimalDay(reader, i)) : undefined;
  if (numbers.some((number) => !/^\d{1,4}$/u.test(number)) || (isWord(reader, next, "/", "-") && isNumber(reader, next + 1))) return undefined;
  // «4 - 10 - 1427هـ», but «3 - 2 - 1» counts down.
  if (isSpaced && separator === "-" && !numbers.some((number) => number.length === 4)) return undefined;
  if (numbers.length === 3) return withTime(reader, withEra(reader, full(numbers, next)));
  const [a, b] = numbers as [string, string];
  if (isSpaced) return convention.speech && separator === "/" && b.length === 4 ? short(reader, a, b, next, separator) : undefined;
  return separator === "/" || convention.bareNumbers ? (withYear(reader, a, b, next) ?? short(reader, a, b, next, separator)) : undefined;
}

/** «9/10/1436هـ» */
function withEra(reader: DateReader, date: PartsMatch | undefined): PartsMatch | undefined {
  const era = date && plainWordAt(reader, date.next, "era");
  if (!date || (era?.value.value !== "hijri" && era?.value.value !== "gregorian")) return date;
  return { parts: { ...date.parts, calendar: era.value.value }, next: era.next };
}

/** The time of an ISO date-time, `T10:20:30`, with its zone, which changes no value: results are local. */
function withTime(reader: DateReader, date: PartsMatch | undefined): PartsMatch | undefined {
  const time = date && reader.table.gaps[date.next] === 0 ? readIsoTime(reader, date.next) : undefined;
  return date && time ? { parts: { ...date.parts, ...time.parts }, next: time.next } : date;
}

/** `T12:34:20`, which the tokenizer cuts into t12, :, 34:20. */
export function readIsoTime(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const hour = mayBe(reader, i, MARK.other) ? /^t(\d\d?)$/u.exec(table.forms[i]!.norm) : null;
  if (!hour || !isWord(reader, i + 1, ":") || table.gaps[i + 1] !== 0 || !isNumber(reader, i + 2)) return undefined;
  const rest = /^(\d\d)(?::(\d\d)(?:\.\d+)?)?$/u.exec(table.forms[i + 2]!.norm);
  if (!rest || Number(hour[1]) > 24 || Number(rest[1]) > 59 || Number(rest[2] ?? 0) > 59) return undefined;
  const clock: ClockTime = { hour: Number(hour[1]), minute: Number(rest[1]), ...(rest[2] === undefined ? {} : { second: Number(rest[2]) }), told: true };
  return { parts: { clock }, next: zoneEnd(reader, i + 3) };
}

/** Behind Z or +03:00. */
function zoneEnd(reader: DateReader, i: number): number {
  const { table } = reader;
  if (i >= table.count || table.gaps[i] !== 0) return i;
  if (table.forms[i]!.norm === "z") return i + 1;
  const isOffset = isWord(reader, i, "+", "-") && isNumber(reader, i + 1) && /^\d\d(?::?\d\d)?$/u.test(table.forms[i + 1]!.norm);
  return isOffset ? i + 2 : i;
}

function isNumber({ table }: DateReader, i: number, spaced = false): boolean {
  return goesOn(table, i) && table.forms[i]!.kind === "number" && (spaced || table.gaps[i] === 0);
}

/** Whether digits hang on something before them: a longer number, a code (B-52), a path. */
function isGlued(reader: DateReader, i: number): boolean {
  const { table } = reader;
  return i > 1 && table.gaps[i] === 0 && isWord(reader, i - 1, "/", "-") && table.gaps[i - 1] === 0 && table.forms[i - 2]!.kind !== "punctuation" && table.forms[i - 2]!.kind !== "symbol";
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

/** Years 1300 to 1499 with a month in digits are Hijri in today's press. */
function calendarOf(year: number): DateParts {
  return { calendar: year >= 1300 && year < 1500 ? "hijri" : "gregorian" };
}

/** «9/14, 2021», «03/18, 24»: a comma before the year, as English has it, month first. */
function withYear(reader: DateReader, a: string, b: string, next: number): PartsMatch | undefined {
  if (!reader.convention.speech || a.length > 2 || b.length > 2 || !isWord(reader, next, ",") || !isNumber(reader, next + 1, true)) return undefined;
  const year = reader.table.forms[next + 1]!.norm;
  if (!/^(?:\d\d|\d{4})$/u.test(year)) return undefined;
  const number = year.length === 2 ? century(year) : Number(year);
  const parts = dateParts(number, Number(a), Number(b)) ?? dateParts(number, Number(b), Number(a));
  return parts && { parts, next: next + 2 };
}

/** Month and year, or, where bare numbers count, day and month. */
function short(reader: DateReader, a: string, b: string, next: number, separator: string): PartsMatch | undefined {
  const [x, y] = [Number(a), Number(b)];
  if (b.length === 4 && a.length <= 2 && x >= 1 && x <= 12 && y >= 1000) return { parts: { ...calendarOf(y), year: y, month: x }, next };
  if (a.length === 4 && b.length <= 2 && y >= 1 && y <= 12 && x >= 1000) return { parts: { ...calendarOf(x), year: x, month: y }, next };
  if (!reader.convention.bareNumbers || a.length > 2 || b.length > 2 || (separator === "-" && x <= 12 && y <= 12)) return undefined;
  return dayAndMonth(x, y, next);
}

function dayAndMonth(x: number, y: number, next: number): PartsMatch | undefined {
  if (x >= 1 && x <= 31 && y >= 1 && y <= 12) return { parts: { calendar: "gregorian", month: y, day: x }, next };
  return x >= 1 && x <= 12 && y >= 13 && y <= 31 ? { parts: { calendar: "gregorian", month: x, day: y }, next } : undefined;
}

/** «5.2019» */
function decimalMonth(norm: string, next: number): PartsMatch | undefined {
  const found = /^(\d{1,2})\.((?:19|20)\d\d)$/u.exec(norm);
  const month = Number(found?.[1]);
  return found && month >= 1 && month <= 12 ? { parts: { calendar: "gregorian", month, year: Number(found[2]) }, next } : undefined;
}

/** «في 3.18», where nothing is counted by it. */
function decimalDay(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const found = /^(\d{1,2})\.(\d{1,2})$/u.exec(table.forms[i]!.norm);
  if (!found || i === 0 || !goesOn(table, i) || !DAY_CUES.has(table.forms[i - 1]!.norm)) return undefined;
  const number = numberAt(reader, i);
  const isCounting = number?.next !== i + 1 || (goesOn(table, i + 1) && table.forms[i + 1]!.kind !== "punctuation");
  return isCounting ? undefined : dayAndMonth(Number(found[1]), Number(found[2]), i + 1);
}
