/**
 * Meaning in an index: an article's vector in a byte a number, and a ranking by words put in the order that meaning and words give together.
 *
 * @example
 * const stored = packMeaning(encoder.embed("محادثات في بغداد"));
 * cosineWith(encoder.embed("مفاوضات في العراق"), stored); // 0.9…
 */
import { likenessOf, MEANING_LENGTH, type MeaningModel } from "../similarity/meaning.js";
import type { Ranked } from "./rank.js";

/** How many of the best by words are put in order by meaning too. */
export const RERANKED = 100;

/** A score by words grows by this share where meanings agree fully; chosen on saudinewsnet (docs/decisions/0015-encoder.md). */
const MEANING_SHARE = 1;

/** Numbers of a packed vector reach from -127 to 127. */
const HIGHEST = 127;

/** What an article without a vector has. */
export const NO_MEANING = new Uint8Array(0);

/** The vector of headline and opening. */
export function readMeaning(encoder: MeaningModel, { text, headline = "" }: { readonly text: string; readonly headline?: string | undefined }): Float32Array {
  return encoder.embed((headline === "" ? text : `${headline}\n\n${text}`).slice(0, MEANING_LENGTH));
}

/** A vector in a byte a number; its length is lost, its direction is kept. */
export function packMeaning(vector: Float32Array): Uint8Array {
  const top = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return new Uint8Array(Int8Array.from(vector, (value) => Math.round((top === 0 ? 0 : value / top) * HIGHEST)).buffer);
}

/** The vector of unit length that was packed; `undefined` where there is none. */
export function unpackMeaning(packed: Uint8Array): Float32Array | undefined {
  if (packed.length === 0) return undefined;
  const numbers = Float32Array.from(new Int8Array(packed.buffer, packed.byteOffset, packed.length));
  const length = Math.hypot(...numbers);
  return length === 0 ? undefined : numbers.map((value) => value / length);
}

/** The cosine of a vector of unit length with a packed one, [-1, 1]; 0 where there is none, or of another encoder. */
export function cosineWith(query: Float32Array, packed: Uint8Array): number {
  if (packed.length !== query.length) return 0;
  const numbers = new Int8Array(packed.buffer, packed.byteOffset, packed.length);
  let product = 0;
  let square = 0;
  for (let i = 0; i < numbers.length; i++) {
    product += query[i]! * numbers[i]!;
    square += numbers[i]! * numbers[i]!;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

/** A ranking in the order of words and meaning together. */
export function byMeaning(ranked: readonly Ranked[], query: Float32Array): Ranked[] {
  return ranked
    .map((one) => ({ ...one, score: one.score * (1 + MEANING_SHARE * likenessOf(cosineWith(query, one.part.meaningOf(one.article)))) }))
    .sort((a, b) => b.score - a.score || (a.part.idOf(a.article) < b.part.idOf(b.article) ? -1 : 1));
}
