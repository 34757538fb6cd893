/**
 * Articles read apart from an index: in another thread or process, so that many are read at once. `put` of the index takes them in.
 *
 * @example
 * const read = createArticleReader();
 * const bytes = read([{ id: "1", text: "محادثات في بغداد" }]); // plain bytes, to be sent wherever the index is
 * await index.put(bytes);
 */
import { requireArticles } from "./article.js";
import { Collection, type IndexOptions } from "./collection.js";
import { buildSegment } from "./segment/build.js";
import { MOST_ARTICLES, type Segment, unseal } from "./segment/columns.js";
import type { IndexedArticle } from "./types.js";

/**
 * Reads articles into bytes, as the index would itself; words known from one call are known to the next. The bytes are for an index
 * of the same version of silah and with the same options.
 *
 * @throws {TypeError} on what is no article. @throws {RangeError} on an empty id, an id given twice, a date that is none, or more
 *   than `MOST_ARTICLES` (65,536) in a call.
 */
export function createArticleReader(options: IndexOptions = {}): (articles: readonly IndexedArticle[]) => Uint8Array {
  const caller = "createArticleReader";
  const collection = new Collection(caller, options);
  return (articles) => {
    if (articles.length > MOST_ARTICLES) throw new RangeError(`${caller}: at most ${MOST_ARTICLES} articles at once, got ${articles.length}`);
    return buildSegment(requireArticles(caller, articles).map((article) => collection.read(article))).bytes;
  };
}

/** The segment in bytes that a reader gave. @throws {TypeError} where they are none of this version. */
export function segmentOf(caller: string, bytes: unknown): Segment {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`${caller}: articles must be the Uint8Array that createArticleReader gave, got ${typeof bytes}`);
  // Always a copy: whoever gave the bytes may still write to them, and they may begin anywhere.
  const segment = unseal(new Uint8Array(bytes));
  if (!segment) throw new TypeError(`${caller}: these are no articles read by this version of silah`);
  return segment;
}
