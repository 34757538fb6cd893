/**
 * An index in a folder, or in another storage: what was added stays, whatever happens to the process.
 *
 * @example
 * const index = await openIndex("news");
 * await index.add({ id: "1", text: "محادثات في بغداد" }); // on the disk when this resolves
 * await index.save();                                     // compact: smaller and quicker to open
 * await index.close();
 *
 * Only `node:fs` is used, and only when called, so the root of the package loads in a browser.
 */
import { requireText } from "../span.js";
import { articleIndex } from "./article-index.js";
import { Collection, type IndexOptions } from "./collection.js";
import { ioError } from "../error.js";
import { folderStorage } from "./storage/folder.js";
import { newIdentity } from "./storage/identity.js";
import { type Loaded, loadIndex, type Loss } from "./storage/load.js";
import type { IndexStorage } from "./storage/storage.js";
import { openStore, type Store } from "./storage/store.js";
import type { ArticleIndex } from "./types.js";

/** Options of `openIndex`. */
export interface OpenOptions extends IndexOptions {
  /** Takes no lock and changes nothing: for reading beside a writer. Shows the state at opening. Default `false`. */
  readonly readOnly?: boolean | undefined;
  /**
   * Opens what is sound of a damaged folder; opened for writing, the damaged files are set aside as `<name>.damaged`. A function
   * is told what is lost, once for each damaged file. Default `false`.
   */
  readonly recover?: boolean | ((loss: Loss) => void) | undefined;
}

/**
 * Opens the index in a folder, which is made where it is missing, or in any `IndexStorage`.
 *
 * @throws {SilahError} `LOCKED` where a living process, this one included, has it open for writing (the message names the
 *   process); `DAMAGED`, naming the file, unless `recover`; `IO` where the folder cannot be read or written.
 * @throws {TypeError} on options of the wrong type.
 */
export async function openIndex(folder: string | IndexStorage, options: OpenOptions = {}): Promise<ArticleIndex> {
  const collection = new Collection("openIndex", options);
  const { readOnly = false, recover = false } = options;
  if (typeof readOnly !== "boolean") throw new TypeError(`openIndex: readOnly must be a boolean, got ${typeof readOnly}`);
  if (typeof recover !== "boolean" && typeof recover !== "function") throw new TypeError(`openIndex: recover must be a boolean or a function, got ${typeof recover}`);
  const storage = storageOf(folder);
  const name = `the index of ${storage.name}`;
  const load = async (): Promise<Loaded> => {
    const loaded = await loadIndex(storage, recover !== false);
    for (const { segment, live } of loaded.segments) collection.restore(segment, live);
    for (const record of loaded.records) {
      if ("put" in record) collection.put(record.put);
      else collection.index.remove(record.remove);
    }
    if (typeof recover === "function") for (const loss of loaded.losses) recover(loss);
    return loaded;
  };
  let release: (() => Promise<void>) | undefined;
  try {
    if (readOnly) {
      const { manifest } = await load();
      return articleIndex({ collection, name, identity: manifest?.identity ?? newIdentity(), storage, storageOf });
    }
    await storage.prepare();
    release = await storage.lock();
    const loaded = await load();
    const store: Store = await openStore(storage, loaded);
    if (!loaded.manifest || loaded.damaged.length > 0) await store.checkpoint(collection.index.parts);
    return articleIndex({ collection, name, identity: store.identity, storage, store, storageOf, release });
  } catch (error) {
    await release?.();
    throw ioError(`openIndex: cannot open ${storage.name}`, error);
  }
}

function storageOf(folder: string | IndexStorage): IndexStorage {
  if (typeof folder === "object" && (folder as unknown) !== null) return folder;
  requireText("openIndex", folder, "folder");
  if (folder === "") throw new RangeError("openIndex: folder must not be empty");
  return folderStorage(folder);
}
