/**
 * Ranges and pairs of dates: «من 2010 إلى 2015», «بين مارس ومايو», «3-5 مارس», «يومي الاثنين والثلاثاء».
 *
 * What one bound leaves out it takes from the other: in «من 4 إلى 22 يناير 1995» the fourth is of that January.
 *
 * @example
 * readRange({ table: scan("3-5 مارس"), mode: "mention" }, 0);
 * // { first: { calendar: "gregorian", month: 3, day: 3 }, last: { calendar: "gregorian", month: 3, day: 5 }, start: 0, next: 4 }
 */
import { goesOn, readNumber, readOrdinal } from "../number/index.js";
import { plainWordAt, wordAt } from "./lexicon.js";
import { type DateExpression, type DateParts, mergeParts, type PartsMatch } from "./parts.js";
import { readDate } from "./read.js";
import { type DateReader, isWord, isYearToken, readDayNumber } from "./read-month.js";

/** A range met in a text. */
export interface RangeMatch extends DateExpression {
  /** Index of its first token: in `mention` mode the one behind من or بين. */
  readonly start: number;
  readonly next: number;
}

/** A bound: a date, or a bare number that is a day, a year or an hour, as the other bound says. */
type Bound = (PartsMatch & { readonly bare?: undefined }) | { readonly bare: number; readonly next: number };

/** The range that begins at token `i`. */
export function readRange(reader: DateReader, i: number): RangeMatch | undefined {
  const { table, mode } = reader;
  const pair = readPair(reader, i);
  if (pair) return pair;
  const between = wordAt(table, i, "between");
  const from = between ? undefined : wordAt(table, i, "from");
  const lead = between ?? from;
  const at = lead?.next ?? i;
  if (lead && !goesOn(table, at)) return undefined;
  const range = readBounds(reader, at, between ? "و" : lead ? "إلى" : "");
  return range && { ...range, start: lead && mode === "mention" ? at : i };
}

function readBounds(reader: DateReader, i: number, link: "و" | "إلى" | ""): (DateExpression & { next: number }) | undefined {
  const { mode } = reader;
  for (const a of bounds(reader, i)) {
    const at = linkEnd(reader, a.next, link);
    if (at === undefined) continue;
    for (const b of bounds(reader, at)) {
      const range = agree(a, b) ?? (mode === "parse" ? dayToDay(a, b) : undefined);
      if (!range) continue;
      // Without من, words such as إلى join only bounds that are numbers: «سافر اليوم إلى …» is none.
      if (mode === "mention" && link === "" && a.bare === undefined && a.parts.day === undefined && a.parts.month === undefined && a.parts.year === undefined) continue;
      return { ...range, next: b.next };
    }
  }
  return undefined;
}

function* bounds(reader: DateReader, i: number): Generator<Bound> {
  const { table } = reader;
  const date = readDate(reader, i);
  if (date) yield date;
  if (isYearToken(table, i)) yield { parts: { year: Number(table.forms[i]!.norm) }, next: i + 1 };
  const day = readDayNumber(reader, i);
  if (day) yield { bare: day.day, next: day.next };
  else {
    const number = i < table.count ? (readNumber(table, i) ?? readOrdinal(table, i)) : undefined;
    if (number && Number.isInteger(number.value) && number.value <= 31) yield { bare: number.value, next: number.next };
  }
}

/** Index of the second bound behind و, إلى or a dash; undefined where there is none. */
function linkEnd({ table }: DateReader, i: number, link: "و" | "إلى" | ""): number | undefined {
  if (!goesOn(table, i)) return undefined;
  if (link === "و") {
    if (table.forms[i]!.norm === "و") return goesOn(table, i + 1) ? i + 1 : undefined;
    if (table.forms[i]!.readings.some((reading) => reading.proclitics.startsWith("و"))) return i;
  }
  const to = plainWordAt(table, i, "to");
  if (to && link !== "و") return goesOn(table, to.next) ? to.next : undefined;
  return isWord(table, i, "-") && goesOn(table, i + 1) ? i + 1 : undefined;
}

/** The two bounds, each completed by the other; undefined where they are of different kinds. */
function agree(a: Bound, b: Bound): DateExpression | undefined {
  if (b.bare !== undefined) return a.bare === undefined ? agreeHour(a.parts, b.bare) : undefined;
  if (a.bare !== undefined) return agreeBare(a.bare, b.parts);
  const [first, last] = [a.parts, b.parts];
  if (first.offset ?? last.offset ?? first.stretch ?? last.stretch) return undefined;
  const filled = { ...missing(first, last), ...sharedHalf(first, last) };
  return finest(filled) === finest(last) ? { first: filled, last } : undefined;
}

/** «من 1:30 بعد الظهر إلى 4»: the hour after it. */
function agreeHour(first: DateParts, hour: number): DateExpression | undefined {
  if (!first.clock || first.day !== undefined || hour > 24) return undefined;
  const isLater = hour < first.clock.hour && hour <= 12 && hour + 12 > first.clock.hour;
  return { first, last: { ...first, clock: { hour: isLater ? hour + 12 : hour } } };
}

/** «تموز 13 إلى 15» */
function dayToDay(a: Bound, b: Bound): DateExpression | undefined {
  if (a.bare !== undefined || b.bare === undefined || a.parts.day === undefined || a.parts.month === undefined || b.bare <= a.parts.day) return undefined;
  return { first: a.parts, last: { ...a.parts, day: b.bare } };
}

/** «الساعة 4 حتى 5 مساء»: the evening is of both. */
function sharedHalf(first: DateParts, last: DateParts): DateParts {
  if (!first.clock || !last.clock?.told || first.clock.told) return first;
  const hour = first.clock.hour + 12;
  return last.clock.hour >= 12 && hour <= last.clock.hour ? { ...first, clock: { ...first.clock, hour } } : first;
}

/** «من 4 إلى 22 يناير»: a day of its month; «من 5 إلى 6 مساء»: an hour of its half of the day. */
function agreeBare(bare: number, last: DateParts): DateExpression | undefined {
  if (last.clock && last.day === undefined) {
    const first = { ...last, clock: { hour: bare } };
    return bare <= 24 ? { first: sharedHalf(first, last), last } : undefined;
  }
  if (last.day === undefined || bare < 1 || bare >= last.day || (last.month === undefined && !last.shifts)) return undefined;
  const { year, calendar, month, shifts, direction } = last;
  return { first: defined({ year, calendar, month, shifts, direction, day: bare }), last };
}

/** Parts without those left undefined. */
function defined(parts: { readonly [key in keyof DateParts]?: DateParts[key] | undefined }): DateParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** What the first bound takes from the second: the parts coarser than its own. */
function missing(first: DateParts, { year, calendar, month, shifts }: DateParts): DateParts {
  const isDay = first.day !== undefined || first.weekday !== undefined;
  return {
    ...(year !== undefined && !first.shifts && first.weekday === undefined ? { year } : {}),
    ...(calendar !== undefined && (first.month !== undefined || first.year !== undefined) ? { calendar } : {}),
    ...(month !== undefined && first.day !== undefined ? { month } : {}),
    ...(isDay && first.day === undefined && !first.shifts && shifts?.week !== undefined ? { shifts } : {}),
  };
}

/** The finest thing a date says; the bounds of a range agree on it. */
function finest({ clock, now, day, weekday, shifts, month, season, quarter, year, decade, century, nth }: DateParts): string {
  if (clock ?? now) return "clock";
  if (day !== undefined || weekday !== undefined || shifts?.day !== undefined || nth) return "day";
  if (month !== undefined || shifts?.month !== undefined) return "month";
  if (season ?? quarter) return "season";
  if (decade ?? shifts?.decade) return "decade";
  if (century ?? shifts?.century) return "century";
  return shifts?.week !== undefined ? "week" : year !== undefined || shifts?.year !== undefined ? "year" : "";
}

/** «يومي الاثنين والثلاثاء», «شهري يناير وفبراير», «عامي 2010 و2011»: the construct dual and its two. */
function readPair(reader: DateReader, i: number): RangeMatch | undefined {
  const { table } = reader;
  const dual = wordAt(table, i, "unit", (word) => word.count === 2 && (word.value === "day" || word.value === "month" || word.value === "year"));
  if (!dual || !goesOn(table, dual.next)) return undefined;
  for (const a of bounds(reader, dual.next)) {
    const at = linkEnd(reader, a.next, "و");
    if (at === undefined) continue;
    for (const b of bounds(reader, at)) {
      const range = agree(a, b);
      if (range) return { ...range, start: i, next: b.next };
    }
  }
  return undefined;
}

/** «الأسبوع المقبل بين الأربعاء والجمعة», «الأحد من الساعة 9 إلى 11 مساء», «نوفمبر بين 15 و19»: a date, and a range within it. */
export function readRangeWithin(reader: DateReader, i: number): RangeMatch | undefined {
  const outer = readDate(reader, i);
  if (!outer || !goesOn(reader.table, outer.next)) return undefined;
  const inner = readRange({ ...reader, mode: "parse" }, outer.next) ?? readDaysWithin(reader, outer);
  if (!inner?.last) return undefined;
  const first = mergeParts(outer.parts, inner.first);
  const last = mergeParts(outer.parts, inner.last);
  return first && last && { first, last, start: i, next: inner.next };
}

/** «نوفمبر بين 15 و19», «يوليو 13-15» */
function readDaysWithin(reader: DateReader, outer: PartsMatch): RangeMatch | undefined {
  const { table } = reader;
  if (outer.parts.month === undefined || outer.parts.day !== undefined) return undefined;
  const between = plainWordAt(table, outer.next, "between");
  const start = between?.next ?? plainWordAt(table, outer.next, "from")?.next ?? outer.next;
  const a = goesOn(table, start) ? readDayNumber(reader, start) : undefined;
  const at = a && linkEnd(reader, a.next, between ? "و" : "");
  const b = at === undefined ? undefined : readDayNumber(reader, at);
  return a && b && { first: { day: a.day }, last: { day: b.day }, start, next: b.next };
}
