/**
 * Writes a text unit by unit into typed arrays, keeping for each unit where it came from.
 *
 * @example
 * const out = new AlignmentBuilder("ﻻ");
 * out.push(0x644, 0); out.push(0x627, 0);
 * out.finish(); // { original: "ﻻ", text: "لا", offsets: [0, 0, 1] }
 */
import type { AlignedText } from "./align.js";
import { grown } from "./grown.js";
import { roomOf, textOf } from "./units.js";

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
    this.#units = grown(this.#units, this.#length + 1);
    this.#offsets = grown(this.#offsets, this.#length + 2);
    this.#units[this.#length] = unit;
    this.#offsets[this.#length++] = offset;
  }

  /** The text so far, closed by the original's length. */
  finish(): AlignedText {
    const offsets = this.#offsets.slice(0, this.#length + 1);
    offsets[this.#length] = this.#original.length;
    return { original: this.#original, text: textOf(roomOf(this.#units), this.#length), offsets };
  }
}
