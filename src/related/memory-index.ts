/**
 * An index in memory: the quickest way to related articles, gone with the process unless saved.
 *
 * @example
 * const index = createIndex();
 * await index.add([{ id: "1", text: "محادثات في بغداد" }, { id: "2", text: "بغداد تستضيف المحادثات" }]);
 * await index.related({ id: "1" }); // [{ id: "2", score: …, reasons: [{ kind: "entity", text: "بغداد", share: 0.55 }, …] }]
 */
import { articleIndex } from "./article-index.js";
import { Collection, type IndexOptions } from "./collection.js";
import { folderStorage } from "./storage/folder.js";
import { newIdentity } from "./storage/identity.js";
import type { ArticleIndex } from "./types.js";

/**
 * An index that lives in memory. `save(folder)` writes a copy that `openIndex` opens; a later one takes its place.
 *
 * @throws {TypeError} on options of the wrong type.
 */
export function createIndex(options: IndexOptions = {}): ArticleIndex {
  return articleIndex({ collection: new Collection("createIndex", options), name: "the index", identity: newIdentity(), storageOf: folderStorage });
}
