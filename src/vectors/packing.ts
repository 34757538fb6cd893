/**
 * Vectors as they are shipped: four bits a value. A nibble n stands for n − 7.5, so that a vector of unit length needs no scale of its
 * own: it is its nibbles' direction. Buckets, which are summed, have one byte of length each.
 *
 * @example
 * const packed = packRow(Float32Array.of(0.6, -0.8));  // one byte
 * readRow(packed, 0, 1, new Float32Array(2));          // added to what is there: about [0.6, -0.8]
 */

/** Nibbles count from −7.5 to 7.5 in steps of 1. */
const MIDDLE = 7.5;
/** Steps tried for a row, as shares of its greatest value: values beyond 7.5 steps are cut off, which pays where few are. */
const FINENESS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1];
/** The byte of length counts in this share of the longest bucket. */
export const LENGTH_STEPS = 255;

/** Packs a row of an even number of values: its direction only, that of the greatest cosine. Low nibbles first. */
export function packRow(row: Float32Array): Uint8Array {
  let greatest = 0;
  for (const value of row) greatest = Math.max(greatest, Math.abs(value));
  let best = new Uint8Array(row.length / 2);
  let bestCosine = -1;
  for (const share of FINENESS) {
    const packed = packBySteps(row, (greatest * share) / MIDDLE || 1);
    const read = new Float32Array(row.length);
    readRow(packed, 0, 1, read);
    const cosine = dot(row, read);
    if (cosine > bestCosine) [best, bestCosine] = [packed, cosine];
  }
  return best;
}

function packBySteps(row: Float32Array, step: number): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(row.length / 2);
  for (let i = 0; i < row.length; i++) {
    const nibble = Math.max(0, Math.min(15, Math.round(row[i]! / step + MIDDLE)));
    packed[i >> 1]! |= nibble << (4 * (i & 1));
  }
  return packed;
}

/** Adds a packed row, made `length` long, to `target`. `at` is the row's first byte. */
export function readRow(bytes: Uint8Array, at: number, length: number, target: Float32Array): void {
  const size = target.length >> 1;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[at + i]!;
    squares += ((byte & 15) - MIDDLE) ** 2 + ((byte >> 4) - MIDDLE) ** 2;
  }
  const scale = length / Math.sqrt(squares);
  for (let i = 0; i < size; i++) {
    const byte = bytes[at + i]!;
    target[2 * i]! += ((byte & 15) - MIDDLE) * scale;
    target[2 * i + 1]! += ((byte >> 4) - MIDDLE) * scale;
  }
}

/** The sum of products of two rows. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
