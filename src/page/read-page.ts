/**
 * A page as it comes from the web, HTML or text, string or bytes, read as an article.
 *
 * @example
 * const article = await readPage(await response.bytes(), { contentType: "text/html; charset=windows-1256", url });
 */
import type { Article } from "./article.js";
import { decodePage } from "./bytes.js";
import { readFeed } from "./feed.js";
import { readArticle } from "./read-article.js";
import { isFairTree, isFeed, isJson, isMarkup, textOfMarkup } from "./sniff.js";

/** Options of `readPage`. */
export interface PageOptions {
  /** What the page is. Default: told from `contentType`, else from the page. */
  readonly format?: "html" | "text";
  /** The HTTP header of that name; its charset counts for bytes. */
  readonly contentType?: string;
  /** The page's address: returned as `url`, and relative addresses are resolved against it. */
  readonly url?: string;
}

/**
 * Reads a page. HTML takes Readability and a DOM, loaded at the first such call: the browser's own where there is one.
 * Nothing is fetched and no script runs. Any page gives a result, however broken: of a feed (RSS, Atom) the items are teasers,
 * JSON and binary are `"other"`.
 *
 * @throws {TypeError} (as a rejection) where `page` is neither string nor bytes, or an option has the wrong type.
 * @throws {RangeError} (as a rejection) on an unknown `format` or a `url` that is not an absolute address.
 * @example
 * const article = await readPage("<html>…<h1>عنوان</h1><p>…</p></html>", { url: "https://example.org/1" });
 */
export async function readPage(page: string | Uint8Array, options: PageOptions = {}): Promise<Article> {
  requirePage(page, options);
  const { format, contentType, url } = options;
  const text = typeof page === "string" ? page : decodePage(page, contentType);
  if (format === undefined && isFeed(text)) return readFeed(text, url === undefined ? {} : { url });
  if (format === undefined && isJson(text)) return withUrl({ kind: "other", confidence: 1, text, paragraphs: [], teasers: [] }, url);
  const isHtml = format === undefined ? isMarkup(text, contentType) : format === "html";
  if (!isHtml) return withUrl(readArticle(text), url);
  if (!isFairTree(text)) return withUrl(readArticle(textOfMarkup(text)), url);
  try {
    const { htmlArticle } = await import("./html-article.js");
    return await htmlArticle(text, url === undefined ? {} : { url });
  } catch (error) {
    // A tree too deep for the DOM's own recursion: the bare text is read instead.
    if (error instanceof RangeError || error instanceof TypeError) return withUrl(readArticle(textOfMarkup(text)), url);
    throw error;
  }
}

function withUrl(article: Article, url: string | undefined): Article {
  return url === undefined ? article : { ...article, url };
}

function requirePage(page: unknown, options: unknown): asserts options is PageOptions {
  if (typeof page !== "string" && !(page instanceof Uint8Array)) {
    throw new TypeError(`readPage: page must be a string or a Uint8Array, got ${page === null ? "null" : typeof page}`);
  }
  if (typeof options !== "object" || options === null) throw new TypeError(`readPage: options must be an object, got ${options === null ? "null" : typeof options}`);
  const { format, contentType, url } = options as Readonly<Record<string, unknown>>;
  if (format !== undefined && format !== "html" && format !== "text") throw new RangeError(`readPage: format must be "html" or "text", got ${JSON.stringify(format)}`);
  if (contentType !== undefined && typeof contentType !== "string") throw new TypeError(`readPage: contentType must be a string, got ${typeof contentType}`);
  if (url !== undefined && typeof url !== "string") throw new TypeError(`readPage: url must be a string, got ${typeof url}`);
  if (typeof url === "string" && !URL.canParse(url)) throw new RangeError(`readPage: url must be an absolute address, got ${JSON.stringify(url)}`);
}
