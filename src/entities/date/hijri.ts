/**
 * The Hijri calendar of Umm al-Qura, the civil one of Saudi Arabia, and days counted from 1970-01-01.
 *
 * @example
 * daysOfHijri(1445, 9, 12); // 19804: 22 March 2024
 * hijriOfDays(19804);       // { year: 1445, month: 9, day: 12 }
 *
 * Inside 1300–1600 AH the months are those of ICU's `islamic-umalqura` calendar, which CLDR lists too; outside, arithmetic: the
 * tabular calendar of thirty years with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29. Other tables differ from ours by a day
 * here and there: before 1420 AH, for which Umm al-Qura was reckoned by other rules than it was printed by, and after 1450 AH, which no
 * calendar has been printed for yet. Where the new moon is sighted, months may begin a day later than either says.
 */
import type { CivilDate } from "./calendar.js";

const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;
/** 1 Muharram 1300, in days since 1970-01-01. */
const FIRST_DAY = -31826;
/** Three hexadecimal digits a year from 1300: bit m-1 is set where month m has 30 days, else it has 29. */
const LONG_MONTHS =
  "5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6" +
  "d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352" +
  "ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5" +
  "aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae5" +
  "6d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568" +
  "ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65" +
  "d4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4d4aa6a2da5b9b72b686d16554ab95b2ba5b5da9d52ca694e46e9" +
  "5d4daad5aaaa4d49b9374b6975d6ad52aa594b2ab55bad95d2dc5d92b25555ab55b4ba97a2745593aab4d69d65d2ba5b4aa9" +
  "54ad15d2dd9da5b45a952d25b8b717656db6aacaa9652b15b2bb5b6daab94d46a8d52da9d55a755749f13e4aa965566b5baa" +
  "b94";
const LEAP_YEARS = new Set([2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]);
/** 1 Muharram 1 of the tabular calendar: 16 July 622 Julian. */
const TABULAR_EPOCH = -492148;
const CYCLE_DAYS = 10631;

let yearStarts: Int32Array | undefined;

/** First day of each year of the table, and of the year after it. */
function startsOfYears(): Int32Array {
  if (!yearStarts) {
    yearStarts = new Int32Array(LAST_YEAR - FIRST_YEAR + 2);
    let day = FIRST_DAY;
    for (let year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
      yearStarts[year - FIRST_YEAR] = day;
      if (year <= LAST_YEAR) for (let month = 1; month <= 12; month++) day += daysInHijriMonth(year, month);
    }
  }
  return yearStarts;
}

/** Days of a month: 29 or 30. */
export function daysInHijriMonth(year: number, month: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) {
    const bits = parseInt(LONG_MONTHS.slice((year - FIRST_YEAR) * 3, (year - FIRST_YEAR) * 3 + 3), 16);
    return 29 + ((bits >> (month - 1)) & 1);
  }
  return month % 2 === 1 || (month === 12 && LEAP_YEARS.has(cycleYear(year))) ? 30 : 29;
}

/** Place of a year in its cycle of thirty, 1 to 30. */
function cycleYear(year: number): number {
  return ((((year - 1) % 30) + 30) % 30) + 1;
}

function tabularYearStart(year: number): number {
  let day = TABULAR_EPOCH + Math.floor((year - 1) / 30) * CYCLE_DAYS;
  for (let past = 1; past < cycleYear(year); past++) day += LEAP_YEARS.has(past) ? 355 : 354;
  return day;
}

function startOfYear(year: number): number {
  return year >= FIRST_YEAR && year <= LAST_YEAR + 1 ? startsOfYears()[year - FIRST_YEAR]! : tabularYearStart(year);
}

/** Days since 1970-01-01 of a Hijri date. */
export function daysOfHijri(year: number, month: number, day: number): number {
  let days = startOfYear(year) + day - 1;
  for (let past = 1; past < month; past++) days += daysInHijriMonth(year, past);
  return days;
}

/** The Hijri date of a day counted from 1970-01-01. */
export function hijriOfDays(days: number): CivilDate {
  let year = Math.floor((days - TABULAR_EPOCH) / 354.3667) + 1;
  while (startOfYear(year) > days) year--;
  while (startOfYear(year + 1) <= days) year++;
  let left = days - startOfYear(year);
  let month = 1;
  while (month < 12 && left >= daysInHijriMonth(year, month)) left -= daysInHijriMonth(year, month++);
  return { year, month, day: left + 1 };
}
