/**
 * Finds the quantities of a scanned text, left to right, each with its value.
 *
 * @example
 * findQuantities(scan("مقتل أكثر من 40 مسلحا"), { mode: "mention" });
 * // [{ start: 13, end: 21, value: { kind: "count", amount: 40, bound: "moreThan", noun: "مسلحا", role: "killed" }, score: 0.97 }]
 */
import type { Span } from "../../span.js";
import { type TokenTable, tokensWhere } from "../../tokenize/index.js";
import { findDates } from "../date/find.js";
import type { QuantityValue } from "../types.js";
import { joinBounds } from "./between.js";
import { boundAt } from "./bounds.js";
import { isMention } from "./mention.js";
import { opensListed, opensMention } from "./opening.js";
import { readListed } from "./listed.js";
import { readQuantity } from "./read.js";
import type { QuantityRead, QuantityReader } from "./reader.js";
import { rolesOf } from "./role.js";
import { currencyCodes, unitNear } from "./unit-reading.js";

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
  const reads = mode === "parse" ? joinBounds(table, parsedReads(reader)) : mentionedReads(reader);
  const codes = currencyCodes(reads.flatMap(({ counted }) => (counted?.kind === "money" ? [counted] : [])));
  const ofPeople = reads.filter(countsPeople);
  const roles = rolesOf(table, ofPeople.map(({ start, next, number }) => ({ start, next, proclitics: number.proclitics })));
  const roleOf = new Map(ofPeople.map((read, n) => [read, roles[n]]));
  return reads.map((read) => matchOf(table, read, codes, roleOf.get(read)));
}

/** Whether a read may count people: by a noun of the tables, one that grammar guesses, or none. */
function countsPeople({ counted, ordinal }: QuantityRead): boolean {
  return ordinal === undefined && (counted === undefined || counted.person === true || counted.guessed === true);
}

/** The quantities that the marking rules call mentions. */
function mentionedReads(reader: QuantityReader): QuantityRead[] {
  const { table } = reader;
  const found: QuantityRead[] = [];
  let next = 0;
  for (const i of tokensWhere(table, opensMention)) {
    const read = i < next ? undefined : readQuantity(reader, i);
    if (!read) continue;
    const isFound = isMention(table, read);
    if (isFound) found.push(read);
    // The words of a number that is no mention open no other.
    if (isFound || (read.counted === undefined && read.number.form === "words")) next = read.next;
  }
  return found;
}

/** All that a text known to hold quantities says. */
function parsedReads(reader: QuantityReader): QuantityRead[] {
  const { table } = reader;
  const found: QuantityRead[] = [];
  for (let i = 0; i < table.count; ) {
    const form = table.forms[i]!;
    const listed = opensMention(form) || opensListed(form) ? readListed(reader, i) : undefined;
    found.push(...(listed?.reads ?? []));
    i = listed?.next ?? i + 1;
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

function matchOf(table: TokenTable, read: QuantityRead, codes: ReadonlyMap<string, string>, role: QuantityValue["role"]): QuantityMatch {
  const { start, from, to, next } = read;
  return { start: table.starts[start]! + from, end: to ?? table.ends[next - 1]!, value: valueOf(table, read, codes, role), score: scoreOf(read) };
}

function valueOf(table: TokenTable, read: QuantityRead, codes: ReadonlyMap<string, string>, role: QuantityValue["role"]): QuantityValue {
  const { amount, max, counted, seconds, noun, start, next, ordinal } = read;
  const kind = ordinal ? "ordinal" : !counted || counted.kind === "noun" ? "count" : counted.kind;
  const unit = counted && (unitNear(table, counted, { start, next, amount }) ?? codes.get(counted.currency ?? ""));
  const isNamed = noun !== undefined && (kind === "count" || unit === undefined);
  return {
    kind,
    amount,
    ...(max === undefined ? {} : { max }),
    bound: read.bound ?? boundAt(table, start, next),
    ...(unit === undefined ? {} : { unit }),
    ...(isNamed ? { noun: table.text.slice(table.starts[noun.from], table.ends[noun.to - 1]) } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(role === undefined ? {} : { role }),
  };
}

/** How sure a kind of quantity is. */
function scoreOf({ counted, number, ordinal }: QuantityRead): number {
  if (ordinal) return 0.7;
  if (!counted) return number.form === "words" ? 0.8 : 0.85;
  return counted.guessed ? 0.9 : 0.97;
}
