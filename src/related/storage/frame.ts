/**
 * The log of an index: frames, each with its length and checksums, so that a torn end, which a crash leaves, is told from damage.
 *
 *     magic · kind · length · checksum of these · checksum of the payload · 0 · payload, filled up to a multiple of 8
 *
 * @example
 * const bytes = frameOf({ remove: "42" });
 * readFrames(bytes).records; // [{ remove: "42" }]
 */
import { aligned, type Segment, unseal } from "../segment/columns.js";
import { checksum } from "./checksum.js";

/** A change: articles that come, in the place of those of the same ids, or one that goes. */
export type LogRecord = { readonly put: Segment } | { readonly remove: string };

/** A log, read. */
export interface ReadLog {
  readonly records: readonly LogRecord[];
  /** Bytes at which something else stands than was written. */
  readonly damage: readonly number[];
  /** Length in bytes without a torn last frame. */
  readonly soundLength: number;
}

const MAGIC = 0x4c_48_4c_53;
const HEADER = 24;
const KINDS = { put: 1, remove: 2 } as const;

/** The bytes of a change. */
export function frameOf(record: LogRecord): Uint8Array {
  const [kind, payload] = "put" in record ? [KINDS.put, record.put.bytes] : [KINDS.remove, new TextEncoder().encode(JSON.stringify(record.remove))];
  const bytes = new Uint8Array(HEADER + aligned(payload.length));
  const header = new Uint32Array(bytes.buffer, 0, HEADER / 4);
  header.set([MAGIC, kind, payload.length]);
  header[3] = checksum(bytes, 0, 12);
  bytes.set(payload, HEADER);
  header[4] = checksum(bytes, HEADER);
  return bytes;
}

/** Reads a log. Never throws: what cannot be read is damage, an unfinished last frame a torn end. */
export function readFrames(file: Uint8Array<ArrayBuffer>): ReadLog {
  const records: LogRecord[] = [];
  const damage: number[] = [];
  let at = 0;
  while (at < file.length) {
    if (file.length - at < HEADER) return { records, damage, soundLength: at };
    const end = endOfFrame(file, at);
    if (end === undefined) {
      // Where the next frame begins is no longer told: look for it.
      damage.push(at);
      at = nextFrame(file, at + 8);
      continue;
    }
    if (end > file.length) return { records, damage, soundLength: at };
    const record = recordIn(file, at, end);
    if (record) records.push(record);
    else damage.push(at);
    at = end;
  }
  return { records, damage, soundLength: file.length };
}

function headerAt(file: Uint8Array<ArrayBuffer>, at: number): Uint32Array {
  return new Uint32Array(file.buffer, file.byteOffset + at, HEADER / 4);
}

/** Where the frame at a place ends; `undefined` where none begins. */
function endOfFrame(file: Uint8Array<ArrayBuffer>, at: number): number | undefined {
  const [magic, , length, check] = headerAt(file, at);
  return magic === MAGIC && check === checksum(file, at, at + 12) ? at + HEADER + aligned(length!) : undefined;
}

function nextFrame(file: Uint8Array<ArrayBuffer>, from: number): number {
  for (let at = from; at + HEADER <= file.length; at += 8) if (endOfFrame(file, at) !== undefined) return at;
  return file.length;
}

function recordIn(file: Uint8Array<ArrayBuffer>, at: number, end: number): LogRecord | undefined {
  const [, kind, length, , check, filler] = headerAt(file, at);
  if (filler !== 0 || check !== checksum(file, at + HEADER, end)) return undefined;
  // A copy: the segment must not hold on to the whole log.
  const payload = file.slice(at + HEADER, at + HEADER + length!);
  if (kind === KINDS.put) {
    const put = unseal(payload);
    return put && { put };
  }
  return kind === KINDS.remove ? { remove: JSON.parse(new TextDecoder().decode(payload)) as string } : undefined;
}
