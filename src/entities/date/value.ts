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
import { dateIn, firstOfMonth } from "./moments.js";
import type { DateExpression, DateParts } from "./parts.js";
import { placeDate, type PlaceContext, type Placed } from "./place.js";

const TIMED: ReadonlySet<DateGrain> = new Set(["hour", "minute", "second"]);

/** The value of a date or range. */
export function dateValue(expression: DateExpression, context: PlaceContext): DateValue {
  const first = inOwnCalendar(expression.first);
  const last = expression.last && inOwnCalendar(expression.last);
  const begin = placeDate(first, context);
  const calendar = first.calendar ?? (first.holiday?.startsWith("hijri") ? "hijri" : "gregorian");
  const edtf = edtfOf(first, begin.relative ? undefined : begin.interval?.from);
  if (!last) return { ...isoSpan(begin.interval?.from, begin.interval?.to, begin.grain), grain: begin.grain, calendar, edtf, relative: begin.relative };
  const close = closeRange(begin, last, context);
  // «من 5 إلى 6 مساء» ends at six; «من 3 إلى 5 مارس» with the fifth.
  const end = TIMED.has(close.grain) ? close.interval?.from : close.interval?.to;
  return {
    ...isoSpan(begin.interval?.from, end, begin.grain),
    grain: begin.grain,
    calendar,
    edtf: `${edtf}/${edtfOf(last, close.relative ? undefined : close.interval?.from)}`,
    relative: begin.relative || close.relative,
  };
}

/** Years from here on beside a Hijri month are Gregorian: «رمضان 2019». */
const LATEST_HIJRI_YEAR = 1600;

/** «رمضان 2019» is the Ramadan that began in 2019: of 1440. */
function inOwnCalendar(parts: DateParts): DateParts {
  const { calendar, year, month } = parts;
  if (calendar !== "hijri" || year === undefined || month === undefined || year < LATEST_HIJRI_YEAR) return parts;
  const hijri = dateIn("hijri", firstOfMonth("gregorian", year, 1) * DAY);
  return { ...parts, year: hijri.month < month || (hijri.month === month && hijri.day === 1) ? hijri.year : hijri.year + 1 };
}

/** The last bound; where its year was guessed and lies before the first, the one after it. */
function closeRange(begin: Placed, last: DateParts, context: PlaceContext): Placed {
  const close = placeDate(last, context);
  if (!begin.interval || !close.interval || !close.relative || close.interval.to > begin.interval.from) return close;
  return placeDate(last, { ...context, prefer: "future", reference: { moment: begin.interval.from, hasTime: true } });
}

function isoSpan(from: number | undefined, to: number | undefined, grain: DateGrain): { start?: string; end?: string } {
  if (from === undefined || to === undefined) return {};
  return { start: isoOf(from, TIMED.has(grain)), end: isoOf(to, TIMED.has(grain)) };
}
