/**
 * Days and units that lean on the reference: «أمس», «الأسبوع الماضي», «هذا العام», «الأيام الثلاثة الماضية», «آخر 3 سنوات».
 *
 * @example
 * readUnit(dateReader(scan("الأسبوع الماضي"), NEWS), 0); // { parts: { shifts: { week: -1 } }, next: 2 }
 */
import { goesOn } from "../number/index.js";
import type { DateGrain } from "../types.js";
import { MARK } from "./marks.js";
import type { DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord, mayBe, numberAt, plainWordAt, wordAt } from "./reader.js";

/** What a few (بضعة, القليلة) counts as, as Recognizers-Text takes it. */
export const FEW = 3;

/** «أمس», «غدا», «اليوم», «الآن», «عطلة نهاية الأسبوع». */
export function readDayWord(reader: DateReader, i: number): PartsMatch | undefined {
  const now = wordAt(reader, i, "now");
  const day = wordAt(reader, i, "dayword");
  if (day && day.next >= (now?.next ?? 0)) return { parts: { shifts: { day: day.value.value } }, next: day.next };
  if (now) return { parts: { now: true }, next: now.next };
  const weekend = wordAt(reader, i, "weekend");
  if (!weekend) return undefined;
  const direction = plainWordAt(reader, weekend.next, "direction");
  return { parts: { weekend: true, shifts: { week: direction?.value.value ?? 0 } }, next: direction?.next ?? weekend.next };
}

/** A unit with what places it: «العام الماضي», «هذا الأسبوع», «الشهر هذا», «العام الهجري القادم», «العامين الماضيين», «السنوات العشر المقبلة». */
export function readUnit(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.unit | MARK.demonstrative | MARK.latest | MARK.digits | MARK.number | MARK.few)) return undefined;
  const demonstrative = wordAt(reader, i, "demonstrative");
  if (demonstrative) {
    const unit = plainWordAt(reader, demonstrative.next, "unit", (word) => word.count === 1 && word.definite);
    if (unit) return { parts: { shifts: { [unit.value.value]: 0 } }, next: unit.next };
  }
  const unit = wordAt(reader, i, "unit", (word) => word.definite);
  if (!unit || !goesOn(reader.table, unit.next)) return readCounted(reader, i);
  const { value: grain, count } = unit.value;
  const era = eraAt(reader, unit.next);
  const at = era?.next ?? unit.next;
  const direction = plainWordAt(reader, at, "direction");
  if (count === 1) {
    // «اليوم الأخير», in speech the last one where nothing says of what.
    const isPlaced = direction && (!direction.value.counted || (reader.convention.speech && !isWord(reader, direction.next, "من", "في")));
    if (isPlaced) return { parts: { ...era?.parts, shifts: { [grain]: direction.value.value } }, next: direction.next };
    const after = reader.convention.speech ? plainWordAt(reader, at, "demonstrative") : undefined;
    return after && { parts: { ...era?.parts, shifts: { [grain]: 0 } }, next: after.next };
  }
  if (count === 2 && direction) return stretch(grain, 2, direction.value.value, direction.next);
  const few = reader.convention.speech && isWord(reader, at, "القليله", "القلائل") ? plainWordAt(reader, at + 1, "direction") : undefined;
  if (few) return stretch(grain, FEW, few.value.value, few.next);
  const number = goesOn(reader.table, at) ? numberAt(reader, at) : undefined;
  const last = number && plainWordAt(reader, number.next, "direction");
  return number && last && number.proclitics === "" ? stretch(grain, number.value, last.value.value, last.next) : readCounted(reader, i);
}

/** هجري or ميلادي behind a year. */
export function eraAt(reader: DateReader, i: number): { readonly parts: DateParts; readonly next: number } | undefined {
  const era = plainWordAt(reader, i, "era");
  if (!era) return undefined;
  const { value } = era.value;
  const parts: DateParts = value === "bc" ? { bc: true } : { calendar: value === "hijri" ? "hijri" : "gregorian" };
  return { parts, next: era.next };
}

function stretch(grain: DateGrain, count: number, direction: number, next: number): PartsMatch | undefined {
  return direction === 0 ? undefined : { parts: { stretch: { side: direction < 0 ? "past" : "coming", amounts: [{ grain, count }] } }, next };
}

/** «آخر 3 سنوات», «الأربعة عقود القادمة»: the count before the unit; and in speech «آخر أسبوع», the last one. */
function readCounted(reader: DateReader, i: number): PartsMatch | undefined {
  const { table, convention } = reader;
  const latest = wordAt(reader, i, "latest");
  const at = latest?.next ?? i;
  const number = !latest || goesOn(table, at) ? numberAt(reader, at) : undefined;
  if (!number) return latest && convention.speech ? latestUnit(reader, at) : undefined;
  if (latest && number.proclitics !== "") return undefined;
  const unit = plainWordAt(reader, number.next, "unit");
  if (!unit) return undefined;
  if (latest) return stretch(unit.value.value, number.value, -1, unit.next);
  if (number.value < 2) return undefined;
  const direction = convention.speech || number.definite ? plainWordAt(reader, unit.next, "direction") : undefined;
  return direction && stretch(unit.value.value, number.value, direction.value.value, direction.next);
}

/** «آخر يوم», «آخر أسبوع», «آخر شهرين» with nothing behind that they are the last of. */
function latestUnit(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = plainWordAt(reader, i, "unit", (word) => !word.definite && word.count < 3);
  if (!unit || isWord(reader, unit.next, "من", "في") || (goesOn(reader.table, unit.next) && reader.table.forms[unit.next]!.kind === "word")) return undefined;
  const { value: grain, count } = unit.value;
  return count === 2 ? stretch(grain, 2, -1, unit.next) : { parts: { shifts: { [grain]: -1 } }, next: unit.next };
}
