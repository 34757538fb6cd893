/**
 * An index without its storage: reads articles, ranks them, explains. All at once and in memory; what makes it durable is
 * handed in as a journal.
 *
 * @example
 * const collection = new Collection();
 * collection.put(collection.read({ id: "1", text: "محادثات في بغداد" }));
 * collection.search("بغداد", {}); // [{ id: "1", … }]
 */
import type { EntityFinder } from "../similarity/index.js";
import { requireText } from "../span.js";
import { requireArticle } from "./article.js";
import { chosen } from "./filter.js";
import { InvertedIndex } from "./inverted-index.js";
import { queryOfArticle, queryOfText } from "./query.js";
import { recommend } from "./recommend.js";
import { type ArticleTerms, type StoredMention, TermReader } from "./terms.js";
import type { IndexedArticle, Recommendation, RelatedOptions, RelatedQuery } from "./types.js";

/** Options of `createIndex` and `openIndex`. */
export interface IndexOptions {
  /** Finds entities in articles and queries. Default `findEntities`; `false`: words alone. */
  readonly extract?: EntityFinder | false | undefined;
}

/** An article, read. */
export interface ReadArticle {
  readonly article: IndexedArticle;
  readonly terms: ArticleTerms;
}

/** What is stored of an article: the terms follow from it. */
export interface StoredArticle {
  readonly article: IndexedArticle;
  readonly mentions: readonly StoredMention[];
}

/** Articles in memory. */
export class Collection {
  readonly #reader: TermReader;
  readonly #index = new InvertedIndex();

  constructor({ extract }: IndexOptions = {}) {
    this.#reader = new TermReader(extract);
  }

  get size(): number {
    return this.#index.size;
  }

  has(id: string): boolean {
    return this.#index.numberOf(id) !== undefined;
  }

  /** Reads an article without adding it. */
  read(article: IndexedArticle): ReadArticle {
    return { article, terms: this.#reader.read(article) };
  }

  /** As `read`, of articles checked and refused where an id is taken or given twice. */
  readNew(caller: string, articles: IndexedArticle | readonly IndexedArticle[]): ReadArticle[] {
    const list = (Array.isArray(articles) ? (articles as readonly unknown[]) : [articles]).map((article) => requireArticle(caller, article));
    const given = new Set<string>();
    for (const { id } of list) {
      if (this.has(id)) throw new RangeError(`${caller}: the index has an article ${JSON.stringify(id)} already; update replaces it`);
      if (given.has(id)) throw new RangeError(`${caller}: id ${JSON.stringify(id)} is given twice`);
      given.add(id);
    }
    return list.map((article) => this.read(article));
  }

  /** Adds or replaces an article. */
  put({ article, terms }: ReadArticle): void {
    this.#index.put(article, terms);
  }

  /** Puts back what was stored: its entities are known. */
  restore({ article, mentions }: StoredArticle): void {
    this.#index.put(article, this.#reader.read(article, mentions));
  }

  remove(id: string): boolean {
    return this.#index.remove(id);
  }

  /** What is to be stored, oldest first. */
  *stored(): Iterable<StoredArticle> {
    for (const { article, mentions } of this.#index.records()) yield { article, mentions };
  }

  /** See `ArticleIndex.related`. */
  related(query: RelatedQuery, options: RelatedOptions): Recommendation[] {
    if (typeof query !== "object" || (query as unknown) === null) throw new TypeError("related: query must be { id } or { text, headline? }");
    if ("id" in query) {
      requireText("related", query.id, "id");
      const number = this.#index.numberOf(query.id);
      if (number === undefined) throw new RangeError(`related: the index has no article ${JSON.stringify(query.id)}`);
      const record = this.#index.record(number)!;
      const choice = chosen("related", options, record.article.published);
      return recommend(this.#index, queryOfArticle(this.#index, record), choice, () => this.#reader.displays(record.article, record.mentions), query.id);
    }
    requireText("related", query.text);
    if (query.headline !== undefined) requireText("related", query.headline, "headline");
    const choice = chosen("related", options);
    const terms = this.#reader.read(query);
    return recommend(this.#index, queryOfText(this.#index, "related", terms), choice, () => this.#reader.displays(query, terms.mentions));
  }

  /** See `ArticleIndex.search`. */
  search(words: string, options: RelatedOptions): Recommendation[] {
    requireText("search", words, "words");
    const choice = chosen("search", options);
    const terms = this.#reader.read({ text: words });
    return recommend(this.#index, queryOfText(this.#index, "search", terms), choice, () => this.#reader.displays({ text: words }, terms.mentions));
  }
}
