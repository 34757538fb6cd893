/**
 * Strings from UTF-16 units, and units from strings.
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
  from(buffer: ArrayBufferLike, offset: number, length: number): { toString(encoding: "utf16le"): string; write(text: string, encoding: "utf16le"): number };
}

/** Node's Buffer, where there is one that writes units in the processor's order. */
function bytes(): Bytes | undefined {
  return isLittleEndian ? (globalThis as { Buffer?: Bytes }).Buffer : undefined;
}

/** The first `length` units as a string. */
export function stringOf(units: Uint16Array, length: number): string {
  const buffer = length < LONG ? undefined : bytes();
  if (buffer) return buffer.from(units.buffer, units.byteOffset, 2 * length).toString("utf16le");
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) parts.push(String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]));
  return parts.join("");
}

/** Writes a text's units into an array that has room for them: reading an array is quicker than asking a string for each unit. */
export function writeUnits(text: string, into: Uint16Array): void {
  const buffer = text.length < LONG ? undefined : bytes();
  if (buffer) buffer.from(into.buffer, into.byteOffset, into.byteLength).write(text, "utf16le");
  else for (let at = 0; at < text.length; at++) into[at] = text.charCodeAt(at);
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
