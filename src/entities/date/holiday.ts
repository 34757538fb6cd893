/**
 * The days holidays fall on, from the rules in `data/calendar-words.json`.
 *
 * @example
 * holidayOf("hijri-10-01", 2024, "gregorian"); // 19823: 10 April 2024
 * holidayOf("gregorian-06-7#3", 2024, "gregorian"); // third Sunday of June
 */
import { DAY, easter, weekdayOf } from "./calendar.js";
import { hijriOfDays } from "./hijri.js";
import { type CalendarName, dateIn, dayOfDate, firstOfMonth } from "./moments.js";

/**
 * The first day of a holiday in a year of a calendar, in days since 1970-01-01; a Hijri holiday that falls twice in a
 * Gregorian year gives the first.
 */
export function holidayOf(rule: string, year: number, calendar: CalendarName): number | undefined {
  const feast = /^easter(-orthodox)?([+-]\d+)$/u.exec(rule);
  if (feast) return easter(year, feast[1] ? "orthodox" : "western") + Number(feast[2]);
  const nth = /^gregorian-(\d\d)-(\d)#(\d)$/u.exec(rule);
  if (nth) {
    const [month, weekday, n] = nth.slice(1).map(Number) as [number, number, number];
    const first = firstOfMonth("gregorian", year, month);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  }
  const fixed = /^(gregorian|hijri)-(\d\d)-(\d\d)$/u.exec(rule);
  if (!fixed) return undefined;
  const [month, day] = [Number(fixed[2]), Number(fixed[3])];
  if (fixed[1] === "gregorian" || calendar === "hijri") return dayOfDate(fixed[1] as CalendarName, year, month, day);
  const around = hijriOfDays(firstOfMonth("gregorian", year, 1)).year;
  for (let hijriYear = around; hijriYear <= around + 1; hijriYear++) {
    const days = dayOfDate("hijri", hijriYear, month, day);
    if (days !== undefined && dateIn("gregorian", days * DAY).year === year) return days;
  }
  return undefined;
}
