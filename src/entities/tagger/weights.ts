/**
 * Weights as they are shipped: the rows that matter, eight bits a weight, in one base64 string; read once.
 *
 * Bytes: for each kept row, in order of its number, the distance to the one before in base 128 (low bits first, the high bit set on all
 * bytes but the last); then for each label set its rows, `T` signed bytes each. Transitions and what a step of a byte is worth stand beside.
 *
 * @example
 * const { sets } = decodeWeights(packed);
 * sets.news.rows.subarray(9 * bucket, 9 * bucket + 9); // the bucket's weights, each worth sets.news.step
 */
import { BUCKETS } from "./hash.js";
import { type LabelSet, TAG_COUNT as T } from "./labels.js";

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
  /** `T` bytes a bucket: a token touches buckets at random, so that each costs one look into memory and not two. */
  readonly rows: Int8Array;
  readonly step: number;
  readonly transitions: Float32Array;
}

/** Weights ready to be used. */
export interface TaggerWeights {
  /** A bit a bucket: whether anything was learned of it. Most pairs were never seen, and these bits the processor keeps at hand. */
  readonly isKept: Uint8Array;
  readonly sets: Readonly<Record<LabelSet, WeightSet>>;
}

/** Reads packed weights. */
export function decodeWeights({ count, bytes, sets }: PackedWeights): TaggerWeights {
  const text = atob(bytes);
  const buckets = new Uint32Array(count);
  const isKept = new Uint8Array(BUCKETS >> 3);
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
    buckets[row] = bucket;
    isKept[bucket >> 3]! |= 1 << (bucket & 7);
  }
  const read = (label: LabelSet): WeightSet => {
    const rows = new Int8Array(BUCKETS * T);
    for (const place of buckets) for (let tag = 0; tag < T; tag++) rows[place * T + tag] = text.charCodeAt(at++);
    return { rows, step: sets[label].step, transitions: Float32Array.from(sets[label].transitions) };
  };
  return { isKept, sets: { news: read("news"), wikipedia: read("wikipedia") } };
}

/** Packs weights: `rows` holds `T` numbers a bucket; rows whose weights all lie below `smallest`, in every set, are left out. */
export function encodeWeights(sets: Readonly<Record<LabelSet, { readonly rows: Float32Array; readonly transitions: Float32Array }>>, smallest: number): PackedWeights {
  const labels = ["news", "wikipedia"] as const;
  const kept: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    if (labels.some((label) => sets[label].rows.subarray(bucket * T, (bucket + 1) * T).some((weight) => Math.abs(weight) >= smallest))) kept.push(bucket);
  }
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
