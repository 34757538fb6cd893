/**
 * What tells an index from others, made up when it is made.
 *
 * @example
 * newIdentity(); // "5f0c1d2e-…"
 */

/** 128 random bits in hexadecimal digits. (`crypto.randomUUID` is missing in pages that come over plain HTTP.) */
export function newIdentity(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(16).padStart(8, "0")).join("-");
}
