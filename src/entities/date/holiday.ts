/**
 * The days holidays fall on, from the rules in `data/calendar-words.json`: a fixed day (`gregorian-12-25`, `hijri-10-01`), the n-th
 * weekday of a month and days behind it (`gregorian-11-4#4+1`, the day after its fourth Thursday), days from Easter (`easter-2`,
 * `easter-orthodox+1`). Any other rule (`unplaced`) is of a day that differs from place to place.
 *
 * @example
 * holidayOf("hijri-10-01", 2024, "gregorian"); // 19823: 10 April 2024
 * holidayOf("gregorian-06-7#3", 2024, "gregorian"); // third Sunday of June
 */
import { DAY, easter, weekdayOf } from "./calendar.js";
import { hijriOfDays } from "./hijri.js";
import { type CalendarName, dateIn, dayOfDate, firstOfMonth } from "./moments.js";

/** Years up to here beside a Hijri holiday are Hijri: «عيد الفطر 1445». */
const LATEST_HIJRI_YEAR = 1600;

/** Whether a year told with a holiday is of the Hijri calendar. */
export function isHijriYear(rule: string, year: number): boolean {
  return rule.startsWith("hijri") && year < LATEST_HIJRI_YEAR;
}

/**
 * The first day of a holiday in a year of a calendar, in days since 1970-01-01; a Hijri holiday that falls twice in a
 * Gregorian year gives the first. Undefined for a day that no rule places.
 */
export function holidayOf(rule: string, year: number, calendar: CalendarName): number | undefined {
  const feast = /^easter(-orthodox)?([+-]\d+)$/u.exec(rule);
  if (feast) return easter(year, feast[1] ? "orthodox" : "western") + Number(feast[2]);
  const nth = /^gregorian-(\d\d)-(\d)#(\d)(?:\+(\d))?$/u.exec(rule);
  if (nth) {
    const [month, weekday, n, more] = nth.slice(1).map((part: string | undefined) => Number(part ?? 0)) as [number, number, number, number];
    const first = firstOfMonth("gregorian", year, month);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1) + more;
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
