/**
 * Places a date on the line of time: parts and a reference become an interval.
 *
 * @example
 * placeDate({ weekday: 3 }, { reference, prefer: "past", weekStart: 1 });
 * // { interval: that Wednesday, grain: "day", relative: true }
 */
import type { DateGrain } from "../types.js";
import { DAY, startOfWeek, weekdayOf } from "./calendar.js";
import { type Choice, choose } from "./choose.js";
import { holidayOf, isHijriYear } from "./holiday.js";
import { addAmount, type CalendarName, dateIn, dayOf, dayOfDate, firstOfMonth, type Interval, portionOf, spanOfMonth, spanOfYears } from "./moments.js";
import type { DateParts } from "./parts.js";
import { placeNth } from "./place-nth.js";
import { absolute, placeDayOfMonth, placeOffset, placeShift, placeStretch, placeWeekday, type PlaceContext, type Placed, relative } from "./place-relative.js";

export type { PlaceContext, Placed } from "./place-relative.js";

/** Years within which a weekday tells which one is meant; beyond, it is more likely a slip. */
const WEEKDAY_REACH = 1;

/** Places one date. */
export function placeDate(parts: DateParts, context: PlaceContext): Placed {
  const { reference } = context;
  if (parts.now) return relative(reference && { from: reference.moment, to: reference.moment + 1 }, reference?.hasTime === false ? "day" : "second");
  if (parts.stretch) return placeStretch(parts, context);
  return refine(parts.offset ? placeOffset(parts, context, placeDate) : placeDay(parts, context), parts, context);
}

/** The week around it, the evening of it, three o'clock of it, the beginning or end of what that gives. */
function refine(placed: Placed, parts: DateParts, context: PlaceContext): Placed {
  const { portion, part, clock, around } = parts;
  const { interval } = placed;
  if (around && interval) {
    const first = startOfWeek(dayOf(interval.from), context.weekStart);
    return { ...placed, grain: "week", interval: { from: first * DAY, to: (first + 7) * DAY } };
  }
  if (clock) {
    const { hour, minute = 0, second } = clock;
    const grain = second !== undefined ? "second" : clock.minute !== undefined ? "minute" : "hour";
    const from = interval && dayOf(interval.from) * DAY + hour * 3600 + minute * 60 + (second ?? 0);
    return { ...placed, grain, interval: from === undefined ? undefined : { from, to: addAmount(from, { grain, count: 1 }) } };
  }
  const midnight = interval && dayOf(interval.from) * DAY;
  const whole: Placed = part ? { ...placed, grain: "hour", interval: midnight === undefined ? undefined : { from: midnight + part.from * 3600, to: midnight + part.to * 3600 } } : placed;
  return portion === undefined || !whole.interval ? whole : portioned(whole, whole.interval, (part ? SHARES_OF_PART : SHARES).get(portion) ?? portion, context);
}

/** Early and late are thirds, of a part of the day its halves. */
const SHARES: ReadonlyMap<number, number> = new Map([[8, 1], [9, 3]]);
const SHARES_OF_PART: ReadonlyMap<number, number> = new Map([[8, 4], [9, 5]]);
/** The last portion that is a fixed share; the rest and later follow from the reference. */
const LAST_SHARE = 5;
const LATER = 7;

function portioned(placed: Placed, interval: Interval, portion: number, { reference }: PlaceContext): Placed {
  if (portion <= LAST_SHARE) return { ...placed, interval: portionOf(interval, portion) };
  if (!reference) return relative(undefined, placed.grain);
  const from = portion === LATER ? (dayOf(reference.moment) + 1) * DAY : reference.moment;
  return relative({ from: Math.min(Math.max(interval.from, from), interval.to), to: interval.to }, placed.grain);
}

function placeDay(parts: DateParts, context: PlaceContext): Placed {
  const { reference } = context;
  const { calendar = "gregorian", century, decade, holiday, nth, season, quarter, month, day, weekday, shifts = {}, bc } = parts;
  if (century !== undefined) return absolute(spanOfYears(calendar, bc ? 1 - 100 * century : (century - 1) * 100, 100), "century");
  if (decade !== undefined) return placeDecade(decade, calendar, shifts.century, context);
  if (nth) return placeNth(parts, context, placeDate);
  const today = reference && dateIn(calendar, reference.moment);
  const isOpen = shifts.year !== undefined;
  const told = parts.year === undefined ? undefined : bc ? 1 - parts.year : parts.year;
  const year = told ?? (shifts.year === undefined || !today ? undefined : today.year + shifts.year);
  const placed = (interval: Interval | undefined, grain: DateGrain): Placed => ({ interval, grain, relative: isOpen });
  const yearly = (make: (year: number) => Interval | undefined, grain: DateGrain, choice: Partial<Choice> = {}): Placed => {
    if (told !== undefined && shifts.day !== undefined) return relative(today && daySpan(dayOfDate(calendar, told, today.month, today.day)), "day");
  if (year !== undefined || isOpen) return placed(year === undefined ? undefined : make(year), grain);
    return relative(today && choose(make, today.year, { today: dayOf(reference.moment) * DAY, prefer: context.prefer, direction: parts.direction, countsRunning: true, ...choice }), grain);
  };
  if (holiday !== undefined) {
    const yearsOf: CalendarName = calendar === "hijri" || (year !== undefined && isHijriYear(holiday, year)) ? "hijri" : "gregorian";
    return yearly((one) => daySpan(holidayOf(holiday, one, yearsOf)), "day");
  }
  if (season !== undefined) return yearly((one) => monthsSpan(calendar, one, 3 * (season - 20), 3), "season");
  if (quarter !== undefined) return yearly((one) => monthsSpan(calendar, one, 3 * quarter - 2, 3), "quarter");
  if (month !== undefined && day === undefined) return yearly((one) => spanOfMonth(calendar, one, month), "month");
  if (month !== undefined) {
    const make = (one: number): Interval | undefined => daySpan(dayOfDate(calendar, one, month, day!));
    // A day of the month that runs is of this one: nobody calls the first of next year's February «1 شباط» in February.
    const isRunning = today?.month === month && parts.direction === undefined;
    const byYear = (): Placed => yearly(make, "day", isRunning ? { direction: 0 } : {});
    if (weekday === undefined || year !== undefined || isOpen) return byYear();
    const fitting = yearly((one) => onWeekday(make(one), weekday), "day", { prefer: "nearest", reach: WEEKDAY_REACH });
    return fitting.interval || !reference ? fitting : byYear();
  }
  if (day !== undefined) return placeDayOfMonth(parts, calendar, context);
  if (weekday !== undefined) return placeWeekday(parts, context);
  if (told !== undefined && shifts.day !== undefined) return relative(today && daySpan(dayOfDate(calendar, told, today.month, today.day)), "day");
  if (year !== undefined || isOpen) return placed(year === undefined ? undefined : spanOfYears(calendar, year), "year");
  return placeShift(parts, calendar, context);
}

function daySpan(days: number | undefined): Interval | undefined {
  return days === undefined ? undefined : { from: days * DAY, to: (days + 1) * DAY };
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
