/**
 * How high each article of a part can score: a sum of bounds over the postings of a query's terms.
 *
 * The sums are whole numbers of 15 bits, each posting's bound rounded up: the time goes into postings,
 * which are read by the hundred thousand. One bit is left over, so that two sums are compared at once.
 *
 * @example
 * const units = unitsOf(query, tables);
 * new Reach(part, locals, units).scan(unitsFor(2, units), look); // calls look for each article that may score 2
 */
import { type BoundTables, SHARE_BITS } from "./bounds.js";
import type { Part } from "./part.js";
import { articleOf, countBoundOf, leadBoundOf } from "./posting.js";
import type { Query } from "./query.js";
import { PHRASE_WEIGHT } from "./scoring.js";

/** What the highest sum of bounds is in units; rounding up adds at most five a term, of which there are far fewer than what is left to 32,767. */
const MOST_UNITS = 32_000;
/** The first number that is above all sums. */
const OVER = 0x8000;
/** The bit that no sum has, twice: of two sums side by side. */
const FREE_BITS = 0x8000_8000 | 0;
/** What postings promise: the product of their term's weight and of the shares of their bytes, in units of which `scale` are a score of 1. */
export interface Units extends BoundTables {
  readonly scale: number;
  /** By place of a term in the query, rounded up. */
  readonly weights: Uint16Array;
  /** What an article can gain beside its postings, as a score. */
  readonly extra: number;
}

/** The units of a query. */
export function unitsOf({ terms, phrases }: Query, tables: BoundTables): Units {
  const { lead, count } = tables;
  const mostShare = (lead[0]! + (count ? Math.max(...count) : 0)) / 2 ** SHARE_BITS;
  const scale = MOST_UNITS / (terms.reduce((sum, { weight }) => sum + weight, 0) * mostShare || 1);
  return { ...tables, scale, weights: Uint16Array.from(terms, ({ weight }) => Math.ceil(weight * scale)), extra: phrases.reduce((sum, { weight }) => sum + weight * PHRASE_WEIGHT, 0) };
}

/** The least sum of an article that may score so much; half a unit lower, since scores are rounded too. At least 1: some posting. */
export function unitsFor(score: number, { scale, extra }: Units): number {
  return Math.max(1, Math.floor((score - extra) * scale - 0.5));
}

/** Sums of bounds in a part. */
export class Reach {
  readonly #sums: Uint16Array;

  /** @param locals by place of a term in the query: the part's own number of it. */
  constructor(part: Part, locals: readonly (number | undefined)[], { weights, lead, count }: Units) {
    const { postings, postingStarts } = part.segment;
    const sums = (this.#sums = part.emptySums());
    for (let place = 0; place < locals.length; place++) {
      const local = locals[place];
      if (local === undefined) continue;
      const [from, end] = [postingStarts[local]!, postingStarts[local + 1]!];
      if (count) addBoth(sums, postings, from, end, weights[place]!, lead, count);
      else addLeads(sums, postings, from, end, weights[place]!, lead);
    }
  }

  /** Gives the articles whose sums are so many units and more, in their order; `take` says how many it must be from then on. */
  scan(units: number, take: (article: number, sum: number) => number): void {
    const sums = this.#sums;
    const pairs = new Int32Array(sums.buffer, 0, sums.length >> 1);
    let least = units;
    for (let pair = nextPair(pairs, 0, least); pair < pairs.length; pair = nextPair(pairs, pair + 1, least)) {
      for (let article = 2 * pair; article <= 2 * pair + 1; article++) if (sums[article]! >= least) least = take(article, sums[article]!);
    }
    const last = sums.length - 1;
    if (last % 2 === 0 && sums[last]! >= least) take(last, sums[last]!);
  }
}

/** The first pair from `from` on of which one sum is not below the least; the number of pairs where there is none. */
function nextPair(pairs: Int32Array, from: number, least: number): number {
  const { length } = pairs;
  if (least >= OVER) return length;
  const twice = Math.imul(least, 0x1_0001);
  let pair = from;
  // In each half the free bit stays where the sum is not below the least.
  while (pair < length && (((pairs[pair]! | FREE_BITS) - twice) & FREE_BITS) === 0) pair++;
  return pair;
}

/** Adds what a term's postings promise by their leads to the sums of their articles. By fours: the loop itself is half of the time. */
function addLeads(sums: Uint16Array, postings: Uint32Array, from: number, end: number, weight: number, lead: Uint16Array): void {
  let at = from;
  for (const last = end - 4; at <= last; at += 4) {
    const a = postings[at]!;
    const b = postings[at + 1]!;
    const c = postings[at + 2]!;
    const d = postings[at + 3]!;
    sums[articleOf(a)]! += units(weight, lead[leadBoundOf(a)]!);
    sums[articleOf(b)]! += units(weight, lead[leadBoundOf(b)]!);
    sums[articleOf(c)]! += units(weight, lead[leadBoundOf(c)]!);
    sums[articleOf(d)]! += units(weight, lead[leadBoundOf(d)]!);
  }
  for (; at < end; at++) sums[articleOf(postings[at]!)]! += units(weight, lead[leadBoundOf(postings[at]!)]!);
}

/** As `addLeads`, of counts too. */
function addBoth(sums: Uint16Array, postings: Uint32Array, from: number, end: number, weight: number, lead: Uint16Array, count: Uint16Array): void {
  for (let at = from; at < end; at++) {
    const posting = postings[at]!;
    sums[articleOf(posting)]! += units(weight, lead[leadBoundOf(posting)]! + count[countBoundOf(posting)]!);
  }
}

/** The product of a weight and a share, rounded up. */
function units(weight: number, share: number): number {
  return (Math.imul(weight, share) >>> SHARE_BITS) + 1;
}
