/**
 * The two ends of a range, each completed by what only the other says: in «من 6 إلى 17 مارس 1998» the sixth is of that March.
 *
 * @example
 * agree({ bare: 6, next: 2 }, { parts: { calendar: "gregorian", month: 3, day: 17, year: 1998 }, next: 6 });
 * // { first: { year: 1998, calendar: "gregorian", month: 3, day: 6 }, last: { … } }
 */
import type { DateExpression, DateParts, PartsMatch } from "./parts.js";

/** A bound: a date, or a bare number that is a day, a year or an hour, as the other bound says. */
export type Bound = (PartsMatch & { readonly bare?: undefined }) | { readonly bare: number; readonly next: number; readonly hour?: boolean };

/** The two bounds as a range; undefined where they are of different kinds. `mixed`: «من مارس 2020 إلى 15 يناير 2021» is one too. */
export function agree(a: Bound, b: Bound, { mixed = false }: { readonly mixed?: boolean } = {}): DateExpression | undefined {
  if (b.bare !== undefined) return a.bare === undefined ? agreeHour(a.parts, b.bare) : bareHours(a, b);
  if (a.bare !== undefined) return agreeBare(a.bare, b.parts);
  const [first, last] = [a.parts, b.parts];
  if (first.stretch ?? last.stretch ?? (first.offset && last.offset)) return undefined;
  // «حزيران 21 إلى 23»: the bare day is of the month said before it.
  if (first.month !== undefined && last.day !== undefined && last.month === undefined && last.weekday === undefined) return undefined;
  const filled = { ...missing(first, last), ...sharedHalf(first, last) };
  if (finest(filled) !== finest(last)) return mixed && isDated(first) && isDated(last) ? { first, last } : undefined;
  return { first: beforeNewYear(filled, first, last), last: first.clock?.told ? laterHalf(first, last) : last };
}

/** Whether a bound names its own year, and no hour. */
function isDated({ year, shifts, clock, part }: DateParts): boolean {
  return (year !== undefined || shifts?.year !== undefined) && !clock && !part;
}

/** «من الثامنة للتاسعة»: words that only hours are said in. */
function bareHours(a: Bound, b: Bound): DateExpression | undefined {
  if (a.bare === undefined || b.bare === undefined || !("hour" in a) || !("hour" in b) || !a.hour || !b.hour) return undefined;
  const isOver = b.bare <= a.bare;
  return { first: { clock: { hour: a.bare } }, last: { clock: { hour: isOver ? b.bare + 12 : b.bare } } };
}

/** «من 2:15 بعد الظهر إلى 5»: the hour after it. */
function agreeHour(first: DateParts, hour: number): DateExpression | undefined {
  if (!first.clock || first.day !== undefined || hour > 24) return undefined;
  return { first, last: laterHalf(first, { ...first, clock: { hour } }) };
}

/** An hour said without its half of the day comes after the one before it: «من 2 مساء حتى السادسة والنصف». */
function laterHalf(first: DateParts, last: DateParts): DateParts {
  if (!first.clock || !last.clock || last.clock.told || last.clock.hour >= first.clock.hour || last.clock.hour > 12) return last;
  const hour = last.clock.hour + 12;
  return hour > first.clock.hour ? { ...last, clock: { ...last.clock, hour } } : last;
}

/** «حزيران 21 إلى 23» */
export function dayToDay(a: Bound, b: Bound): DateExpression | undefined {
  if (a.bare !== undefined || b.bare === undefined || a.parts.day === undefined || a.parts.month === undefined || b.bare <= a.parts.day) return undefined;
  return { first: a.parts, last: { ...a.parts, day: b.bare } };
}

/** «الساعة 6 حتى 8 مساء»: the evening is of both. */
function sharedHalf(first: DateParts, last: DateParts): DateParts {
  if (!first.clock || !last.clock?.told || first.clock.told) return first;
  const hour = first.clock.hour + 12;
  return last.clock.hour >= 12 && hour <= last.clock.hour ? { ...first, clock: { ...first.clock, hour } } : first;
}

/** «من 6 إلى 17 مارس»: a day of its month; «من 4 إلى 7 مساء»: an hour of its half of the day. */
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

/** What the first bound takes from the second: the parts coarser than its own, and an hour that tells no day all of its day. */
function missing(first: DateParts, last: DateParts): DateParts {
  const { clock, ...date } = last;
  if (first.clock && clock && Object.keys(first).every((key) => key === "clock" || key === "calendar")) return { ...date, clock: first.clock };
  const { year, calendar, month, shifts, day, bc, direction } = last;
  const isDay = first.day !== undefined || first.weekday !== undefined;
  const takesYear = !first.shifts && (first.weekday === undefined || first.day !== undefined);
  const hasDate = first.month !== undefined || first.year !== undefined || (first.day !== undefined && month !== undefined);
  return {
    ...(year !== undefined && takesYear ? { year } : {}),
    ...(bc ? { bc } : {}),
    ...(calendar !== undefined && hasDate ? { calendar } : {}),
    ...(month !== undefined && day !== undefined && first.day !== undefined ? { month } : {}),
    ...(isDay && first.day === undefined && !first.shifts && shifts?.week !== undefined ? { shifts } : {}),
    // «يومي السبت والأحد المقبلين»
    ...(first.weekday !== undefined && first.day === undefined && !first.shifts && direction !== undefined ? { direction } : {}),
  };
}

/** «من 28 ديسمبر إلى 3 يناير 2024»: a first bound that would come after the last is of the year before. */
function beforeNewYear(filled: DateParts, first: DateParts, last: DateParts): DateParts {
  const isTaken = filled.year !== undefined && first.year === undefined && filled.year === last.year;
  if (!isTaken || filled.month === undefined || last.month === undefined) return filled;
  const isAfter = filled.month > last.month || (filled.month === last.month && (filled.day ?? 0) > (last.day ?? 0));
  return isAfter ? { ...filled, year: filled.year - 1 } : filled;
}

/** The finest thing a date says; the bounds of a range agree on it. */
function finest({ clock, now, day, weekday, shifts, month, season, quarter, year, decade, century, nth, holiday, part, offset }: DateParts): string {
  if (clock ?? now) return "clock";
  if (day !== undefined || weekday !== undefined || shifts?.day !== undefined || nth || holiday !== undefined || part || offset) return "day";
  if (month !== undefined || shifts?.month !== undefined) return "month";
  if (season ?? quarter) return "season";
  if (decade ?? shifts?.decade) return "decade";
  if (century ?? shifts?.century) return "century";
  return shifts?.week !== undefined ? "week" : year !== undefined || shifts?.year !== undefined ? "year" : "";
}
