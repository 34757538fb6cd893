/**
 * Vectors of stems: near in meaning, near in direction. Listed stems have their own; of others the n-grams give a guess.
 *
 * @example
 * const vectors = createVectors(packed);
 * vectors.cosine("سيار", "مركب"); // of the stems of سيارة and مركبة: well above 0.2, which is chance
 */
import { bucketsOf } from "./buckets.js";
import { dot, LENGTH_STEPS, readRow } from "./packing.js";

/** Vectors as text. */
export interface PackedVectors {
  /** Values of a vector. */
  readonly dimensions: number;
  /** The listed stems in order of their letters, one a line. */
  readonly stems: string;
  /** Base64 of a row of 4-bit values for each stem, in their order. */
  readonly rows: string;
  /** Base64 of a row for each bucket, then of a byte for each bucket: its length in 255ths of the longest. */
  readonly buckets: string;
}

/** Vectors of stems (`stem` of a word, as `tokenize` and `stem` give it), all of unit length. */
export interface WordVectors {
  /** Values of a vector. */
  readonly dimensions: number;
  /** How many stems are listed. */
  readonly size: number;
  /** Whether the stem has a vector of its own, so that `of` need not guess. */
  has(stem: string): boolean;
  /** The stem's vector, shared by all who ask: read it only. Nothing for what is no Arabic stem of at least two letters. */
  of(stem: string): Float32Array | undefined;
  /** The cosine of two stems, [-1, 1]; 0 where one has no vector. */
  cosine(a: string, b: string): number;
}

/** Unlisted stems that a guess is made for. */
const ARABIC_STEM = /^[\u0621-\u064a]{2,}$/u;

/** Vectors kept unpacked, of some 400 bytes each; when there are so many, they are dropped. */
const MOST_KEPT = 30_000;

/** Vectors from their packed form. */
export function createVectors({ dimensions, stems, rows, buckets }: PackedVectors): WordVectors {
  const numbers = new Map<string, number>();
  for (const stem of stems.split("\n")) numbers.set(stem, numbers.size);
  const rowBytes = bytesOf(rows);
  const bucketBytes = bytesOf(buckets);
  const width = dimensions >> 1;
  const lengthsAt = (bucketBytes.length / (width + 1)) * width;

  const kept = new Map<string, Float32Array | undefined>();

  const unpack = (stem: string): Float32Array | undefined => {
    const target = new Float32Array(dimensions);
    const number = numbers.get(stem);
    if (number !== undefined) {
      readRow(rowBytes, number * width, 1, target);
      return target;
    }
    if (!ARABIC_STEM.test(stem)) return undefined;
    for (const bucket of bucketsOf(stem)) readRow(bucketBytes, bucket * width, bucketBytes[lengthsAt + bucket]! / LENGTH_STEPS, target);
    const length = Math.sqrt(dot(target, target));
    if (length === 0) return undefined;
    for (let i = 0; i < dimensions; i++) target[i]! /= length;
    return target;
  };
  const of = (stem: string): Float32Array | undefined => {
    const known = kept.get(stem);
    if (known || kept.has(stem)) return known;
    const vector = unpack(stem);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(stem, vector);
    return vector;
  };
  const cosine = (a: string, b: string): number => {
    const [left, right] = [of(a), of(b)];
    return left && right ? Math.max(-1, Math.min(1, dot(left, right))) : 0;
  };
  return { dimensions, size: numbers.size, has: (stem) => numbers.has(stem), of, cosine };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
