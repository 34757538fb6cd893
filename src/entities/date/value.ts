/**
 * The value of a date expression: where it lies, how fine it is, and what its words say.
 *
 * @example
 * dateValue({ first: { calendar: "gregorian", month: 10, day: 18, year: 2012 } }, { prefer: "past", weekStart: 1 });
 * // { start: "2012-10-18", end: "2012-10-19", grain: "day", calendar: "gregorian", edtf: "2012-10-18", relative: false }
 */
import type { DateGrain, DateValue } from "../types.js";
import { DAY, isoOf } from "./calendar.js";
import { edtfOf } from "./edtf.js";
import { isHijriYear } from "./holiday.js";
import { dateIn, firstOfMonth } from "./moments.js";
import type { DateExpression, DateParts } from "./parts.js";
import { placeDate, type PlaceContext, type Placed } from "./place.js";

const TIMED: ReadonlySet<DateGrain> = new Set(["hour", "minute", "second"]);

/** The value of a date or range. */
export function dateValue(expression: DateExpression, context: PlaceContext): DateValue {
  const first = inOwnCalendar(expression.first);
  const last = expression.last && inOwnCalendar(expression.last);
  const [begin, close] = last ? placeRange(first, last, context) : [placeDate(first, context)];
  const { grain } = begin;
  const interval = close ? rangeOf(begin, close) : begin.interval;
  return {
    ...(interval ? { start: isoOf(interval.from, TIMED.has(grain)), end: isoOf(interval.to, TIMED.has(grain) || (close !== undefined && TIMED.has(close.grain))) } : {}),
    grain,
    calendar: calendarOf(first) ?? (last && calendarOf(last)) ?? "gregorian",
    edtf: edtfOf(first, ownMoment(begin), close && last && { parts: last, placed: ownMoment(close) }),
    relative: begin.relative || (close?.relative ?? false),
  };
}

/** The calendar a date is told in; Hijri feasts are Hijri under whatever year. */
function calendarOf({ calendar, holiday }: DateParts): "gregorian" | "hijri" | undefined {
  return holiday?.startsWith("hijri") ? "hijri" : calendar;
}

function ownMoment({ relative, interval }: Placed): number | undefined {
  return relative ? undefined : interval?.from;
}

/** Years from here on beside a Hijri month are Gregorian: «رمضان 2019». */
const LATEST_HIJRI_YEAR = 1600;

/** «رمضان 2019» is the Ramadan that began in 2019: of 1440. «عيد الفطر 1445» is told in its own years. */
function inOwnCalendar(parts: DateParts): DateParts {
  const { calendar, year, month, holiday } = parts;
  if (holiday !== undefined && year !== undefined && calendar === undefined && isHijriYear(holiday, year)) return { ...parts, calendar: "hijri" };
  if (calendar !== "hijri" || year === undefined || month === undefined || year < LATEST_HIJRI_YEAR) return parts;
  const hijri = dateIn("hijri", firstOfMonth("gregorian", year, 1) * DAY);
  return { ...parts, year: hijri.month < month || (hijri.month === month && hijri.day === 1) ? hijri.year : hijri.year + 1 };
}

/** Both bounds. A weekday beside a full date is the nearest that keeps the order, and rests on that date alone. */
function placeRange(first: DateParts, last: DateParts, context: PlaceContext): readonly [Placed, Placed] {
  const close = placeDate(last, context);
  if (isWeekdayAlone(first) && !close.relative && close.interval) return [{ ...placeFrom(first, close.interval.from, "past", context), relative: false }, close];
  const begin = placeDate(first, context);
  const { interval } = begin;
  if (!interval || (isWeekdayAlone(last) && !begin.relative)) return [begin, interval ? { ...placeFrom(last, interval.from, "future", context), relative: false } : close];
  const isBefore = close.interval !== undefined && close.relative && close.interval.to <= interval.from;
  return [begin, isBefore ? placeFrom(last, interval.from, "future", context) : close];
}

function placeFrom(parts: DateParts, moment: number, prefer: "past" | "future", context: PlaceContext): Placed {
  return placeDate(parts, { ...context, prefer, reference: { moment, hasTime: true } });
}

function isWeekdayAlone({ weekday, day, shifts, direction }: DateParts): boolean {
  return weekday !== undefined && day === undefined && shifts === undefined && direction === undefined;
}

/** «من 4 إلى 7 مساء» ends at seven, of the next day where that is past; «من 3 إلى 5 مارس» with the fifth. */
function rangeOf(begin: Placed, close: Placed): { readonly from: number; readonly to: number } | undefined {
  if (!begin.interval || !close.interval) return undefined;
  const { from } = begin.interval;
  const isTime = TIMED.has(close.grain) && TIMED.has(begin.grain);
  const to = isTime && close.interval.to - close.interval.from <= 3600 ? close.interval.from : close.interval.to;
  return { from, to: isTime && to <= from ? to + DAY : to };
}
