/**
 * Reads a matrix of NumPy's file format: a header that tells the shape, then little-endian float32.
 *
 * @example
 * readMatrix("vectors.npy")[0]; // the first row
 *
 * Source: NumPy, "numpy.lib.format", version 1.0.
 */
import { readFileSync } from "node:fs";

/** The rows. @throws {TypeError} where the file holds anything but a plain two-dimensional float32 matrix. */
export function readMatrix(path: string): Float32Array[] {
  const file = readFileSync(path);
  const start = 10 + file.readUInt16LE(8);
  const header = file.toString("latin1", 10, start);
  const shape = /'descr': '<f4', 'fortran_order': False, 'shape': \((\d+), (\d+)\)/u.exec(header);
  if (!shape) throw new TypeError(`${path}: expected a two-dimensional matrix of float32, got ${header}`);
  const [rows, columns] = [Number(shape[1]), Number(shape[2])];
  const values = new Float32Array(new Uint8Array(file.subarray(start)).buffer);
  return Array.from({ length: rows }, (_, row) => values.subarray(row * columns, (row + 1) * columns));
}
