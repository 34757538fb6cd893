/** Related articles: an index in memory or in a folder, its ranking and its reasons. */
export type { IndexOptions } from "./collection.js";
export { SilahError, type SilahErrorCode } from "./error.js";
export { openIndex, type OpenOptions } from "./folder-index.js";
export { createIndex } from "./memory-index.js";
export type { ArticleIndex, IndexedArticle, Recommendation, RelatedOptions, RelatedQuery } from "./types.js";
