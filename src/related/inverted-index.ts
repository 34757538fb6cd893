/**
 * The articles of an index and their terms, both ways: which terms an article has, which articles a term has.
 *
 * Removing marks an article and takes back all it counted for; the marks are swept out once they are a third of the articles.
 *
 * @example
 * const inverted = new InvertedIndex();
 * inverted.put(article, reader.read(article));
 * inverted.documentFrequency(inverted.termOf("بغداد")!); // 1
 */
import { grown } from "../normalize/grown.js";
import { pack, Postings } from "./postings.js";
import type { Statistics } from "./scoring.js";
import type { ArticleTerms, StoredMention } from "./terms.js";
import type { IndexedArticle } from "./types.js";

/** An article in the index, with its terms by number. */
export interface ArticleRecord {
  readonly article: IndexedArticle;
  readonly terms: Uint32Array;
  /** Count and lead of each of `terms`. */
  readonly packed: Uint32Array;
  /** The stems and numbers in order, by number of the term; headline first. */
  readonly sequence: Uint32Array;
  readonly headlineLength: number;
  readonly shingles: Uint32Array;
  readonly mentions: readonly StoredMention[];
  /** Sums over the words of the article. */
  readonly count: number;
  readonly lead: number;
}

/** Fewest removed articles that are swept out. */
const LEAST_SWEEP = 64;

/** Articles and terms. */
export class InvertedIndex {
  #numbers = new Map<string, number>();
  #terms = new Map<string, number>();
  #keys: string[] = [];
  #frequencies: Uint32Array = new Uint32Array(1024);
  #postings = new Postings();
  #records: (ArticleRecord | undefined)[] = [];
  #countSum = 0;
  #leadSum = 0;

  /** How many articles there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** One more than the highest number of an article. */
  get slots(): number {
    return this.#records.length;
  }

  /** What the ranking knows of the whole. */
  statistics(): Statistics {
    const articles = this.size;
    return { articles, meanCount: articles === 0 ? 0 : this.#countSum / articles, meanLead: articles === 0 ? 0 : this.#leadSum / articles };
  }

  /** The number of an article. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The article of a number; `undefined` once it is removed. */
  record(number: number): ArticleRecord | undefined {
    return this.#records[number];
  }

  /** All articles, oldest first. */
  *records(): Iterable<ArticleRecord> {
    for (const record of this.#records) if (record) yield record;
  }

  /** The number of a term, where an article has it or had it. */
  termOf(key: string): number | undefined {
    return this.#terms.get(key);
  }

  /** The key of a term. */
  keyOf(term: number): string {
    return this.#keys[term]!;
  }

  /** In how many articles a term occurs. */
  documentFrequency(term: number): number {
    return this.#frequencies[term]!;
  }

  /** How many postings `readPostings` will give. */
  postingsLength(term: number): number {
    return this.#postings.length(term);
  }

  /** Copies the postings of a term, those of removed articles included; gives how many. */
  readPostings(term: number, articles: Uint32Array, packed: Uint32Array): number {
    return this.#postings.read(term, articles, packed);
  }

  /** Adds an article, or replaces the one of its id. */
  put(article: IndexedArticle, { keys, counts, leads, sequence, headlineLength, shingles, mentions }: ArticleTerms): void {
    this.remove(article.id);
    const terms = Uint32Array.from(keys, (key) => this.#numberTerm(key));
    this.#insert({
      article,
      terms,
      packed: Uint32Array.from(counts, (count, i) => pack(count, leads[i]!)),
      sequence: sequence.map((place) => terms[place]!),
      headlineLength,
      shingles,
      mentions,
      ...sums(sequence, counts, leads),
    });
  }

  /** Removes an article and all it counted for; `false` where there is none. */
  remove(id: string): boolean {
    const number = this.#numbers.get(id);
    if (number === undefined) return false;
    const record = this.#records[number]!;
    for (const term of record.terms) this.#frequencies[term]!--;
    this.#countSum -= record.count;
    this.#leadSum -= record.lead;
    this.#numbers.delete(id);
    this.#records[number] = undefined;
    if (this.slots - this.size > Math.max(LEAST_SWEEP, this.size / 2)) this.#sweep();
    return true;
  }

  #numberTerm(key: string): number {
    let term = this.#terms.get(key);
    if (term === undefined) {
      term = this.#keys.push(key) - 1;
      this.#terms.set(key, term);
      this.#frequencies = grown(this.#frequencies, term + 1);
    }
    return term;
  }

  #insert(record: ArticleRecord): void {
    const number = this.#records.push(record) - 1;
    this.#numbers.set(record.article.id, number);
    this.#countSum += record.count;
    this.#leadSum += record.lead;
    for (let i = 0; i < record.terms.length; i++) {
      const term = record.terms[i]!;
      this.#frequencies[term]!++;
      this.#postings.append(term, number, record.packed[i]!);
    }
  }

  /** Builds everything anew from the articles that are left, so that removed ones and terms nobody uses take no room. */
  #sweep(): void {
    const records = [...this.records()];
    const keys = this.#keys;
    this.#numbers = new Map();
    this.#terms = new Map();
    this.#keys = [];
    this.#frequencies = new Uint32Array(1024);
    this.#postings = new Postings();
    this.#records = [];
    this.#countSum = this.#leadSum = 0;
    const renumber = (term: number): number => this.#numberTerm(keys[term]!);
    for (const record of records) this.#insert({ ...record, terms: record.terms.map(renumber), sequence: record.sequence.map(renumber) });
  }
}

/** The sums of counts and leads over an article's words: entities, made of the same words, lengthen nothing. */
function sums(sequence: Uint32Array, counts: Uint16Array, leads: Uint32Array): { count: number; lead: number } {
  let count = 0;
  let lead = 0;
  for (const place of new Set(sequence)) {
    count += counts[place]!;
    lead += leads[place]!;
  }
  return { count, lead };
}

