/**
 * A copy of an index into a storage of its own.
 *
 * @example
 * await saveCopy(folderStorage("backup"), identity, index.parts);
 */
import { ioError, SilahError } from "../../error.js";
import type { Part } from "../part.js";
import { NUMBERED } from "./load.js";
import { MANIFEST, readManifest } from "./manifest.js";
import { type IndexStorage, readAligned } from "./storage.js";
import { openStore } from "./store.js";

/**
 * Writes a copy, in the place of an earlier one of the same index.
 *
 * @throws {SilahError} `EXISTS` where another index lies there; `LOCKED` where it is open for writing; `IO` where it cannot be written.
 */
export async function saveCopy(storage: IndexStorage, identity: string, parts: readonly Part[]): Promise<void> {
  let release: (() => Promise<void>) | undefined;
  try {
    await storage.prepare();
    release = await storage.lock();
    const file = await readAligned(storage, MANIFEST);
    const numbered = (await storage.list()).filter((name) => NUMBERED.test(name));
    if (file ? readManifest(file)?.identity !== identity : numbered.length > 0) {
      throw new SilahError("EXISTS", `save: ${storage.name} holds another index; choose another folder, or remove that one first`);
    }
    const next = numbered.reduce((most, name) => Math.max(most, 1 + Number(NUMBERED.exec(name)![2])), 1);
    const store = await openStore(storage, { manifest: undefined, segments: [], records: [], logLength: 0, losses: [], damaged: [], next }, identity);
    await store.checkpoint(parts);
    await store.close();
  } catch (error) {
    throw ioError(`save: cannot write to ${storage.name}`, error);
  } finally {
    await release?.();
  }
}
