/**
 * What the readers of quantities look at, and the plain steps they share: a number that no date holds, and what stands behind it.
 *
 * @example
 * const reader: QuantityReader = { table: scan("1،400 كيلومتر"), mode: "mention", free: () => true };
 * numberAt(reader, 0); // { value: 1400, next: 3, … }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, type NumberMatch, phraseAt, type PhraseHit, readExpression, readGrouped, readNumber, signAt } from "../number/index.js";
import { type Counted, countedPhrases } from "./nouns.js";

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
  /** A rank: المئة, بين العاشر والعشرين. */
  readonly ordinal?: true;
  /** A bound that the words themselves bear: بضعة. */
  readonly bound?: "about" | "exact";
  /** Where it ends in the text, where that is within its last token. */
  readonly to?: number;
}

/** A number none of whose tokens is part of a date; with its sign, and as a sum where the text is known to hold numbers. */
export function numberAt(reader: QuantityReader, i: number, options: { readonly joinDigits?: boolean } = {}): NumberMatch | undefined {
  const { table, mode } = reader;
  if (!reader.free(i)) return undefined;
  if (mode === "parse") return freeOf(reader, i, readExpression(table, i, { numberAt: (at) => plainNumberAt(reader, at, options), counts: (at) => countsAt(table, at) }));
  if (table.forms[i]!.kind === "word" || table.forms[i]!.kind === "number") return plainNumberAt(reader, i, options);
  const sign = signAt(table, i);
  const number = sign === -1 ? plainNumberAt(reader, i + 1, options) : undefined;
  return number && { ...number, value: -number.value, from: 0 };
}

/** As `numberAt`, without sign or sum; thousands set apart by spaces or the Arabic comma are one number. */
function plainNumberAt(reader: QuantityReader, i: number, options: { readonly joinDigits?: boolean }): NumberMatch | undefined {
  const { table } = reader;
  const number = readNumber(table, i, options);
  if (number?.form !== "digits") return freeOf(reader, i, number);
  const grouped = readGrouped(table, i);
  // «300 250 سائح»: a first group of three parts two numbers, unless something is counted.
  const isOne = grouped && (!grouped.spaced || grouped.digits % 3 !== 0 || grouped.digits > 9 || countedAt(table, grouped.next) !== undefined);
  return freeOf(reader, i, isOne ? { ...number, value: grouped.value, next: grouped.next } : number);
}

function freeOf({ free }: QuantityReader, i: number, number: NumberMatch | undefined): NumberMatch | undefined {
  if (!number) return undefined;
  for (let k = i; k < number.next; k++) if (!free(k)) return undefined;
  return number;
}

function countsAt(table: TokenTable, i: number): "noun" | "unit" | undefined {
  const counted = countedAt(table, i);
  return counted && (counted.value.kind === "noun" ? "noun" : "unit");
}

/** What the tables know as counted at a token that goes on the line, bearing no particle. */
export function countedAt(table: TokenTable, i: number, wanted: (value: Counted) => boolean = () => true): PhraseHit<Counted> | undefined {
  return goesOn(table, i) ? phraseAt(countedPhrases(), table, i, (value, proclitics) => proclitics === "" && wanted(value)) : undefined;
}

/** A unit said with ال: «نصف الساعة», «3 الساعات». */
export function definiteUnitAt(table: TokenTable, i: number, wanted: (value: Counted) => boolean): { value: Counted; next: number } | undefined {
  if (!goesOn(table, i) || !table.forms[i]!.norm.startsWith("ال")) return undefined;
  const value = countedPhrases().valuesOf([table.forms[i]!.norm.slice(2)]).find((one) => one.kind !== "noun" && one.kind !== "percent" && wanted(one));
  return value && { value, next: i + 1 };
}

/** Products of decimals carry noise in the last places. */
export function tidyAmount(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
