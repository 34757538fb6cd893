/**
 * What a storage holds: the segments that its manifest names, and the changes since.
 *
 * @example
 * const loaded = await loadIndex(storage, false);
 * loaded.segments; // [{ file: "segment-1", segment, live }]
 */
import { SilahError } from "../../error.js";
import { articlesOf, type Segment } from "../segment/columns.js";
import { salvage } from "../segment/salvage.js";
import { type LogRecord, readFrames } from "./frame.js";
import { MANIFEST, type Manifest, readManifest } from "./manifest.js";
import { PAGE, readSegmentFile } from "./segment-file.js";
import { type IndexStorage, readAligned } from "./storage.js";

/** What `recover` could not save of a file. */
export interface Loss {
  /** The damaged file, with the name of its storage. */
  readonly file: string;
  /** What is wrong with it. */
  readonly fault: string;
  /** How many articles, or changes of a log, are lost for certain; `undefined` where nobody can tell. */
  readonly lost: number | undefined;
}

/** A storage, read. */
export interface Loaded {
  /** `undefined` of a new index. */
  readonly manifest: Manifest | undefined;
  readonly segments: readonly LoadedSegment[];
  /** What to do in order. */
  readonly records: readonly LogRecord[];
  /** How many bytes of the log are sound. */
  readonly logLength: number;
  /** Empty where all files are sound. */
  readonly losses: readonly Loss[];
  /** The files that are not. */
  readonly damaged: readonly string[];
  /** A number that no file's name has yet. */
  readonly next: number;
}

/** A segment with the articles of it that count. */
export interface LoadedSegment {
  readonly file: string;
  readonly segment: Segment;
  readonly live: Uint8Array | undefined;
}

/** Names of segments and logs, with their number. */
export const NUMBERED = /^(segment|log)-(\d{1,15})$/u;
/** Rounds of reading beside a writer, which replaces files meanwhile. */
const MOST_ROUNDS = 10;

/**
 * Reads an index; with `recover`, what is sound of it.
 *
 * @throws {SilahError} `DAMAGED`, naming the file, unless `recover`.
 */
export async function loadIndex(storage: IndexStorage, recover: boolean): Promise<Loaded> {
  for (let round = 0; ; round++) {
    const before = await readAligned(storage, MANIFEST);
    try {
      return await loadOnce(storage, before, recover);
    } catch (error) {
      const after = await readAligned(storage, MANIFEST);
      const isReplaced = before?.length !== after?.length || before?.some((byte, i) => byte !== after![i]) === true;
      if (round === MOST_ROUNDS || !isReplaced) throw error;
    }
  }
}

async function loadOnce(storage: IndexStorage, manifestFile: Uint8Array | undefined, recover: boolean): Promise<Loaded> {
  const losses: Loss[] = [];
  const damaged: string[] = [];
  const report = (file: string, fault: string, lost?: number): void => {
    const path = `${storage.name}/${file}`;
    if (!recover) throw new SilahError("DAMAGED", `openIndex: ${path} is damaged: ${fault}; { recover: true } opens the rest`);
    losses.push({ file: path, fault, lost });
    damaged.push(file);
  };
  const numbered = (await storage.list()).filter((name) => NUMBERED.test(name));
  const next = numbered.reduce((most, name) => Math.max(most, 1 + Number(NUMBERED.exec(name)![2])), 1);
  const manifest = manifestFile && readManifest(manifestFile);
  const done = { manifest, losses, damaged, next };
  if (!manifest) {
    // A crash before the first manifest leaves an empty log alone.
    const isNew = !manifestFile && numbered.length < 2 && !numbered.some((name) => name.startsWith("segment"));
    const log = isNew && numbered[0] !== undefined ? await readAligned(storage, numbered[0]) : undefined;
    if (isNew && (log?.length ?? 0) === 0) return { ...done, segments: [], records: [], logLength: 0 };
    report(MANIFEST, manifestFile ? "it does not match its checksum, or is of another version" : "it is missing", 0);
    // Without the manifest, all there is: segments that were merged into later ones say the same again.
    const files = numbered.filter((name) => name.startsWith("segment")).sort(byNumber);
    const segments = await loadSegments(storage, files.map((file) => ({ file, removed: [] })), report, recover);
    const records: LogRecord[] = [];
    for (const log of numbered.filter((name) => name.startsWith("log")).sort(byNumber)) records.push(...(await loadLog(storage, log, report)).records);
    return { ...done, segments, records, logLength: 0 };
  }
  const segments = await loadSegments(storage, manifest.segments, report, recover);
  const { records, soundLength } = await loadLog(storage, manifest.log, report);
  return { ...done, segments, records, logLength: soundLength };
}

type Report = (file: string, fault: string, lost?: number) => void;

async function loadSegments(storage: IndexStorage, saved: Manifest["segments"], report: Report, isRecovering: boolean): Promise<LoadedSegment[]> {
  const segments: LoadedSegment[] = [];
  for (const { file, removed } of saved) {
    const bytes = await readAligned(storage, file);
    const read = bytes && readSegmentFile(bytes);
    if (!read) {
      report(file, bytes ? "its beginning does not match its checksum" : "it is missing");
      continue;
    }
    const { segment, badPages } = read;
    const live = removed.length === 0 ? undefined : new Uint8Array(articlesOf(segment)).fill(1);
    for (const article of removed) live![article] = 0;
    if (badPages.size === 0) {
      segments.push({ file, segment, live });
      continue;
    }
    const fault = `${badPages.size} of its pages do not match their checksums, the first at byte ${PAGE * Math.min(...badPages)} of its columns`;
    // Without `recover` this throws, and nothing need be saved.
    const rest = isRecovering ? salvage(segment, live, (from, to) => touches(badPages, from, to)) : undefined;
    report(file, fault, rest?.lost);
    if (rest) segments.push({ file, segment: rest.segment, live: undefined });
  }
  return segments;
}

function touches(badPages: ReadonlySet<number>, from: number, to: number): boolean {
  for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) if (badPages.has(page)) return true;
  return false;
}

async function loadLog(storage: IndexStorage, file: string, report: Report): Promise<{ records: readonly LogRecord[]; soundLength: number }> {
  const bytes = await readAligned(storage, file);
  if (!bytes) {
    report(file, "it is missing");
    return { records: [], soundLength: 0 };
  }
  const { records, damage, soundLength } = readFrames(bytes);
  if (damage.length > 0) report(file, `the record at byte ${damage[0]} does not match its checksum`, damage.length);
  return { records, soundLength };
}

function byNumber(a: string, b: string): number {
  return Number(NUMBERED.exec(a)![2]) - Number(NUMBERED.exec(b)![2]);
}
