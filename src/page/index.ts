/** Pages: `readArticle` for text, `readPage` for HTML and bytes. */
export type { Article, Teaser } from "./article.js";
export { readArticle } from "./read-article.js";
export { type PageOptions, readPage } from "./read-page.js";
