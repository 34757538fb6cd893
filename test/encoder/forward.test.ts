/** The forward pass of both kernels equals the naive one, window by window, in batches, and for first pieces alone. */
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/random.js";
import { readWeights } from "../../src/encoder/format.js";
import { runLayers } from "../../src/encoder/forward.js";
import { loadModel, type Model } from "../../src/encoder/model.js";
import { plainKernel } from "../../src/encoder/plain.js";
import { wasmKernel } from "../../src/encoder/wasm.js";
import type { Window } from "../../src/encoder/windows.js";
import { madeWeights } from "./made-weights.js";
import { naiveStates } from "./naive.js";

const file = readWeights(madeWeights());
let models: Model[];
beforeAll(async () => {
  models = [await loadModel(file, async (bytes) => (await wasmKernel(bytes))!), await loadModel(file, plainKernel)];
});

/** Windows of random pieces and marks, of every length up to 40. */
function madeWindows(lengths: readonly number[]): Window[] {
  const random = createRandom(3);
  return lengths.map((length) => ({
    numbers: Array.from({ length }, () => Math.floor(random() * 600)),
    marks: Array.from({ length }, () => Math.floor(random() * 15)),
    firsts: Array.from({ length }, (_, i) => i).filter((i) => i > 0 && random() < 0.6),
  }));
}

const windows = madeWindows([40, 3, 17, 8, 1, 29, 40]);
const right = windows.map((window) => naiveStates(file, window));
const statesOf = ({ kernel, room, shape }: Model, rows: number): number[][] =>
  Array.from({ length: rows }, (_, row) => [...new Float32Array(kernel.memory, room.states + 4 * shape.hidden * row, shape.hidden)]);

/** The greatest difference of two lists of rows. */
function apart(found: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): number {
  expect(found.length).toBe(wanted.length);
  return Math.max(...found.flatMap((row, i) => row.map((value, at) => Math.abs(value - wanted[i]![at]!))));
}

describe.each([0, 1])("kernel %i", (which) => {
  it("gives the naive states", () => {
    windows.forEach((window, i) => {
      const rows = runLayers(models[which]!, [window]);
      expect(apart(statesOf(models[which]!, rows), right[i]!)).toBeLessThan(1e-3);
    });
  });

  it("gives the same in one batch", () => {
    const rows = runLayers(models[which]!, windows);
    expect(apart(statesOf(models[which]!, rows), right.flat())).toBeLessThan(1e-3);
  });

  it("gives those of first pieces alone", () => {
    const rows = runLayers(models[which]!, windows, { onlyFirsts: true });
    expect(apart(statesOf(models[which]!, rows), windows.flatMap(({ firsts }, i) => firsts.map((first) => right[i]![first]!)))).toBeLessThan(1e-3);
  });
});
