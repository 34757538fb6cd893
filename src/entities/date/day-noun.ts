/**
 * The noun before what names a day: «يوم الأربعاء», «نهار الأحد», «يوم 12 أغسطس».
 *
 * @example
 * dayNounAt(dateReader(scan("يوم الأربعاء"), NEWS), 0); // { next: 1, … }
 */
import type { PhraseHit } from "../number/index.js";
import type { UnitWord } from "./lexicon.js";
import { type DateReader, wordAt } from "./reader.js";

/** يوم or نهار at token `i`. ليلة, a day's unit too, is none: it tells a part of it. */
export function dayNounAt(reader: DateReader, i: number): PhraseHit<UnitWord> | undefined {
  const noun = wordAt(reader, i, "unit", (word) => word.value === "day" && word.count === 1 && !word.definite);
  return noun && !reader.table.forms[i]!.norm.endsWith("ليله") ? noun : undefined;
}
