/**
 * Upper bounds of what a posting can earn, in one byte each, so that most articles are passed over without looking closer. They
 * hold however long the other articles are: the ranking's means come in when the bytes are read.
 *
 * *Lead*: its share depends on lead ÷ (sum of the article's leads) alone; the byte is that ratio on a scale of 16 steps to the
 * octave, rounded up. *Count*: the byte pairs a class of the count with a class of the article's length.
 *
 * @example
 * const earns = leadTable(statistics);
 * earns[leadBound(2048, 9000)]! >= leadShare(2048, lengthNorms(count, 9000, statistics).forLead); // true
 */
import { leadShare, lengthNorms, type Reading, SEARCH_LEAD, searchShare, type Statistics } from "./scoring.js";

/** Steps of the scale to a factor of two. */
const STEPS = 16;
/** The byte of a ratio above 1: of an entity in an article without words. */
const UNBOUNDED = 0;
/** A stand-in length for the table: only ratios matter. */
const LENGTH = 1 << 20;

/** The highest count of each class, and the shortest length. */
const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 24, 32, 64, 128, 512, 0xfff] as const;
/** Up to this, each count is a class. */
const EXACT_COUNTS = 6;
const LENGTHS = [0, 16, 32, 48, 64, 96, 128, 160, 192, 256, 320, 384, 512, 768, 1024, 2048] as const;

/** The byte of a lead in an article whose leads sum to `sum`; a lower byte bounds more. */
export function leadBound(lead: number, sum: number): number {
  if (lead > sum) return UNBOUNDED;
  return Math.min(255, 1 + Math.floor(STEPS * Math.log2(sum / lead)));
}

/** The byte of a count in an article whose counts sum to `sum`. */
export function countBound(count: number, sum: number): number {
  return countBoundIn(count, lengthClass(sum));
}

/** The class of an article whose counts sum to `sum`. */
export function lengthClass(sum: number): number {
  let length = LENGTHS.length - 1;
  while (LENGTHS[length]! > sum) length--;
  return length;
}

/** The byte of a count in an article of a class of length. */
export function countBoundIn(count: number, length: number): number {
  let countClass = Math.min(count, EXACT_COUNTS) - 1;
  while (COUNTS[countClass]! < count) countClass++;
  return (countClass << 4) | length;
}

/** By byte, the most a lead's share can be. */
export function leadTable(statistics: Statistics): Float64Array {
  const { forLead } = lengthNorms(0, LENGTH, statistics);
  return Float64Array.from({ length: 256 }, (_, byte) => (byte === UNBOUNDED ? leadShare(1, 0) : leadShare(LENGTH * 2 ** (-(byte - 1) / STEPS), forLead)));
}

/** By byte, the most a count's share can be, that of its lead left out. */
export function countTable(statistics: Statistics): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => {
    const { forCount } = lengthNorms(LENGTHS[byte & 15]!, 0, statistics);
    return searchShare(COUNTS[byte >>> 4]!, 0, forCount, 1);
  });
}

/** Shares in tables are whole numbers of 1/16,384, rounded up: the highest, of both readings together, is below 4. */
export const SHARE_BITS = 14;

/** What each byte of a posting can earn in a reading, in shares: `related` asks for leads, `search` for both. */
export interface BoundTables {
  readonly lead: Uint16Array;
  /** Absent where counts do not matter. */
  readonly count: Uint16Array | undefined;
}

/** The tables of a reading. */
export function boundTables(reading: Reading, statistics: Statistics): BoundTables {
  const lead = leadTable(statistics);
  return reading === "related" ? { lead: whole(lead), count: undefined } : { lead: whole(lead.map((share) => SEARCH_LEAD * share)), count: whole(countTable(statistics)) };
}

function whole(shares: Float64Array): Uint16Array {
  return Uint16Array.from(shares, (share) => Math.ceil(share * 2 ** SHARE_BITS));
}
