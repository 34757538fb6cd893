/**
 * Typed arrays that grow as they are filled.
 *
 * @example
 * grown(Uint32Array.of(1, 2), 3); // Uint32Array [1, 2, 0, 0]
 */

/** The array, or a copy of it with room for `length` entries: at least twice as long, so that filling one takes linear time. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const wider = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  wider.set(array);
  return wider;
}
