/**
 * Two bounds as one quantity: «1 إلى 4 بوصات», «بين 10 و20 شخصا», «5-7 كيلومترات», «بين العاشر والخامس عشر»; the unit is
 * said once, behind both.
 *
 * @example
 * readRange(reader("من 10 إلى 20 دولارا"), 1); // { amount: 10, max: 20, counted: { kind: "money", unit: "USD", … }, … }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, readOrdinal } from "../number/index.js";
import { countedBehind } from "./counted.js";
import { numberAt, type QuantityRead, type QuantityReader, tidyAmount } from "./reader.js";

const DASHES: ReadonlySet<string> = new Set(["-", "\u2013", "\u2014", "~", "\u2212"]);
const TO: ReadonlySet<string> = new Set(["الي", "حتي"]);

const BETWEEN: ReadonlySet<string> = new Set(["بين", "وبين", "فبين", "مابين"]);

/** The range whose lower bound begins at token `i`; `number` is the number there, if there is one. */
export function readRange(reader: QuantityReader, i: number, number: NumberMatch | undefined): QuantityRead | undefined {
  const { table, mode } = reader;
  const isBetween = i > 0 && goesOn(table, i) && BETWEEN.has(table.forms[i - 1]!.norm);
  // «بين 10 آلاف و15»: و parts the bounds, and joins no digits to the first.
  const low = endAt(reader, i, isBetween && number?.form === "mixed" ? numberAt(reader, i, { joinDigits: false }) : number);
  const link = low && linkAt(table, low.next, isBetween);
  if (!low || !link || !goesOn(table, link.next)) return undefined;
  const high = endAt(reader, link.next, numberAt(reader, link.next));
  if (high?.proclitics !== link.proclitics) return undefined;
  const counted = high.ordinal || low.ordinal ? undefined : countedBehind(reader, high.next, high);
  if (mode === "mention" && !counted && !isBetween) return undefined;
  const bottom = scaled(low, high);
  if (high.value <= bottom || isCode(table, low, high, link)) return undefined;
  const factor = counted?.value.factor ?? 1;
  const amount = tidyAmount(bottom * factor);
  const tail = counted ? { counted: counted.value, noun: { from: high.next, to: counted.next } } : {};
  const seconds = counted?.value.seconds === undefined ? {} : { seconds: tidyAmount(amount * (counted.value.seconds / factor)) };
  const rank = low.ordinal ? { ordinal: true as const } : {};
  return { amount, max: tidyAmount(high.value * factor), ...tail, ...seconds, ...rank, number: high, start: i, from: low.from, next: counted?.next ?? high.next };
}

/** A bound: a number, or in a text known to hold them a rank. */
type End = NumberMatch & { readonly ordinal?: true };

function endAt(reader: QuantityReader, i: number, number: NumberMatch | undefined): End | undefined {
  if (number && !number.definite) return number;
  const rank = reader.mode === "parse" && reader.free(i) ? readOrdinal(reader.table, i) : undefined;
  return rank?.definite ? { ...rank, form: "words", fraction: false, ordinal: true } : number;
}

/** What joins the bounds: إلى or a dash, and و only behind بين, where it may hang on the second. */
function linkAt(table: TokenTable, i: number, isBetween: boolean): { next: number; proclitics: string; isDash: boolean } | undefined {
  if (!goesOn(table, i)) return undefined;
  const { norm } = table.forms[i]!;
  const isDash = DASHES.has(norm);
  if (isDash || TO.has(norm) || (isBetween && norm === "و")) return { next: i + 1, proclitics: "", isDash };
  return isBetween ? { next: i, proclitics: "و", isDash: false } : undefined;
}

/** 1995-01 names a month, 555-0123 a telephone: a leading zero counts nothing. */
function isCode(table: TokenTable, low: NumberMatch, high: NumberMatch, { isDash, next }: { isDash: boolean; next: number }): boolean {
  return isDash && low.form === "digits" && high.form === "digits" && /^0\d/u.test(table.forms[next]!.norm);
}

/** «بين 5 و7 ملايين»: a small lower bound shares the scale of the upper one. */
function scaled(low: NumberMatch, high: NumberMatch): number {
  if (low.form !== "digits" || high.form !== "mixed" || Math.abs(low.value) >= 1000) return low.value;
  const scale = 10 ** (3 * Math.floor(Math.log10(high.value) / 3));
  return low.value * scale < high.value ? low.value * scale : low.value;
}
