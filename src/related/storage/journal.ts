/**
 * The log of a folder: what is appended is on the disk when the promise resolves.
 *
 * @example
 * const journal = await openJournal("news/log-0", 0);
 * await journal.append([{ remove: "42" }]);
 *
 * A write that fails (a full disk) is taken back, so that the next one does not follow half a record.
 */
import { ioError, SilahError } from "../error.js";
import { encodeRecord, type StoredRecord } from "./record.js";

/** An open log. */
export interface Journal {
  /** Resolves when the records are on the disk. @throws {SilahError} `IO`; then none of them is. */
  append(records: readonly StoredRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens a log for appending, cuts it to its sound length in bytes, and begins it where it is empty. */
export async function openJournal(path: string, soundLength: number): Promise<Journal> {
  const { open } = await import("node:fs/promises");
  const file = await open(path, "a");
  let length = soundLength;
  let broken: unknown;
  const append = async (records: readonly StoredRecord[]): Promise<void> => {
    if (broken !== undefined) throw new SilahError("IO", `${path} can no longer be written; close the index and open it again`, broken);
    const bytes = Buffer.concat(records.map(encodeRecord));
    try {
      await file.writeFile(bytes);
      await file.datasync();
      length += bytes.length;
    } catch (error) {
      await file.truncate(length).catch((second: unknown) => {
        broken = second;
      });
      throw ioError(`cannot write to ${path}`, error);
    }
  };
  await file.truncate(length);
  if (length === 0) await append([{ format: "silah-log", version: 1 }]);
  return { append, close: () => file.close() };
}
