/**
 * A text's vector of meaning: the means of the entrance and of every layer over all its positions, edges too, through one matrix, of unit length. Early layers keep the
 * words, late ones what they are about: together they come nearer the teacher's vectors than the last layer alone (docs/decisions/0015-encoder.md).
 *
 * @example
 * meaningOf(model, pieces, "عاصمة العراق"); // Float32Array of model.shape.meaning numbers
 */
import { runLayers } from "./forward.js";
import { meaningColumns, type Model } from "./model.js";
import type { Pieces } from "./pieces.js";
import { batchesOf, windowsOfPieces } from "./windows.js";

/** What the teacher was trained to read before a text that is compared. */
const PREFIX = "query: ";

/** The vector of a text of any length; linear in it. */
export function meaningOf(model: Model, { cutText }: Pieces, text: string): Float32Array {
  const { kernel, room, shape, meaning } = model;
  const columns = meaningColumns(shape);
  const sums = new Float32Array(kernel.memory, room.sums, columns);
  const total = new Float64Array(columns);
  const addUp = (step: number, positions: number): void => {
    kernel.addUp(room.states, positions, shape.hidden, room.sums + 4 * shape.hidden * step);
  };
  let count = 0;
  for (const windows of batchesOf(windowsOfPieces(cutText(PREFIX + text).numbers, shape.places - 2), model.positions)) {
    sums.fill(0);
    count += runLayers(model, windows, { afterEach: addUp });
    for (let at = 0; at < columns; at++) total[at]! += sums[at]!;
  }
  for (let at = 0; at < columns; at++) sums[at] = total[at]! / count;
  kernel.dense(room.sums, meaning.weights, meaning.biases, shape.meaning, columns, room.answer);
  return unit(new Float32Array(kernel.memory, room.answer, shape.meaning));
}

/** A copy of length 1; as it is where it has none. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => (length > 0 ? value / length : value));
}
