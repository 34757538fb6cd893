/**
 * Weekdays, counted days and weeks, parts of the day, holidays: «يوم الأربعاء», «الأحد الماضي», «أول جمعة من مايو»,
 * «مساء», «عيد الفطر».
 *
 * @example
 * readWeekday({ table: scan("يوم الأربعاء المقبل"), mode: "mention" }, 0); // { parts: { weekday: 3, direction: 1 }, next: 3 }
 */
import { goesOn, readOrdinal } from "../number/index.js";
import { plainWordAt, wordAt } from "./lexicon.js";
import type { PartsMatch } from "./parts.js";
import { type DateReader, isWord } from "./read-month.js";

/** A weekday, with يوم before it and الماضي behind it where said. */
export function readWeekday({ table, mode }: DateReader, i: number): PartsMatch | undefined {
  const demonstrative = wordAt(table, i, "demonstrative");
  const at = demonstrative && goesOn(table, demonstrative.next) ? demonstrative.next : i;
  const isDay = wordAt(table, at, "unit", (word) => word.value === "day" && word.count === 1 && !word.definite);
  const day = isDay && goesOn(table, isDay.next) ? (plainWordAt(table, isDay.next, "weekday") ?? (mode === "parse" ? plainWordAt(table, isDay.next, "weekdayBare") : undefined)) : (wordAt(table, at, "weekday") ?? weekdayOfWeek(table, at));
  if (!day || (at > i && !plainWordAt(table, at, "weekday") && !isDay)) return undefined;
  const direction = goesOn(table, day.next) ? plainWordAt(table, day.next, "direction", (word) => !word.counted) : undefined;
  const step = direction ? { direction: direction.value.value } : at > i ? { direction: 0 } : {};
  return { parts: { weekday: day.value.value, ...step }, next: direction?.next ?? day.next };
}

/** «أحد الأسبوع الماضي»: without ال before its week. */
function weekdayOfWeek(table: DateReader["table"], i: number): ReturnType<typeof wordAt<"weekdayBare">> {
  const day = wordAt(table, i, "weekdayBare");
  const week = day && goesOn(table, day.next) ? plainWordAt(table, day.next, "unit", (word) => word.value === "week" && word.definite && word.count === 1) : undefined;
  return week && goesOn(table, week.next) && plainWordAt(table, week.next, "direction") ? day : undefined;
}

/** «أول يوم جمعة من», «آخر خميس من», «ثالث يوم من», «الأسبوع الأخير من», «الثلاثاء الثالث من»: `next` is behind من. */
export function readNth({ table }: DateReader, i: number): PartsMatch | undefined {
  const latest = wordAt(table, i, "latest");
  const rank = latest ? undefined : readOrdinal(table, i);
  if (latest || (rank && !rank.definite && rank.value <= 31)) {
    const n = latest ? -1 : rank!.value;
    const at = latest?.next ?? rank!.next;
    if (!goesOn(table, at)) return undefined;
    const unit = plainWordAt(table, at, "unit", (word) => word.count === 1 && (word.value === "day" || word.value === "week"));
    const named = unit?.value.value !== "week" ? weekdayAt(table, unit?.next ?? at) : undefined;
    if (named && n <= 5) return behindOf(table, named.next, { parts: { weekday: named.value.value, nth: { n, of: "weekday" } }, next: named.next });
    return unit && behindOf(table, unit.next, { parts: { nth: { n, of: unit.value.value === "week" ? "week" : "day" } }, next: unit.next });
  }
  const unit = wordAt(table, i, "unit", (word) => word.count === 1 && word.definite && (word.value === "day" || word.value === "week"));
  const named = unit ? undefined : wordAt(table, i, "weekday");
  const head = unit ?? named;
  if (!head || !goesOn(table, head.next)) return undefined;
  const isLast = isWord(table, head.next, "الاخير", "الاخيره");
  const place = isLast ? { value: -1, next: head.next + 1 } : readOrdinal(table, head.next);
  if (!place || ("definite" in place && !place.definite) || place.value > (named ? 5 : 53)) return undefined;
  const of = named ? "weekday" : unit!.value.value === "week" ? "week" : "day";
  const weekday = named ? { weekday: named.value.value } : {};
  return behindOf(table, place.next, { parts: { ...weekday, nth: { n: place.value, of } }, next: place.next });
}

function weekdayAt(table: DateReader["table"], i: number): ReturnType<typeof plainWordAt<"weekday" | "weekdayBare">> {
  return goesOn(table, i) ? (plainWordAt(table, i, "weekdayBare") ?? plainWordAt(table, i, "weekday")) : undefined;
}

/** What is counted lies in a month or year: من, في, or a particle (بشهر, لعام), stand between. */
function behindOf(table: DateReader["table"], i: number, match: PartsMatch): PartsMatch | undefined {
  return isWord(table, i, "من", "في") ? { ...match, next: i + 1 } : goesOn(table, i) ? match : undefined;
}

/** «مساء», «صباح», «هذا الصباح», «الليلة الماضية», «الصباح التالي»; `placed` where a day is said with it. */
export function readPartOfDay({ table }: DateReader, i: number): (PartsMatch & { readonly placed: boolean }) | undefined {
  const demonstrative = wordAt(table, i, "demonstrative");
  if (demonstrative && goesOn(table, demonstrative.next)) {
    const part = plainWordAt(table, demonstrative.next, "part");
    return part && { parts: { shifts: { day: 0 }, part: part.value.value }, next: part.next, placed: true };
  }
  const part = wordAt(table, i, "part");
  if (!part) return undefined;
  const { value } = part.value;
  const direction = goesOn(table, part.next) ? plainWordAt(table, part.next, "direction", (word) => !word.counted) : undefined;
  const isDefinite = table.forms[i]!.readings.some((reading) => reading.from === part.from && reading.norm.startsWith("ال"));
  if (direction && isDefinite) return { parts: { shifts: { day: direction.value.value }, part: value }, next: direction.next, placed: true };
  if (isDefinite && table.forms[part.next - 1]!.norm.endsWith("الليله")) return { parts: { shifts: { day: 0 }, part: value }, next: part.next, placed: true };
  return { parts: { part: value }, next: part.next, placed: false };
}

/** A holiday by name. */
export function readHoliday({ table }: DateReader, i: number): PartsMatch | undefined {
  const isDay = wordAt(table, i, "unit", (word) => word.value === "day" && word.count === 1 && !word.definite);
  const holiday = wordAt(table, i, "holiday") ?? (isDay && goesOn(table, isDay.next) ? plainWordAt(table, isDay.next, "holiday") : undefined);
  return holiday && { parts: { holiday: holiday.value.value }, next: holiday.next };
}
