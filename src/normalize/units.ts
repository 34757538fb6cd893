/**
 * Strings as arrays of UTF-16 units, and back: reading an array is quicker than asking a string for each unit.
 *
 * @example
 * const room = roomOf(new Uint16Array(8));
 * writeText("من", room);
 * textOf(room, 2); // "من"
 */

/** What silah uses of Node's Buffer, which browsers lack. (`TextDecoder` would alter lone surrogates.) */
interface NodeBuffer {
  write(text: string, encoding: "utf16le"): number;
  toString(encoding: "utf16le", start: number, end: number): string;
}
interface NodeBuffers {
  from(buffer: ArrayBufferLike, offset: number, length: number): NodeBuffer;
}

/** An array of units, and the same memory as Node sees it. */
export interface Room {
  readonly units: Uint16Array;
  readonly bytes: NodeBuffer | undefined;
}

/** Node writes units low byte first: it serves where the processor does so too. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** An array as room for text. */
export function roomOf(units: Uint16Array): Room {
  const buffers = isLittleEndian ? (globalThis as { Buffer?: NodeBuffers }).Buffer : undefined;
  return { units, bytes: buffers?.from(units.buffer, units.byteOffset, units.byteLength) };
}

/** Longest text that needs no room of its own: an article of some ten thousand words. */
const LENT = 0x10000;
const lent = new Map<string, Room>();

/**
 * Room for `length` units and one more. The same room is lent to each use in turn, since making it costs a quarter of folding an article: who has it must
 * be done with it before something else with that use is called.
 */
export function lendRoom(length: number, use: "read" | "write" | "scan"): Room {
  if (length >= LENT) return roomOf(new Uint16Array(length + 1));
  let room = lent.get(use);
  if (!room) lent.set(use, (room = roomOf(new Uint16Array(LENT))));
  return room;
}

/** From this length on Node's Buffer is quicker. */
const LONG = 32;

/** Writes a text's units into room that has place for them. */
export function writeText(text: string, { units, bytes }: Room): void {
  if (bytes !== undefined && text.length >= LONG) bytes.write(text, "utf16le");
  else for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
}

/** How many units one call of `String.fromCharCode` takes without risk to the stack. */
const CHUNK = 8192;

/** The first `length` units as a string. */
export function textOf({ units, bytes }: Room, length: number): string {
  if (bytes !== undefined && length >= LONG) return bytes.toString("utf16le", 0, 2 * length);
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) parts.push(String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]));
  return parts.join("");
}
