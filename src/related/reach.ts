/**
 * How high each article of a part can score: a sum of bounds over the postings gone through so far, and one number for the rest.
 *
 * The sums are whole numbers of 16 bits, each posting's bound rounded up: half the memory of a float, which is what the time goes
 * into when postings are read by the ten thousand.
 *
 * @example
 * const reach = new Reach(part, lookups, tables, 0);
 * reach.advance(0.5);             // the postings that promise 0.5 and more
 * reach.highest(8, () => true);   // numbers of the eight articles that look best
 */
import type { BoundTables } from "./bounds.js";
import type { Part } from "./part.js";
import { articleOf, countBoundOf, leadBoundOf } from "./posting.js";
import { TopList } from "./top-list.js";

/** The postings of a term of the query in a part: what is still to be gone through. */
export interface Lookup {
  readonly weight: number;
  next: number;
  readonly end: number;
}

/** What the highest sum of bounds is in units; rounding up adds at most one a term, of which there are far fewer than what is left to 65,535. */
const MOST_UNITS = 65_000;
/** The part of a posting that tells its lead's bound. */
const LEAD_BOUND = 0xff;

/** Bounds of scores. */
export class Reach {
  readonly #postings: Uint32Array;
  readonly #lookups: readonly Lookup[];
  readonly #lead: Float64Array;
  readonly #count: Float64Array | undefined;
  /** Units to a score of 1. */
  readonly #scale: number;
  readonly #sums: Uint16Array;
  readonly #extra: number;
  #left: number;

  /** @param extra what an article can gain beside its postings. */
  constructor(part: Part, lookups: readonly Lookup[], { lead, count }: BoundTables, extra: number) {
    this.#postings = part.segment.postings;
    this.#lookups = lookups;
    this.#lead = lead;
    this.#count = count;
    this.#sums = part.emptySums();
    this.#extra = extra;
    const most = lookups.reduce((sum, { weight }) => sum + weight, 0) * (lead[0]! + (count ? Math.max(...count) : 0));
    this.#scale = MOST_UNITS / most;
    this.#left = most;
  }

  /** The most that the postings still to be gone through can add to an article's sum. */
  get left(): number {
    return this.#left;
  }

  /** Goes through the postings that may give `least` and more; all of them where counts matter too. */
  advance(least: number): void {
    let left = 0;
    for (const lookup of this.#lookups) left += this.#count ? this.#addCounts(lookup, this.#count) : this.#addLeads(lookup, least);
    this.#left = left;
  }

  /** Whether an article may score so much. */
  mayScore(article: number, score: number): boolean {
    return this.#sums[article]! >= this.#unitsFor(score);
  }

  /** The articles gone through that may score so much, the highest first. */
  atLeast(score: number): readonly number[] {
    const sums = this.#sums;
    const least = Math.max(1, this.#unitsFor(score));
    const articles: number[] = [];
    for (let article = 0; article < sums.length; article++) if (sums[article]! >= least) articles.push(article);
    return articles.sort((a, b) => sums[b]! - sums[a]!);
  }

  /** The articles of the highest sums, at most `most`, that a test lets through. */
  highest(most: number, isAdmitted: (article: number) => boolean): readonly number[] {
    const sums = this.#sums;
    const best = new TopList<number>(most, (article) => sums[article]!, (a, b) => sums[b]! - sums[a]!);
    for (let article = 0; article < sums.length; article++) if (sums[article]! > best.bar && isAdmitted(article)) best.add(article);
    return best.done();
  }

  /** The least sum of an article that may score so much; half a unit lower, since what is left is no whole number. */
  #unitsFor(score: number): number {
    return Math.floor((score - this.#left - this.#extra) * this.#scale - 0.5);
  }

  /** Goes through a term's postings, the most promising first; gives what the next one promises. */
  #addLeads(lookup: Lookup, least: number): number {
    const postings = this.#postings;
    const sums = this.#sums;
    const { weight, end } = lookup;
    let at = lookup.next;
    while (at < end) {
      // Postings of one bound stand together: what they add is worked out once.
      const bound = leadBoundOf(postings[at]!);
      const promise = weight * this.#lead[bound]!;
      if (promise < least) {
        lookup.next = at;
        return promise;
      }
      const units = Math.ceil(promise * this.#scale);
      for (let posting; at < end && ((posting = postings[at]!) & LEAD_BOUND) === bound; at++) sums[articleOf(posting)]! += units;
    }
    lookup.next = end;
    return 0;
  }

  /** Goes through all of a term's postings, for counts and leads. */
  #addCounts(lookup: Lookup, count: Float64Array): number {
    const postings = this.#postings;
    const sums = this.#sums;
    const weight = lookup.weight * this.#scale;
    for (let at = lookup.next; at < lookup.end; at++) {
      const posting = postings[at]!;
      sums[articleOf(posting)]! += Math.ceil(weight * (this.#lead[leadBoundOf(posting)]! + count[countBoundOf(posting)]!));
    }
    lookup.next = lookup.end;
    return 0;
  }
}
