/**
 * The manifest of an index: which files it consists of. Replacing it is what makes a save count; files it does not name are left
 * over from a crash.
 *
 * @example
 * await storage.write("manifest", [manifestBytes({ version: 2, identity, next: 4, log: "log-3", segments: [] })]);
 */
import { checksum } from "./checksum.js";

/** The name of its file. */
export const MANIFEST = "manifest";

/** What an index consists of. */
export interface Manifest {
  readonly version: 2;
  /** Made up when the index was made: tells it from others. */
  readonly identity: string;
  /** Number that the name of the next file gets. */
  readonly next: number;
  /** The file of the changes since. */
  readonly log: string;
  readonly segments: readonly SavedSegment[];
}

/** A segment of an index. */
export interface SavedSegment {
  readonly file: string;
  /** Numbers of its articles that were removed. */
  readonly removed: readonly number[];
}

/** A manifest as bytes: checksum, space, JSON. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(manifest));
  const head = new TextEncoder().encode(`${checksum(json).toString(16).padStart(8, "0")} `);
  const bytes = new Uint8Array(head.length + json.length);
  bytes.set(head);
  bytes.set(json, head.length);
  return bytes;
}

/** The manifest in bytes; `undefined` where it is not what was written. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 9));
  const json = bytes.slice(9);
  if (head !== `${checksum(json).toString(16).padStart(8, "0")} `) return undefined;
  const manifest = JSON.parse(new TextDecoder().decode(json)) as { readonly version: unknown };
  return manifest.version === 2 ? (manifest as Manifest) : undefined;
}
