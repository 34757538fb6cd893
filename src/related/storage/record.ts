/**
 * The files of an index: one record a line, each with its checksum and length, so that damage is seen and a torn end is told
 * from damage.
 *
 *     1c291ca3 37 {"remove":"42"}
 *     checksum, bytes of what follows, JSON
 *
 * @example
 * encodeRecord({ remove: "42" }); // bytes of the line, line break included
 *
 * Source of the checksum: CRC-32 of IEEE 802.3 (as in zip and PNG), polynomial 0xEDB88320 reflected.
 */
import type { StoredArticle } from "../collection.js";

/** What a line says. */
export type StoredRecord =
  | { readonly format: "silah-log" | "silah-segment"; readonly version: 1 }
  | { readonly put: StoredArticle }
  | { readonly remove: string }
  /** Closes a segment: how many articles it holds. */
  | { readonly end: number };

/** A file, read: its sound records; where damage is; how far it is sound when only its end is torn. */
export interface DecodedFile {
  readonly records: readonly StoredRecord[];
  /** Byte offsets of lines that are not what was written. */
  readonly damage: readonly number[];
  /** Length in bytes without a torn last line. */
  readonly soundLength: number;
}

const LINE_BREAK = 0x0a;
const SPACE = 0x20;
/** Length of the checksum, in hexadecimal digits. */
const CHECKSUM = 8;

let table: Uint32Array | undefined;

/** CRC-32 of bytes. */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The line of a record. */
export function encodeRecord(record: StoredRecord): Uint8Array {
  const json = encoder.encode(JSON.stringify(record));
  const head = encoder.encode(`${crc32(json).toString(16).padStart(CHECKSUM, "0")} ${json.length} `);
  const line = new Uint8Array(head.length + json.length + 1);
  line.set(head);
  line.set(json, head.length);
  line[line.length - 1] = LINE_BREAK;
  return line;
}

/** Reads a file's bytes. Never throws: what cannot be read is damage, an unfinished last line a torn end. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const records: StoredRecord[] = [];
  const damage: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const lineBreak = bytes.indexOf(LINE_BREAK, at);
    const line = bytes.subarray(at, lineBreak < 0 ? bytes.length : lineBreak);
    if (lineBreak < 0 && isUnfinished(line)) return { records, damage, soundLength: at };
    const record = lineBreak < 0 ? undefined : decodeLine(line);
    if (record) records.push(record);
    else damage.push(at);
    at += line.length + 1;
  }
  return { records, damage, soundLength: bytes.length };
}

/** A crash leaves the beginning of a line; a line that has all its bytes but no line break was damaged. */
function isUnfinished(line: Uint8Array): boolean {
  const lengthEnd = line.indexOf(SPACE, CHECKSUM + 1);
  if (lengthEnd < 0) return line.length < 2 * CHECKSUM + 2;
  const length = Number(decoder.decode(line.subarray(CHECKSUM + 1, lengthEnd)));
  return line.length - lengthEnd - 1 <= length;
}

function decodeLine(line: Uint8Array): StoredRecord | undefined {
  const lengthEnd = line.indexOf(SPACE, CHECKSUM + 1);
  if (lengthEnd < 0) return undefined;
  const json = line.subarray(lengthEnd + 1);
  const head = `${crc32(json).toString(16).padStart(CHECKSUM, "0")} ${json.length} `;
  if (decoder.decode(line.subarray(0, lengthEnd + 1)) !== head) return undefined;
  try {
    return JSON.parse(decoder.decode(json)) as StoredRecord;
  } catch {
    return undefined;
  }
}
