/**
 * Strings from UTF-16 units.
 *
 * @example
 * stringOf(Uint16Array.of(0x645, 0x646), 2); // "من"
 */

/** Longest text that needs no array of its own: an article of some ten thousand words. */
const LENT = 0x10000;
let lent: Uint16Array | undefined;

/**
 * Room for `length` units, of any content. The same array is lent to each call in turn, since making one costs a quarter of
 * folding an article: the caller must be done with it, by `stringOf`, before it calls anything that folds.
 */
export function lendUnits(length: number): Uint16Array {
  return length <= LENT ? (lent ??= new Uint16Array(LENT)) : new Uint16Array(length);
}

/** How many units one call of `String.fromCharCode` takes without risk to the stack. */
const CHUNK = 8192;
/** From this length on Node's Buffer is quicker. */
const LONG = 64;

/** What silah uses of Node's Buffer, which browsers lack. (`TextDecoder` would alter lone surrogates.) */
interface Bytes {
  from(buffer: ArrayBufferLike, offset: number, length: number): { toString(encoding: "utf16le"): string };
}

/** The first `length` units as a string. */
export function stringOf(units: Uint16Array, length: number): string {
  const bytes = length < LONG ? undefined : (globalThis as { Buffer?: Bytes }).Buffer;
  if (bytes && isLittleEndian) return bytes.from(units.buffer, units.byteOffset, 2 * length).toString("utf16le");
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) parts.push(String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]));
  return parts.join("");
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
