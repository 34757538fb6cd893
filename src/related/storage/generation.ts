/**
 * The files of a folder. `segment-3` holds the articles as they were saved the third time, `log-3` what happened since; before
 * the first save there is `log-0` alone. A save writes the next pair beside the old one: the new segment counts once it has
 * its name, so a crash leaves the one or the other, never half of each.
 *
 * @example
 * const loaded = await loadFolder("news", false);
 * loaded.generation; // 3
 */
import type { StoredArticle } from "../collection.js";
import { ioError, SilahError } from "../error.js";
import { takeLock } from "./lock.js";
import { type DecodedFile, decodeFile, encodeRecord, type StoredRecord } from "./record.js";

/** What a folder holds. */
export interface LoadedFolder {
  readonly generation: number;
  /** What to do in order: articles to put, ids to remove. */
  readonly records: readonly StoredRecord[];
  /** How many bytes of the log are sound; its torn end is to be cut off before more is written. */
  readonly logLength: number;
  /** Names of files that are not what was written; only with `recover`. */
  readonly damaged: readonly string[];
}

const SEGMENT = /^segment-(\d{1,15})$/u;
const LOG = /^log-(\d{1,15})$/u;
/** Bytes gathered before they are written. */
const WRITE_CHUNK = 1 << 20;

/** A file of a folder; every system that Node runs on takes the slash. */
export function fileIn(folder: string, name: string): string {
  return `${folder}/${name}`;
}

/** The name of a generation's segment. */
export function segmentName(generation: number): string {
  return `segment-${generation}`;
}

/** The name of a generation's log. */
export function logName(generation: number): string {
  return `log-${generation}`;
}

/**
 * Reads a folder; with `recover`, without what is damaged. A save by another process meanwhile is waited out.
 *
 * @throws {SilahError} `DAMAGED`, naming the file, unless `recover`; `IO` where the folder cannot be read.
 */
export async function loadFolder(folder: string, recover: boolean): Promise<LoadedFolder> {
  for (let round = 0; ; round++) {
    const generation = await latestGeneration(folder, recover);
    try {
      return await loadGeneration(folder, generation, recover);
    } catch (error) {
      // A writer has gone on to the next generation meanwhile.
      if (round < 10 && (await latestGeneration(folder, recover)) !== generation) continue;
      throw error;
    }
  }
}

async function latestGeneration(folder: string, recover: boolean): Promise<number> {
  const { readdir } = await import("node:fs/promises");
  const names = await readdir(folder).catch((error: unknown) => {
    throw ioError(`openIndex: cannot read ${folder}`, error);
  });
  const latest = names.reduce((newest, name) => Math.max(newest, Number(SEGMENT.exec(name)?.[1] ?? 0)), 0);
  // A log is begun before its segment has its name; but a newer log alone, the older one gone, means that the segment is lost.
  const newestLog = names.reduce((newest, name) => Math.max(newest, Number(LOG.exec(name)?.[1] ?? 0)), 0);
  if (newestLog > latest && !names.includes(logName(latest)) && !recover) {
    throw new SilahError("DAMAGED", `openIndex: ${fileIn(folder, segmentName(newestLog))} is missing; { recover: true } opens the rest`);
  }
  return latest;
}

async function loadGeneration(folder: string, generation: number, recover: boolean): Promise<LoadedFolder> {
  const segment = generation === 0 ? undefined : await readSegment(folder, segmentName(generation));
  const log = await readLog(folder, logName(generation), generation > 0);
  const damaged = [segment, log].flatMap((file) => (file?.fault === undefined ? [] : [file]));
  const first = damaged[0];
  if (first && !recover) throw new SilahError("DAMAGED", `openIndex: ${first.path} is damaged: ${first.fault}; { recover: true } opens the rest`);
  return { generation, records: [...(segment?.records ?? []), ...log.records], logLength: log.soundLength, damaged: damaged.map(({ name }) => name) };
}

interface CheckedFile extends DecodedFile {
  readonly name: string;
  readonly path: string;
  readonly fault?: string | undefined;
}

async function readSegment(folder: string, name: string): Promise<CheckedFile> {
  const { decoded, path } = await readRecords(folder, name);
  const puts = decoded.records.filter((record) => "put" in record).length;
  const last = decoded.records.at(-1);
  const isWhole = last !== undefined && "end" in last && last.end === puts;
  return { ...decoded, name, path, fault: faultOf(decoded, "silah-segment") ?? (isWhole ? undefined : "its end is missing") };
}

/** Reads a log. The first one may be missing or cut short before its first record; later ones are made before their segment. */
async function readLog(folder: string, name: string, isExpected: boolean): Promise<CheckedFile> {
  const { decoded, path, isMissing } = await readRecords(folder, name);
  const isEmpty = decoded.records.length === 0 && decoded.damage.length === 0;
  if (isEmpty) return { ...decoded, name, path, fault: isExpected ? (isMissing ? "it is missing" : "its beginning is missing") : undefined };
  return { ...decoded, name, path, fault: faultOf(decoded, "silah-log") };
}

function faultOf({ records, damage }: DecodedFile, format: string): string | undefined {
  if (damage.length > 0) return `the record at byte ${damage[0]} does not match its checksum`;
  const first = records[0];
  return first && "format" in first && first.format === format && (first.version as number) === 1 ? undefined : `it is no ${format} of version 1`;
}

async function readRecords(folder: string, name: string): Promise<{ decoded: DecodedFile; path: string; isMissing: boolean }> {
  const { readFile } = await import("node:fs/promises");
  const path = fileIn(folder, name);
  try {
    return { decoded: decodeFile(await readFile(path)), path, isMissing: false };
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return { decoded: { records: [], damage: [], soundLength: 0 }, path, isMissing: true };
    throw ioError(`openIndex: cannot read ${path}`, error);
  }
}

/**
 * Writes the articles of an index as a new generation and removes the old one; files named in `damaged` are kept beside as
 * `<name>.damaged`.
 *
 * @throws {SilahError} `IO`; then the old generation stands.
 */
export async function writeGeneration(folder: string, generation: number, articles: Iterable<StoredArticle>, damaged: readonly string[] = []): Promise<void> {
  const { readdir, rename, unlink } = await import("node:fs/promises");
  const unnamed = fileIn(folder, `${segmentName(generation)}.new`);
  try {
    await writeSynced(fileIn(folder, logName(generation)), [{ format: "silah-log", version: 1 }]);
    await writeSynced(unnamed, segmentRecords(articles));
    await rename(unnamed, fileIn(folder, segmentName(generation)));
    await syncFolder(folder);
  } catch (error) {
    await unlink(unnamed).catch(() => undefined);
    throw ioError(`save: cannot write to ${folder}`, error);
  }
  for (const name of damaged) await rename(fileIn(folder, name), fileIn(folder, `${name}.damaged`)).catch(() => undefined);
  const isOld = (name: string): boolean => /^(?:segment|log)-\d+(?:\.new)?$/u.test(name) && name !== segmentName(generation) && name !== logName(generation);
  for (const name of (await readdir(folder)).filter(isOld)) await unlink(fileIn(folder, name)).catch(() => undefined);
}

function* segmentRecords(articles: Iterable<StoredArticle>): Iterable<StoredRecord> {
  yield { format: "silah-segment", version: 1 };
  let count = 0;
  for (const put of articles) {
    count++;
    yield { put };
  }
  yield { end: count };
}

async function writeSynced(path: string, records: Iterable<StoredRecord>): Promise<void> {
  const { open } = await import("node:fs/promises");
  const file = await open(path, "w");
  try {
    let chunk: Uint8Array[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      if (chunk.length > 0) await file.writeFile(Buffer.concat(chunk));
      chunk = [];
      length = 0;
    };
    for (const record of records) {
      const line = encodeRecord(record);
      chunk.push(line);
      length += line.length;
      if (length >= WRITE_CHUNK) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names in a folder durable, where the system can sync folders. */
export async function syncFolder(folder: string): Promise<void> {
  const { open } = await import("node:fs/promises");
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows cannot, and needs not.
  }
}

/**
 * Writes a copy of an index into a folder of its own, in place of an index that may be there.
 *
 * @throws {SilahError} `LOCKED` where that one is open for writing; `IO` where the folder cannot be written.
 */
export async function saveCopy(folder: string, articles: Iterable<StoredArticle>): Promise<void> {
  const { mkdir } = await import("node:fs/promises");
  try {
    await mkdir(folder, { recursive: true });
    const release = await takeLock(folder);
    try {
      await writeGeneration(folder, (await latestGeneration(folder, true)) + 1, articles);
    } finally {
      await release();
    }
  } catch (error) {
    throw ioError(`save: cannot write to ${folder}`, error);
  }
}
