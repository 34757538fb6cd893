/**
 * Reads one quantity off a row of tokens: a number, or a range of two, and what it counts or measures.
 *
 * @example
 * readQuantity({ table: scan("1.8 مليون فلسطيني"), mode: "mention" }, 0);
 * // { amount: 1800000, counted: { kind: "noun", … }, start: 0, next: 3, noun: { from: 2, to: 3 } }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, phraseAt, type PhraseHit, readNumber } from "../number/index.js";
import { type Counted, countedPhrases } from "./nouns.js";
import { nounLike } from "./noun-like.js";

/** What readers look at. `free(i)` is false for tokens that belong to a date. */
export interface QuantityReader {
  readonly table: TokenTable;
  readonly mode: "mention" | "parse";
  readonly free: (i: number) => boolean;
}

/** A quantity met in a text. */
export interface QuantityRead {
  readonly amount: number;
  readonly max?: number;
  /** Absent where the number stands alone. */
  readonly counted?: Counted;
  /** Seconds of a duration, all its parts together. */
  readonly seconds?: number;
  /** Tokens of the noun or unit. */
  readonly noun?: { readonly from: number; readonly to: number };
  readonly number: NumberMatch;
  readonly start: number;
  /** Where it begins within its first token. */
  readonly from: number;
  readonly next: number;
}

/** Most pieces of one duration or sum of money. */
const MOST_PIECES = 6;

/** The quantity that begins at token `i`. */
export function readQuantity(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table, mode } = reader;
  const range = readRange(reader, i);
  if (range) return range;
  const prefixed = readPrefixed(reader, i);
  if (prefixed) return prefixed;
  const number = (mode === "parse" ? ratioAt(reader, i) : undefined) ?? freeNumber(reader, i);
  if (!number) return undefined;
  const counted = isAttribute(table, i) ? undefined : countedAt(reader, number.next, number);
  const negative = isNegative(table, i);
  const amount = negative ? -number.value : number.value;
  const start = negative ? { start: i - 1, from: 0 } : { start: i, from: number.from };
  if (!counted && isBelowZero(table, number.next)) return { amount: -Math.abs(amount), number, ...start, next: number.next + 2 };
  if (!counted) return { amount, number, ...start, next: number.next };
  const read = withCounted(reader, number, counted, i);
  return { ...read, amount: negative || isBelowZero(table, read.next) ? -Math.abs(read.amount) : read.amount, next: isBelowZero(table, read.next) ? read.next + 2 : read.next, ...(negative ? { start: i - 1, from: 0 } : {}) };
}

/** «القتلى الـ16»: the number describes the noun before it and counts none behind. */
function isAttribute(table: TokenTable, i: number): boolean {
  return i > 1 && goesOn(table, i) && goesOn(table, i - 1) && table.forms[i - 1]!.norm === "ال" && table.forms[i - 2]!.norm.startsWith("ال");
}

/** «3/4» */
function ratioAt(reader: QuantityReader, i: number): NumberMatch | undefined {
  const { table } = reader;
  if (table.forms[i]!.kind !== "number" || i + 2 >= table.count || table.forms[i + 1]!.norm !== "/" || table.gaps[i + 1] !== 0 || table.gaps[i + 2] !== 0) return undefined;
  const above = freeNumber(reader, i);
  const below = freeNumber(reader, i + 2);
  if (above?.form !== "digits" || below?.form !== "digits" || below.value === 0) return undefined;
  return { ...above, value: above.value / below.value, next: below.next, fraction: true };
}

/** A number none of whose tokens is part of a date; thousands set apart by spaces are one. */
function freeNumber({ table, free }: QuantityReader, i: number, joinDigits = true): NumberMatch | undefined {
  if (!free(i)) return undefined;
  const number = readNumber(table, i, { joinDigits });
  if (!number) return undefined;
  if (number.form === "digits" && /^\d{1,3}$/u.test(table.forms[i]!.norm)) {
    let digits = table.forms[i]!.norm;
    let next = i + 1;
    // «1،400» with the Arabic comma.
    while (next + 1 < table.count && table.gaps[next] === 0 && table.gaps[next + 1] === 0 && table.forms[next]!.norm === "," && /^\d{3}$/u.test(table.forms[next + 1]!.norm)) {
      digits += table.forms[next + 1]!.norm;
      next += 2;
    }
    if (next > i + 1) return { ...number, value: Number(digits), next };
    while (goesOn(table, next) && table.forms[next]!.kind === "number" && /^\d{3}$/u.test(table.forms[next]!.norm) && next - i < 5) digits += table.forms[next++]!.norm;
    const isGrouped = next > i + 1 && !(goesOn(table, next) && table.forms[next]!.kind === "number") && (digits.length % 3 !== 0 || digits.length > 9 || countedWord(table, next) !== undefined);
    if (isGrouped) return { ...number, value: Number(digits), next };
  }
  for (let k = i; k < number.next; k++) if (!free(k)) return undefined;
  return number;
}

function countedWord(table: TokenTable, i: number): PhraseHit<Counted> | undefined {
  return goesOn(table, i) ? phraseAt(countedPhrases(), table, i, (_, proclitics) => proclitics === "") : undefined;
}

/** What follows a number: a phrase of the tables, or a word that agrees as a counted noun does. */
function countedAt({ table, free }: QuantityReader, i: number, number: NumberMatch): { value: Counted; next: number } | undefined {
  if (!goesOn(table, i) || !free(i)) return undefined;
  const known = countedWord(table, i);
  if (known) {
    for (let k = i; k < known.next; k++) if (!free(k)) return undefined;
    // Three to ten count a plural: «ثلاثة من», never «ثلاثة قتل».
    return { value: known.value, next: known.next };
  }
  return nounLike(table, i, number) ? { value: { kind: "noun", factor: 1, number: 1, guessed: true }, next: i + 1 } : undefined;
}

/** The number with its unit, a half behind it (ساعات ونصف), and smaller units (وعشرين دقيقة). */
export function withCounted(reader: QuantityReader, number: NumberMatch, counted: { value: Counted; next: number }, i: number): QuantityRead {
  const { table } = reader;
  const { value } = counted;
  let amount = number.value;
  let next = counted.next;
  if (value.kind === "duration" || value.kind === "measure" || value.kind === "money") {
    const half = fractionBehind(table, next);
    if (half) [amount, next] = [amount + half.value, half.next];
  }
  let seconds = value.seconds === undefined ? undefined : amount * value.seconds;
  amount *= value.factor;
  const noun = { from: number.next, to: counted.next };
  for (let piece = 1; piece < MOST_PIECES; piece++) {
    const more = smallerPiece(reader, next, value);
    if (!more) break;
    if (seconds !== undefined && more.value.seconds !== undefined) {
      seconds += more.amount * more.value.seconds;
      amount = seconds / (value.seconds! / value.factor);
    } else amount += more.amount * more.value.factor;
    next = more.next;
  }
  const isDuration = seconds !== undefined ? { seconds: tidy(seconds) } : {};
  return { amount: tidy(amount), counted: value, ...isDuration, noun, number, start: i, from: number.from, next };
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([["ونصف", 0.5], ["والنصف", 0.5], ["ونص", 0.5], ["وربع", 0.25], ["وثلث", 1 / 3]]);

/** «ونصف», «ونصف الساعة»; not «ونصف دقيقة», which is a piece of its own. */
function fractionBehind(table: TokenTable, i: number): { value: number; next: number } | undefined {
  if (!goesOn(table, i)) return undefined;
  const isApart = table.forms[i]!.norm === "و" && goesOn(table, i + 1);
  const value = FRACTIONS.get(isApart ? `و${table.forms[i + 1]!.norm}` : table.forms[i]!.norm);
  if (value === undefined) return undefined;
  const next = isApart ? i + 2 : i + 1;
  if (countedWord(table, next)) return undefined;
  const again = goesOn(table, next) && table.forms[next]!.norm.startsWith("ال") && phraseAtStem(table, next);
  return { value, next: again ? next + 1 : next };
}

function phraseAtStem(table: TokenTable, i: number): boolean {
  return countedPhrases().has(table.forms[i]!.norm.slice(2));
}

/** «و20 دقيقة» behind hours, «و43 سنتا» behind dollars: a smaller unit of the same kind. */
function smallerPiece(reader: QuantityReader, i: number, than: Counted): { amount: number; value: Counted; next: number } | undefined {
  const { table } = reader;
  if (!goesOn(table, i) || (than.kind !== "duration" && !(than.kind === "money" && than.factor === 1))) return undefined;
  const isApart = table.forms[i]!.norm === "و" || (reader.mode === "parse" && table.forms[i]!.norm === ",");
  let at = isApart ? i + 1 : i;
  if (reader.mode === "parse" && isApart && goesOn(table, at) && table.forms[at]!.norm === "و") at++;
  if (!goesOn(table, at) || !reader.free(at)) return undefined;
  const fits = (value: Counted): boolean => value.kind === than.kind && (than.kind === "money" ? value.factor < 1 : value.seconds! < than.seconds! || reader.mode === "parse");
  const number = freeNumber(reader, at);
  if (number && (number.proclitics === (isApart ? "" : "و") || number.form === "digits")) {
    const unit = countedWord(table, number.next);
    if (!isApart && number.proclitics !== "و" && reader.mode !== "parse") return undefined;
    return unit && fits(unit.value) ? { amount: number.value, value: unit.value, next: unit.next } : undefined;
  }
  const bare = phraseAt(countedPhrases(), table, at, (value, proclitics) => proclitics === (isApart ? "" : "و") && value.number < 3 && fits(value));
  if (!bare) return undefined;
  const isOne = goesOn(table, bare.next) && ["واحد", "واحده"].includes(table.forms[bare.next]!.norm);
  return { amount: bare.value.number, value: bare.value, next: isOne ? bare.next + 1 : bare.next };
}

/** «1 إلى 4 بوصات», «بين 10 و20 شخصا», «5-7 كيلومترات»: the unit is said once, behind both. */
function readRange(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table, mode } = reader;
  const isBetween = i > 0 && goesOn(table, i) && table.forms[i - 1]!.readings.some(({ norm }) => norm === "بين");
  const low = freeNumber(reader, i, !isBetween);
  if (!low || !goesOn(table, low.next)) return undefined;
  const link = table.forms[low.next]!.norm;
  const isLinked = link === "الي" || link === "حتي" || link === "-" || link === "~" || (isBetween && link === "و");
  const at = isLinked ? low.next + 1 : low.next;
  if (!goesOn(table, at)) return undefined;
  const high = freeNumber(reader, at);
  if (!high || (isLinked ? high.proclitics !== "" : !isBetween || high.proclitics !== "و")) return undefined;
  const counted = countedAt(reader, high.next, high);
  const needsUnit = link === "-" || mode === "mention";
  if (high.value <= scaled(low, high) || (needsUnit && !counted && !isBetween)) return undefined;
  const factor = counted?.value.factor ?? 1;
  const amount = scaled(low, high) * factor;
  const tail = counted ? { counted: counted.value, noun: { from: high.next, to: counted.next } } : {};
  const seconds = counted?.value.seconds === undefined ? {} : { seconds: amount * (counted.value.seconds / factor) };
  return { amount, max: high.value * factor, ...tail, ...seconds, number: high, start: i, from: low.from, next: counted?.next ?? high.next };
}

/** «بين 5 و7 ملايين»: a small lower bound shares the scale of the upper one. */
function scaled(low: NumberMatch, high: NumberMatch): number {
  if (low.form !== "digits" || high.form !== "mixed" || low.value >= 1000) return low.value;
  const scale = 10 ** (3 * Math.floor(Math.log10(high.value) / 3));
  return low.value * scale < high.value ? low.value * scale : low.value;
}

/** «$20», «€5 ملايين» */
function readPrefixed(reader: QuantityReader, i: number): QuantityRead | undefined {
  const { table } = reader;
  if (table.forms[i]!.kind !== "symbol" || !goesOn(table, i + 1)) return undefined;
  const sign = countedWord(table, i) ?? (i === 0 || !goesOn(table, i) ? phraseAt(countedPhrases(), table, i) : undefined);
  if (sign?.value.kind !== "money" || sign.next !== i + 1) return undefined;
  const number = freeNumber(reader, i + 1);
  return number && { amount: number.value, counted: sign.value, noun: { from: i, to: i + 1 }, number, start: i, from: 0, next: number.next };
}

function isNegative(table: TokenTable, i: number): boolean {
  return i > 0 && table.gaps[i] === 0 && table.forms[i]!.kind === "number" && (table.forms[i - 1]!.norm === "-" || table.forms[i - 1]!.norm === "\u2212") && (i === 1 || table.gaps[i - 1] !== 0);
}

function isBelowZero(table: TokenTable, i: number): boolean {
  return goesOn(table, i) && goesOn(table, i + 1) && table.forms[i]!.norm === "تحت" && table.forms[i + 1]!.norm === "الصفر";
}
