/**
 * Years, decades, centuries, quarters and seasons: «عام 2003», «1445هـ», «ثمانينيات القرن الماضي», «القرن 19», «الربع الأول».
 *
 * @example
 * readYear({ table: scan("سنة ألف وتسعمئة وتسعين"), mode: "mention" }, 0); // { parts: { year: 1990 }, next: 4 }
 */
import { goesOn, readNumber, readOrdinal } from "../number/index.js";
import { plainWordAt, wordAt } from "./lexicon.js";
import type { DateParts, PartsMatch } from "./parts.js";
import { type DateReader, isWord, isYearToken } from "./read-month.js";

/** Years in words or digits that may be said without عام: beyond, four digits count things. */
const LATEST_YEAR = 2199;

/** A year behind عام or سنة (any number of up to four digits), or four digits with an era. */
export function readYear(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const unit = wordAt(table, i, "unit", (word) => word.value === "year" && word.count === 1);
  if (unit) return goesOn(table, unit.next) ? yearNumber(reader, unit.next, true) : undefined;
  const era = yearNumber(reader, i, false);
  return era && (era.parts.calendar !== undefined || era.parts.bc) ? era : undefined;
}

/** A year that stands alone: four digits from 1000 to 2199, and an era where there is one. */
export function readBareYear(reader: DateReader, i: number): PartsMatch | undefined {
  const { table, mode } = reader;
  if (isYearToken(table, i) && Number(table.forms[i]!.norm) <= LATEST_YEAR) return yearNumber(reader, i, false);
  if (mode === "mention") return undefined;
  const number = readNumber(table, i);
  return number?.form === "words" && number.value >= 1000 && number.value <= LATEST_YEAR ? yearNumber(reader, i, false) : undefined;
}

function yearNumber({ table }: DateReader, i: number, named: boolean): PartsMatch | undefined {
  if (i >= table.count) return undefined;
  const form = table.forms[i]!;
  const number = readNumber(table, i);
  if (!number || !Number.isInteger(number.value) || number.form === "mixed" || number.value < 1 || number.value > 9999) return undefined;
  if (number.form === "digits" && !/^\d{1,4}$/u.test(form.norm)) return undefined;
  if (number.proclitics !== "" && named) return undefined;
  const isFull = number.value >= 1000 || (number.form === "digits" && form.norm.length >= 3);
  const era = goesOn(table, number.next) ? plainWordAt(table, number.next, "era") : undefined;
  // «5 م» is five metres; «م» marks a year only behind four digits.
  const marked = era && (era.value.value !== "gregorian" || isFull || table.forms[number.next]!.norm.length > 1) ? era : undefined;
  if (!isFull && !marked) return undefined;
  const parts: DateParts = { year: number.value, ...eraParts(marked?.value.value) };
  return { parts, next: marked ? marked.next : number.next };
}

function eraParts(era: string | undefined): DateParts {
  if (era === "bc") return { bc: true };
  return era === "hijri" || era === "gregorian" ? { calendar: era } : {};
}

/** «القرن التاسع عشر», «القرن 19», «القرن الأول الهجري», «التسعينيات», «ثمانينيات القرن الماضي», «عقد التسعينيات». */
export function readAge(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const decadeUnit = wordAt(table, i, "unit", (word) => word.value === "decade" && word.count === 1);
  const at = decadeUnit && goesOn(table, decadeUnit.next) && plainWordAt(table, decadeUnit.next, "decade") ? decadeUnit.next : i;
  const decade = wordAt(table, at, "decade");
  if (!decade) return readCentury(reader, i);
  const from = isWord(table, decade.next, "من") ? decade.next + 1 : decade.next;
  const century = goesOn(table, from) ? readCentury(reader, from) : undefined;
  if (!century) return { parts: { decade: 1900 + decade.value.value }, next: decade.next };
  if (century.parts.century === undefined) return { parts: { decade: decade.value.value, ...century.parts }, next: century.next };
  return { parts: { decade: (century.parts.century - 1) * 100 + decade.value.value }, next: century.next };
}

function readCentury({ table }: DateReader, i: number): PartsMatch | undefined {
  const unit = wordAt(table, i, "unit", (word) => word.value === "century" && word.count === 1 && word.definite);
  if (!unit || !goesOn(table, unit.next)) return undefined;
  const direction = plainWordAt(table, unit.next, "direction", (word) => !word.counted);
  if (direction) return { parts: { shifts: { century: direction.value.value } }, next: direction.next };
  const rank = readOrdinal(table, unit.next) ?? readNumber(table, unit.next);
  if (rank?.proclitics !== "" || !Number.isInteger(rank.value) || rank.value < 1 || rank.value > 30) return undefined;
  const era = goesOn(table, rank.next) ? plainWordAt(table, rank.next, "era") : undefined;
  return { parts: { century: rank.value, ...eraParts(era?.value.value) }, next: era?.next ?? rank.next };
}

/** «الربع الأول», one of the four of a year. */
export function readQuarter({ table }: DateReader, i: number): PartsMatch | undefined {
  if (!table.forms[i]!.readings.some((reading) => reading.norm === "الربع")) return undefined;
  const rank = goesOn(table, i + 1) ? readOrdinal(table, i + 1) : undefined;
  if (rank?.definite && rank.value <= 4) return { parts: { quarter: rank.value }, next: rank.next };
  return isWord(table, i + 1, "الاخير") ? { parts: { quarter: 4 }, next: i + 2 } : undefined;
}

/** «صيف», «فصل الشتاء». */
export function readSeason({ table }: DateReader, i: number): PartsMatch | undefined {
  const at = table.forms[i]!.readings.some((reading) => reading.norm === "فصل") && goesOn(table, i + 1) && plainWordAt(table, i + 1, "season") ? i + 1 : i;
  const season = wordAt(table, at, "season");
  return season && { parts: { season: season.value.value }, next: season.next };
}
