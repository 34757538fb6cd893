/**
 * What carries its number in itself, for a text known to hold quantities: «شهرين», «شخصان», «لمدة ساعة», «يوم كامل», «طوال
 * اليوم», «بضعة أيام», «ساعة ونصف».
 *
 * @example
 * readBareUnit({ table: scan("لمدة ساعتين ونصف"), mode: "parse", free: () => true }, 1); // { amount: 2.5, seconds: 9000, … }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, phraseAt, type PhraseHit } from "../number/index.js";
import { boundBefore } from "./bounds.js";
import { type Counted, countedPhrases } from "./nouns.js";
import { withCounted } from "./pieces.js";
import { countedAt, definiteUnitAt, type QuantityRead, type QuantityReader } from "./reader.js";
import { quantityWords } from "./words.js";

/** A few of something, a dual, or a singular that a word beside it shows to be one of its unit. */
export function readBareUnit(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table, free } = reader;
  if (!free(i)) return undefined;
  const form = table.forms[i]!;
  if (form.kind !== "word") return undefined;
  const found = readFew(reader, i) ?? readLasting(reader, i) ?? readOne(reader, i);
  if (!found) return undefined;
  for (let k = i; k < found.next; k++) if (!free(k)) return undefined;
  return found;
}

/** «بضعة أيام» */
function readFew(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table } = reader;
  const { few } = quantityWords();
  const word = table.forms[i]!.readings.find(({ norm }) => few.has(norm));
  const counted = word && countedAt(table, i + 1, ({ number }) => number === 3);
  return word && counted && { ...withCounted(reader, numberOf(few.get(word.norm)!, word.from, word.proclitics, i + 1), counted, i), bound: "about" };
}

/** «طوال اليوم»: the word makes a length of its unit, and belongs to it. */
function readLasting(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table } = reader;
  const { lasting } = quantityWords();
  const word = table.forms[i]!.readings.find(({ norm }) => lasting.has(norm));
  const isLength = (value: Counted): boolean => value.kind === "duration" && value.number < 3;
  const unit = word && (countedAt(table, i + 1, isLength) ?? definiteUnitAt(table, i + 1, isLength));
  return word && unit && withCounted(reader, numberOf(unit.value.number, word.from, word.proclitics, i + 1), unit, i);
}

function readOne(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table } = reader;
  const counted = phraseAt(countedPhrases(), table, i, ({ kind, number, unit, currency }) => (number === 2 ? kind !== "percent" : number === 1 && unit !== undefined && kind !== "percent" && currency === undefined));
  if (!counted || (counted.value.number === 2 && table.forms[i]!.norm.endsWith("ي"))) return undefined;
  const isWhole = goesOn(table, counted.next) && quantityWords().whole.has(table.forms[counted.next]!.norm);
  const unit = isWhole ? { ...counted, next: counted.next + 1 } : counted;
  const { number, kind } = counted.value;
  const read = withCounted(reader, numberOf(number, counted.from, counted.proclitics, i), unit, i);
  const isAmount = number === 2 || isWhole || boundBefore(table, i) !== undefined || read.next > unit.next || (kind === "duration" ? isLength(table, i, counted) : i === 0 && read.next === table.count);
  return isAmount ? read : undefined;
}

/** «لمدة ساعة», «عقد من الزمن», a unit that is all of the text, «في أسبوع» at the end of a clause. */
function isLength(table: TokenTable, i: number, { next }: PhraseHit<Counted>): boolean {
  if (goesOn(table, next) && goesOn(table, next + 1) && table.forms[next]!.norm === "من" && table.forms[next + 1]!.norm === "الزمن") return true;
  const before = i > 0 && goesOn(table, i) ? table.forms[i - 1]! : undefined;
  const isLast = !goesOn(table, next) || table.forms[next]!.kind === "punctuation";
  if (!before) return i === 0 && next === table.count;
  return before.readings.some(({ norm }) => quantityWords().length.has(norm)) || (isLast && LAPSES.has(before.norm));
}

/** Words before a unit at the end of a clause that make a length of it: «يعود بعد ساعة». */
const LAPSES: ReadonlySet<string> = new Set(["في", "بعد", "قبل", "منذ"]);

/** The number a unit bears without saying it. */
function numberOf(value: number, from: number, proclitics: string, next: number): NumberMatch {
  return { value, from, proclitics, next, form: "words", definite: false, fraction: false };
}
