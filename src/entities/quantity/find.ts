/**
 * Finds the quantities of a scanned text, left to right, each with its value.
 *
 * @example
 * findQuantities(scan("مقتل أكثر من 40 مسلحا"), { mode: "mention" });
 * // [{ start: 13, end: 21, value: { kind: "count", amount: 40, bound: "moreThan", noun: "مسلحا", role: "killed" }, score: 0.97 }]
 */
import type { Span } from "../../span.js";
import type { TokenTable } from "../../tokenize/index.js";
import { findDates } from "../date/find.js";
import { readOrdinal } from "../number/index.js";
import type { QuantityValue } from "../types.js";
import { readBareUnit } from "./bare-unit.js";
import { boundAt } from "./bounds.js";
import { isMention } from "./mention.js";
import { type QuantityRead, type QuantityReader, readQuantity } from "./read.js";
import { roleAt } from "./role.js";

/** A quantity in a text. */
export interface QuantityMatch extends Span {
  readonly value: QuantityValue;
  /** Probability that the words are such a quantity, as measured on news (see `bench/eval`). */
  readonly score: number;
}

/** Options of `findQuantities`. */
export interface FindQuantityOptions {
  /** `"mention"` keeps what a news text mentions; `"parse"` reads a text known to hold quantities. */
  readonly mode: "mention" | "parse";
  /** Spans already taken as dates, sorted and disjoint; found anew where left out. */
  readonly dates?: readonly Span[];
}

/**
 * The quantities of a text, sorted and disjoint: attached particles, ال, and bounding words are outside their spans.
 *
 * Time is linear in the tokens.
 */
export function findQuantities(table: TokenTable, options: FindQuantityOptions): QuantityMatch[] {
  const { mode } = options;
  const dates = options.dates ?? findDates(table, { mode: "mention" });
  const reader: QuantityReader = { table, mode, free: freeTokens(table, dates) };
  const found: QuantityMatch[] = [];
  for (let i = 0; i < table.count; ) {
    const read = readQuantity(reader, i) ?? (mode === "parse" ? readBareUnit(reader, i) : undefined);
    const ordinal = mode === "parse" ? readOrdinal(table, i) : undefined;
    if (ordinal?.definite && reader.free(i) && ordinal.next >= (read?.next ?? 0) && !read?.counted) {
      found.push({ start: table.starts[i]! + ordinal.from, end: table.ends[ordinal.next - 1]!, value: { kind: "ordinal", amount: ordinal.value, bound: "exact" }, score: 0.7 });
      i = ordinal.next;
    } else if (read && (mode === "parse" || isMention(table, read))) {
      found.push({ start: table.starts[read.start]! + read.from, end: table.ends[read.next - 1]!, value: valueOf(table, read), score: scoreOf(read) });
      i = read.next;
    } else i = read?.counted === undefined && read?.number.form === "words" ? Math.max(i + 1, read.next) : i + 1;
  }
  return found;
}

function freeTokens(table: TokenTable, dates: readonly Span[]): (i: number) => boolean {
  const taken = new Uint8Array(table.count);
  let i = 0;
  for (const { start, end } of dates) {
    while (i < table.count && table.ends[i]! <= start) i++;
    for (; i < table.count && table.starts[i]! < end; i++) taken[i] = 1;
  }
  return (k) => taken[k] !== 1;
}

function valueOf(table: TokenTable, read: QuantityRead): QuantityValue {
  const { amount, max, counted, seconds, noun, start, next } = read;
  const kind = !counted || counted.kind === "noun" ? "count" : counted.kind;
  const isNamed = noun !== undefined && (kind === "count" || (kind === "money" && counted?.unit === undefined));
  const isOfPeople = kind === "count" && (counted === undefined || counted.person === true || counted.guessed === true);
  const role = isOfPeople ? roleAt(table, start, next) : undefined;
  return {
    kind,
    amount,
    ...(max === undefined ? {} : { max }),
    bound: boundAt(table, start, next),
    ...(counted?.unit === undefined ? {} : { unit: counted.unit }),
    ...(isNamed ? { noun: table.text.slice(table.starts[noun.from], table.ends[noun.to - 1]) } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(role === undefined ? {} : { role }),
  };
}

/** How sure a kind of quantity is. */
function scoreOf({ counted, number }: QuantityRead): number {
  if (!counted) return number.form === "words" ? 0.8 : 0.85;
  return counted.guessed ? 0.9 : 0.97;
}
