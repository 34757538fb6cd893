/**
 * Weights as they are shipped: the rows that matter, eight bits a weight, in one base64 string; read once.
 *
 * Bytes: for each kept row, in order of its number, the distance to the one before in base 128 (low bits first, the high bit set on all
 * bytes but the last); then for each label set its rows, `T` signed bytes each. Transitions and what a step of a byte is worth stand beside.
 *
 * @example
 * const { kept, sets } = decodeWeights(packed);
 * const row = rowOf(kept, bucket); // -1: nothing was learned of it
 * sets.news.rows.subarray(9 * row, 9 * row + 9); // the bucket's weights, each worth sets.news.step
 */
import { BUCKETS } from "./hash.js";
import { type LabelSet, TAG_COUNT as T } from "../../bio/labels.js";

/** Weights as text and numbers. */
export interface PackedWeights {
  /** How many rows are kept. */
  readonly count: number;
  /** Base64 of the bytes. */
  readonly bytes: string;
  /** For each label set, what one step of a byte is worth, and its transitions: from each tag, then from a sentence's start. */
  readonly sets: Readonly<Record<LabelSet, { readonly step: number; readonly transitions: readonly number[] }>>;
}

/** The weights of one convention of marking. */
export interface WeightSet {
  /** `T` bytes a kept row, in the order of their buckets. */
  readonly rows: Int8Array;
  readonly step: number;
  readonly transitions: Float32Array;
}

/** Weights ready to be used. */
export interface TaggerWeights {
  readonly kept: KeptRows;
  readonly sets: Readonly<Record<LabelSet, WeightSet>>;
}

/**
 * Which buckets have a row, in little memory that the processor keeps at hand: most pairs of words were never seen, and a bit tells so. The
 * rows themselves lie close together, since a token touches them at random.
 */
export interface KeptRows {
  /** A bit a bucket, 32 a number. */
  readonly bits: Int32Array;
  /** How many rows the numbers before hold. */
  readonly before: Int32Array;
}

/** The row of a bucket, or -1. */
export function rowOf({ bits, before }: KeptRows, bucket: number): number {
  const place = bucket >>> 5;
  const here = bits[place]!;
  const bit = 1 << (bucket & 31);
  return (here & bit) === 0 ? -1 : before[place]! + bitsSet(here & (bit - 1));
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, 5-1). */
function bitsSet(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Reads packed weights. */
export function decodeWeights({ count, bytes, sets }: PackedWeights): TaggerWeights {
  const text = atob(bytes);
  const bits = new Int32Array(BUCKETS >> 5);
  const before = new Int32Array(BUCKETS >> 5);
  let at = 0;
  let bucket = -1;
  for (let row = 0; row < count; row++) {
    let distance = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = text.charCodeAt(at++);
      distance += (byte & 0x7f) << shift;
    }
    bucket += distance;
    bits[bucket >>> 5]! |= 1 << (bucket & 31);
  }
  for (let place = 1; place < bits.length; place++) before[place] = before[place - 1]! + bitsSet(bits[place - 1]!);
  const read = (label: LabelSet): WeightSet => {
    const rows = new Int8Array(count * T);
    for (let i = 0; i < rows.length; i++) rows[i] = text.charCodeAt(at++);
    return { rows, step: sets[label].step, transitions: Float32Array.from(sets[label].transitions) };
  };
  return { kept: { bits, before }, sets: { news: read("news"), wikipedia: read("wikipedia") } };
}

/** Packs weights: `rows` holds `T` numbers a bucket; kept are the `most` rows whose largest weight, in any set, is largest. */
export function encodeWeights(sets: Readonly<Record<LabelSet, { readonly rows: Float32Array; readonly transitions: Float32Array }>>, most: number): PackedWeights {
  const labels = ["news", "wikipedia"] as const;
  const sizes = new Float32Array(BUCKETS);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (const label of labels) for (let at = bucket * T; at < (bucket + 1) * T; at++) sizes[bucket] = Math.max(sizes[bucket]!, Math.abs(sets[label].rows[at]!));
  }
  const smallest = sizes.toSorted()[BUCKETS - most] ?? 0;
  const kept: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (sizes[bucket]! > 0 && sizes[bucket]! >= smallest) kept.push(bucket);
  const bytes: number[] = [];
  let previous = -1;
  for (const bucket of kept) {
    let distance = bucket - previous;
    for (; distance >= 0x80; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance);
    previous = bucket;
  }
  const packed = labels.map((label) => {
    const { rows, transitions } = sets[label];
    let largest = 0;
    for (const bucket of kept) for (let tag = 0; tag < T; tag++) largest = Math.max(largest, Math.abs(rows[bucket * T + tag]!));
    const step = Math.min(largest, LARGEST) / 127 || 1;
    for (const bucket of kept) for (let tag = 0; tag < T; tag++) bytes.push(Math.max(-127, Math.min(127, Math.round(rows[bucket * T + tag]! / step))) & 0xff);
    return { step, transitions: [...transitions].map((score) => Number(score.toFixed(4))) };
  });
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { count: kept.length, bytes: btoa(text), sets: { news: packed[0]!, wikipedia: packed[1]! } };
}

/** Weights beyond this are few: cutting them keeps the steps of the rest small. */
const LARGEST = 2.5;
