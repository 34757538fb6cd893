/**
 * What is asked of an index: terms with weights. Of an article, the ones that tell most about it; of a search, all its words.
 *
 * @example
 * const query = queryOfArticle(inverted, inverted.record(0)!);
 * query.terms.length; // at most 120
 */
import { logFrequency } from "../tables/word-frequencies.js";
import type { ArticleRecord, InvertedIndex } from "./inverted-index.js";
import { leadOf } from "./postings.js";
import { ENTITY_WEIGHT, generalityOf, MOST_QUERY_TERMS, queryWeight, rarity, type Reading } from "./scoring.js";
import { type ArticleTerms, DATE_MARK, ENTITY_MARK } from "./terms.js";

/** A term that is looked up. */
export interface QueryTerm {
  readonly term: number;
  /** Rarity and weight in the query, above 0. */
  readonly weight: number;
}

/** Two words that stand side by side in a query, and what they add to an article where they do so too. */
export interface QueryPhrase {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** A query, by number of term. */
export interface Query {
  readonly reading: Reading;
  /** The weightiest first. */
  readonly terms: readonly QueryTerm[];
  readonly phrases: readonly QueryPhrase[];
  /** The query's own shingles, for telling copies of it. */
  readonly shingles: Uint32Array;
  /** Terms of the query's headline. */
  readonly headline: ReadonlySet<number>;
}

/** The query that an article of the index is. */
export function queryOfArticle(index: InvertedIndex, { terms, packed, sequence, headlineLength, shingles }: ArticleRecord): Query {
  const weighed = Array.from(terms, (term, i) => ({ term, weight: termWeight(index, "related", term, leadOf(packed[i]!)) }));
  return { reading: "related", terms: weightiest(weighed), phrases: [], shingles, headline: new Set(sequence.subarray(0, headlineLength)) };
}

/** The query that a text is. Terms that no article has are left out. */
export function queryOfText(index: InvertedIndex, reading: Reading, { keys, leads, sequence, headlineLength, shingles }: ArticleTerms): Query {
  const numbers = keys.map((key) => knownTerm(index, key));
  const weighed = numbers.flatMap((term, i) => (term === undefined ? [] : [{ term, weight: termWeight(index, reading, term, leads[i]!) }]));
  const known = Array.from(sequence, (place) => numbers[place]);
  return {
    reading,
    terms: weightiest(weighed),
    phrases: reading === "search" ? phrasesOf(known, weighed) : [],
    shingles,
    headline: new Set(known.slice(0, headlineLength).filter((term) => term !== undefined)),
  };
}

/** The number of a term that some article has; removed ones leave none behind. */
function knownTerm(index: InvertedIndex, key: string): number | undefined {
  const term = index.termOf(key);
  return term === undefined || index.documentFrequency(term) === 0 ? undefined : term;
}

function termWeight(index: InvertedIndex, reading: Reading, term: number, lead: number): number {
  const frequency = index.documentFrequency(term);
  const key = index.keyOf(term);
  const isWord = !key.startsWith(ENTITY_MARK) && !key.startsWith(DATE_MARK);
  const generality = isWord ? generalityOf(logFrequency(key)) : 0;
  return (isWord ? 1 : ENTITY_WEIGHT) * queryWeight(reading, lead) * rarity(index.size, frequency, generality);
}

/** The weightiest terms; equal ones in the order of the query, so that the numbers of terms make no difference. */
function weightiest(terms: readonly QueryTerm[]): QueryTerm[] {
  return terms
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_QUERY_TERMS);
}

function phrasesOf(sequence: readonly (number | undefined)[], terms: readonly QueryTerm[]): QueryPhrase[] {
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  const phrases = new Map<string, QueryPhrase>();
  for (let i = 1; i < sequence.length; i++) {
    const [first, second] = [sequence[i - 1], sequence[i]];
    if (first === undefined || second === undefined) continue;
    const weight = ((weights.get(first) ?? 0) + (weights.get(second) ?? 0)) / 2;
    if (weight > 0) phrases.set(`${first} ${second}`, { first, second, weight });
  }
  return [...phrases.values()];
}
