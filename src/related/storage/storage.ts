/**
 * Where an index keeps its files: a folder (`folder.ts`), or anything that can do this much, such as a browser's origin-private
 * file system. Files are flat names of letters, digits and hyphens.
 *
 * @example
 * const index = await openIndex(myStorage); // myStorage: IndexStorage
 */

/** A place for files. Whatever fails throws; the index passes it on as a `SilahError` with the code `IO`. */
export interface IndexStorage {
  /** For messages: the path of a folder, say. */
  readonly name: string;
  /** Makes it ready for writing, where that takes anything. */
  prepare(): Promise<void>;
  /** The names of the files there are. */
  list(): Promise<readonly string[]>;
  /** A file's bytes; `undefined` where there is none of that name. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Writes a file, in the place of one that may be there: whole and durable when it resolves, and never seen half written. */
  write(file: string, parts: readonly Uint8Array[]): Promise<void>;
  /** Opens a file, which is made where it is missing, for appending; what it holds beyond `length` bytes is cut off. */
  append(file: string, length: number): Promise<Appender>;
  /** Deletes a file; nothing happens where there is none. */
  remove(file: string): Promise<void>;
  /**
   * Takes the write lock; gives what releases it.
   * @throws {SilahError} `LOCKED` where it is held.
   */
  lock(): Promise<() => Promise<void>>;
}

/** A file that is appended to. */
export interface Appender {
  /** Resolves when the bytes are durable. After a failure the file may end in a part of them: `cut` it. */
  append(bytes: Uint8Array): Promise<void>;
  /** Cuts the file to so many bytes. */
  cut(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * A file's bytes as plain bytes that begin at a multiple of 8, as columns must; copied where they do not. (Node's Buffer begins
 * anywhere, and its `slice` does not copy.)
 */
export async function readAligned(storage: IndexStorage, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await storage.read(file);
  if (!bytes) return undefined;
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && byteOffset % 8 === 0 ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
}
