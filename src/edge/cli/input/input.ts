/**
 * What a command reads: a page as it lies on disk, or an article that somebody has taken apart already.
 *
 * @example
 * const input: Input = { id: "7", source: "news.jsonl:3", size: 812, content: { article: { id: "7", text: "…" } } };
 */
import type { IndexedArticle } from "../../../index.js";

/** One thing to work on. */
export interface Input {
  /** The record's own id; of a page its path; of a record without one its source. */
  readonly id: string;
  /** Where it came from, for messages: `page.html`, `news.jsonl:3`, `standard input`. */
  readonly source: string;
  /** Its length in bytes, for progress. */
  readonly size: number;
  readonly content: PageContent | ArticleContent;
}

/** A page: bytes in whatever encoding; `format` is absent where it must be told from the bytes. */
export interface PageContent {
  readonly page: Uint8Array;
  readonly format?: "html" | "text";
  /** Where it was fetched, and as what: of a page out of an archive. */
  readonly url?: string;
  readonly contentType?: string;
}

/** A record of a JSON or JSONL file. */
export interface ArticleContent {
  readonly article: IndexedArticle;
}
