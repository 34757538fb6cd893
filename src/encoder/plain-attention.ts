/**
 * Attention inside one window in plain JavaScript.
 *
 * @example
 * const attend = plainAttend(new Float32Array(memory));
 */
import type { Kernel } from "./kernel.js";

/** `attend` of a kernel: scores of a head's positions with each other, softmax, the values by their shares. */
export function plainAttend(floats: Float32Array): Kernel["attend"] {
  return (looked, length, hidden, size, scratch, out) => {
    const scores = scratch >> 2;
    const scale = 1 / Math.sqrt(size);
    for (let head = 0; head < hidden; head += size) {
      const queries = (looked >> 2) + head;
      const keys = queries + hidden;
      const values = keys + hidden;
      for (let query = 0; query < length; query++) {
        const own = queries + query * 3 * hidden;
        let top = -Infinity;
        for (let key = 0; key < length; key++) {
          const other = keys + key * 3 * hidden;
          let sum = 0;
          for (let at = 0; at < size; at++) sum += floats[own + at]! * floats[other + at]!;
          floats[scores + key] = sum * scale;
          top = Math.max(top, sum * scale);
        }
        let sum = 0;
        for (let key = 0; key < length; key++) sum += floats[scores + key] = Math.exp(floats[scores + key]! - top);
        const to = (out >> 2) + query * hidden + head;
        floats.fill(0, to, to + size);
        for (let key = 0; key < length; key++) {
          const share = floats[scores + key]! / sum;
          const other = values + key * 3 * hidden;
          for (let at = 0; at < size; at++) floats[to + at]! += share * floats[other + at]!;
        }
      }
    }
  };
}
