/**
 * Small weights files with random numbers, the same in every run: what the tests of src/encoder read, so that they need no trained model.
 *
 * @example
 * const encoder = await createEncoder({ weights: madeWeights() });
 */
import { crc32 } from "../../src/encoder/crc.js";
import { TAGS } from "../../src/bio/labels.js";
import { createRandom } from "../../scripts/random.js";
import { madeReplacements, madeVocabulary } from "./made-vocabulary.js";

/** Sizes of a made model. */
export interface MadeShape {
  readonly layers?: number;
  readonly hidden?: number;
  readonly heads?: number;
  readonly wide?: number;
  readonly places?: number;
  readonly meaning?: number;
  readonly seed?: number;
}

/** A tensor to be written. */
interface Block {
  readonly name: string;
  readonly kind: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** A whole file. */
export function madeWeights({ layers = 2, hidden = 64, heads = 4, wide = 128, places = 40, meaning = 48, seed = 7 }: MadeShape = {}): Uint8Array {
  const random = createRandom(seed);
  const { pieces, scores } = madeVocabulary();
  const marks = 15;
  const matrix = (name: string, rows: number, columns: number): Block => fourBits(name, rows, columns, random);
  const floats = (name: string, shape: readonly number[], size: number, around = 0): Block => halves(name, shape, size, around, random);
  const norm = (name: string): Block[] => [floats(`${name}.weight`, [hidden], 0.2, 1), floats(`${name}.bias`, [hidden], 0.1)];
  const linear = (name: string, rows: number, columns: number): Block[] => [matrix(`${name}.weight`, rows, columns), floats(`${name}.bias`, [rows], 0.1)];
  const blocks = [
    matrix("pieces", pieces.length, hidden),
    eightBits("places", places, hidden, random),
    floats("marks", [marks, hidden], 0.5),
    ...norm("norm"),
    ...Array.from({ length: layers }, (_, i) => [
      ...linear(`layers.${i}.look`, 3 * hidden, hidden),
      ...linear(`layers.${i}.gather`, hidden, hidden),
      ...norm(`layers.${i}.norm_look`),
      ...linear(`layers.${i}.widen`, wide, hidden),
      ...linear(`layers.${i}.narrow`, hidden, wide),
      ...norm(`layers.${i}.norm_think`),
    ]).flat(),
    ...["news", "wikipedia"].flatMap((label) => [floats(`heads.${label}.weight`, [TAGS.length, hidden], 0.4), floats(`heads.${label}.bias`, [TAGS.length], 0.1)]),
    ...linear("meaning", meaning, hidden * (layers + 1)),
    text("vocabulary", pieces.join("\n"), pieces.length),
    { name: "vocabulary.scores", kind: "f32", shape: [scores.length], bytes: new Uint8Array(Float32Array.from(scores).buffer) },
    text("replacements", madeReplacements(), 4),
  ];
  const shape = { layers, hidden, heads, wide, places, marks, meaning, epsilon: 1e-12 };
  return fileOf({ ...shape, tags: TAGS, labels: ["news", "wikipedia"], smoothing: 0.35, temperature: { news: 1, wikipedia: 1.25 }, unknownScore: -30 }, blocks);
}

/** A file of any header and tensors, with a right checksum. */
export function fileOf(header: Readonly<Record<string, unknown>>, blocks: readonly Block[]): Uint8Array {
  let at = 0;
  const tensors = blocks.map(({ name, kind, shape, bytes }) => {
    const entry = { name, kind, shape, at, bytes: bytes.length };
    at += Math.ceil(bytes.length / 4) * 4;
    return entry;
  });
  const head = new TextEncoder().encode(JSON.stringify({ ...header, tensors }));
  const dataAt = Math.ceil((20 + head.length) / 4) * 4;
  const file = new Uint8Array(dataAt + at);
  file.set(new TextEncoder().encode("SILAHENC"));
  file.set(head, 20);
  blocks.forEach(({ bytes }, i) => { file.set(bytes, dataAt + tensors[i]!.at); });
  const view = new DataView(file.buffer);
  view.setUint32(8, 1, true);
  view.setUint32(12, head.length, true);
  return sealed(file);
}

/** Writes the checksum that a file should have. */
export function sealed(file: Uint8Array): Uint8Array {
  new DataView(file.buffer).setUint32(16, crc32(file.subarray(20)), true);
  return file;
}

/** Values of about ±0.15, a scale a row, a byte a group, all nibbles. */
function fourBits(name: string, rows: number, columns: number, random: () => number): Block {
  const scales = Float32Array.from({ length: rows }, () => (0.5 + random()) / (255 * 30));
  const groups = Uint8Array.from({ length: (rows * columns) / 32 }, () => 100 + random() * 156);
  const nibbles = Uint8Array.from({ length: (rows * columns) / 2 }, () => random() * 256);
  return { name, kind: "q4", shape: [rows, columns], bytes: joined(new Uint8Array(scales.buffer), groups, nibbles) };
}

function eightBits(name: string, rows: number, columns: number, random: () => number): Block {
  const scales = Float32Array.from({ length: rows }, () => 0.3 / 127);
  return { name, kind: "i8", shape: [rows, columns], bytes: joined(new Uint8Array(scales.buffer), Uint8Array.from({ length: rows * columns }, () => random() * 256)) };
}

/** Float16 of normal numbers: made of a sign, an exponent and a fraction. */
function halves(name: string, shape: readonly number[], size: number, around: number, random: () => number): Block {
  const count = shape.reduce((product, one) => product * one, 1);
  const bits = Uint16Array.from({ length: count }, () => halfOf(around + size * (2 * random() - 1)));
  return { name, kind: "f16", shape, bytes: new Uint8Array(bits.buffer) };
}

function halfOf(value: number): number {
  const size = Math.abs(value);
  if (size < 2 ** -14) return 0;
  const exponent = Math.floor(Math.log2(size));
  return (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | Math.floor((size / 2 ** exponent - 1) * 1024);
}

function text(name: string, content: string, lines: number): Block {
  return { name, kind: "text", shape: [lines], bytes: new TextEncoder().encode(content) };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
