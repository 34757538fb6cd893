/**
 * The forward pass as simply as it can be written, in doubles, straight from a file's numbers: what the kernels are tested against.
 *
 * @example
 * naiveStates(readWeights(bytes), { numbers: [0, 5, 2], marks: [0, 1, 0] }); // a row a position
 */
import type { EncoderFile } from "../../src/encoder/format.js";
import { floatsOf } from "../../src/encoder/tensors.js";

type Rows = number[][];

/** The last layer's states of one window. */
export function naiveStates(file: EncoderFile, { numbers, marks }: { readonly numbers: readonly number[]; readonly marks: readonly number[] }): Rows {
  const { hidden, wide, layers, heads, epsilon, places, marks: kinds } = file.shape;
  const rowsOf = (name: string, rows: number, columns: number): Rows => {
    const values = floatsOf(file, name, [rows, columns]);
    return Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);
  };
  const linear = (name: string, rows: number, columns: number, x: Rows): Rows => {
    const weights = rowsOf(`${name}.weight`, rows, columns);
    const biases = floatsOf(file, `${name}.bias`, [rows]);
    return x.map((position) => weights.map((row, i) => dot(row, position) + biases[i]!));
  };
  const norm = (name: string, x: Rows): Rows => {
    const [weights, biases] = [floatsOf(file, `${name}.weight`, [hidden]), floatsOf(file, `${name}.bias`, [hidden])];
    return x.map((position) => {
      const mean = sum(position) / hidden;
      const deviation = Math.sqrt(sum(position.map((value) => (value - mean) ** 2)) / hidden + epsilon);
      return position.map((value, i) => ((value - mean) / deviation) * weights[i]! + biases[i]!);
    });
  };
  const [pieces, place, mark] = [rowsOf("pieces", file.tensors.get("pieces")!.shape[0]!, hidden), rowsOf("places", places, hidden), rowsOf("marks", kinds, hidden)];
  let x = norm("norm", numbers.map((number, i) => add(add(pieces[number]!, place[i]!), mark[marks[i]!]!)));
  for (let layer = 0; layer < layers; layer++) {
    const name = `layers.${layer}`;
    const looked = linear(`${name}.look`, 3 * hidden, hidden, x);
    const size = hidden / heads;
    const seen = x.map((): number[] => []);
    for (let head = 0; head < hidden; head += size) {
      const [query, key, value] = [0, hidden, 2 * hidden].map((at) => looked.map((row) => row.slice(at + head, at + head + size))) as [Rows, Rows, Rows];
      query.forEach((own, i) => {
        const powers = key.map((other) => Math.exp(dot(own, other) / Math.sqrt(size)));
        for (let at = 0; at < size; at++) seen[i]!.push(sum(powers.map((power, j) => power * value[j]![at]!)) / sum(powers));
      });
    }
    const gathered = linear(`${name}.gather`, hidden, hidden, seen);
    x = norm(`${name}.norm_look`, x.map((row, i) => add(row, gathered[i]!)));
    const widened = linear(`${name}.widen`, wide, hidden, x).map((row) => row.map((value) => (value / 2) * (1 + erf(value / Math.SQRT2))));
    const narrowed = linear(`${name}.narrow`, hidden, wide, widened);
    x = norm(`${name}.norm_think`, x.map((row, i) => add(row, narrowed[i]!)));
  }
  return x;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, i) => value * b[i]!));
const add = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value + b[i]!);

/** Its Taylor series, which is exact enough under 5; beyond, 1. */
export function erf(z: number): number {
  if (Math.abs(z) > 5) return Math.sign(z);
  let term = z;
  let all = z;
  for (let n = 1; n < 120; n++) {
    term *= (-z * z) / n;
    all += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * all;
}
