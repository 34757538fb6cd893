/**
 * What a date says, as EDTF (ISO 8601-2) level 1 in the text's own calendar, X for what it leaves open, with TIMEX3's week form.
 *
 * Level 1 has no quarters; they are the interval of their months: «الربع الأول من 2024» is `2024-01/2024-03`. A day that no
 * month has is left open, since EDTF has no such date: «30 فبراير 2024» is `2024-02-XX`.
 *
 * @example
 * edtfOf({ calendar: "gregorian", month: 10, day: 18 }); // "XXXX-10-18"
 * edtfOf({ weekday: 3 });                                // "XXXX-WXX-3"
 * edtfOf({ century: 19 });                               // "18XX"
 */
import type { DateGrain } from "../types.js";
import { DAY, pad } from "./calendar.js";
import { type CalendarName, dateIn, dayOfDate } from "./moments.js";
import type { ClockTime, DateParts } from "./parts.js";

/**
 * The EDTF string of a date's parts, or of a range's. `placed`, the first moment of a date that depends on no reference, serves what
 * only reckoning can name (a third Tuesday, Easter).
 */
export function edtfOf(parts: DateParts, placed?: number, last?: { readonly parts: DateParts; readonly placed?: number | undefined }): string {
  const [lower, upper] = boundsOf(parts, placed);
  const end = last && boundsOf(last.parts, last.placed).at(-1);
  return end !== undefined || upper !== undefined ? `${lower}/${end ?? upper!}` : lower;
}

function boundsOf(parts: DateParts, placed: number | undefined): readonly [lower: string, upper?: string] {
  const { clock, quarter } = parts;
  if (quarter !== undefined && parts.nth === undefined) {
    const years = yearOf(parts);
    return [`${years}-${pad(3 * quarter - 2)}`, `${years}-${pad(3 * quarter)}`];
  }
  return [dateOf(parts, placed) + (clock ? `T${timeOf(clock)}` : "")];
}

function timeOf({ hour, minute = 0, second }: ClockTime): string {
  return `${pad(hour)}:${pad(minute)}${second === undefined ? "" : `:${pad(second)}`}`;
}

function yearOf({ year, bc }: DateParts): string {
  if (year === undefined) return "XXXX";
  // Astronomers' year 0 is 1 BC.
  return bc && year > 1 ? `-${String(year - 1).padStart(4, "0")}` : String(bc ? 0 : year).padStart(4, "0");
}

function dateOf(parts: DateParts, placed: number | undefined): string {
  const { year, month, day, weekday, season, decade, century, holiday, shifts = {}, nth, bc, around } = parts;
  if (century !== undefined) return `${bc ? "-" : ""}${pad(century - 1)}XX`;
  if (decade !== undefined) return decade < 100 ? `XX${decade / 10}X` : `${String(Math.floor(decade / 10)).padStart(3, "0")}X`;
  const years = yearOf(parts);
  if (holiday !== undefined || nth) return named(parts, years, placed);
  if (season !== undefined) return `${years}-${season}`;
  if (around) return `${years}-WXX`;
  if (month !== undefined) return `${years}-${pad(month)}${day === undefined ? "" : `-${dayIn(parts, month, day)}`}`;
  if (day !== undefined) return `${years}-XX-${pad(day)}`;
  if (weekday !== undefined) return `${years}-WXX-${weekday}`;
  if (year !== undefined) return shifts.day === undefined ? years : `${years}-XX-XX`;
  return open(parts, shifts);
}

/** A year with 29 days in February, and every Hijri month of thirty. */
const LONGEST_YEAR: Readonly<Record<CalendarName, number>> = { gregorian: 2024, hijri: 1446 };
const LONGEST_HIJRI_MONTH = 30;

function dayIn({ calendar = "gregorian", year }: DateParts, month: number, day: number): string {
  const isPossible =
    year !== undefined ? dayOfDate(calendar, year, month, day) !== undefined
    : calendar === "hijri" ? day <= LONGEST_HIJRI_MONTH
    : dayOfDate(calendar, LONGEST_YEAR[calendar], month, day) !== undefined;
  return isPossible ? pad(day) : "XX";
}

/** What a step of a grain leaves open. */
const OPEN: Readonly<Partial<Record<DateGrain, string>>> = { week: "XXXX-WXX", month: "XXXX-XX", quarter: "XXXX-XX/XXXX-XX", year: "XXXX", decade: "XXXX", century: "XXXX" };

function open({ stretch, weekend, offset }: DateParts, shifts: NonNullable<DateParts["shifts"]>): string {
  if (offset) return "XXXX-XX-XX";
  if (weekend) return "XXXX-WXX-6";
  const grain = stretch ? stretch.amounts[0]!.grain : (["day", "week", "month", "quarter", "year", "decade", "century"] as const).find((one) => shifts[one] !== undefined);
  return (grain && OPEN[grain]) ?? "XXXX-XX-XX";
}

/** Holidays of a fixed day, those that reckoning places, and the n-th of something. */
function named({ calendar = "gregorian", holiday, month, nth, weekday, year }: DateParts, years: string, placed: number | undefined): string {
  const fixed = holiday === undefined ? null : /^(gregorian|hijri)-(\d\d)-(\d\d)$/u.exec(holiday);
  const own = fixed?.[1] === "hijri" ? "hijri" : holiday === undefined ? calendar : "gregorian";
  if (placed !== undefined && nth?.of !== "week" && (year === undefined || !fixed || own !== calendar)) {
    const date = dateIn(own, Math.floor(placed / DAY) * DAY);
    return `${String(date.year).padStart(4, "0")}-${pad(date.month)}-${pad(date.day)}`;
  }
  if (fixed) return `${years}-${fixed[2]!}-${fixed[3]!}`;
  if (month !== undefined) return `${years}-${pad(month)}`;
  if (nth?.of === "day" || holiday !== undefined) return `${years}-XX-XX`;
  return weekday === undefined ? years : `${years}-WXX-${weekday}`;
}
