/**
 * Places days and weeks by their number within a month or year, or behind a date: the third Tuesday, the last week, the first day.
 *
 * @example
 * placeNth({ nth: { n: 1, of: "weekday" }, weekday: 5, month: 5, year: 2024 }, context, placeDate); // 3 May 2024
 */
import { DAY, startOfWeek, weekdayOf } from "./calendar.js";
import { dayOf } from "./moments.js";
import type { DateParts } from "./parts.js";
import type { PlaceContext, Placed } from "./place-relative.js";

/** The longest month: what is longer counts its weeks as ISO 8601 counts those of a year. */
const LONGEST_MONTH = 31;

/** Nothing where the month has no fifth such day. `place` places what it lies in. */
export function placeNth(parts: DateParts, context: PlaceContext, place: (parts: DateParts, context: PlaceContext) => Placed): Placed {
  const { nth, weekday, ...rest } = parts;
  const { n, of, from } = nth!;
  const outer = place(from ?? rest, context);
  const grain = of === "week" ? "week" : "day";
  if (!outer.interval) return { ...outer, grain, interval: undefined };
  const [first, end] = [dayOf(outer.interval.from), dayOf(outer.interval.to)];
  const span = (days: number, length: number): Placed => ({ ...outer, grain, interval: { from: days * DAY, to: (days + length) * DAY } });
  if (of === "week") return span(weekOf(first, end, n, context.weekStart), 7);
  // «ثالث ثلاثاء بعد …» is counted from the day behind it.
  const start = from ? end : first;
  const ahead = (weekdayOf(start) + 7 - (weekday ?? 0)) % 7;
  const day =
    of === "day" ? (n < 0 ? end + n : start + n - 1)
    : n < 0 ? end - 1 - ((weekdayOf(end - 1) - weekday! + 7) % 7)
    : start + ((7 - ahead) % 7) + 7 * (n - 1);
  return from || (day >= first && day < end) ? span(day, 1) : { ...outer, grain, interval: undefined };
}

/** First day of the n-th week: of a month, among those that lie within it; of a year, as ISO 8601 counts, by where most of it lies. */
function weekOf(first: number, end: number, n: number, weekStart: number): number {
  const isMonth = end - first <= LONGEST_MONTH;
  if (isMonth) return n < 0 ? startOfWeek(end, weekStart) - 7 : startOfWeek(first + 6, weekStart) + 7 * (n - 1);
  return n < 0 ? startOfWeek(end - 4, weekStart) : startOfWeek(first + 3, weekStart) + 7 * (n - 1);
}
