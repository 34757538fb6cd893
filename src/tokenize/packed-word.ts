/**
 * Words of up to ten plain Arabic letters as two numbers, five letters of six bits each: equal numbers, equal words.
 *
 * @example
 * pack(Uint16Array.of(0x645, 0x646)); // { first: (38 << 6) | 39, second: 0 }: من
 */

/** How many letters go into each of the two numbers, and bits a letter. */
export const PACKED = 5;
export const LETTER_BITS = 6;

let codes: Uint8Array | undefined;

/** The code of each plain Arabic letter, by UTF-16 unit, 1 to 43; 0 of all other units, tatweel and marks included. */
export function letterCodes(): Uint8Array {
  if (codes) return codes;
  codes = new Uint8Array(0x10000);
  for (let unit = 0x620; unit <= 0x64a; unit++) if (unit !== 0x640) codes[unit] = unit - 0x61f;
  return codes;
}

/** A word as two numbers; `first` is never 0. */
export interface PackedWord {
  readonly first: number;
  readonly second: number;
}

/** A word's UTF-16 units packed; `undefined` where it is too long, empty, or of other letters. */
export function pack(units: Uint16Array): PackedWord | undefined {
  if (units.length === 0 || units.length > 2 * PACKED) return undefined;
  const letters = letterCodes();
  const numbers = [0, 0];
  for (let at = 0; at < units.length; at++) {
    const code = letters[units[at]!]!;
    if (code === 0) return undefined;
    const half = at < PACKED ? 0 : 1;
    numbers[half] = (numbers[half]! << LETTER_BITS) | code;
  }
  return { first: numbers[0]!, second: numbers[1]! };
}

/** A hash of a packed word: its numbers times odd constants (the golden ratio's, and one of MurmurHash3), the better mixed bits brought down. */
export function hashOfPacked(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
