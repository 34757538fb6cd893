/**
 * A model in a kernel's memory: where its weights lie, and the room that a batch is worked in.
 *
 * @example
 * const model = await loadModel(readWeights(bytes), (size) => plainKernel(size));
 * model.layers[0].look.rows; // 1152
 */
import type { EncoderFile, EncoderShape } from "./format.js";
import { attentionScratch, type Kernel, SPARE_POSITIONS } from "./kernel.js";
import { type LabelSet, TAG_COUNT } from "../bio/labels.js";
import { floatsOf, type FourBits, fourBitsOf } from "./tensors.js";

/** Positions of a batch: enough to use each weight often, few enough to stay in the processor's cache. */
export const BATCH_POSITIONS = 256;

/** A matrix: where its whole numbers, its rows' scales and its biases lie, and the greatest length of a position that no sum overflows with. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
  readonly reach: number;
}

/** A layer norm. */
export interface Norm {
  readonly weights: number;
  readonly biases: number;
}

/** One layer; the names are those of the file. */
export interface Layer {
  readonly look: Matrix;
  readonly gather: Matrix;
  readonly normLook: Norm;
  readonly widen: Matrix;
  readonly narrow: Matrix;
  readonly normThink: Norm;
}

/** Rows and biases of floats. */
export interface Dense {
  readonly weights: number;
  readonly biases: number;
}

/** Where a batch is worked; each holds the largest batch. */
export interface Room {
  readonly states: number;
  /** Query, key and value; a layer's middle; what is to be added to the states. No two are needed at once. */
  readonly broad: number;
  readonly seen: number;
  readonly whole: number;
  readonly scales: number;
  readonly scratch: number;
  readonly numbers: number;
  readonly sums: number;
  readonly answer: number;
}

/** A model ready to run. */
export interface Model {
  readonly shape: EncoderShape;
  readonly kernel: Kernel;
  /** The most positions of a batch. */
  readonly positions: number;
  readonly pieces: { readonly count: number; readonly rows: Float32Array; readonly groups: number; readonly nibbles: number };
  readonly places: number;
  readonly marks: number;
  readonly norm: Norm;
  readonly layers: readonly Layer[];
  readonly heads: Readonly<Partial<Record<LabelSet, Dense>>>;
  readonly meaning: Dense;
  readonly room: Room;
}

/** Products sum in 32 bits with a sign; a thousandth is left for the floats that lengths are worked out in. */
const LARGEST_SUM = 0.999 * 2 ** 31;

/** What a vector of meaning is made of: a mean of `hidden` numbers for the entrance and for each layer. */
export const meaningColumns = ({ hidden, layers }: EncoderShape): number => hidden * (layers + 1);

/** Lays a file's weights out. `make` gives a kernel with the bytes asked for. @throws {SilahError} where the file lacks a tensor. */
export async function loadModel(file: EncoderFile, make: (bytes: number) => Kernel | Promise<Kernel>): Promise<Model> {
  const { shape } = file;
  const { hidden, wide } = shape;
  const fills: ((kernel: Kernel) => void)[] = [];
  let end = 16;
  const take = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 16) * 16;
    return at;
  };
  const put = (values: Float32Array | Uint8Array): number => {
    const at = take(values.byteLength);
    fills.push(({ memory }) => { new Uint8Array(memory).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at); });
    return at;
  };
  const floats = (name: string, ...sizes: number[]): number => put(floatsOf(file, name, sizes));

  const positions = Math.max(shape.places, BATCH_POSITIONS);
  const padded = positions + SPARE_POSITIONS;
  const widest = Math.max(hidden, wide);
  // Matrices are unpacked from here as well.
  const broad = take(Math.max(4 * padded * Math.max(3 * hidden, wide), hidden * Math.max(3 * hidden, wide)));
  const room: Room = {
    states: take(4 * padded * hidden),
    seen: take(4 * padded * hidden),
    broad,
    whole: take(2 * padded * widest),
    scales: take(4 * padded),
    scratch: take(attentionScratch(shape.places, hidden / shape.heads)),
    numbers: take(4 * padded),
    sums: take(4 * meaningColumns(shape)),
    answer: take(4 * Math.max(TAG_COUNT, shape.meaning)),
  };

  const matrix = (name: string, rows: number, columns: number): Matrix => {
    const four = fourBitsOf(file, `${name}.weight`, rows, columns);
    const made = { rows, columns, weights: take(2 * rows * columns), scales: put(four.rows), biases: floats(`${name}.bias`, rows), reach: 0 };
    fills.push((kernel) => { made.reach = unpackInto(kernel, four, made, room.broad); });
    return made;
  };
  const norm = (name: string): Norm => ({ weights: floats(`${name}.weight`, hidden), biases: floats(`${name}.bias`, hidden) });
  const dense = (name: string, rows: number, columns: number): Dense => ({ weights: floats(`${name}.weight`, rows, columns), biases: floats(`${name}.bias`, rows) });

  const count = file.tensors.get("pieces")?.shape[0] ?? 0;
  const pieces = fourBitsOf(file, "pieces", count, hidden);
  const laid = {
    shape,
    positions,
    room,
    pieces: { count, rows: pieces.rows, groups: put(pieces.groups), nibbles: put(pieces.nibbles) },
    places: floats("places", shape.places, hidden),
    marks: floats("marks", shape.marks, hidden),
    norm: norm("norm"),
    layers: Array.from({ length: shape.layers }, (_, layer): Layer => ({
      look: matrix(`layers.${layer}.look`, 3 * hidden, hidden),
      gather: matrix(`layers.${layer}.gather`, hidden, hidden),
      normLook: norm(`layers.${layer}.norm_look`),
      widen: matrix(`layers.${layer}.widen`, wide, hidden),
      narrow: matrix(`layers.${layer}.narrow`, hidden, wide),
      normThink: norm(`layers.${layer}.norm_think`),
    })),
    heads: Object.fromEntries(shape.labels.map((label) => [label, dense(`heads.${label}`, TAG_COUNT, hidden)])),
    meaning: dense("meaning", shape.meaning, meaningColumns(shape)),
  };
  const kernel = await make(end);
  for (const fill of fills) fill(kernel);
  return { ...laid, kernel };
}

/** Unpacks a matrix, laid at `spare` for it, and gives the length that its positions may have. */
function unpackInto(kernel: Kernel, { groups, nibbles }: FourBits, { rows, columns, weights }: Matrix, spare: number): number {
  const bytes = new Uint8Array(kernel.memory);
  bytes.set(nibbles, spare);
  const groupsAt = spare + Math.ceil(nibbles.length / 16) * 16;
  bytes.set(groups, groupsAt);
  const longest = kernel.unpack(groupsAt, spare, rows, columns, weights);
  // Two vectors' product is at most that of their lengths (Cauchy and Schwarz); rounding lengthens a position by half a unit a column at most.
  return LARGEST_SUM / Math.max(1, longest) - Math.sqrt(columns);
}
