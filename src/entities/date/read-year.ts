/**
 * Years, quarters and seasons: «عام 2003», «1445هـ», «العام الهجري 1446», «سنة ألف وتسعمئة وتسعين», «الربع الأول», «فصل الشتاء».
 *
 * @example
 * readYear(dateReader(scan("سنة ألف وتسعمئة وتسعين"), NEWS), 0); // { parts: { year: 1990 }, next: 4 }
 */
import { goesOn, type NumberMatch } from "../number/index.js";
import { MARK } from "./marks.js";
import type { PartsMatch } from "./parts.js";
import { isYearToken } from "./read-month.js";
import { eraAt } from "./read-relative.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** Years in words or digits that may be said without عام: beyond, four digits count things. */
const LATEST_YEAR = 2199;
/** Two-digit halves of a year as English says it: «تسعة عشر ستة وخمسون» is 1956. */
const HALVES = { first: [11, 21], second: [1, 99] } as const;

/** A year behind عام or سنة (any number of up to four digits), or four digits with an era. */
export function readYear(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.unit | MARK.digits | MARK.number)) return undefined;
  const unit = wordAt(reader, i, "unit", (word) => word.value === "year" && word.count === 1);
  if (unit) return goesOn(reader.table, unit.next) ? namedYear(reader, unit.next, unit.value.definite) : undefined;
  const era = yearNumber(reader, i, false);
  return era && (era.parts.calendar !== undefined || era.parts.bc) ? era : undefined;
}

/** What names a year behind its noun: «عام 2003», «العام الهجري 1446», «العام الدراسي» does not. */
function namedYear(reader: DateReader, i: number, definite: boolean): PartsMatch | undefined {
  const year = yearNumber(reader, i, true) ?? yearInHalves(reader, i);
  if (year || !definite) return year;
  const era = eraAt(reader, i);
  // «العام الهجري الجديد 1446»
  const at = era && isWord(reader, era.next, "الجديد", "الجديده") ? era.next + 1 : era?.next;
  const behind = at !== undefined && goesOn(reader.table, at) ? yearNumber(reader, at, true) : undefined;
  return behind && { parts: { ...behind.parts, ...era?.parts }, next: behind.next };
}

/** A year that stands alone: four digits from 1000 to 2199, and an era where there is one; in speech words too. */
export function readBareYear(reader: DateReader, i: number): PartsMatch | undefined {
  if (isYearToken(reader, i) && Number(reader.table.forms[i]!.norm) <= LATEST_YEAR) return yearNumber(reader, i, false);
  if (!reader.convention.speech) return undefined;
  const number = numberAt(reader, i);
  if (number?.form === "words" && number.value >= 1000 && number.value <= LATEST_YEAR) return yearNumber(reader, i, false);
  return yearInHalves(reader, i);
}

function yearNumber(reader: DateReader, i: number, named: boolean): PartsMatch | undefined {
  const number = numberAt(reader, i);
  if (!number || !Number.isInteger(number.value) || number.form === "mixed" || number.value < 1 || number.value > 9999) return undefined;
  const { norm } = reader.table.forms[i]!;
  if ((number.form === "digits" && !/^\d{1,4}$/u.test(norm)) || (number.proclitics !== "" && named)) return undefined;
  const isFull = number.value >= 1000 || (number.form === "digits" && norm.length >= 3);
  const era = eraAt(reader, number.next);
  const isMarked = era && (reader.table.forms[number.next]!.norm !== "م" || isYearInM(reader, number));
  if (!isFull && !isMarked) return undefined;
  return isMarked ? { parts: { year: number.value, ...era.parts }, next: era.next } : { parts: { year: number.value }, next: number.next };
}

/** «5 م» is five metres, «2700م2» square ones: م marks a year only behind four digits, and before none. */
function isYearInM({ table }: DateReader, { form, value, next }: NumberMatch): boolean {
  const isGlued = next + 1 < table.count && table.gaps[next + 1] === 0 && table.forms[next + 1]!.kind === "number";
  return form === "digits" && value >= 1000 && value <= LATEST_YEAR && !isGlued;
}

/** «تسعة عشر ستة وخمسون», «عشرين عشرين»: two numbers side by side. */
function yearInHalves(reader: DateReader, i: number): PartsMatch | undefined {
  if (!reader.convention.speech) return undefined;
  const first = numberAt(reader, i);
  if (first?.form !== "words" || first.proclitics !== "" || first.value < HALVES.first[0] || first.value > HALVES.first[1] || !goesOn(reader.table, first.next)) return undefined;
  const second = numberAt(reader, first.next);
  if (second?.form !== "words" || second.proclitics !== "" || !Number.isInteger(second.value) || second.value < 10 || second.value > HALVES.second[1]) return undefined;
  return { parts: { year: first.value * 100 + second.value }, next: second.next };
}

/** A bare year that counts nothing: «مارس 2012», but not «مارس 2000 كيلومتر». */
export function readFreeYear(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.digits | MARK.number)) return undefined;
  const year = readBareYear(reader, i);
  if (!year || (isYearToken(reader, i) && isWord(reader, year.next, "%", "/"))) return undefined;
  const measured = year.next === i + 1 ? plainWordAt(reader, year.next, "unit", (word) => !word.definite) : undefined;
  // 2024 days would be يوما: «مايو 2024 يوم مفتوح».
  return measured && !isWord(reader, year.next, "يوم") ? undefined : year;
}

/** «الربع الأول», one of the four of a year; «الربع الماضي», by its place beside this one. */
export function readQuarter(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.other) || !reader.table.forms[i]!.readings.some((reading) => reading.norm === "الربع")) return undefined;
  const rank = goesOn(reader.table, i + 1) ? ordinalAt(reader, i + 1) : undefined;
  if (rank?.definite && rank.value <= 4) return { parts: { quarter: rank.value }, next: rank.next };
  if (isWord(reader, i + 1, "الاخير")) return { parts: { quarter: 4 }, next: i + 2 };
  const direction = plainWordAt(reader, i + 1, "direction", (word) => !word.counted);
  return direction && { parts: { shifts: { quarter: direction.value.value } }, next: direction.next };
}

/** «صيف», «فصل الشتاء». */
export function readSeason(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.season | MARK.other)) return undefined;
  const isNamed = reader.table.forms[i]!.readings.some((reading) => reading.norm === "فصل") && plainWordAt(reader, i + 1, "season") !== undefined;
  const season = wordAt(reader, isNamed ? i + 1 : i, "season");
  return season && { parts: { season: season.value.value }, next: season.next };
}
