/**
 * Decades and centuries: «القرن التاسع عشر», «القرن 19», «القرن الأول الهجري», «التسعينيات», «ثمانينيات القرن الماضي»,
 * «عقد التسعينيات», «الألفين والعشرات».
 *
 * @example
 * readAge(dateReader(scan("ثمانينيات القرن العشرين"), NEWS), 0); // { parts: { decade: 1980 }, next: 3 }
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import type { PartsMatch } from "./parts.js";
import { eraAt } from "./read-relative.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** The latest century read: beyond, the number counts something else. */
const LATEST_CENTURY = 30;

/** A decade, of its century where one is said, or a century. */
export function readAge(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.unit | MARK.decade | MARK.number)) return undefined;
  const unit = wordAt(reader, i, "unit", (word) => word.value === "decade" && word.count === 1);
  const at = unit && plainWordAt(reader, unit.next, "decade") ? unit.next : i;
  const decade = wordAt(reader, at, "decade");
  if (!decade) return readCentury(reader, i) ?? readTensOfMillennium(reader, i);
  const from = isWord(reader, decade.next, "من") ? decade.next + 1 : decade.next;
  const century = goesOn(reader.table, from) ? readCentury(reader, from) : undefined;
  if (!century) return { parts: { decade: 1900 + decade.value.value }, next: decade.next };
  if (century.parts.century === undefined) return { parts: { decade: decade.value.value, ...century.parts }, next: century.next };
  return { parts: { decade: (century.parts.century - 1) * 100 + decade.value.value }, next: century.next };
}

function readCentury(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = wordAt(reader, i, "unit", (word) => word.value === "century" && word.count === 1 && word.definite);
  if (!unit || !goesOn(reader.table, unit.next)) return undefined;
  const direction = plainWordAt(reader, unit.next, "direction", (word) => !word.counted);
  if (direction) return { parts: { shifts: { century: direction.value.value } }, next: direction.next };
  const rank = ordinalAt(reader, unit.next) ?? numberAt(reader, unit.next);
  if (rank?.proclitics !== "" || !Number.isInteger(rank.value) || rank.value < 1 || rank.value > LATEST_CENTURY) return undefined;
  const era = eraAt(reader, rank.next);
  return { parts: { century: rank.value, ...era?.parts }, next: era?.next ?? rank.next };
}

/** «الألفين والعشرات»: the tens of the two thousands; «الألفينات», the first of them, is a word of the table. */
function readTensOfMillennium(reader: DateReader, i: number): PartsMatch | undefined {
  if (!reader.convention.speech || !goesOn(reader.table, i + 1) || !isWord(reader, i + 1, "والعشرات")) return undefined;
  const thousand = numberAt(reader, i);
  return thousand?.value === 2000 ? { parts: { decade: 2010 }, next: i + 2 } : undefined;
}
