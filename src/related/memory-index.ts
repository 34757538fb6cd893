/**
 * An index in memory: the quickest way to related articles, gone with the process unless saved.
 *
 * @example
 * const index = createIndex();
 * await index.add([{ id: "1", text: "محادثات في بغداد" }, { id: "2", text: "بغداد تستضيف المحادثات" }]);
 * await index.related({ id: "1" }); // [{ id: "2", score: …, reasons: [{ kind: "entity", text: "بغداد", share: 0.55 }, …] }]
 */
import { requireText } from "../span.js";
import { requireArticle } from "./article.js";
import { Collection, type IndexOptions } from "./collection.js";
import { SilahError } from "./error.js";
import { saveCopy } from "./storage/generation.js";
import type { ArticleIndex } from "./types.js";

/** An index that lives in memory. `save(folder)` writes a copy that `openIndex` opens. */
export function createIndex(options: IndexOptions = {}): ArticleIndex {
  let open: Collection | undefined = new Collection(options);
  const collection = (): Collection => {
    if (!open) throw new SilahError("CLOSED", "the index is closed");
    return open;
  };
  // Each method is async so that whatever it throws comes as a rejection.
  /* eslint-disable @typescript-eslint/require-await */
  return {
    async add(articles) {
      for (const read of collection().readNew("add", articles)) collection().put(read);
    },
    async update(article) {
      collection().put(collection().read(requireArticle("update", article)));
    },
    async remove(id) {
      requireText("remove", id, "id");
      return collection().remove(id);
    },
    async has(id) {
      requireText("has", id, "id");
      return collection().has(id);
    },
    async size() {
      return collection().size;
    },
    async related(query, relatedOptions = {}) {
      return collection().related(query, relatedOptions);
    },
    async search(words, searchOptions = {}) {
      return collection().search(words, searchOptions);
    },
    async save(folder) {
      requireText("save", folder, "folder");
      await saveCopy(folder, collection().stored());
    },
    async close() {
      open = undefined;
    },
  };
  /* eslint-enable @typescript-eslint/require-await */
}
