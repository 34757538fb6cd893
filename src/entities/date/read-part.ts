/**
 * Parts of the day: «مساء», «صباحا», «هذا الصباح», «الليلة الماضية», «في وقت متأخر بعد الظهر».
 *
 * @example
 * readPartOfDay(dateReader(scan("هذا الصباح"), NEWS), 0); // { parts: { shifts: { day: 0 }, part: { from: 8, to: 12, half: "morning" } }, next: 2 }
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import type { PartOfDay, PartsMatch } from "./parts.js";
import { type DateReader, isWord, mayBe, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** Tonight, by this word alone. */
const TONIGHT = "الليله";

/** A part of the day, of today or of the day that a word with it tells. */
export function readPartOfDay(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.part | MARK.partAdverb | MARK.demonstrative)) return undefined;
  const demonstrative = wordAt(reader, i, "demonstrative");
  if (demonstrative) {
    const part = plainWordAt(reader, demonstrative.next, "part");
    return part && { parts: { shifts: { day: 0 }, part: part.value.value }, next: part.next };
  }
  const part = wordAt(reader, i, "part");
  if (!part) return adverbFirst(reader, i);
  const { value } = part.value;
  const { forms } = reader.table;
  const direction = plainWordAt(reader, part.next, "direction", (word) => !word.counted);
  const isDefinite = forms[i]!.readings.some((reading) => reading.from === part.from && reading.norm.startsWith("ال"));
  if (direction && isDefinite) return { parts: { shifts: { day: direction.value.value }, part: value }, next: direction.next };
  // «الليلة الثانية» counts nights.
  if (isDefinite && forms[part.next - 1]!.norm.endsWith(TONIGHT)) return !reader.convention.speech && ordinalAt(reader, part.next)?.definite ? undefined : { parts: { shifts: { day: 0 }, part: value }, next: part.next };
  return { parts: { part: value }, next: part.next };
}

/** «صباحا 7:00»: in speech the adverb may come first. */
function adverbFirst(reader: DateReader, i: number): PartsMatch | undefined {
  const adverb = reader.convention.speech ? wordAt(reader, i, "partAdverb", (_, proclitics) => proclitics === "") : undefined;
  if (!adverb || !reader.table.forms[i]!.norm.endsWith("ا")) return undefined;
  return { parts: { part: adverb.value.value }, next: adverb.next };
}

/** صباحا, في المساء, من مساء behind an hour or a day. */
export function readPart(reader: DateReader, i: number): { readonly part: PartOfDay; readonly next: number } | undefined {
  if (!goesOn(reader.table, i)) return undefined;
  const adverb = plainWordAt(reader, i, "partAdverb");
  if (adverb) return { part: adverb.value.value, next: adverb.next };
  // «السابعة صباح الغد», «8 الليلة»
  const construct = reader.convention.speech ? plainWordAt(reader, i, "part") : undefined;
  const isOfDay = construct && mayBe(reader, construct.next, MARK.dayword | MARK.weekday) && goesOn(reader.table, construct.next);
  if (construct && (isOfDay || isWord(reader, i, TONIGHT))) return { part: construct.value.value, next: construct.next };
  if (!isWord(reader, i, "في", "من")) return undefined;
  const noun = plainWordAt(reader, i + 1, "part");
  return noun && { part: noun.value.value, next: noun.next };
}
