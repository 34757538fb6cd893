/** Both kernels do what their calls say, one by one, also at the ends of their range. */
import { beforeAll, describe, expect, it } from "vitest";
import { sourcesHash } from "../../scripts/encoder-kernel-sources.js";
import { createRandom } from "../../scripts/random.js";
import { kernelSources } from "../../src/encoder/kernel.generated.js";
import type { Kernel } from "../../src/encoder/kernel.js";
import { plainKernel } from "../../src/encoder/plain.js";
import { wasmKernel } from "../../src/encoder/wasm.js";
import { erf } from "./naive.js";

const BYTES = 1 << 20;
let kernels: Kernel[];
beforeAll(async () => {
  kernels = [(await wasmKernel(BYTES))!, plainKernel(BYTES)];
});

/** Places in memory, far enough apart. */
const [A, B, C, D, E, F, G] = [0, 1, 2, 3, 4, 5, 6].map((i) => 4096 + i * 131_072) as [number, number, number, number, number, number, number];
const floats = (kernel: Kernel, at: number, length: number): Float32Array => new Float32Array(kernel.memory, at, length);
const bytes = (kernel: Kernel, at: number, length: number): Uint8Array => new Uint8Array(kernel.memory, at, length);

it("the compiled kernel is that of the sources", () => {
  expect(kernelSources).toBe(sourcesHash());
});

it("WebAssembly is used where it is", () => {
  expect(kernels.map(({ kind }) => kind)).toEqual(["wasm", "plain"]);
});

describe.each([0, 1])("kernel %i", (which) => {
  /** Rounds and multiplies; gives the products and those of doubles. */
  const multiply = (x: readonly number[], groups: readonly number[], nibbles: readonly number[], positions: number, columns: number, rows: number): { readonly found: number[]; readonly right: number[]; readonly sizes: number[] } => {
    const kernel = kernels[which]!;
    floats(kernel, A, x.length).set(x);
    bytes(kernel, B, groups.length).set(groups);
    bytes(kernel, C, nibbles.length >> 1).set(nibbles.flatMap((low, i) => (i % 2 === 0 ? [low | (nibbles[i + 1]! << 4)] : [])));
    const scales = Array.from({ length: rows }, (_, row) => (row + 1) / 5000);
    floats(kernel, G, 2 * rows).set([...scales, ...scales.map((_, row) => row)]);
    const reach = 0.999 * 2 ** 31 / kernel.unpack(B, C, rows, columns, D) - Math.sqrt(columns);
    kernel.quantize(A, positions, columns, reach, E, E + 65_536);
    kernel.product(E, E + 65_536, positions, columns, D, G, G + 4 * rows, rows, F);
    const right: number[] = [];
    const sizes: number[] = [];
    for (let position = 0; position < positions; position++) {
      for (let row = 0; row < rows; row++) {
        let [sum, size] = [0, 0];
        for (let at = 0; at < columns; at++) {
          const weight = (nibbles[row * columns + at]! - 8) * groups[(row * columns + at) >> 5]!;
          sum += x[position * columns + at]! * weight;
          size += Math.abs(x[position * columns + at]! * weight);
        }
        right.push(sum * Math.fround(scales[row]!) + row);
        sizes.push(size * scales[row]!);
      }
    }
    return { found: [...floats(kernel, F, positions * rows)], right, sizes };
  };

  it("multiplies matrices", () => {
    const random = createRandom(1);
    const [positions, columns, rows] = [5, 64, 16];
    const made = (count: number, most: number): number[] => Array.from({ length: count }, () => Math.floor(random() * most));
    const { found, right, sizes } = multiply(Array.from({ length: positions * columns }, () => 6 * random() - 3), made((rows * columns) / 32, 256), made(rows * columns, 16), positions, columns, rows);
    found.forEach((value, i) => { expect(Math.abs(value - right[i]!)).toBeLessThan(1e-4 * sizes[i]! + 1e-5); });
  });

  it("overflows nowhere, however large activations and weights are", () => {
    const [columns, rows] = [1536, 8];
    const x = [...new Array<number>(columns).fill(1e5), ...Array.from({ length: columns }, (_, i) => (i === 3 ? -7e15 : 0)), ...new Array<number>(columns).fill(0), ...new Array<number>(columns).fill(-1e-20)];
    const { found, right, sizes } = multiply(x, new Array<number>((columns * rows) / 32).fill(255), new Array<number>(columns * rows).fill(0), 4, columns, rows);
    found.forEach((value, i) => { expect(Math.abs(value - right[i]!)).toBeLessThanOrEqual(1e-3 * sizes[i]! + 1e-5); });
  });

  it("works out GELU", () => {
    const kernel = kernels[which]!;
    const values = Float32Array.from({ length: 400 }, (_, i) => (i - 200) / 20);
    floats(kernel, A, 400).set(values);
    kernel.gelu(A, 400);
    floats(kernel, A, 400).forEach((value, i) => { expect(Math.abs(value - (values[i]! / 2) * (1 + erf(values[i]! / Math.SQRT2)))).toBeLessThan(3e-6); });
  });

  it("looks at every position of a window and at none beyond, whatever lies there", () => {
    const kernel = kernels[which]!;
    const [hidden, size, room] = [32, 8, 20];
    for (const length of [1, 2, 7, 8, 9, 13]) {
      const random = createRandom(length);
      const looked = floats(kernel, A, room * 3 * hidden).fill(1e6);
      for (let i = 0; i < length * 3 * hidden; i++) looked[i] = 4 * random() - 2;
      kernel.attend(A, length, hidden, size, B, C);
      for (let i = 0; i < length; i++) {
        for (let head = 0; head < hidden; head += size) {
          const powers = Array.from({ length }, (_, j) => {
            let sum = 0;
            for (let at = 0; at < size; at++) sum += looked[i * 3 * hidden + head + at]! * looked[j * 3 * hidden + hidden + head + at]!;
            return Math.exp(sum / Math.sqrt(size));
          });
          const total = powers.reduce((all, one) => all + one, 0);
          for (let at = 0; at < size; at++) {
            const right = powers.reduce((all, power, j) => all + (power / total) * looked[j * 3 * hidden + 2 * hidden + head + at]!, 0);
            expect(floats(kernel, C, room * hidden)[i * hidden + head + at]).toBeCloseTo(right, 4);
          }
        }
      }
    }
  });

  it("adds, norms, picks and adds up rows", () => {
    const kernel = kernels[which]!;
    const columns = 32;
    const row = Array.from({ length: columns }, (_, i) => i);
    floats(kernel, A, 2 * columns).set([...row, ...row.map((value) => 100 - 3 * value)]);
    floats(kernel, B, 2 * columns).fill(5);
    floats(kernel, C, columns).fill(2);
    floats(kernel, D, columns).fill(1);
    kernel.addNorm(A, B, C, D, 2, columns, 0);
    const deviation = Math.sqrt((columns * columns - 1) / 12);
    row.forEach((value) => {
      expect(floats(kernel, A, 2 * columns)[value]).toBeCloseTo(1 + (2 * (value - 15.5)) / deviation, 4);
      expect(floats(kernel, A, 2 * columns)[columns + value]).toBeCloseTo(1 - (2 * (value - 15.5)) / deviation, 4);
    });
    const second = [...floats(kernel, A, 2 * columns).subarray(columns)];
    floats(kernel, F, columns).fill(10);
    kernel.addUp(A, 2, columns, F);
    floats(kernel, F, columns).forEach((value) => { expect(value).toBeCloseTo(12, 4); });
    new Uint32Array(kernel.memory, E, 1).set([1]);
    kernel.pick(A, E, 1, columns, A);
    expect([...floats(kernel, A, columns)]).toEqual(second);
    kernel.dense(A, B, C, 2, columns, G);
    floats(kernel, G, 2).forEach((value) => { expect(value).toBeCloseTo(2 + 5 * columns, 3); });
  });
});
