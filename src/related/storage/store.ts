/**
 * The durable side of an index that is open for writing: a log that every change goes to first, and checkpoints, which write the
 * segments that are not yet files and begin a new log.
 *
 * A checkpoint writes beside what is there: segments first, an empty log, then the manifest, in whose place the new one steps at
 * once. A crash anywhere leaves the one state or the other.
 *
 * @example
 * const store = await openStore(storage, loaded);
 * await store.append([{ remove: "42" }]); // durable when it resolves
 * await store.checkpoint(index.parts);
 */
import { ioError, SilahError } from "../../error.js";
import type { Part } from "../part.js";
import type { Segment } from "../segment/columns.js";
import { frameOf, type LogRecord } from "./frame.js";
import { newIdentity } from "./identity.js";
import { type Loaded, NUMBERED } from "./load.js";
import { MANIFEST, type Manifest, manifestBytes } from "./manifest.js";
import { segmentFile } from "./segment-file.js";
import type { Appender, IndexStorage } from "./storage.js";

/** An index's files, open for writing. */
export interface Store {
  readonly identity: string;
  /** Bytes of the log. */
  readonly logLength: number;
  /** Whether a segment is a file. */
  isSaved(segment: Segment): boolean;
  /** Resolves when the changes are durable. @throws {SilahError} `IO`; then none of them is. */
  append(records: readonly LogRecord[]): Promise<void>;
  /** Makes files of all parts and begins a new log. @throws {SilahError} `IO`; then files and log are as before. */
  checkpoint(parts: readonly Part[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the files for writing; those that were damaged are set aside as `<name>.damaged` at the first checkpoint. */
export async function openStore(storage: IndexStorage, { manifest, segments, logLength: soundLength, damaged, next: firstFree }: Loaded, identity = manifest?.identity ?? newIdentity()): Promise<Store> {
  const files = new Map<Segment, string>(damaged.length > 0 ? [] : segments.map(({ file, segment }) => [segment, file]));
  let aside = damaged;
  let next = firstFree;
  let log: Appender | undefined;
  let logFile = "";
  let logLength = soundLength;
  let broken: unknown;
  if (manifest && damaged.length === 0) log = await storage.append((logFile = manifest.log), soundLength);

  const checkpoint = async (parts: readonly Part[]): Promise<void> => {
    const written: string[] = [];
    let nextLog: Appender | undefined;
    try {
      const fresh = new Map<Segment, string>();
      for (const { segment } of parts) {
        const file = files.get(segment) ?? `segment-${next++}`;
        fresh.set(segment, file);
        if (files.has(segment)) continue;
        written.push(file);
        await storage.write(file, segmentFile(segment));
      }
      const nextFile = `log-${next++}`;
      written.push(nextFile);
      nextLog = await storage.append(nextFile, 0);
      const saved = parts.map(({ segment, live }) => ({ file: fresh.get(segment)!, removed: live ? [...live.keys()].filter((article) => live[article] === 0) : [] }));
      for (const file of aside) await setAside(storage, file);
      await storage.write(MANIFEST, [manifestBytes({ version: 2, identity, next, log: nextFile, segments: saved } satisfies Manifest)]);
      await log?.close();
      aside = [];
      log = nextLog;
      logFile = nextFile;
      logLength = 0;
      broken = undefined;
      files.clear();
      for (const [segment, file] of fresh) files.set(segment, file);
    } catch (error) {
      await nextLog?.close().catch(() => undefined);
      for (const file of written) await storage.remove(file).catch(() => undefined);
      throw ioError(`save: cannot write to ${storage.name}`, error);
    }
    const named = new Set([...files.values(), logFile]);
    for (const file of await storage.list().catch(() => [])) if (NUMBERED.test(file) && !named.has(file)) await storage.remove(file).catch(() => undefined);
  };

  return {
    identity,
    get logLength() {
      return logLength;
    },
    isSaved: (segment) => files.has(segment),
    append: async (records) => {
      if (!log) await checkpoint([]);
      if (broken !== undefined) throw new SilahError("IO", `${storage.name}/${logFile} can no longer be written; save the index, or close it and open it again`, broken);
      let length = logLength;
      try {
        for (const bytes of batches(records)) {
          await log!.append(bytes);
          length += bytes.length;
        }
      } catch (error) {
        await log!.cut(logLength).catch((second: unknown) => {
          broken = second;
        });
        throw ioError(`cannot write to ${storage.name}/${logFile}`, error);
      }
      logLength = length;
    },
    checkpoint,
    close: async () => {
      await log?.close();
    },
  };
}

/** Bytes of frames written with one sync. */
const BATCH = 1 << 22;

/** Frames joined, so that many small ones wait for the disk once. */
function* batches(records: readonly LogRecord[]): Generator<Uint8Array, void, undefined> {
  let frames: Uint8Array[] = [];
  let length = 0;
  for (const record of records) {
    const frame = frameOf(record);
    frames.push(frame);
    length += frame.length;
    if (length < BATCH) continue;
    yield joined(frames, length);
    frames = [];
    length = 0;
  }
  if (length > 0) yield joined(frames, length);
}

function joined(frames: readonly Uint8Array[], length: number): Uint8Array {
  if (frames.length === 1) return frames[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const frame of frames) {
    bytes.set(frame, at);
    at += frame.length;
  }
  return bytes;
}

async function setAside(storage: IndexStorage, file: string): Promise<void> {
  const bytes = await storage.read(file);
  if (bytes) await storage.write(`${file}.damaged`, [bytes]);
}
