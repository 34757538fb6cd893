/**
 * Finds the dates of a scanned text, left to right, each with its value.
 *
 * @example
 * findDates(scan("قال يوم الأحد إن …"), { mode: "mention" }); // [{ start: 4, end: 13, value: { edtf: "XXXX-WXX-7", … }, score: 0.97 }]
 */
import type { Span } from "../../span.js";
import { type TokenTable, tokensWhere } from "../../tokenize/index.js";
import { goesOn } from "../number/index.js";
import type { DateOptions, DateValue } from "../types.js";
import { parseReference } from "./calendar.js";
import { DATES, NEWS } from "./convention.js";
import { cutFront, type Found } from "./cut.js";
import type { NumericWord, UnitWord } from "./lexicon.js";
import { anchorsOf, isNearAnchor, mayOpen } from "./mark-tokens.js";
import { ANY, MARK, OPENS } from "./marks.js";
import { isMention } from "./mention.js";
import { type DateExpression, type DateParts, mergeParts } from "./parts.js";
import type { PlaceContext } from "./place.js";
import { readRange, readRangeWithin } from "./range.js";
import { dateReader } from "./read.js";
import { inPart } from "./read-clock.js";
import { type DateReader, isWord, marksAt, wordAt } from "./reader.js";
import { withCounterpart } from "./two-calendars.js";
import { dateValue } from "./value.js";

/** A date in a text. */
export interface DateMatch extends Span {
  readonly value: DateValue;
  /** Probability that the words are such a date, by their kind, as measured on news (see `bench/eval`). */
  readonly score: number;
}

/** Options of `findDates`. */
export interface FindDateOptions extends DateOptions {
  /** `"mention"` keeps what a news text mentions; `"parse"` reads a text known to hold dates. See `convention.ts`. */
  readonly mode: "mention" | "parse";
  /** The public function that errors name. Default `extractEntities` of mentions, `parseDates` else. */
  readonly caller?: string;
}

/**
 * The dates of a text, sorted and disjoint; which words belong to a span is told in `convention.ts`.
 *
 * Time is linear in the tokens: each looks at most some twenty ahead.
 *
 * @throws {TypeError} where `reference` is no string. @throws {RangeError} where an option has no such value.
 */
export function findDates(table: TokenTable, options: FindDateOptions): DateMatch[] {
  const context = contextOf(options);
  const convention = options.mode === "mention" ? NEWS : DATES;
  const reader = dateReader(table, convention);
  const found: Found[] = [];
  // Where bare days and hours count, a date may stand far from any word that only dates have.
  const anchorFrom = convention.bareNumbers ? undefined : anchorsOf(table);
  let next = 0;
  for (const i of tokensWhere(table, mayOpen)) {
    if (i < next || (anchorFrom && !isNearAnchor(table, i, anchorFrom(i))) || !mayBegin(reader, i)) continue;
    const match = expressionAt(reader, i);
    if (!match) continue;
    found.push(match);
    next = match.next;
  }
  return found.map((match, k) => {
    const { token, from } = cutFront(reader, match);
    const value = dateValue(onItsDay(reader, match, found[k - 1], found[k + 1]), context);
    return { start: table.starts[token]! + from, end: table.ends[match.next - 1]!, value, score: scoreOf(match) };
  });
}

const DIGITAL_ANCHOR = MARK.digits | MARK.anchor;

/** Whether a date may begin at a token: with a word that opens one, and, where that is none by itself, before another of its words. */
function mayBegin(reader: DateReader, i: number): boolean {
  const { opens, alone, keeps } = reader.convention;
  const bits = marksAt(reader, i);
  if ((bits & opens) === 0) return false;
  if ((bits & DIGITAL_ANCHOR) === DIGITAL_ANCHOR) return true;
  const next = i + 1 < reader.table.count ? marksAt(reader, i + 1) & ANY : 0;
  return keeps === "all" ? (bits & alone) !== 0 || next !== 0 : mayLead(reader, i, bits & opens, next);
}

const NUMBERS = MARK.digits | MARK.number;
const RANGES = MARK.from | MARK.between;
/** What news mentions only with more said of it: a season's or feast's year, the day of an evening. */
const IN_NEED = MARK.season | MARK.part | MARK.holiday;

/** Whether words of some kinds, before a token with the marks `next`, may lead to a date that news mentions. */
function mayLead(reader: DateReader, i: number, kinds: number, next: number): boolean {
  const alone = kinds & reader.convention.alone;
  if (next === 0) return (alone & ~IN_NEED) === MARK.dayword ? wordAt(reader, i, "dayword", isNotToday) !== undefined : (alone & ~IN_NEED) !== 0 || isTonight(reader, i);
  if (alone !== 0) return true;
  const isJoined = (next & ~MARK.join) !== 0;
  if (!isJoined && isWord(reader, i + 1, ",", ".", "(", "عند", "علي")) return false;
  if (kinds === MARK.digits && isJoined && (next & ~COUNTED) === 0) return wordAt(reader, i + 1, "unit", isOfMonth) !== undefined;
  if ((kinds & ~NUMBERS) === 0) return isJoined || !isWord(reader, i + 1, "في");
  if ((kinds & ~RANGES) === 0) return (next & OPENS) !== 0;
  // «قبل شهرين», and what only a counted amount or the future could make of it is no mention.
  if (kinds === MARK.shift) return (next & MARK.unit) !== 0 && wordAt(reader, i, "shift", isPast) !== undefined;
  return kinds !== MARK.unit || wordAt(reader, i, "unit", isNoBarePlural) !== undefined;
}

/** Marks of a unit and nothing else. */
const COUNTED = MARK.unit | MARK.anchor | MARK.join;

const isPast = ({ value }: NumericWord): boolean => value < 0;
const isNotToday = ({ value }: NumericWord): boolean => value !== 0;
const isNoBarePlural = ({ count, definite }: UnitWord): boolean => definite || count < 3;
/** «12 شهر رمضان», «12 الشهر الجاري»: units that digits may stand before in a date. */
const isOfMonth = ({ value, count, definite }: UnitWord): boolean => definite || (count === 1 && value === "month");

function isTonight({ table }: DateReader, i: number): boolean {
  return table.forms[i]!.norm.endsWith("ليله");
}

function contextOf({ mode, caller = mode === "mention" ? "extractEntities" : "parseDates", reference, prefer = "past", weekStart = 1 }: FindDateOptions): PlaceContext {
  if (!["past", "future", "nearest"].includes(prefer)) throw new RangeError(`${caller}: prefer must be past, future or nearest, got ${JSON.stringify(prefer)}`);
  if (!(Number.isInteger(weekStart) && weekStart >= 1 && weekStart <= 7)) throw new RangeError(`${caller}: weekStart must be 1 to 7, got ${JSON.stringify(weekStart)}`);
  return { reference: reference === undefined ? undefined : parseReference(caller, reference), prefer, weekStart };
}

function expressionAt(reader: DateReader, i: number): Found | undefined {
  const keepsAll = reader.convention.keeps === "all";
  const range = readRange(reader, i) ?? (keepsAll ? readRangeWithin(reader, i) : undefined);
  if (range?.last && (keepsAll || isRangeMention(range.first))) return reader.convention.span.rangeLead === "inside" ? range : { ...range, start: range.body };
  const date = reader.dateAt(i);
  if (!date) return undefined;
  const both = withCounterpart(reader, date);
  if (both) return { first: both.parts, start: i, body: i, next: both.next };
  return keepsAll || isMention(reader, i, date.next, date.parts) ? { first: date.parts, start: i, body: i, next: date.next } : undefined;
}

function isRangeMention({ clock, shifts, now, part, holiday }: DateParts): boolean {
  return !clock && !now && !part && holiday === undefined && shifts?.day === undefined;
}

/** An hour that news tells beside its day, «غدا عند الساعة 5», is of that day, though each has a span of its own. */
function onItsDay(reader: DateReader, match: Found, before: Found | undefined, after: Found | undefined): DateExpression {
  const { first, last } = match;
  if (!first.clock || last || reader.convention.hours === "joined") return match;
  for (const day of [before, after]) {
    if (!day || day.last || !isDay(day.first) || !standBeside(reader, day.next <= match.start ? day.next : match.next, day.next <= match.start ? match.start : day.start)) continue;
    const { part, ...rest } = day.first;
    const merged = mergeParts(rest, part && !first.clock.told ? { ...first, clock: inPart(first.clock, part) } : first);
    if (merged) return { first: merged };
  }
  return match;
}

function isDay({ day, weekday, shifts, clock, holiday }: DateParts): boolean {
  return clock === undefined && (day !== undefined || weekday !== undefined || shifts?.day !== undefined || holiday !== undefined);
}

/** Whether nothing but a preposition, a comma or a bracket lies between two tokens. */
function standBeside(reader: DateReader, from: number, to: number): boolean {
  if (!goesOn(reader.table, to) || to - from > 2) return false;
  for (let i = from; i < to; i++) if (!isWord(reader, i, "في", "عند", "علي", "من", ",", "(", "حوالي", "نحو", "تمام")) return false;
  return true;
}

/** How sure a kind of date is. */
function scoreOf({ first, last }: DateExpression): number {
  if (last) return 0.9;
  if (first.day !== undefined && first.month !== undefined) return 0.99;
  if (first.weekday !== undefined) return 0.97;
  if (first.clock ?? first.offset) return 0.8;
  return first.month === undefined && first.year !== undefined ? 0.93 : 0.96;
}
