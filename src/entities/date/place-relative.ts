/**
 * Places what rests on the reference: amounts before and after it, stretches around it, units, weekdays and days of months by their
 * place beside it.
 *
 * @example
 * placeShift({ shifts: { month: -1 } }, "gregorian", { reference, prefer: "past", weekStart: 1 }); // last month
 */
import type { DateGrain } from "../types.js";
import { DAY, type Reference, startOfWeek, weekdayOf } from "./calendar.js";
import { choose } from "./choose.js";
import { addAmount, addAmounts, type CalendarName, dateIn, dayOf, dayOfDate, firstOfMonth, type Interval, spanOfDay, spanOfMonth, spanOfYears } from "./moments.js";
import type { DateParts } from "./parts.js";

/** What relative dates rest on, decided. */
export interface PlaceContext {
  readonly reference?: Reference | undefined;
  readonly prefer: "past" | "future" | "nearest";
  readonly weekStart: number;
}

/** A date placed; no interval where it rests on a reference and there is none, or no calendar has such a day. */
export interface Placed {
  readonly interval?: Interval | undefined;
  readonly grain: DateGrain;
  readonly relative: boolean;
}

/** Placed by the reference. */
export function relative(interval: Interval | undefined, grain: DateGrain): Placed {
  return { interval, grain, relative: true };
}

/** Placed by its own words. */
export function absolute(interval: Interval | undefined, grain: DateGrain): Placed {
  return { interval, grain, relative: false };
}

const CLOCK_GRAINS: readonly DateGrain[] = ["hour", "minute", "second"];
const MONTH_GRAINS: ReadonlySet<DateGrain> = new Set<DateGrain>(["month", "year", "decade", "century"]);

/** Two months ago is a day; three hours ago an hour; three months from Muharram a month. A weekday said with it is that of the week. */
export function placeOffset(parts: DateParts, context: PlaceContext, place: (parts: DateParts, context: PlaceContext) => Placed): Placed {
  const { sign, amounts } = parts.offset!;
  const { weekday, calendar } = parts;
  const grain = CLOCK_GRAINS.find((clock) => amounts.some((amount) => amount.grain === clock)) ?? "day";
  const base = baseOf(parts, context, place);
  if (!base.interval) return { ...base, grain };
  const from = addAmounts(base.interval.from, amounts, sign, calendar);
  // «بعد سنتين، في 21 نوفمبر»
  if (parts.day !== undefined && parts.month !== undefined) return place({ calendar: calendar ?? "gregorian", month: parts.month, day: parts.day, year: dateIn(calendar ?? "gregorian", from).year }, context);
  if (base.grain === "month" && amounts.every((amount) => MONTH_GRAINS.has(amount.grain))) return { ...base, interval: { from, to: addAmounts(base.interval.to, amounts, sign, calendar) } };
  if (grain !== "day") return { ...base, grain, interval: { from, to: addAmount(from, { grain, count: 1 }) } };
  const day = dayOf(from);
  return { ...base, grain, interval: spanOfDay(weekday === undefined ? day : startOfWeek(day, context.weekStart) + ((weekday - context.weekStart + 7) % 7)) };
}

/** What an amount is counted from: the reference, a date of its own, or the reference's day in the month said with it. */
function baseOf({ offset, calendar = "gregorian", month, day, year }: DateParts, context: PlaceContext, place: (parts: DateParts, context: PlaceContext) => Placed): Placed {
  const { reference } = context;
  // What is yet so far off lies ahead, and so does what it is counted from.
  const ahead = offset!.sign > 0 ? { ...context, prefer: "future" as const } : context;
  if (offset!.base) return place({ ...(calendar === "hijri" ? { calendar } : {}), ...offset!.base }, ahead);
  if (month !== undefined && day === undefined && reference) return place({ calendar, month, day: dateIn(calendar, reference.moment).day, ...(year === undefined ? {} : { year }) }, ahead);
  return relative(reference && { from: reference.moment, to: reference.moment + 1 }, "second");
}

/** «آخر 3 سنوات» ends now, «خلال أسبوعين» begins now, «الأشهر الأربعة القادمة» tomorrow; weeks, decades and centuries are whole ones. */
export function placeStretch({ stretch, calendar = "gregorian" }: DateParts, { reference, weekStart }: PlaceContext): Placed {
  const { side, amounts } = stretch!;
  const { grain } = amounts[0]!;
  if (!reference) return relative(undefined, grain);
  const { moment } = reference;
  const sign = side === "past" ? -1 : 1;
  const start = side === "from now" ? moment : startOfStretch(grain, side, moment, calendar, weekStart);
  const end = addAmounts(start, amounts, sign, calendar);
  return relative({ from: Math.min(start, end), to: Math.max(start, end) }, grain);
}

function startOfStretch(grain: DateGrain, side: "past" | "coming", moment: number, calendar: CalendarName, weekStart: number): number {
  const years = grain === "decade" ? 10 : grain === "century" ? 100 : 0;
  if (years > 0) {
    const first = Math.floor(dateIn(calendar, moment).year / years) * years;
    return firstOfMonth(calendar, side === "past" ? first : first + years, 1) * DAY;
  }
  if (grain === "week") return (startOfWeek(dayOf(moment), weekStart) + (side === "past" ? 0 : 7)) * DAY;
  return side === "past" || CLOCK_GRAINS.includes(grain) ? moment : (dayOf(moment) + 1) * DAY;
}

/** «الثلاثاء 17», «14 الشهر المقبل», «يوم 26» */
export function placeDayOfMonth({ day, weekday, shifts = {} }: DateParts, calendar: CalendarName, { reference, prefer }: PlaceContext): Placed {
  if (!reference) return relative(undefined, "day");
  const today = dateIn(calendar, reference.moment);
  const make = (step: number): Interval | undefined => {
    const first = firstOfMonth(calendar, today.year, today.month + step);
    const { year, month } = dateIn(calendar, first * DAY);
    const days = dayOfDate(calendar, year, month, day!);
    return days === undefined || (weekday !== undefined && shifts.month === undefined && weekdayOf(days) !== weekday) ? undefined : spanOfDay(days);
  };
  if (shifts.month !== undefined) return relative(make(shifts.month), "day");
  // A weekday and a day fall together some twice a year, so whoever names no month means the nearest.
  const choice = { today: dayOf(reference.moment) * DAY, prefer: weekday === undefined ? prefer : ("nearest" as const), reach: 30 };
  return relative(choose(make, 0, choice), "day");
}

/** A weekday of a named week, the last or next one, or the one preferred; today's own counts as past and as future. */
export function placeWeekday({ weekday, shifts = {}, direction }: DateParts, { reference, prefer, weekStart }: PlaceContext): Placed {
  if (!reference) return relative(undefined, "day");
  const today = dayOf(reference.moment);
  const inWeek = (week: number): Interval => spanOfDay(startOfWeek(today, weekStart) + 7 * week + ((weekday! - weekStart + 7) % 7));
  if (shifts.week !== undefined) return relative(inWeek(shifts.week), "day");
  if (shifts.day !== undefined) return relative(nearDay(today + shifts.day, weekday!, prefer), "day");
  // «هذا الخميس» is of this week, to one who looks ahead the one to come.
  const isThis = direction === 0 && prefer !== "future";
  return relative(isThis ? inWeek(0) : choose(inWeek, 0, { today: today * DAY, prefer, direction: direction === 0 ? undefined : direction }), "day");
}

/** «اليوم الاثنين» read on another day: the Monday of the day before or after, else the one preferred. */
function nearDay(day: number, weekday: number, prefer: "past" | "future" | "nearest"): Interval {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  if (ahead <= 1 || ahead === 6) return spanOfDay(ahead === 6 ? day - 1 : day + ahead);
  const isAhead = prefer === "future" || (prefer === "nearest" && ahead <= 3);
  return spanOfDay(isAhead ? day + ahead : day + ahead - 7);
}

/** A unit so many steps away: «الأسبوع الماضي», «أمس», «هذا الشهر». */
export function placeShift({ shifts = {}, weekend }: DateParts, calendar: CalendarName, { reference, weekStart }: PlaceContext): Placed {
  const [grain, by] = (Object.entries(shifts)[0] ?? ["day", 0]) as [DateGrain, number];
  if (!reference) return relative(undefined, weekend ? "day" : grain);
  const { moment } = reference;
  const today = dayOf(moment);
  const { year, month } = dateIn(calendar, moment);
  switch (grain) {
    case "day":
      return relative(spanOfDay(today + by), grain);
    case "week": {
      const first = startOfWeek(today, weekStart) + 7 * by;
      return relative(weekend ? { from: (first + 5) * DAY, to: (first + 7) * DAY } : { from: first * DAY, to: (first + 7) * DAY }, grain);
    }
    case "month":
      return relative(spanOfMonth(calendar, year, month + by), grain);
    case "quarter": {
      const first = 3 * (Math.ceil(month / 3) - 1 + by) + 1;
      return relative({ from: firstOfMonth(calendar, year, first) * DAY, to: firstOfMonth(calendar, year, first + 3) * DAY }, grain);
    }
    case "decade":
      return relative(spanOfYears(calendar, (Math.floor(year / 10) + by) * 10, 10), grain);
    case "century":
      return relative(spanOfYears(calendar, (Math.floor(year / 100) + by) * 100, 100), grain);
    case "hour":
    case "minute":
    case "second": {
      const from = addAmount(moment, { grain, count: by });
      return relative({ from, to: addAmount(from, { grain, count: 1 }) }, grain);
    }
    default:
      return relative(undefined, grain);
  }
}
