/**
 * Days of months: «18 أكتوبر», «الأول من شهر مايو», «12 من الشهر القادم», «18 الجاري», «أيار الرابع عشر», «أسبوع 20 مايو».
 *
 * @example
 * readDayMonth(dateReader(scan("18 أكتوبر"), NEWS), 0); // { parts: { calendar: "gregorian", month: 10, day: 18 }, next: 2 }
 */
import { goesOn } from "../number/index.js";
import { dayNounAt } from "./day-noun.js";
import { MARK } from "./marks.js";
import type { PartsMatch } from "./parts.js";
import { isOpening, readMonth } from "./read-month.js";
import { readNumericDate } from "./read-numeric.js";
import { readUnit } from "./read-relative.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** A day's number: its parts, and how it is said. */
export interface DayMatch extends PartsMatch {
  readonly day: number;
  readonly ordinal: boolean;
}

/** The Maghreb opens months, «فاتح ماي», and Hijri ones begin with their «غرة». */
const OPENING_DAY = new Set(["فاتح", "الفاتح", "غره"]);

/** Words after which a number and الجاري are a day: «في 18 الجاري». */
const DAY_CUES = new Set(["في", "يوم", "منذ", "حتي", "الي", "قبل", "بعد", "بتاريخ", "تاريخ", "من", "الـ"]);

/** A number 1 to 31 that may be a day: digits, an ordinal (الأول, أول, العشرين), or in speech a cardinal word. */
export function readDayNumber(reader: DateReader, i: number): DayMatch | undefined {
  if (!mayBe(reader, i, MARK.digits | MARK.number | MARK.other)) return undefined;
  const { table, convention } = reader;
  if (OPENING_DAY.has(table.forms[i]!.norm)) return { parts: { day: 1 }, day: 1, next: i + 1, ordinal: true };
  const ordinal = ordinalAt(reader, i);
  const number = numberAt(reader, i);
  // الأحد is Sunday, not the one; الأحد عشر is the eleventh.
  if (mayBe(reader, i, MARK.weekday) && wordAt(reader, i, "weekday")?.next === (ordinal ?? number)?.next) return undefined;
  if (ordinal && ordinal.value <= 31 && ordinal.next >= (number?.next ?? 0)) return { parts: { day: ordinal.value }, day: ordinal.value, next: ordinal.next, ordinal: true };
  if (!number || number.form === "mixed" || (number.form === "words" && !convention.speech)) return undefined;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 31 || (table.forms[i]!.norm.length > 2 && number.form === "digits")) return undefined;
  return { parts: { day: number.value }, day: number.value, next: number.next, ordinal: false };
}

/** A day and its month, by name or by its place: «18 أكتوبر», «الأول من شهر مايو», «12 من الشهر القادم», «18 الجاري». */
export function readDayMonth(reader: DateReader, i: number): PartsMatch | undefined {
  const { table, convention } = reader;
  const day = readDayNumber(reader, i);
  if (!day || !goesOn(table, day.next)) return undefined;
  const isDotted = convention.speech && !day.ordinal && isWord(reader, day.next, ".");
  const start = isDotted || (isWord(reader, day.next, "-", "/") && table.gaps[day.next] === 0) ? day.next + 1 : day.next;
  // «فاز 2-1 في فبراير»: only speech puts في between a day and its month.
  const at = isWord(reader, start, "من", "-") || (convention.speech && isWord(reader, start, "في")) ? start + 1 : start;
  if (!goesOn(table, at)) return undefined;
  const month = readMonth(reader, at, { dated: true }) ?? readMonthUnit(reader, at);
  if (!month) return readRunningMonth(reader, i, day, at);
  // «أول الشهر» is a day of it, «الثاني الشهر» none.
  if (day.ordinal && at === start && month.parts.shifts && (day.day > 1 || !mayBe(reader, at, MARK.unit))) return undefined;
  return bearsParticle(reader, at, month) ? undefined : { parts: { ...month.parts, ...day.parts }, next: month.next };
}

/** The month of «12 من الشهر القادم», and in speech of «الثالث من الشهر». */
function readMonthUnit(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = readUnit(reader, i);
  if (unit) return unit.parts.shifts?.month !== undefined ? unit : undefined;
  const month = reader.convention.speech ? plainWordAt(reader, i, "unit", (word) => word.value === "month" && word.definite && word.count === 1) : undefined;
  return month && { parts: { shifts: { month: 0 } }, next: month.next };
}

/** «18 الجاري», «15 من المقبل»: the month itself is left out. الماضية and its like speak of something else. */
function readRunningMonth(reader: DateReader, i: number, day: DayMatch, at: number): PartsMatch | undefined {
  const { table, convention } = reader;
  const direction = plainWordAt(reader, at, "direction", (word) => !word.counted && Math.abs(word.value) < 2);
  if (!direction || direction.next > at + 1 || /(?:ه|ين)$/u.test(table.forms[at]!.norm) || !table.forms[at]!.norm.startsWith("ال") || day.ordinal) return undefined;
  const isCued = i > 0 && goesOn(table, i) && (DAY_CUES.has(table.forms[i - 1]!.norm) || mayBe(reader, i - 1, MARK.weekday));
  return convention.speech || isCued ? { parts: { ...day.parts, shifts: { month: direction.value.value } }, next: direction.next } : undefined;
}

/** «3 ومارس» is two things; «بشهر» and «لشهر» are one with the day. */
function bearsParticle(reader: DateReader, i: number, month: PartsMatch): boolean {
  if (month.parts.month === undefined || isOpening(reader, i)) return false;
  return !wordAt(reader, i, "month", (_, proclitics) => proclitics === "") && !wordAt(reader, i, "unit", (_, proclitics) => !proclitics.startsWith("و"));
}

/** A month, then its day: «أيار الرابع عشر», «نيسان 17». */
export function readMonthDay(reader: DateReader, i: number): PartsMatch | undefined {
  const month = readMonth(reader, i);
  if (month?.parts.month === undefined || !goesOn(reader.table, month.next)) return undefined;
  // «شباط-14-2019», «يناير/1»
  const joint = isGluedJoint(reader, month.next) ? 1 : 0;
  const day = readDayNumber(reader, month.next + joint);
  if (day && joint > 0) return day.ordinal ? undefined : { parts: { ...month.parts, ...day.parts }, next: day.next };
  if (!day || isWord(reader, day.next, "-", "/", "%")) return undefined;
  return { parts: { ...month.parts, ...day.parts }, next: day.next };
}

/** A slash or dash with nothing around it: the joint of «8/آب/2020». */
export function isGluedJoint(reader: DateReader, i: number): boolean {
  const { table } = reader;
  return isWord(reader, i, "/", "-") && table.gaps[i] === 0 && i + 1 < table.count && table.gaps[i + 1] === 0;
}

/** «يوم 12 أغسطس», «يوم 18-10-2012»; and where bare numbers count, «يوم 26». */
export function readNamedDay(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = dayNounAt(reader, i);
  if (!unit || !goesOn(reader.table, unit.next)) return undefined;
  const full = readNumericDate(reader, unit.next) ?? readDayMonth(reader, unit.next);
  if (full) return full;
  const day = reader.convention.bareNumbers ? readDayNumber(reader, unit.next) : undefined;
  return day && { parts: { ...day.parts, shifts: { month: 0 } }, next: day.next };
}

/** «أسبوع 20 مايو», «الأسبوع في 20 مايو»: the week around a day. */
export function readWeekAround(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = wordAt(reader, i, "unit", (word) => word.value === "week" && word.count === 1);
  if (!unit) return undefined;
  const at = isWord(reader, unit.next, "في", "من") ? unit.next + 1 : unit.next;
  // «الأسبوع الأول من مايو» is the first week of it.
  if (!goesOn(reader.table, at) || (unit.value.definite && at === unit.next)) return undefined;
  const day = readNumericDate(reader, at) ?? readDayMonth(reader, at);
  return day?.parts.day === undefined ? undefined : { parts: { ...day.parts, around: "week" }, next: day.next };
}
