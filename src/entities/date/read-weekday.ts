/**
 * Weekdays and holidays: «يوم الأربعاء», «الأحد الماضي», «هذا الخميس», «أحد الأسبوع الماضي», «ليل الجمعة السبت», «عيد الفطر».
 *
 * @example
 * readWeekday(dateReader(scan("يوم الأربعاء المقبل"), NEWS), 0); // { parts: { weekday: 3, direction: 1 }, next: 3 }
 */
import type { PhraseHit } from "../number/index.js";
import { dayNounAt } from "./day-noun.js";
import type { NumericWord } from "./lexicon.js";
import { MARK } from "./marks.js";
import type { DateParts, PartsMatch } from "./parts.js";
import { readDayNumber } from "./read-day-month.js";
import { type DateReader, isWord, mayBe, plainWordAt, wordAt } from "./reader.js";

interface DayHit extends PhraseHit<NumericWord> {
  readonly direction?: number;
}

/** A weekday, with هذا or يوم before it and الماضي behind it where said. */
export function readWeekday(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.weekday | MARK.weekdayBare | MARK.unit | MARK.demonstrative | MARK.latest)) return undefined;
  const demonstrative = wordAt(reader, i, "demonstrative");
  const at = demonstrative?.next ?? i;
  const noun = dayNounAt(reader, at);
  const day: DayHit | undefined =
    noun ? weekdayBehind(reader, noun.next)
    : demonstrative ? plainWordAt(reader, at, "weekday")
    : (wordAt(reader, at, "weekday") ?? weekdayOfWeek(reader, at) ?? latestWeekday(reader, at) ?? weekdayAlone(reader, at));
  // الأحد عشر is eleven.
  if (!day || isWord(reader, day.next, "عشر")) return undefined;
  const direction = plainWordAt(reader, day.next, "direction", (word) => !word.counted || (reader.convention.speech && isLast(reader, day.next)));
  const said = direction?.value.value ?? (demonstrative ? 0 : day.direction);
  return { parts: { weekday: day.value.value, ...(said === undefined ? {} : { direction: said }) }, next: direction?.next ?? day.next };
}

/** «الثلاثاء الأخير», where nothing behind says of what. */
function isLast(reader: DateReader, i: number): boolean {
  return !isWord(reader, i + 1, "من", "في") && !mayBe(reader, i + 1, MARK.month | MARK.unit);
}

function weekdayBehind(reader: DateReader, i: number): DayHit | undefined {
  return plainWordAt(reader, i, "weekday") ?? (reader.convention.speech ? plainWordAt(reader, i, "weekdayBare") : undefined);
}

/** «أحد الأسبوع الماضي»: without ال before its week. */
function weekdayOfWeek(reader: DateReader, i: number): DayHit | undefined {
  const day = wordAt(reader, i, "weekdayBare");
  const week = day && plainWordAt(reader, day.next, "unit", (word) => word.value === "week" && word.definite && word.count === 1);
  return week && plainWordAt(reader, week.next, "direction") ? day : undefined;
}

/** «ثلاثاء» as a word of its own, in speech, where it is no number: اثنين and أحد are. */
function weekdayAlone(reader: DateReader, i: number): DayHit | undefined {
  if (!reader.convention.speech || mayBe(reader, i, MARK.number)) return undefined;
  return wordAt(reader, i, "weekdayBare", (_, proclitics) => proclitics === "");
}

/** «آخر ثلاثاء»: the last one, where nothing behind says of what. */
function latestWeekday(reader: DateReader, i: number): DayHit | undefined {
  const latest = reader.convention.speech ? wordAt(reader, i, "latest") : undefined;
  const day = latest && plainWordAt(reader, latest.next, "weekdayBare");
  return day && !isWord(reader, day.next, "من", "في") ? { ...day, direction: -1 } : undefined;
}

/** «الثلاثاء 17», «الجمعة السادس عشر»; but «الأحد الأول» is the first Sunday of the month. */
export function readDayBehindWeekday(reader: DateReader, i: number): PartsMatch | undefined {
  const day = readDayNumber(reader, i);
  if (!day?.ordinal || day.day > 5) return day;
  return { parts: { nth: { n: day.day, of: "weekday" }, shifts: { month: 0 } }, next: day.next };
}

/** «ليل الجمعة السبت», «ليل السبت - الأحد»: the day that the night ends in, behind the one it begins in. */
export function readNextWeekday(reader: DateReader, i: number, { part, weekday, day }: DateParts): PartsMatch | undefined {
  if (part?.half !== "night" || weekday === undefined || day !== undefined) return undefined;
  const at = isWord(reader, i, "-", "/") ? i + 1 : i;
  const second = plainWordAt(reader, at, "weekday");
  return second?.value.value === (weekday % 7) + 1 ? { parts: {}, next: second.next } : undefined;
}

/** A holiday by name, with يوم or مناسبة left before it where that is no part of the name. */
export function readHoliday(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.holiday | MARK.unit)) return undefined;
  const noun = dayNounAt(reader, i);
  const holiday = wordAt(reader, i, "holiday") ?? (noun && plainWordAt(reader, noun.next, "holiday"));
  return holiday && { parts: { holiday: holiday.value.value }, next: holiday.next };
}
