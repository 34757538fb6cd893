/**
 * The words of an article in order, as places among its terms. A place takes one byte where the article has at most 256 terms,
 * two up to 65,536, else four.
 *
 * @example
 * const bytes = packPlaces(Uint32Array.of(0, 1, 0), 2); // Uint8Array [0, 1, 0]
 * placeAt(bytes, 2, 1); // 1
 */

/** Bytes a place takes in an article of so many terms. */
export function placeWidth(terms: number): 1 | 2 | 4 {
  return terms <= 0x100 ? 1 : terms <= 0x10000 ? 2 : 4;
}

/** Places as bytes, the lowest byte first. */
export function packPlaces(places: Uint32Array, terms: number): Uint8Array {
  const width = placeWidth(terms);
  const bytes = new Uint8Array(places.length * width);
  for (let i = 0; i < places.length; i++) for (let byte = 0; byte < width; byte++) bytes[i * width + byte] = places[i]! >>> (8 * byte);
  return bytes;
}

/** The `i`th place of an article of so many terms. */
export function placeAt(bytes: Uint8Array, terms: number, i: number): number {
  const width = placeWidth(terms);
  let place = 0;
  for (let byte = 0; byte < width; byte++) place |= bytes[i * width + byte]! << (8 * byte);
  return place >>> 0;
}

/** Whether two places stand side by side, in this order. */
export function standTogether(bytes: Uint8Array, terms: number, first: number, second: number): boolean {
  const length = bytes.length / placeWidth(terms);
  for (let i = 1; i < length; i++) if (placeAt(bytes, terms, i) === second && placeAt(bytes, terms, i - 1) === first) return true;
  return false;
}
