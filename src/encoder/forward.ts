/**
 * The forward pass over a batch of windows, laid one after the other: matrices work on all positions together, attention window by window, so
 * that nothing is padded.
 *
 * @example
 * runLayers(model, windows); // room.states now holds the last layer's state of each position
 */
import type { Matrix, Model } from "./model.js";
import type { Window } from "./windows.js";

/** What else a run does. */
export interface RunOptions {
  /** Work the last layer out for the words' first pieces alone. */
  readonly onlyFirsts?: boolean;
  /** Called when the entrance (0) and then each layer (1 …) is done, with the positions that lie in `room.states`. */
  readonly afterEach?: (step: number, positions: number) => void;
}

/** Runs a batch, of `model.positions` positions at most. Gives how many rows of `room.states` the last layer's are. */
export function runLayers(model: Model, windows: readonly Window[], { onlyFirsts = false, afterEach }: RunOptions = {}): number {
  const { kernel, room, shape, layers } = model;
  const { hidden, wide, epsilon } = shape;
  let positions = enterAll(model, windows);
  afterEach?.(0, positions);
  layers.forEach((layer, number) => {
    apply(model, layer.look, room.states, positions, room.broad);
    let from = 0;
    for (const { numbers: { length } } of windows) {
      kernel.attend(room.broad + 12 * hidden * from, length, hidden, hidden / shape.heads, room.scratch, room.seen + 4 * hidden * from);
      from += length;
    }
    if (onlyFirsts && number === layers.length - 1) positions = keepFirsts(model, windows);
    apply(model, layer.gather, room.seen, positions, room.broad);
    kernel.addNorm(room.states, room.broad, layer.normLook.weights, layer.normLook.biases, positions, hidden, epsilon);
    apply(model, layer.widen, room.states, positions, room.broad);
    kernel.gelu(room.broad, positions * wide);
    apply(model, layer.narrow, room.broad, positions, room.seen);
    kernel.addNorm(room.states, room.seen, layer.normThink.weights, layer.normThink.biases, positions, hidden, epsilon);
    afterEach?.(number + 1, positions);
  });
  return positions;
}

/** Pieces, places and marks summed and normed. */
function enterAll({ kernel, room, shape: { hidden, epsilon }, pieces, places, marks, norm }: Model, windows: readonly Window[]): number {
  let position = 0;
  for (const window of windows) {
    for (let i = 0; i < window.numbers.length; i++) {
      const number = window.numbers[i]!;
      const groups = pieces.groups + (number * hidden) / 32;
      const nibbles = pieces.nibbles + (number * hidden) / 2;
      kernel.enter(pieces.rows[number]!, groups, nibbles, places + 4 * hidden * i, marks + 4 * hidden * window.marks[i]!, hidden, room.states + 4 * hidden * position);
      position++;
    }
  }
  // What is added is zero.
  new Uint8Array(kernel.memory).fill(0, room.seen, room.seen + 4 * hidden * position);
  kernel.addNorm(room.states, room.seen, norm.weights, norm.biases, position, hidden, epsilon);
  return position;
}

function apply({ kernel, room }: Model, { rows, columns, weights, scales, biases, reach }: Matrix, x: number, positions: number, out: number): void {
  kernel.quantize(x, positions, columns, reach, room.whole, room.scales);
  kernel.product(room.whole, room.scales, positions, columns, weights, scales, biases, rows, out);
}

/** Moves the rows of the words' first pieces to the front. */
function keepFirsts({ kernel, room, shape: { hidden } }: Model, windows: readonly Window[]): number {
  const rows: number[] = [];
  let from = 0;
  for (const { numbers, firsts } of windows) {
    for (const first of firsts) rows.push(from + first);
    from += numbers.length;
  }
  new Uint32Array(kernel.memory, room.numbers, rows.length).set(rows);
  kernel.pick(room.states, room.numbers, rows.length, hidden, room.states);
  kernel.pick(room.seen, room.numbers, rows.length, hidden, room.seen);
  return rows.length;
}
