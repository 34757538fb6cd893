/**
 * The kernel in plain JavaScript, for where WebAssembly or its SIMD is missing: the same whole-number products, the same curves.
 *
 * @example
 * const kernel = plainKernel(32 * 2 ** 20);
 */
import type { Kernel } from "./kernel.js";
import { plainAttend } from "./plain-attention.js";
import { plainProduct, plainQuantize } from "./plain-products.js";

/** A kernel with a memory of `bytes`, all zero. */
export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
  const octets = new Uint8Array(memory);
  const whole = new Int16Array(memory);
  const floats = new Float32Array(memory);
  const numbers = new Uint32Array(memory);
  return {
    kind: "plain",
    memory,
    product: plainProduct(whole, floats),
    quantize: plainQuantize(whole, floats),
    attend: plainAttend(floats),
    unpack: (groups, nibbles, rows, columns, out) => {
      let longest = 0;
      for (let row = 0, at = 0; row < rows; row++) {
        let squares = 0;
        for (const end = at + columns; at < end; at += 2) {
          const byte = octets[nibbles + (at >> 1)]!;
          const group = octets[groups + (at >> 5)]!;
          const even = ((byte & 15) - 8) * group;
          const odd = ((byte >> 4) - 8) * group;
          squares += even * even + odd * odd;
          whole[(out >> 1) + at] = even;
          whole[(out >> 1) + at + 1] = odd;
        }
        longest = Math.max(longest, squares);
      }
      return Math.sqrt(longest);
    },
    enter: (scale, groups, nibbles, place, mark, columns, out) => {
      for (let at = 0; at < columns; at++) {
        const byte = octets[nibbles + (at >> 1)]!;
        const nibble = (at & 1) === 0 ? byte & 15 : byte >> 4;
        floats[(out >> 2) + at] = (nibble - 8) * scale * octets[groups + (at >> 5)]! + floats[(place >> 2) + at]! + floats[(mark >> 2) + at]!;
      }
    },
    gelu: (x, count) => {
      for (let at = x >> 2, end = at + count; at < end; at++) floats[at] = gelu(floats[at]!);
    },
    addNorm: (x, y, weights, biases, positions, columns, epsilon) => {
      for (let position = 0; position < positions; position++) {
        const row = (x >> 2) + position * columns;
        const other = (y >> 2) + position * columns;
        let sum = 0;
        for (let at = 0; at < columns; at++) sum += floats[row + at]! += floats[other + at]!;
        const mean = sum / columns;
        let squares = 0;
        for (let at = 0; at < columns; at++) squares += (floats[row + at]! - mean) ** 2;
        const factor = 1 / Math.sqrt(squares / columns + epsilon);
        for (let at = 0; at < columns; at++) floats[row + at] = (floats[row + at]! - mean) * factor * floats[(weights >> 2) + at]! + floats[(biases >> 2) + at]!;
      }
    },
    pick: (x, rows, count, columns, out) => {
      for (let at = 0; at < count; at++) {
        const from = (x >> 2) + numbers[(rows >> 2) + at]! * columns;
        floats.copyWithin((out >> 2) + at * columns, from, from + columns);
      }
    },
    addUp: (x, positions, columns, out) => {
      for (let at = 0, end = positions * columns; at < end; at++) floats[(out >> 2) + (at % columns)]! += floats[(x >> 2) + at]!;
    },
    dense: (x, weights, biases, rows, columns, out) => {
      for (let row = 0; row < rows; row++) {
        let sum = floats[(biases >> 2) + row]!;
        for (let at = 0; at < columns; at++) sum += floats[(x >> 2) + at]! * floats[(weights >> 2) + row * columns + at]!;
        floats[(out >> 2) + row] = sum;
      }
    },
  };
}

/** As in kernel/curves.as: erf by Abramowitz and Stegun 7.1.26. */
function gelu(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const sum = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const tail = 0.5 * x * sum * Math.exp(-0.5 * x * x);
  return x > 0 ? x - tail : tail;
}
