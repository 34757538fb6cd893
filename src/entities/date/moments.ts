/**
 * Stretches of time and steps along the calendar, in seconds of one unnamed local time.
 *
 * @example
 * const may = spanOfMonth("gregorian", 2024, 5);       // { from: 1714521600, to: 1717200000 }
 * addAmount(may.from, { grain: "month", count: -1 });   // 1711929600: 1 April
 */
import type { DateGrain } from "../types.js";
import { civilOfDays, DAY, daysInMonth, daysOfCivil } from "./calendar.js";
import { daysInHijriMonth, daysOfHijri, hijriOfDays } from "./hijri.js";
import type { Amount } from "./parts.js";

/** A half-open stretch [from, to) of moments: seconds since 1970-01-01T00:00, local. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The calendar a date is told in. */
export type CalendarName = "gregorian" | "hijri";

/** The day a moment lies in, counted from 1970-01-01. */
export function dayOf(moment: number): number {
  return Math.floor(moment / DAY);
}

/** One day as an interval. */
export function spanOfDay(days: number): Interval {
  return { from: days * DAY, to: (days + 1) * DAY };
}

/** Year, month and day of a moment in a calendar. */
export function dateIn(calendar: CalendarName, moment: number): { readonly year: number; readonly month: number; readonly day: number } {
  return calendar === "hijri" ? hijriOfDays(dayOf(moment)) : civilOfDays(dayOf(moment));
}

/** First day of a month; months beyond 1..12 roll over. */
export function firstOfMonth(calendar: CalendarName, year: number, month: number): number {
  if (calendar === "gregorian") return daysOfCivil(year, month, 1);
  const months = year * 12 + month - 1;
  return daysOfHijri(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/** A month. */
export function spanOfMonth(calendar: CalendarName, year: number, month: number): Interval {
  return { from: firstOfMonth(calendar, year, month) * DAY, to: firstOfMonth(calendar, year, month + 1) * DAY };
}

/** `count` years from the first of one. */
export function spanOfYears(calendar: CalendarName, year: number, count = 1): Interval {
  return { from: firstOfMonth(calendar, year, 1) * DAY, to: firstOfMonth(calendar, year + count, 1) * DAY };
}

/** A date, or undefined where its month is shorter. */
export function dayOfDate(calendar: CalendarName, year: number, month: number, day: number): number | undefined {
  const length = calendar === "hijri" ? daysInHijriMonth(year, month) : daysInMonth(year, month);
  return day <= length ? firstOfMonth(calendar, year, month) + day - 1 : undefined;
}

const SECONDS: Readonly<Partial<Record<DateGrain, number>>> = { second: 1, minute: 60, hour: 3600, day: DAY, week: 7 * DAY };
const MONTHS: Readonly<Partial<Record<DateGrain, number>>> = { month: 1, quarter: 3, season: 3, year: 12, decade: 120, century: 1200 };

/**
 * A moment some units later (or earlier): months, those of the calendar, keep their day where they can; halves of a year are
 * months, of a month days.
 */
export function addAmount(moment: number, { grain, count }: Amount, calendar: CalendarName = "gregorian"): number {
  const seconds = SECONDS[grain];
  if (seconds !== undefined) return moment + Math.round(count * seconds);
  const months = count * (MONTHS[grain] ?? 1);
  const whole = Math.trunc(months);
  const { year, month, day } = dateIn(calendar, moment);
  const first = firstOfMonth(calendar, year, month + whole);
  const days = Math.min(first + day, firstOfMonth(calendar, year, month + whole + 1)) - 1;
  return days * DAY + (moment - dayOf(moment) * DAY) + Math.round((months - whole) * 30) * DAY;
}

/** A moment some amounts later, or earlier where `sign` is -1. */
export function addAmounts(moment: number, amounts: readonly Amount[], sign: 1 | -1, calendar: CalendarName = "gregorian"): number {
  return amounts.reduce((at, { grain, count }) => addAmount(at, { grain, count: sign * count }, calendar), moment);
}

/** Days of a week by its portions, which overlap: as Recognizers-Text has them. */
const DAYS_OF_WEEK: readonly (readonly [number, number])[] = [[0, 3], [1, 5], [3, 7], [0, 4], [3, 7]];

/**
 * A third or half of an interval: 1 beginning, 2 middle, 3 end, 4 first half, 5 second half; of a month by tens and at the 15th; of
 * a week its first three days, its second to fifth, its last four; of a year by months, of a decade or century by years, of a day by
 * hours, of others by days.
 */
export function portionOf({ from, to }: Interval, portion: number): Interval {
  const parts = portion <= 3 ? 3 : 2;
  const index = portion <= 3 ? portion - 1 : portion - 4;
  const days = (to - from) / DAY;
  const isMonth = days >= 28 && days <= 31;
  if (days === 7) {
    const [first, end] = DAYS_OF_WEEK[portion - 1]!;
    return { from: from + first * DAY, to: from + end * DAY };
  }
  const cut = (k: number): number => {
    if (k === 0) return from;
    if (k === parts) return to;
    if (isMonth) return from + (parts === 3 ? 10 * k : 15) * DAY;
    const months = Math.round((days * 12) / 365.2425);
    if (months > 24) return addAmount(from, { grain: "year", count: Math.round((months * k) / parts / 12) });
    if (days >= 300) return addAmount(from, { grain: "month", count: (months / parts) * k });
    if (days <= 1) return from + Math.round(((to - from) * k) / parts / 3600) * 3600;
    return from + Math.round((days * k) / parts) * DAY;
  };
  return { from: cut(index), to: cut(index + 1) };
}
