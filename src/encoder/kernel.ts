/**
 * The arithmetic of the encoder: a few calls over one memory, numbers being named by where they begin (in bytes). WebAssembly (wasm.ts,
 * kernel/*.as) and plain JavaScript (plain.ts) are the two ways; their products are whole numbers, so that both sum alike.
 *
 * Positions are the pieces of all windows one after the other, a row each.
 *
 * @example
 * const kernel = (await wasmKernel(bytes)) ?? plainKernel(bytes);
 * kernel.quantize(x, positions, 384, 200_000, whole, scales);
 * kernel.product(whole, scales, positions, 384, weights, rowScales, biases, 1152, out);
 */

/** Rows and positions are worked in steps: rooms hold this many positions more than are used. */
export const SPARE_POSITIONS = 8;

/** Columns and rows of matrices are multiples of these; so is the size of an attention head of `STEP`. */
export const GROUP = 32;
export const STEP = 8;

/** One memory and what can be done in it. Floats are float32, whole numbers int16; every place is a multiple of 16 but where a byte is read. */
export interface Kernel {
  readonly kind: "wasm" | "plain";
  readonly memory: ArrayBuffer;
  /**
   * Lays a matrix of 4 bits out for `product`, as the whole numbers (nibble − 8) × group: 2 bytes each, the order is the kernel's own. Gives the
   * length (Euclid's) of the longest row: times the length of a position it must stay under 2^31, and then no sum can overflow.
   */
  readonly unpack: (groups: number, nibbles: number, rows: number, columns: number, out: number) => number;
  /** A piece's row of 4 bits times `scale`, plus the float rows `place` and `mark`. */
  readonly enter: (scale: number, groups: number, nibbles: number, place: number, mark: number, columns: number, out: number) => void;
  /** Rounds each position to whole numbers, as fine as 16 bits and its length (at most `reach`) allow; `scales` gets what one of them is worth. */
  readonly quantize: (x: number, positions: number, columns: number, reach: number, out: number, scales: number) => void;
  /** For each position and row: dot product × the position's scale × the row's + the row's bias. */
  readonly product: (x: number, scales: number, positions: number, columns: number, weights: number, rowScales: number, biases: number, rows: number, out: number) => void;
  /** Attention inside one window: `looked` holds `hidden` numbers each of query, key and value a position; `size` is a head's. */
  readonly attend: (looked: number, length: number, hidden: number, size: number, scratch: number, out: number) => void;
  /** x/2 × (1 + erf(x/√2)) in place. */
  readonly gelu: (x: number, count: number) => void;
  /** x = norm(x + y) × weights + biases, row by row. */
  readonly addNorm: (x: number, y: number, weights: number, biases: number, positions: number, columns: number, epsilon: number) => void;
  /** Copies rows, by their ascending numbers (uint32), to the front of `out`, which may be `x`. */
  readonly pick: (x: number, numbers: number, count: number, columns: number, out: number) => void;
  /** Adds rows to the row `out`. */
  readonly addUp: (x: number, positions: number, columns: number, out: number) => void;
  /** The float product of the row `x` with `rows` rows, plus biases. */
  readonly dense: (x: number, weights: number, biases: number, rows: number, columns: number, out: number) => void;
}

/** Bytes that `attend` needs of scratch for windows of up to `length` positions. */
export function attentionScratch(length: number, size: number): number {
  return 4 * (3 * size + STEP) * Math.ceil(length / STEP) * STEP;
}
