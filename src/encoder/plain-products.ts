/**
 * Products of matrices in plain JavaScript: the same whole numbers as in WebAssembly, whose sums a double holds exactly. Four positions and two
 * rows at once, so that what is loaded is used several times.
 *
 * @example
 * const product = plainProduct(new Int16Array(memory), new Float32Array(memory));
 */
import type { Kernel } from "./kernel.js";

const LARGEST_WHOLE = 2 ** 15 - 1;

/** `product` of a kernel whose matrices lie row by row. */
export function plainProduct(whole: Int16Array, floats: Float32Array): Kernel["product"] {
  // Four positions as doubles, their numbers of one column together: half again as fast as reading them where they lie.
  let four = new Float64Array(0);
  return (x, scales, positions, columns, weights, rowScales, biases, rows, out) => {
    if (four.length < 4 * columns) four = new Float64Array(4 * columns);
    for (let position = 0; position < positions; position += 4) {
      for (let at = 0, from = (x >> 1) + position * columns; at < columns; at++, from++) {
        for (let one = 0; one < 4; one++) four[4 * at + one] = whole[from + one * columns]!;
      }
      const scale = (scales >> 2) + position;
      const to = (out >> 2) + position * rows;
      for (let row = 0; row < rows; row += 2) {
        const first = (weights >> 1) + row * columns;
        const second = first + columns;
        let a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d0 = 0, d1 = 0;
        for (let at = 0, place = 0; at < columns; at++, place += 4) {
          const w0 = whole[first + at]!;
          const w1 = whole[second + at]!;
          const a = four[place]!;
          const b = four[place + 1]!;
          const c = four[place + 2]!;
          const d = four[place + 3]!;
          a0 += a * w0;
          a1 += a * w1;
          b0 += b * w0;
          b1 += b * w1;
          c0 += c * w0;
          c1 += c * w1;
          d0 += d * w0;
          d1 += d * w1;
        }
        const factor0 = floats[(rowScales >> 2) + row]!;
        const factor1 = floats[(rowScales >> 2) + row + 1]!;
        const bias0 = floats[(biases >> 2) + row]!;
        const bias1 = floats[(biases >> 2) + row + 1]!;
        floats[to + row] = a0 * floats[scale]! * factor0 + bias0;
        floats[to + row + 1] = a1 * floats[scale]! * factor1 + bias1;
        floats[to + rows + row] = b0 * floats[scale + 1]! * factor0 + bias0;
        floats[to + rows + row + 1] = b1 * floats[scale + 1]! * factor1 + bias1;
        floats[to + 2 * rows + row] = c0 * floats[scale + 2]! * factor0 + bias0;
        floats[to + 2 * rows + row + 1] = c1 * floats[scale + 2]! * factor1 + bias1;
        floats[to + 3 * rows + row] = d0 * floats[scale + 3]! * factor0 + bias0;
        floats[to + 3 * rows + row + 1] = d1 * floats[scale + 3]! * factor1 + bias1;
      }
    }
  };
}

/** `quantize` of a kernel. */
export function plainQuantize(whole: Int16Array, floats: Float32Array): Kernel["quantize"] {
  return (x, positions, columns, reach, out, scales) => {
    for (let position = 0; position < positions; position++) {
      const from = (x >> 2) + position * columns;
      const to = (out >> 1) + position * columns;
      let top = 0;
      let squares = 0;
      for (let at = 0; at < columns; at++) {
        const value = floats[from + at]!;
        top = Math.max(top, Math.abs(value));
        squares += value * value;
      }
      const factor = squares > 0 ? Math.min(LARGEST_WHOLE / top, reach / Math.sqrt(squares)) : 1;
      for (let at = 0; at < columns; at++) whole[to + at] = Math.round(floats[from + at]! * factor);
      floats[(scales >> 2) + position] = 1 / factor;
    }
  };
}
