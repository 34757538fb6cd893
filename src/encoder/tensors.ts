/**
 * Numbers and text of a weights file, decoded.
 *
 * @example
 * floatsOf(file, "norm.weight", [384]); // Float32Array
 */
import { damaged, type EncoderFile, type Tensor } from "./format.js";
import { GROUP } from "./kernel.js";

/** A matrix of 4 bits: a scale a row; a byte for each 32 columns; nibbles, the even column low. */
export interface FourBits {
  readonly rows: Float32Array;
  readonly groups: Uint8Array;
  readonly nibbles: Uint8Array;
}

function tensorOf({ tensors }: EncoderFile, name: string, shape: readonly number[]): Tensor {
  const tensor = tensors.get(name);
  if (tensor?.shape.join("×") !== shape.join("×")) throw damaged(`the tensor ${name} is ${tensor ? tensor.shape.join("×") : "missing"}, ${shape.join("×")} is needed`);
  return tensor;
}

/** A tensor of text; `lines` is its shape. @throws {SilahError} where it is missing, of another kind, or no UTF-8. */
export function textOf(file: EncoderFile, name: string): string {
  const tensor = file.tensors.get(name);
  if (tensor?.kind !== "text") throw damaged(`the text ${name} is missing`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(tensor.bytes);
  } catch (error) {
    throw damaged(`the text ${name} can't be read`, error);
  }
}

/** A matrix of 4 bits as it lies. @throws {SilahError} where it is missing, of another kind or shape. */
export function fourBitsOf(file: EncoderFile, name: string, rows: number, columns: number): FourBits {
  const { kind, bytes } = tensorOf(file, name, [rows, columns]);
  if (kind !== "q4") throw damaged(`the tensor ${name} is ${kind}, q4 is needed`);
  const groupsAt = rows * 4;
  const nibblesAt = groupsAt + (rows * columns) / GROUP;
  return { rows: littleFloats(bytes.subarray(0, groupsAt)), groups: bytes.subarray(groupsAt, nibblesAt), nibbles: bytes.subarray(nibblesAt) };
}

/** A tensor of any kind of numbers as floats. @throws {SilahError} where it is missing or of another shape. */
export function floatsOf(file: EncoderFile, name: string, shape: readonly number[]): Float32Array {
  const { kind, bytes } = tensorOf(file, name, shape);
  const [rows = 0, columns = 1] = shape;
  if (kind === "f32") return littleFloats(bytes);
  if (kind === "f16") return halfFloats(bytes);
  const values = new Float32Array(rows * columns);
  if (kind === "i8") {
    const scales = littleFloats(bytes.subarray(0, rows * 4));
    for (let i = 0; i < values.length; i++) values[i] = ((bytes[rows * 4 + i]! << 24) >> 24) * scales[Math.floor(i / columns)]!;
    return values;
  }
  const four = fourBitsOf(file, name, rows, columns);
  for (let i = 0; i < values.length; i++) {
    const byte = four.nibbles[i >> 1]!;
    values[i] = (((i & 1) === 0 ? byte & 15 : byte >> 4) - 8) * four.groups[i >> 5]! * four.rows[Math.floor(i / columns)]!;
  }
  return values;
}

function littleFloats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getFloat32(4 * i, true));
}

/** Floats of 16 bits: a sign, five bits of exponent, ten of fraction. */
function halfFloats(bytes: Uint8Array): Float32Array {
  return Float32Array.from({ length: bytes.length >> 1 }, (_, i) => {
    const bits = bytes[2 * i]! | (bytes[2 * i + 1]! << 8);
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
    return bits & 0x8000 ? -size : size;
  });
}
