/**
 * What a date says, as EDTF (ISO 8601-2) level 1 in the text's own calendar, X for what it leaves open, with TIMEX3's week form.
 *
 * @example
 * edtfOf({ calendar: "gregorian", month: 10, day: 18 }); // "XXXX-10-18"
 * edtfOf({ weekday: 3 });                                // "XXXX-WXX-3"
 * edtfOf({ century: 19 });                               // "18XX"
 */
import { civilOfDays, DAY, pad } from "./calendar.js";
import type { ClockTime, DateParts } from "./parts.js";

/** Quarters are 33 to 36 in EDTF (level 2 there, but the only form there is). */
const QUARTER_BASE = 32;

/**
 * The EDTF string of a date's parts. `placed`, the first moment of a date that depends on no reference, serves what only
 * reckoning can name (a third Tuesday, Easter).
 */
export function edtfOf(parts: DateParts, placed?: number): string {
  const { clock } = parts;
  return dateOf(parts, placed) + (clock ? `T${timeOf(clock)}` : "");
}

function timeOf({ hour, minute = 0, second }: ClockTime): string {
  return `${pad(hour)}:${pad(minute)}${second === undefined ? "" : `:${pad(second)}`}`;
}

function dateOf(parts: DateParts, placed: number | undefined): string {
  const { year, month, day, weekday, season, quarter, decade, century, holiday, shifts = {}, nth, bc } = parts;
  if (century !== undefined) return `${bc ? "-" : ""}${pad(bc ? century : century - 1)}XX`;
  if (decade !== undefined) return decade < 100 ? `XX${decade / 10}X` : `${String(Math.floor(decade / 10)).padStart(3, "0")}X`;
  const years = year === undefined ? "XXXX" : bc ? `-${String(year - 1).padStart(4, "0")}` : String(year).padStart(4, "0");
  if (holiday !== undefined || nth) return named(parts, years, placed);
  if (season !== undefined) return `${years}-${season}`;
  if (quarter !== undefined) return `${years}-${QUARTER_BASE + quarter}`;
  if (month !== undefined) return `${years}-${pad(month)}${day === undefined ? "" : `-${pad(day)}`}`;
  if (day !== undefined) return `${years}-XX-${pad(day)}`;
  if (weekday !== undefined) return `${years}-WXX-${weekday}`;
  if (year !== undefined) return years;
  return open(parts, shifts);
}

function open({ offset, stretch, weekend }: DateParts, shifts: NonNullable<DateParts["shifts"]>): string {
  if (shifts.day !== undefined || offset) return "XXXX-XX-XX";
  if (shifts.week !== undefined) return weekend ? "XXXX-WXX-6" : "XXXX-WXX";
  if (shifts.month !== undefined) return "XXXX-XX";
  if (shifts.season !== undefined) return "XXXX-2X";
  if (shifts.year !== undefined) return "XXXX";
  if (shifts.decade !== undefined) return "XXXX";
  if (shifts.century !== undefined) return "XXXX";
  if (stretch) return ({ year: "XXXX", month: "XXXX-XX", week: "XXXX-WXX", decade: "XXXX", century: "XXXX" } as Record<string, string>)[stretch.amount.grain] ?? "XXXX-XX-XX";
  return "XXXX-XX-XX";
}

function named({ holiday, month, nth, weekday }: DateParts, years: string, placed: number | undefined): string {
  const fixed = holiday === undefined ? null : /^(?:gregorian|hijri)-(\d\d)-(\d\d)$/u.exec(holiday);
  if (fixed) return `${years}-${fixed[1]!}-${fixed[2]!}`;
  if (placed !== undefined && nth?.of !== "week") {
    const date = civilOfDays(Math.floor(placed / DAY));
    return `${String(date.year).padStart(4, "0")}-${pad(date.month)}-${pad(date.day)}`;
  }
  if (month !== undefined) return `${years}-${pad(month)}`;
  if (nth?.of === "day") return `${years}-XX-XX`;
  return weekday === undefined ? years : `${years}-WXX-${weekday}`;
}
