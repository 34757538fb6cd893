/**
 * An index without its storage: reads articles, ranks them, explains. All at once and in memory; what makes it durable is
 * handed in by whoever opens it.
 *
 * @example
 * const collection = new Collection();
 * collection.put(buildSegment([collection.read({ id: "1", text: "محادثات في بغداد" })]));
 * collection.search("بغداد", {}); // [{ id: "1", … }]
 */
import type { EntityFinder, MeaningModel } from "../similarity/index.js";
import { requireText } from "../span.js";
import { requireArticles } from "./article.js";
import { chosen } from "./filter.js";
import { NO_MEANING, packMeaning, readMeaning } from "./meaning.js";
import { type Query, queryOfArticle, queryOfText } from "./query.js";
import { recommend } from "./recommend.js";
import type { Reading } from "./scoring.js";
import type { ReadArticle } from "./segment/build.js";
import { articlesOf, type Segment, stringAt } from "./segment/columns.js";
import { SegmentedIndex } from "./segmented-index.js";
import { type Readable, TermReader } from "./terms.js";
import type { IndexedArticle, Recommendation } from "./types.js";

/** Options of `createIndex` and `openIndex`. */
export interface IndexOptions {
  /** Finds entities in articles and queries. Default `findEntities`; `false`: words alone. */
  readonly extract?: EntityFinder | false | undefined;
  /**
   * An encoder of silah/encoder: a vector is stored with each article added, and the best by words are put in order by meaning too. Articles added without it
   * have none; give the same one whenever the index is opened. The caller closes it. Default: none.
   */
  readonly encoder?: MeaningModel | undefined;
}

/** Articles in memory. */
export class Collection {
  readonly index = new SegmentedIndex();
  readonly #reader: TermReader;
  readonly #encoder: MeaningModel | undefined;

  /** @throws {TypeError} where `extract` is neither a function nor `false`, or `encoder` is none. */
  constructor(caller: string, options: IndexOptions = {}) {
    if (typeof options !== "object" || (options as unknown) === null) throw new TypeError(`${caller}: options must be an object, got ${(options as unknown) === null ? "null" : typeof options}`);
    const { extract, encoder } = options;
    if (extract !== undefined && extract !== false && typeof extract !== "function") throw new TypeError(`${caller}: extract must be a function or false, got ${typeof extract}`);
    if (encoder !== undefined && typeof (encoder as Partial<MeaningModel> | null)?.embed !== "function") throw new TypeError(`${caller}: encoder must be one of createEncoder, got ${typeof encoder}`);
    this.#reader = new TermReader(extract);
    this.#encoder = encoder;
  }

  has(id: string): boolean {
    return this.index.locate(id) !== undefined;
  }

  /** Reads an article without adding it. */
  read(article: IndexedArticle): ReadArticle {
    return { article, terms: this.#reader.read(article), meaning: this.#encoder ? packMeaning(readMeaning(this.#encoder, article)) : NO_MEANING };
  }

  /** Articles to be added, checked, and refused where an id is taken or given twice. */
  requireNew(articles: unknown): IndexedArticle[] {
    return requireArticles("add", Array.isArray(articles) ? (articles as readonly unknown[]) : [articles], (id) => {
      if (this.has(id)) throw new RangeError(`add: the index has an article ${JSON.stringify(id)} already; update replaces it`);
    });
  }

  /** Adds the articles of a segment, in the place of those of the same ids. */
  put(segment: Segment): void {
    this.restore(segment, undefined);
  }

  /** As `put`, of a segment of which not all articles count. */
  restore(segment: Segment, live: Uint8Array | undefined): void {
    for (let article = 0; article < articlesOf(segment); article++) {
      if (live?.[article] !== 0) this.index.remove(stringAt(segment.idUnits, segment.idStarts, article));
    }
    this.index.attach(segment, live);
  }

  /** See `ArticleIndex.related`. */
  related(query: unknown, options: unknown): Recommendation[] {
    if (typeof query !== "object" || query === null) throw new TypeError(`related: query must be { id } or { text, headline? }, got ${query === null ? "null" : typeof query}`);
    if ("id" in query) {
      requireText("related", query.id, "id");
      const place = this.index.locate(query.id);
      if (!place) throw new RangeError(`related: the index has no article ${JSON.stringify(query.id)}`);
      const choice = chosen("related", options, place.part.publishedOf(place.article));
      return recommend(this.index, queryOfArticle(this.index, place), choice, query.id);
    }
    const { text, headline } = query as { readonly text?: unknown; readonly headline?: unknown };
    requireText("related", text);
    if (headline !== undefined) requireText("related", headline, "headline");
    const choice = chosen("related", options);
    return recommend(this.index, this.#asked("related", { text, headline }), choice);
  }

  /** See `ArticleIndex.search`. */
  search(words: unknown, options: unknown): Recommendation[] {
    requireText("search", words, "words");
    const choice = chosen("search", options);
    return recommend(this.index, this.#asked("search", { text: words }), choice);
  }

  #asked(reading: Reading, asked: Readable): Query {
    return queryOfText(this.index, reading, this.#reader.read(asked), this.#encoder && readMeaning(this.#encoder, asked));
  }
}
