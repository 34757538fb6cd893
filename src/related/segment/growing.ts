/**
 * A column that is being filled: numbers appended one by one or in runs.
 *
 * @example
 * const column = new Growing<Uint32Array>(Uint32Array);
 * column.push(7);
 * column.done(); // Uint32Array [7]
 */
import { grown } from "../../normalize/grown.js";

/** The kinds of column there are. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** A growing column. */
export class Growing<T extends Column> {
  #array: T;
  #length = 0;

  constructor(Type: new (length: number) => T, room = 64) {
    this.#array = new Type(room);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) this.#array = grown(this.#array, this.#length + 1);
    this.#array[this.#length++] = value;
  }

  append(values: T): void {
    this.#array = grown(this.#array, this.#length + values.length);
    this.#array.set(values, this.#length);
    this.#length += values.length;
  }

  /** Appends the UTF-16 units of a string. */
  appendUnits(text: string): void {
    const array = (this.#array = grown(this.#array, this.#length + text.length));
    for (let i = 0; i < text.length; i++) array[this.#length + i] = text.charCodeAt(i);
    this.#length += text.length;
  }

  /** What was appended; a view, not to be appended to any more. */
  done(): T {
    return this.#array.subarray(0, this.#length) as T;
  }
}

/** Strings end to end. */
export class GrowingStrings {
  readonly #starts = new Growing<Uint32Array>(Uint32Array);
  readonly #units = new Growing<Uint16Array>(Uint16Array, 256);

  constructor() {
    this.#starts.push(0);
  }

  push(text: string): void {
    this.#units.appendUnits(text);
    this.#starts.push(this.#units.length);
  }

  /** Appends the `i`th string of another column. */
  copy(units: Uint16Array, starts: Uint32Array, i: number): void {
    this.#units.append(units.subarray(starts[i], starts[i + 1]));
    this.#starts.push(this.#units.length);
  }

  done(): { readonly starts: Uint32Array; readonly units: Uint16Array } {
    return { starts: this.#starts.done(), units: this.#units.done() };
  }
}
