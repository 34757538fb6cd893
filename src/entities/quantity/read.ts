/**
 * Reads one quantity off a row of tokens: a number, or a range of two, and what it counts or measures.
 *
 * @example
 * readQuantity({ table: scan("1.8 مليون فلسطيني"), mode: "mention", free: () => true }, 0);
 * // { amount: 1800000, counted: { kind: "noun", … }, start: 0, next: 3, noun: { from: 2, to: 3 } }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, phraseAt } from "../number/index.js";
import { countedBehind } from "./counted.js";
import { type Counted, countedPhrases } from "./nouns.js";
import { withCounted } from "./pieces.js";
import { readRange } from "./range.js";
import { countedAt, numberAt, type QuantityRead, type QuantityReader } from "./reader.js";

/** The quantity that begins at token `i`. */
export function readQuantity(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table } = reader;
  const number = numberAt(reader, i);
  const whole = readRange(reader, i, number) ?? readPrefixed(reader, i);
  if (whole) return whole;
  if (!number) return undefined;
  const counted = isAttribute(table, i) ? undefined : countedBehind(reader, number.next, number);
  const read = counted ? withCounted(reader, number, counted, i) : (bracketed(reader, number, i) ?? plain(reader, number, i));
  return isBelowZero(table, read.next) ? { ...read, amount: -Math.abs(read.amount), next: read.next + 2 } : read;
}

const CLOSING: ReadonlyMap<string, string> = new Map([["(", ")"], ["«", "»"], ["\"", "\""], ["“", "”"]]);

/** «(15) شخصا»: what stands behind the bracket or quotation mark is counted, though it stays outside. */
function bracketed(reader: QuantityReader, number: QuantityRead["number"], i: number): QuantityRead | undefined {
  const { table } = reader;
  const { next } = number;
  if (i === 0 || !goesOn(table, next) || CLOSING.get(table.forms[i - 1]!.norm) !== table.forms[next]!.norm) return undefined;
  const counted = countedBehind(reader, next + 1, number);
  // A word that no table knows must show its ending: «(56) مستفيدا».
  if (counted?.value.guessed && !table.forms[next + 1]!.norm.endsWith("ا")) return undefined;
  return counted && { ...withCounted(reader, number, counted, i), noun: { from: next + 1, to: counted.next }, next };
}

/** A number alone; behind نسبة it is a percentage. */
function plain({ table }: QuantityReader, number: QuantityRead["number"], i: number): QuantityRead {
  const read = { amount: number.value, number, start: i, from: number.from, next: number.next };
  return i > 0 && goesOn(table, i) && number.form === "digits" && table.forms[i - 1]!.norm.endsWith("نسبه") ? { ...read, counted: PERCENT } : read;
}

const PERCENT: Counted = { kind: "percent", unit: "%", factor: 1, number: 1 };

/** «القتلى الـ16»: the number describes the noun before it and counts none behind. */
function isAttribute(table: TokenTable, i: number): boolean {
  return i > 1 && goesOn(table, i) && goesOn(table, i - 1) && table.forms[i - 1]!.norm === "ال" && table.forms[i - 2]!.norm.startsWith("ال");
}

/** «$20», «€5 ملايين», «% 75»; «بالمئة 10» where numbers are expected. */
function readPrefixed(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table, mode } = reader;
  if (!goesOn(table, i + 1) || table.forms[i + 1]!.kind !== "number" || (table.forms[i]!.kind === "word" && mode !== "parse")) return undefined;
  const sign = phraseAt(countedPhrases(), table, i, ({ kind, currency }, proclitics) => proclitics === "" && (kind === "percent" || (kind === "money" && currency !== undefined && table.forms[i]!.kind !== "word")));
  const number = sign?.next === i + 1 ? numberAt(reader, i + 1) : undefined;
  // Behind its number the sign is that one's: «75 % 20».
  const isFree = sign?.value.kind !== "percent" || i === 0 || table.forms[i - 1]!.kind !== "number";
  if (!sign || !number || !isFree || (sign.value.kind === "percent" && countedAt(table, number.next))) return undefined;
  return { amount: number.value, counted: sign.value, noun: { from: i, to: i + 1 }, number, start: i, from: 0, next: number.next };
}

function isBelowZero(table: TokenTable, i: number): boolean {
  return goesOn(table, i) && goesOn(table, i + 1) && table.forms[i]!.norm === "تحت" && table.forms[i + 1]!.norm === "الصفر";
}
