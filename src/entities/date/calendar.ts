/**
 * Arithmetic of the Gregorian calendar on plain numbers: days since 1970-01-01, and moments in seconds since its midnight,
 * all in one unnamed local time.
 *
 * @example
 * civilOfDays(daysOfCivil(2012, 10, 18)); // { year: 2012, month: 10, day: 18 }
 * weekdayOf(daysOfCivil(2012, 10, 18));   // 4, Thursday
 */

/** A date of some calendar; months and days from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Seconds in a day. */
export const DAY = 86_400;

/** Days since 1970-01-01. Months beyond 1..12 roll over into other years, days into other months. (Hinnant, days_from_civil.) */
export function daysOfCivil(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const trueYear = Math.floor(months / 12);
  const trueMonth = (((months % 12) + 12) % 12) + 1;
  const shifted = trueMonth <= 2 ? trueYear - 1 : trueYear;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (trueMonth + (trueMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The Gregorian date of a day. (Hinnant, civil_from_days.) */
export function civilOfDays(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** Day of the week, 1 (Monday) to 7, as ISO 8601 counts. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** Days of a Gregorian month. */
export function daysInMonth(year: number, month: number): number {
  return daysOfCivil(year, month + 1, 1) - daysOfCivil(year, month, 1);
}

/** First day of the week that holds a day. */
export function startOfWeek(days: number, weekStart: number): number {
  return days - ((weekdayOf(days) - weekStart + 7) % 7);
}

/** Easter Sunday in days since 1970-01-01, by the western reckoning (Meeus) or the Orthodox one, given in the Gregorian calendar. */
export function easter(year: number, reckoning: "western" | "orthodox"): number {
  if (reckoning === "orthodox") {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const julianGap = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    return daysOfCivil(year, 3, d + e + 22 + julianGap);
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return daysOfCivil(year, Math.floor(f / 31), (f % 31) + 1);
}

/** A moment as ISO 8601 local date, `2012-10-18`, or date-time, `2012-10-18T15:00:00`; years outside 0..9999 take a sign and six digits. */
export function isoOf(moment: number, withTime: boolean): string {
  const days = Math.floor(moment / DAY);
  const { year, month, day } = civilOfDays(days);
  const date = `${isoYear(year)}-${pad(month)}-${pad(day)}`;
  const seconds = moment - days * DAY;
  return withTime ? `${date}T${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(Math.floor(seconds) % 60)}` : date;
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return (year < 0 ? "-" : "+") + String(Math.abs(year)).padStart(6, "0");
}

/** Two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** Where relative dates stand: a moment, and whether its time of day is known. */
export interface Reference {
  readonly moment: number;
  readonly hasTime: boolean;
}

/**
 * Reads the option `reference`: an ISO date or date-time; a zone offset is allowed and left aside, for results are local to it.
 *
 * @throws {TypeError} where it is no string. @throws {RangeError} where it is no such date.
 */
export function parseReference(caller: string, reference: string): Reference {
  if (typeof reference !== "string") throw new TypeError(`${caller}: reference must be a string, got ${typeof reference}`);
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(reference);
  const [year, month, day, hour, minute, second] = (found ?? []).slice(1).map((part: string | undefined) => Number(part ?? 0));
  const valid = found && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!) && hour! < 24 && minute! < 60 && second! <= 60;
  if (!valid) throw new RangeError(`${caller}: reference must be an ISO 8601 date or date-time, got ${JSON.stringify(reference)}`);
  return { moment: daysOfCivil(year!, month!, day!) * DAY + hour! * 3600 + minute! * 60 + second!, hasTime: found[4] !== undefined };
}
