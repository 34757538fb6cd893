/**
 * The shapes of an article index: what goes in, what is asked, what comes back.
 *
 * @example
 * const index: ArticleIndex = createIndex();
 * await index.add({ id: "1", headline: "محادثات في بغداد", text: "…", published: "2024-02-11" });
 * await index.related({ id: "1" }, { limit: 5 });
 */
import type { Reason } from "../similarity/index.js";

/** An article as an index keeps it. */
export interface IndexedArticle {
  /** Chosen by the caller, not empty. */
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly section?: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
  readonly url?: string;
}

/** An article worth reading after another, and why. */
export interface Recommendation {
  readonly id: string;
  /** Above 0, unbounded; comparable within one answer. */
  readonly score: number;
  /** What carries the score, the weightiest first; shares sum to 1. */
  readonly reasons: readonly Reason[];
}

/** What related articles are sought for: one in the index, or any text. */
export type RelatedQuery = { readonly id: string } | { readonly text: string; readonly headline?: string };

/** Options of `related` and `search`. */
export interface RelatedOptions {
  /** Most recommendations, 1 or more. Default 10. */
  readonly limit?: number;
  /** Whether near-copies of the query, and of a better recommendation, come too. Default `false`: a story once. */
  readonly includeDuplicates?: boolean;
  /** Only articles published at this ISO date or date-time, or later. Undated ones are left out. */
  readonly since?: string;
  /** Only articles published at this ISO date or date-time, or earlier: a date includes its whole day. Undated ones are left out. */
  readonly until?: string;
  /** Only articles of this section. */
  readonly section?: string;
  /** Ids to leave out. */
  readonly exclude?: readonly string[];
  /** Least score, 0 or more. Default 0: all that share anything. */
  readonly minimumScore?: number;
  /**
   * How much newness beside what was chosen already counts against score, from 0 to 1; `true` is 0.3. Default `false`: score alone.
   * The order is no longer that of the scores then.
   */
  readonly diversify?: boolean | number;
  /** Days after which an article counts half, above 0: by its distance from `now`, before or after. Undated ones count half. Default: time does not matter. */
  readonly halfLife?: number;
  /** ISO date from which `halfLife` counts. Default: the day the query article was published. */
  readonly now?: string;
}

/** A collection of articles that knows which belong together. Embedded and cluster indexes implement the same interface. */
export interface ArticleIndex {
  /**
   * Adds articles: all of them or, where one is refused, none. Resolves when they are found and, in a folder, durable.
   * @throws {RangeError} where an id is in the index already or given twice. @throws {TypeError} on what is no article.
   */
  add(articles: IndexedArticle | readonly IndexedArticle[]): Promise<void>;
  /** Replaces the article of that id, or adds it. */
  update(article: IndexedArticle): Promise<void>;
  /**
   * Adds articles that `createArticleReader` has read, in this thread or another, in the place of those of the same ids. Resolves as `add` does.
   * @throws {TypeError} on bytes that are none, or of another version.
   */
  put(read: Uint8Array): Promise<void>;
  /** Removes an article; `false` where there is none of that id. */
  remove(id: string): Promise<boolean>;
  has(id: string): Promise<boolean>;
  size(): Promise<number>;
  /**
   * The articles most related to another, best first; never the query itself.
   * @throws {RangeError} where the index has no article of the id asked for, and on options out of range.
   */
  related(query: RelatedQuery, options?: RelatedOptions): Promise<readonly Recommendation[]>;
  /** The articles that words lead to, best first; none where no word is known. */
  search(words: string, options?: RelatedOptions): Promise<readonly Recommendation[]>;
  /**
   * Writes the index, compact, into its folder, or a copy into another one, where an earlier copy of it may be.
   * @throws {SilahError} `EXISTS` where the other one holds another index; `IO` where it cannot be written.
   */
  save(folder?: string): Promise<void>;
  /** Gives up files and memory; later calls but this fail with the code `CLOSED`. */
  close(): Promise<void>;
}
