/**
 * Features as numbers: a feature is a template and a value, hashed to one of `BUCKETS` rows of weights. Rare collisions cost less than
 * keeping the features' names would.
 *
 * @example
 * bucketOf(mix(hashText("بغداد"), 7)); // the row of template 7 and the word
 */

/** Rows that features are hashed to: a power of two. */
export const BUCKETS = 1 << 20;

/** A 32-bit hash of a text's units (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The hash of a value under a template, or of two values in order. */
export function mix(value: number, salt: number): number {
  const mixed = Math.imul(value ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The row of a hash: its high bits, which are the better mixed ones. */
export function bucketOf(hash: number): number {
  return Math.imul(hash, 0xc2b2ae35) >>> 12;
}
