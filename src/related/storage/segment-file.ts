/**
 * A segment as a file: a checksum a page, then the segment's bytes. Damage costs the articles that lie in the damaged pages, not
 * the segment.
 *
 * @example
 * await storage.write("segment-3", segmentFile(segment));
 * const { segment, badPages } = readSegmentFile(bytes)!;
 */
import { aligned, type Segment, unseal } from "../segment/columns.js";
import { checksum } from "./checksum.js";

/** Bytes of the segment that one checksum is of: some articles' worth of a column. */
export const PAGE = 256;
/** Length of the segment, checksum of the checksums. */
const HEADER = 8;

/** A file, read. */
export interface SegmentFile {
  readonly segment: Segment;
  /** Pages that are not what was written; empty where the file is sound. */
  readonly badPages: ReadonlySet<number>;
}

/** The bytes of a segment's file, in parts. */
export function segmentFile({ bytes }: Segment): readonly Uint8Array[] {
  const pages = Math.ceil(bytes.length / PAGE);
  const front = new Uint32Array(aligned(HEADER + 4 * pages) / 4);
  front[0] = bytes.length;
  for (let page = 0; page < pages; page++) front[2 + page] = pageChecksum(bytes, page);
  front[1] = checksum(new Uint8Array(front.buffer, HEADER));
  return [new Uint8Array(front.buffer), bytes];
}

/** The segment in a file; what is missing at the end is bad pages. `undefined` where not even the columns can be told. */
export function readSegmentFile(file: Uint8Array<ArrayBuffer>): SegmentFile | undefined {
  if (file.length < HEADER) return undefined;
  const [length, frontCheck] = new Uint32Array(file.buffer, file.byteOffset, 2);
  const pages = Math.ceil(length! / PAGE);
  const start = aligned(HEADER + 4 * pages);
  if (file.length < start) return undefined;
  const isFrontSound = frontCheck === checksum(file, HEADER, start);
  const checks = new Uint32Array(file.buffer, file.byteOffset + HEADER, pages);
  let bytes = file.subarray(start, start + length!);
  const present = bytes.length;
  if (present < length!) {
    bytes = new Uint8Array(length!);
    bytes.set(file.subarray(start));
  }
  const badPages = new Set<number>();
  for (let page = 0; page < pages; page++) {
    if (Math.min(length!, (page + 1) * PAGE) > present || pageChecksum(bytes, page) !== checks[page]) badPages.add(page);
  }
  const segment = badPages.has(0) ? undefined : unseal(bytes);
  if (!segment) return undefined;
  // A damaged checksum or bytes behind the end: nothing is lost, but the file is not what was written.
  const isSound = isFrontSound && file.length === start + length!;
  return { segment, badPages: isSound || badPages.size > 0 ? badPages : new Set([pages]) };
}

function pageChecksum(bytes: Uint8Array, page: number): number {
  return checksum(bytes, page * PAGE, Math.min(bytes.length, (page + 1) * PAGE));
}
