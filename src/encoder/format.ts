/**
 * The encoder's weights file: told from anything else, checked, and read. scripts/encoder/export.py writes it and describes the layout.
 *
 * @example
 * const file = readWeights(bytes);
 * file.shape.layers; // 5
 */
import { crc32 } from "./crc.js";
import { SilahError } from "../error.js";
import { GROUP, STEP } from "./kernel.js";
import { type LabelSet, TAGS } from "../bio/labels.js";

/** Sizes and settings of a model. */
export interface EncoderShape {
  readonly layers: number;
  /** Numbers of a position between layers, of a layer's widened middle, and of a vector of meaning. */
  readonly hidden: number;
  readonly wide: number;
  readonly meaning: number;
  /** Attention heads; `hidden` is theirs together. */
  readonly heads: number;
  /** Positions of a window, its two edges included. */
  readonly places: number;
  /** Kinds of marks, 0 for none included. */
  readonly marks: number;
  /** Added to variances. */
  readonly epsilon: number;
  readonly labels: readonly LabelSet[];
  /** Weight of the mean over a word's places in the document, 0 to 1. */
  readonly smoothing: number;
  /** What logits are divided by before the softmax. */
  readonly temperature: Readonly<Record<LabelSet, number>>;
  /** The score of a letter that no piece holds. */
  readonly unknownScore: number;
}

/** A tensor as it lies in the file. */
export interface Tensor {
  readonly kind: "q4" | "i8" | "f16" | "f32" | "text";
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** A checked file. */
export interface EncoderFile {
  readonly shape: EncoderShape;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

const MAGIC = "SILAHENC";
const VERSION = 1;
/** Where the header begins, and what the checksum covers. */
const HEADER = 20;
const CHECKED = 20;
/** No size in a header is larger: a hostile one asks for no more memory than the file's own length. */
const LARGEST = 1 << 20;

/** The error of a file that can't be used, saying what of it. */
export const damaged = (what: string, cause?: unknown): SilahError => new SilahError("DAMAGED", `createEncoder: the weights can't be used: ${what}`, cause);

/** Reads a file. @throws {SilahError} `DAMAGED` where it is none, cut off, altered, or of another version. */
export function readWeights(bytes: Uint8Array): EncoderFile {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw damaged(bytes.length === 0 ? "they are empty" : "they are no encoder weights, which begin with SILAHENC");
  if (bytes.length < HEADER) throw damaged(`they end after ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) throw damaged(`they are of version ${version}, this is for version ${VERSION}`);
  const headerEnd = HEADER + view.getUint32(12, true);
  if (headerEnd > bytes.length) throw damaged("their header is cut off");
  if (crc32(bytes.subarray(CHECKED)) !== view.getUint32(16, true)) throw damaged("they are cut off or altered (the checksum differs)");
  try {
    const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(HEADER, headerEnd)));
    const fields = objectOf(header, "header");
    return { shape: shapeOf(fields), tensors: tensorsOf(fields["tensors"], bytes.subarray(Math.min(bytes.length, Math.ceil(headerEnd / 4) * 4))) };
  } catch (error) {
    throw error instanceof SilahError ? error : damaged("their header can't be read", error);
  }
}

function shapeOf(fields: Readonly<Record<string, unknown>>): EncoderShape {
  const size = (name: string, multiple = 1): number => {
    const value = fields[name];
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > LARGEST || value % multiple !== 0) throw damaged(`${name} is ${JSON.stringify(value)}`);
    return value;
  };
  const number = (name: string, from: unknown, least: number, most: number): number => {
    if (typeof from !== "number" || !(from >= least && from <= most)) throw damaged(`${name} is ${JSON.stringify(from)}`);
    return from;
  };
  if (JSON.stringify(fields["tags"]) !== JSON.stringify(TAGS)) throw damaged(`tags are ${JSON.stringify(fields["tags"])}`);
  const hidden = size("hidden", GROUP);
  const heads = size("heads");
  if (hidden % heads !== 0 || (hidden / heads) % STEP !== 0) throw damaged(`${heads} heads do not share ${hidden} numbers`);
  const places = size("places");
  if (places < 3) throw damaged(`places is ${places}`);
  const labels = Array.isArray(fields["labels"]) ? fields["labels"].filter((label): label is LabelSet => label === "news" || label === "wikipedia") : [];
  if (labels.length === 0) throw damaged(`labels are ${JSON.stringify(fields["labels"])}`);
  const temperature = objectOf(fields["temperature"], "temperature");
  const temperatureOf = (label: LabelSet): number => number(`temperature of ${label}`, temperature[label] ?? 1, 0.01, 100);
  return {
    layers: size("layers"), hidden, heads, places, labels,
    wide: size("wide", GROUP),
    meaning: size("meaning"),
    marks: size("marks"),
    epsilon: number("epsilon", fields["epsilon"], 0, 1),
    smoothing: number("smoothing", fields["smoothing"], 0, 1),
    temperature: { news: temperatureOf("news"), wikipedia: temperatureOf("wikipedia") },
    unknownScore: number("unknownScore", fields["unknownScore"], -1e6, 0),
  };
}

function tensorsOf(list: unknown, data: Uint8Array): Map<string, Tensor> {
  if (!Array.isArray(list)) throw damaged("tensors are no list");
  const tensors = new Map<string, Tensor>();
  for (const one of list) {
    const { name, kind, shape, at, bytes } = objectOf(one, "tensor");
    const isSized = Array.isArray(shape) && shape.length > 0 && shape.every((size) => Number.isInteger(size) && size >= 0 && size <= LARGEST);
    const isPlaced = Number.isInteger(at) && Number.isInteger(bytes) && (at as number) >= 0 && (bytes as number) >= 0 && (at as number) + (bytes as number) <= data.length;
    if (typeof name !== "string" || !isSized || !isPlaced) throw damaged(`the tensor ${JSON.stringify(name)} does not lie in them`);
    const tensor = { kind: kind as Tensor["kind"], shape: shape as number[], bytes: data.subarray(at as number, (at as number) + (bytes as number)) };
    if (tensor.kind !== "text" && tensor.bytes.length !== bytesOf(tensor)) throw damaged(`the tensor ${name} (${String(kind)}) has ${tensor.bytes.length} bytes`);
    tensors.set(name, tensor);
  }
  return tensors;
}

/** How many bytes a tensor has by its kind and shape; NaN for kinds that are not known. */
function bytesOf({ kind, shape }: Tensor): number {
  const [rows = 0, columns = 1] = shape;
  if (shape.length > 2) return NaN;
  switch (kind) {
    case "q4":
      return columns % GROUP === 0 ? rows * (4 + columns / GROUP + columns / 2) : NaN;
    case "i8":
      return rows * (4 + columns);
    case "f16":
      return rows * columns * 2;
    case "f32":
      return rows * columns * 4;
    default:
      return NaN;
  }
}

function objectOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw damaged(`${name} is ${JSON.stringify(value)}`);
  return value as Record<string, unknown>;
}
