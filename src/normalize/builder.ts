/**
 * Writes a text unit by unit into typed arrays, keeping for each unit where it came from.
 *
 * @example
 * const out = new AlignmentBuilder("ﻻ");
 * out.push(0x644, 0); out.push(0x627, 0);
 * out.finish(); // { original: "ﻻ", text: "لا", offsets: [0, 0, 1] }
 */
import type { AlignedText } from "./align.js";

/** How many units one call of `String.fromCharCode` takes without risk to the stack. */
const CHUNK = 8192;

/** A string from UTF-16 units. */
export function stringOf(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) {
    parts.push(String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]));
  }
  return parts.join("");
}

/** The growing arrays of an aligned text. */
export class AlignmentBuilder {
  readonly #original: string;
  #units: Uint16Array;
  #offsets: Uint32Array;
  #length = 0;

  constructor(original: string) {
    this.#original = original;
    this.#units = new Uint16Array(original.length + 16);
    this.#offsets = new Uint32Array(original.length + 17);
  }

  /** Adds one unit that came from `offset` of the original. Offsets never decrease. */
  push(unit: number, offset: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#offsets[this.#length++] = offset;
  }

  /** The text so far, closed by the original's length. */
  finish(): AlignedText {
    const offsets = this.#offsets.slice(0, this.#length + 1);
    offsets[this.#length] = this.#original.length;
    return { original: this.#original, text: stringOf(this.#units, this.#length), offsets };
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2);
    const offsets = new Uint32Array(units.length + 1);
    units.set(this.#units);
    offsets.set(this.#offsets);
    this.#units = units;
    this.#offsets = offsets;
  }
}
