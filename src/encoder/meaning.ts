/**
 * A text's vector of meaning: the mean of the last layer over all its positions, edges too, through one matrix, of unit length.
 *
 * @example
 * meaningOf(model, pieces, "عاصمة العراق"); // Float32Array of model.shape.meaning numbers
 */
import { runLayers } from "./forward.js";
import type { Model } from "./model.js";
import type { Pieces } from "./pieces.js";
import { batchesOf, windowsOfPieces } from "./windows.js";

/** What the teacher was trained to read before a text that is compared. */
const PREFIX = "query: ";

/** The vector of a text of any length; linear in it. */
export function meaningOf(model: Model, { cutText }: Pieces, text: string): Float32Array {
  const { kernel, room, shape, meaning } = model;
  const sums = new Float32Array(kernel.memory, room.sums, shape.hidden);
  const total = new Float64Array(shape.hidden);
  let count = 0;
  for (const windows of batchesOf(windowsOfPieces(cutText(PREFIX + text).numbers, shape.places - 2), model.positions)) {
    const positions = runLayers(model, windows);
    sums.fill(0);
    kernel.addUp(room.states, positions, shape.hidden, room.sums);
    for (let at = 0; at < shape.hidden; at++) total[at]! += sums[at]!;
    count += positions;
  }
  for (let at = 0; at < shape.hidden; at++) sums[at] = total[at]! / count;
  kernel.dense(room.sums, meaning.weights, meaning.biases, shape.meaning, shape.hidden, room.answer);
  return unit(new Float32Array(kernel.memory, room.answer, shape.meaning));
}

/** A copy of length 1; as it is where it has none. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => (length > 0 ? value / length : value));
}
