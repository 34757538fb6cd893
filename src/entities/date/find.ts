/**
 * Finds the dates of a scanned text, left to right, each with its value.
 *
 * @example
 * findDates(scan("قال يوم الأحد إن …"), { mode: "mention" }); // [{ start: 4, end: 13, value: { edtf: "XXXX-WXX-7", … }, score: 0.97 }]
 */
import type { Span } from "../../span.js";
import type { TokenTable } from "../../tokenize/index.js";
import type { DateOptions, DateValue } from "../types.js";
import { anchorDistances, REACH } from "./anchor.js";
import { parseReference } from "./calendar.js";
import { dual } from "./dual.js";
import { isMention } from "./mention.js";
import { openingOf } from "./opening.js";
import type { DateExpression, DateParts } from "./parts.js";
import { readRange, readRangeWithin } from "./range.js";
import { readDate } from "./read.js";
import type { DateReader } from "./read-month.js";
import { dateValue } from "./value.js";

/** A date in a text. */
export interface DateMatch extends Span {
  readonly value: DateValue;
  /** Probability that the words are such a date, by their kind, as measured on news (see `bench/eval`). */
  readonly score: number;
}

/** Options of `findDates`. */
export interface FindDateOptions extends DateOptions {
  /** `"mention"` keeps what a news text mentions; `"parse"` reads a text known to hold dates. */
  readonly mode: "mention" | "parse";
}

/**
 * The dates of a text, sorted and disjoint; attached particles are outside their spans.
 *
 * Time is linear in the tokens: each looks at most some twenty ahead.
 *
 * @throws {RangeError} where an option has no such value.
 */
export function findDates(table: TokenTable, options: FindDateOptions): DateMatch[] {
  const { mode, prefer = "past", weekStart = 1 } = options;
  if (!["past", "future", "nearest"].includes(prefer)) throw new RangeError(`findDates: prefer must be past, future or nearest, got ${JSON.stringify(prefer)}`);
  if (!(Number.isInteger(weekStart) && weekStart >= 1 && weekStart <= 7)) throw new RangeError(`findDates: weekStart must be 1 to 7, got ${JSON.stringify(weekStart)}`);
  const reference = options.reference === undefined ? undefined : parseReference("findDates", options.reference);
  const context = { reference, prefer, weekStart };
  const reader: DateReader = { table, mode, read: new Map() };
  const found: DateMatch[] = [];
  // A text known to hold dates is read for bare days and hours as well, which no anchor shows.
  const far = mode === "mention" ? anchorDistances(table) : undefined;
  for (let i = 0; i < table.count; ) {
    const opening = openingOf(table.forms[i]!);
    const match = opening === undefined || (far && far[i]! > REACH) ? undefined : expressionAt(reader, i);
    if (!match) {
      i++;
      continue;
    }
    const from = match.start === i ? opening! : (openingOf(table.forms[match.start]!) ?? 0);
    found.push({ start: table.starts[match.start]! + from, end: table.ends[match.next - 1]!, value: dateValue(match, context), score: scoreOf(match) });
    i = match.next;
  }
  return found;
}

interface Found extends DateExpression {
  readonly start: number;
  readonly next: number;
}

function expressionAt(reader: DateReader, i: number): Found | undefined {
  const { table, mode } = reader;
  const keeps = (parts: DateParts, at: number, next: number): boolean => mode === "parse" || isMention(table, at, next, parts);
  const range = readRange(reader, i) ?? (mode === "parse" ? readRangeWithin(reader, i) : undefined);
  if (range?.last && (mode === "parse" || isRangeMention(range.first))) return range;
  const date = readDate(reader, i);
  if (!date) return undefined;
  const both = dual(reader, date);
  if (both) return { first: both.parts, start: i, next: both.next };
  return keeps(date.parts, i, date.next) ? { first: date.parts, start: i, next: date.next } : undefined;
}

function isRangeMention({ clock, shifts, now }: DateParts): boolean {
  return !clock && !now && shifts?.day === undefined;
}

/** How sure a kind of date is. */
function scoreOf({ first, last }: DateExpression): number {
  if (last) return 0.9;
  if (first.day !== undefined && first.month !== undefined) return 0.99;
  if (first.weekday !== undefined) return 0.97;
  if (first.clock ?? first.offset) return 0.8;
  return first.month === undefined && first.year !== undefined ? 0.93 : 0.96;
}
