/**
 * A checksum of bytes, for telling damage from what was written; no protection from ill will.
 *
 * @example
 * checksum(new Uint8Array([1, 2, 3])); // a number below 2³²
 *
 * Source: xxHash32 (Collet) of whole words, without its special cases for short input. Every step keeps differences: a change
 * within one word, however small, always shows.
 */
const P1 = 0x9e3779b1;
const P2 = 0x85ebca77;
const P3 = 0xc2b2ae3d;
/** Bytes of the four words that are read at a time. */
const STRIPE = 16;

/** The checksum of `bytes`, from `from` to `to`, [0, 2³²). */
export function checksum(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const length = to - from;
  const isAligned = (bytes.byteOffset + from) % 4 === 0;
  const own = isAligned ? bytes : bytes.slice(from, to);
  const start = isAligned ? bytes.byteOffset + from : 0;
  const words = new Uint32Array(own.buffer, start, length >>> 2);
  let a = P1 + P2;
  let b = P2;
  let c = 0;
  let d = -P1;
  const striped = (length - (length % STRIPE)) >>> 2;
  for (let i = 0; i < striped; i += 4) {
    a = step(a, words[i]!);
    b = step(b, words[i + 1]!);
    c = step(c, words[i + 2]!);
    d = step(d, words[i + 3]!);
  }
  let sum = (rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18) + length) | 0;
  for (let i = striped; i < words.length; i++) sum = step(sum, words[i]!);
  for (let i = from + 4 * words.length; i < to; i++) sum = step(sum, bytes[i]!);
  sum = Math.imul(sum ^ (sum >>> 15), P2);
  sum = Math.imul(sum ^ (sum >>> 13), P3);
  return (sum ^ (sum >>> 16)) >>> 0;
}

function step(lane: number, word: number): number {
  return Math.imul(rotated((lane + Math.imul(word, P2)) | 0, 13), P1);
}

function rotated(number: number, bits: number): number {
  return (number << bits) | (number >>> (32 - bits));
}
