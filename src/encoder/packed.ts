/**
 * The weights as they ship inside a module: the file under gzip, in base64. A package compressed once more holds it at the size that gzip alone
 * gives the file (5.8 MB for 11.7 million weights); as hexadecimal digits, or base64 of the bare file, it would be 0.6 or 0.3 MB larger.
 *
 * @example
 * const bytes = await unpackWeights(weights);
 */
import { SilahError } from "../error.js";
import { damaged } from "./format.js";

/** Letters that are decoded at once, a multiple of four: the packed bytes are never held as a whole. */
const STEP = 65_536;
/** Bytes that a packed text may claim to hold. */
const LARGEST = 2 ** 28;

/** The bytes. @throws {SilahError} `DAMAGED` where the text is not what was packed, `UNSUPPORTED` where nothing can unpack it. */
export async function unpackWeights(text: string): Promise<Uint8Array> {
  if (text === "") throw damaged("this package was built without them; give a file as `weights`");
  if (!("DecompressionStream" in globalThis)) throw new SilahError("UNSUPPORTED", "createEncoder: there is no DecompressionStream here; give a file as `weights`");
  try {
    const bytes = new Uint8Array(sizeOf(text));
    const { readable, writable } = new DecompressionStream("gzip");
    // Written by hand: a stream piped through holds twice as much at a time.
    await Promise.all([feed(text, writable), fill(bytes, readable)]);
    return bytes;
  } catch (error) {
    throw damaged("they can't be unpacked", error);
  }
}

async function feed(text: string, into: WritableStream<Uint8Array>): Promise<void> {
  const writer = into.getWriter();
  for (let at = 0; at < text.length; at += STEP) await writer.write(decoded(text.slice(at, at + STEP)));
  await writer.close();
}

async function fill(bytes: Uint8Array, from: ReadableStream<Uint8Array>): Promise<void> {
  const reader = from.getReader();
  let filled = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes.set(next.value, filled);
    filled += next.value.length;
  }
}

/** How many bytes are packed: gzip's last four bytes say so (RFC 1952). */
function sizeOf(text: string): number {
  const end = decoded(text.slice(-8));
  const size = new DataView(end.buffer).getUint32(end.length - 4, true);
  if (size > LARGEST) throw new RangeError(`${size} bytes are too many`);
  return size;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
