/** Related articles: an index in memory, in a folder or in another storage, its ranking and its reasons. */
export { createArticleReader } from "./article-reader.js";
export type { IndexOptions } from "./collection.js";
export { SilahError, type SilahErrorCode } from "../error.js";
export { createIndex } from "./memory-index.js";
export { openIndex, type OpenOptions } from "./open-index.js";
export type { Loss } from "./storage/load.js";
export type { Appender, IndexStorage } from "./storage/storage.js";
export type { ArticleIndex, IndexedArticle, Recommendation, RelatedOptions, RelatedQuery } from "./types.js";
