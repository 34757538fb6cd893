/**
 * Days and weeks by their place: «أول جمعة من مايو», «آخر يوم بالشهر», «الأسبوع الأخير من أكتوبر», «ثالث ثلاثاء بعد عيد الميلاد».
 *
 * @example
 * readNth(dateReader(scan("أول جمعة من مايو"), DATES), 0); // { parts: { weekday: 5, nth: { n: 1, of: "weekday" } }, next: 3 }
 */
import { goesOn } from "../number/index.js";
import type { NumericWord } from "./lexicon.js";
import { MARK } from "./marks.js";
import type { DateParts, PartsMatch } from "./parts.js";
import type { PhraseHit } from "../number/index.js";
import { type DateReader, isWord, mayBe, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** Most weekdays of one name in a month, days in one, weeks in a year. */
const MOST = { weekday: 5, day: 31, week: 53 } as const;

/** What is counted, without what it lies in: `next` is behind the من that leads there. */
export function readNth(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.latest | MARK.number | MARK.unit | MARK.weekday)) return undefined;
  return rankFirst(reader, i) ?? rankLast(reader, i);
}

/** «أول يوم جمعة», «آخر خميس», «ثالث يوم» */
function rankFirst(reader: DateReader, i: number): PartsMatch | undefined {
  const latest = wordAt(reader, i, "latest");
  const rank = latest ? undefined : ordinalAt(reader, i);
  if (!latest && (!rank || rank.definite || rank.value > MOST.day)) return undefined;
  const n = latest ? -1 : rank!.value;
  const at = latest?.next ?? rank!.next;
  const unit = plainWordAt(reader, at, "unit", (word) => word.count === 1 && (word.value === "day" || word.value === "week"));
  const named = unit?.value.value !== "week" ? weekdayAt(reader, unit?.next ?? at) : undefined;
  if (named && n <= MOST.weekday) return whereItLies(reader, named.next, n, "weekday", { weekday: named.value.value });
  return unit && whereItLies(reader, unit.next, n, unit.value.value === "week" ? "week" : "day", {});
}

/** «الأسبوع الأول», «الثلاثاء الثالث», «اليوم الأخير» */
function rankLast(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = wordAt(reader, i, "unit", (word) => word.count === 1 && word.definite && (word.value === "day" || word.value === "week"));
  const named = unit ? undefined : wordAt(reader, i, "weekday");
  const head = unit ?? named;
  if (!head || !goesOn(reader.table, head.next)) return undefined;
  const isLast = isWord(reader, head.next, "الاخير", "الاخيره");
  const rank = isLast ? undefined : ordinalAt(reader, head.next);
  const of = named ? "weekday" : unit!.value.value === "week" ? "week" : "day";
  if (!isLast && (!rank?.definite || rank.value > MOST[of])) return undefined;
  return whereItLies(reader, isLast ? head.next + 1 : rank!.next, isLast ? -1 : rank!.value, of, named ? { weekday: named.value.value } : {});
}

function weekdayAt(reader: DateReader, i: number): PhraseHit<NumericWord> | undefined {
  return plainWordAt(reader, i, "weekdayBare") ?? plainWordAt(reader, i, "weekday");
}

/** What is counted lies in a month or year: من, في, or a particle (بشهر, لعام), stand between; or it is counted from a date on. */
function whereItLies(reader: DateReader, i: number, n: number, of: "weekday" | "day" | "week", parts: DateParts): PartsMatch | undefined {
  if (!goesOn(reader.table, i)) return undefined;
  const match = { parts: { ...parts, nth: { n, of } }, next: i };
  if (isWord(reader, i, "من", "في")) return { ...match, next: i + 1 };
  const after = reader.convention.speech && of === "weekday" && n > 0 && isWord(reader, i, "بعد") ? reader.baseAt(i + 1) : undefined;
  return after ? { parts: { ...parts, nth: { n, of, from: after.parts } }, next: after.next } : match;
}
