/**
 * Places a date on the line of time: parts and a reference become an interval.
 *
 * @example
 * placeDate({ weekday: 3 }, { reference, prefer: "past", weekStart: 1 });
 * // { interval: that Wednesday, grain: "day", relative: true }
 */
import type { DateGrain } from "../types.js";
import { DAY, type Reference, startOfWeek, weekdayOf } from "./calendar.js";
import { type Choice, choose } from "./choose.js";
import { holidayOf } from "./holiday.js";
import { addAmount, type CalendarName, dateIn, dayOf, dayOfDate, firstOfMonth, type Interval, portionOf, spanOfDay, spanOfMonth, spanOfYears } from "./moments.js";
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

/** Places one date. */
export function placeDate(parts: DateParts, context: PlaceContext): Placed {
  const { reference } = context;
  const { offset, stretch, now } = parts;
  if (now) return relative(reference && { from: reference.moment, to: reference.moment + 1 }, reference?.hasTime === false ? "day" : "second");
  if (stretch) {
    const end = reference && addAmount(reference.moment, { ...stretch.amount, count: stretch.sign * stretch.amount.count });
    return relative(reference && { from: Math.min(reference.moment, end!), to: Math.max(reference.moment, end!) }, stretch.amount.grain);
  }
  return refine(offset ? placeOffset(parts, context) : placeDay(parts, context), parts, context);
}

function relative(interval: Interval | undefined, grain: DateGrain): Placed {
  return { interval, grain, relative: true };
}

function absolute(interval: Interval | undefined, grain: DateGrain): Placed {
  return { interval, grain, relative: false };
}

/** Years within which a date falls on each weekday, leap years allowed for. */
const WEEKDAY_REACH = 6;
const CLOCK_GRAINS = ["hour", "minute", "second"] as const;

/** Two months ago is a day; three hours ago an hour. A weekday said with it is that of the week. */
function placeOffset({ offset, weekday }: DateParts, { reference, weekStart }: PlaceContext): Placed {
  const { sign, amounts } = offset!;
  const grain = CLOCK_GRAINS.find((clock) => amounts.at(-1)!.grain === clock) ?? "day";
  if (!reference) return relative(undefined, grain);
  const moment = amounts.reduce((at, { grain: unit, count }) => addAmount(at, { grain: unit, count: sign * count }), reference.moment);
  if (grain !== "day") return relative({ from: moment, to: addAmount(moment, { grain, count: 1 }) }, grain);
  const day = dayOf(moment);
  return relative(spanOfDay(weekday === undefined ? day : startOfWeek(day, weekStart) + ((weekday - weekStart + 7) % 7)), "day");
}

/** The beginning or end of it, the evening of it, three o'clock of it. */
function refine(placed: Placed, parts: DateParts, { reference }: PlaceContext): Placed {
  const { portion, part, clock } = parts;
  const { interval } = placed;
  if (portion !== undefined && interval) {
    if (portion < 6) return { ...placed, interval: portionOf(interval, portion) };
    return reference ? relative({ from: Math.min(Math.max(interval.from, reference.moment), interval.to), to: interval.to }, placed.grain) : { ...placed, interval: undefined, relative: true };
  }
  if (clock) {
    const { hour, minute = 0, second } = clock;
    const grain = second !== undefined ? "second" : clock.minute !== undefined ? "minute" : "hour";
    const from = interval && dayOf(interval.from) * DAY + hour * 3600 + minute * 60 + (second ?? 0);
    return { ...placed, grain, interval: from === undefined ? undefined : { from, to: addAmount(from, { grain, count: 1 }) } };
  }
  if (part) return { ...placed, grain: "hour", interval: interval && { from: dayOf(interval.from) * DAY + part[0] * 3600, to: dayOf(interval.from) * DAY + part[1] * 3600 } };
  return placed;
}

function placeDay(parts: DateParts, context: PlaceContext): Placed {
  const { reference } = context;
  const { calendar = "gregorian", century, decade, holiday, nth, season, quarter, month, day, weekday, shifts = {}, bc } = parts;
  const today = reference && dateIn(calendar, reference.moment);
  const year = parts.year ?? (shifts.year === undefined || !today ? undefined : today.year + shifts.year);
  const isOpen = shifts.year !== undefined;
  const placed = (interval: Interval | undefined, grain: DateGrain): Placed => ({ interval, grain, relative: isOpen });
  if (bc) return absolute(undefined, century !== undefined ? "century" : "year");
  if (century !== undefined) return absolute(spanOfYears(calendar, (century - 1) * 100, 100), "century");
  if (decade !== undefined) return placeDecade(decade, calendar, shifts.century, context);
  if (nth) return placeNth(parts, context);
  const yearly = (make: (year: number) => Interval | undefined, grain: DateGrain, choice: Partial<Choice> = {}): Placed => {
    if (year !== undefined || isOpen) return placed(year === undefined ? undefined : make(year), grain);
    return relative(today && choose(make, today.year, { today: dayOf(reference.moment) * DAY, prefer: context.prefer, direction: parts.direction, ...choice }), grain);
  };
  if (holiday !== undefined) {
    const yearsOf: CalendarName = calendar === "hijri" || (year !== undefined && year < 1600 && holiday.startsWith("hijri")) ? "hijri" : "gregorian";
    return yearly((one) => daySpan(holidayOf(holiday, one, yearsOf)), "day");
  }
  if (season !== undefined) return yearly((one) => monthsSpan(calendar, one, 3 * (season - 20), 3), "season");
  if (quarter !== undefined) return yearly((one) => monthsSpan(calendar, one, 3 * quarter - 2, 3), "quarter");
  if (month !== undefined && day === undefined) return yearly((one) => spanOfMonth(calendar, one, month), "month");
  if (month !== undefined) {
    const make = (one: number): Interval | undefined => daySpan(dayOfDate(calendar, one, month, day!));
    if (weekday === undefined || year !== undefined || isOpen) return yearly(make, "day");
    // The weekday tells the year, so the nearest that fits is meant.
    const fitting = yearly((one) => onWeekday(make(one), weekday), "day", { prefer: "nearest", reach: WEEKDAY_REACH });
    return fitting.interval || !reference ? fitting : yearly(make, "day");
  }
  if (day !== undefined) return placeDayOfMonth(parts, calendar, context);
  if (weekday !== undefined && shifts.day === undefined) return placeWeekday(parts, context);
  if (year !== undefined || isOpen) return placed(year === undefined ? undefined : spanOfYears(calendar, year), "year");
  return placeShift(parts, calendar, context);
}

function daySpan(days: number | undefined): Interval | undefined {
  return days === undefined ? undefined : spanOfDay(days);
}

function monthsSpan(calendar: CalendarName, year: number, month: number, count: number): Interval {
  return { from: firstOfMonth(calendar, year, month) * DAY, to: firstOfMonth(calendar, year, month + count) * DAY };
}

function onWeekday(interval: Interval | undefined, weekday: number): Interval | undefined {
  return interval && weekdayOf(dayOf(interval.from)) === weekday ? interval : undefined;
}

/** «ثمانينيات القرن الماضي»: the decade of a century that the reference names. */
function placeDecade(decade: number, calendar: CalendarName, centuryShift: number | undefined, { reference }: PlaceContext): Placed {
  if (decade >= 100) return absolute(spanOfYears(calendar, decade, 10), "decade");
  const century = reference && Math.floor(dateIn(calendar, reference.moment).year / 100) + (centuryShift ?? 0);
  return relative(century === undefined ? undefined : spanOfYears(calendar, century * 100 + decade, 10), "decade");
}

/** The n-th Tuesday, day or week of a month or year; weeks are whole ones by their Thursday where they begin on Monday (ISO 8601). */
function placeNth(parts: DateParts, context: PlaceContext): Placed {
  const { nth, weekday, ...rest } = parts;
  const { interval, relative: isRelative } = placeDay(rest, context);
  const grain = nth!.of === "week" ? "week" : "day";
  if (!interval) return { grain, relative: isRelative };
  const { n, of } = nth!;
  const [first, end] = [dayOf(interval.from), dayOf(interval.to)];
  const place = (days: number, length: number): Placed => ({ interval: { from: days * DAY, to: (days + length) * DAY }, grain, relative: isRelative });
  if (of === "day") return place(n < 0 ? end - 1 : first + n - 1, 1);
  if (of === "week") {
    const monday = (days: number): number => startOfWeek(days, context.weekStart);
    // The first week is the one that holds the fourth day, so that most of it lies within.
    return place(n < 0 ? monday(end - 4) : monday(first + 3) + 7 * (n - 1), 7);
  }
  const ahead = (weekday! - weekdayOf(first) + 7) % 7;
  const back = (weekdayOf(end - 1) - weekday! + 7) % 7;
  return place(n < 0 ? end - 1 - back : first + ahead + 7 * (n - 1), 1);
}

/** «الخميس 21», «14 الشهر المقبل», «يوم 27» */
function placeDayOfMonth({ day, weekday, shifts = {} }: DateParts, calendar: CalendarName, { reference, prefer }: PlaceContext): Placed {
  if (!reference) return relative(undefined, "day");
  const today = dateIn(calendar, reference.moment);
  const make = (step: number): Interval | undefined => {
    const first = firstOfMonth(calendar, today.year, today.month + step);
    const { year, month } = dateIn(calendar, first * DAY);
    return daySpan(dayOfDate(calendar, year, month, day!));
  };
  if (weekday === undefined && shifts.month !== undefined) return relative(make(shifts.month), "day");
  // A weekday and a day fall together some twice a year, so whoever names no month means the nearest.
  const choice = { today: dayOf(reference.moment) * DAY, prefer: weekday === undefined ? prefer : ("nearest" as const), reach: 30 };
  return relative(choose((step) => (weekday === undefined ? make(step) : onWeekday(make(step), weekday)), 0, choice), "day");
}

/** A weekday of a named week, the last or next one, or the one preferred; today's own counts as past and as future. */
function placeWeekday({ weekday, shifts = {}, direction }: DateParts, { reference, prefer, weekStart }: PlaceContext): Placed {
  if (!reference) return relative(undefined, "day");
  const today = dayOf(reference.moment);
  const inWeek = (week: number): Interval => spanOfDay(startOfWeek(today, weekStart) + 7 * week + ((weekday! - weekStart + 7) % 7));
  if (shifts.week !== undefined) return relative(inWeek(shifts.week), "day");
  const choice = { today: today * DAY, prefer: direction === 0 ? ("nearest" as const) : prefer, direction: direction === 0 ? undefined : direction };
  return relative(choose(inWeek, 0, choice), "day");
}

/** A unit so many steps away: «الأسبوع الماضي», «أمس», «هذا الشهر». */
function placeShift({ shifts = {}, weekend }: DateParts, calendar: CalendarName, { reference, weekStart }: PlaceContext): Placed {
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
