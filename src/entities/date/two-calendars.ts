/**
 * One day told in two calendars: «12 رمضان 1445 الموافق 22 مارس 2024», «22 مارس 2024 (12 رمضان 1445هـ)».
 *
 * The Gregorian side is the value; what it leaves out, its year, follows from the other.
 *
 * @example
 * withCounterpart(reader, { parts: { calendar: "hijri", day: 12, month: 9, year: 1445 }, next: 3 });
 */
import { goesOn } from "../number/index.js";
import { DAY } from "./calendar.js";
import { dateIn, dayOfDate } from "./moments.js";
import type { DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord, plainWordAt } from "./reader.js";

/** The date and its counterpart as one, where a counterpart follows. */
export function withCounterpart(reader: DateReader, date: PartsMatch): PartsMatch | undefined {
  if (!isDay(date.parts) || !goesOn(reader.table, date.next)) return undefined;
  const isOpen = isWord(reader, date.next, "(");
  const at = isOpen || isWord(reader, date.next, ",", "/", "-") ? date.next + 1 : date.next;
  const matching = plainWordAt(reader, at, "matching");
  const start = matching?.next ?? at;
  if ((!matching && at === date.next) || !goesOn(reader.table, start)) return undefined;
  const other = reader.dateAt(start);
  if (!other || !isDay(other.parts) || calendarOf(other.parts) === calendarOf(date.parts)) return undefined;
  if (isOpen && !isWord(reader, other.next, ")")) return undefined;
  const [gregorian, hijri] = calendarOf(date.parts) === "hijri" ? [other.parts, date.parts] : [date.parts, other.parts];
  return { parts: { ...gregorian, ...yearOf(gregorian, hijri) }, next: isOpen ? other.next + 1 : other.next };
}

function calendarOf({ calendar = "gregorian" }: DateParts): "gregorian" | "hijri" {
  return calendar;
}

function isDay({ day, month }: DateParts): boolean {
  return day !== undefined && month !== undefined;
}

/** The Gregorian year of a Hijri date, where the Gregorian side does not say it. */
function yearOf(gregorian: DateParts, { year, month, day }: DateParts): DateParts {
  if (gregorian.year !== undefined || year === undefined) return {};
  const days = dayOfDate("hijri", year, month!, Math.min(day!, 29));
  return days === undefined ? {} : { year: dateIn("gregorian", days * DAY).year };
}
