/**
 * What is asked of an index: terms with weights. Of an article, the ones that tell most about it; of a search, all its words.
 *
 * @example
 * const query = queryOfArticle(index, index.locate("1")!);
 * query.terms.length; // at most 80
 */
import { unpackMeaning } from "./meaning.js";
import { leadOf } from "./posting.js";
import { ENTITY_WEIGHT, queryWeight, rarity, type Reading, telling } from "./scoring.js";
import { displayOf } from "./segment/draft.js";
import { placeAt } from "./segment/sequence.js";
import type { Place, SegmentedIndex } from "./segmented-index.js";
import { type ArticleTerms, keysOf } from "./terms.js";

/** A term that is looked up. */
export interface QueryTerm {
  /** Its number in the index. */
  readonly term: number;
  /** Rarity and weight in the query, above 0. */
  readonly weight: number;
  /** In how many articles it occurs. */
  readonly frequency: number;
  /** Its place among the terms of the text that asks. */
  readonly place: number;
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
  /** The vector of its meaning, of unit length, where an encoder is at hand. */
  readonly meaning: Float32Array | undefined;
  /** Whether a term of `terms` stands in the query's headline. */
  inHeadline(term: number): boolean;
  /** How the query prints one of `terms`. */
  displayOf(term: QueryTerm): string;
}

/** The query that an article of the index is. */
export function queryOfArticle(index: SegmentedIndex, { part, article }: Place): Query {
  const { segment, termNumbers } = part;
  const [from, to] = [segment.forwardStarts[article]!, segment.forwardStarts[article + 1]!];
  const weighed: QueryTerm[] = [];
  for (let entry = from; entry < to; entry++) {
    const term = termNumbers[segment.terms[entry]!]!;
    weighed.push(weigh(index, "related", term, leadOf(segment.packed[entry]!), entry - from));
  }
  return {
    reading: "related",
    terms: weightiest(weighed, "related", index.size),
    phrases: [],
    shingles: part.shinglesOf(article),
    meaning: unpackMeaning(part.meaningOf(article)),
    inHeadline: lazily(() => {
      const sequence = segment.sequence.subarray(segment.sequenceStarts[article], segment.sequenceStarts[article + 1]);
      const places = Array.from({ length: segment.headlineLengths[article]! }, (_, i) => placeAt(sequence, to - from, i));
      return places.map((place) => weighed[place]!.term);
    }),
    displayOf: ({ place }) => displayOf(segment, from + place),
  };
}

/** The query that a text is. Terms that no article has are left out. */
export function queryOfText(index: SegmentedIndex, reading: Reading, read: ArticleTerms, meaning: Float32Array | undefined): Query {
  const { names, packed, displays, sequence, headlineLength, shingles } = read;
  const numbers = keysOf(read).map((key) => index.terms.find(key));
  const weighed = numbers.flatMap((term, place) => (term === undefined ? [] : [weigh(index, reading, term, leadOf(packed[place]!), place)]));
  const known = Array.from(sequence, (place) => numbers[place]);
  return {
    reading,
    terms: weightiest(weighed, reading, index.size),
    phrases: reading === "search" ? phrasesOf(known, weighed) : [],
    shingles,
    meaning,
    inHeadline: lazily(() => known.slice(0, headlineLength).filter((term) => term !== undefined)),
    displayOf: ({ place }) => names.displays.at(displays[place]!),
  };
}

function lazily(list: () => readonly number[]): (term: number) => boolean {
  let set: ReadonlySet<number> | undefined;
  return (term) => (set ??= new Set(list())).has(term);
}

function weigh({ terms, size }: SegmentedIndex, reading: Reading, term: number, lead: number, place: number): QueryTerm {
  const generality = terms.generalityOf(term);
  const frequency = terms.frequencyOf(term);
  return { term, weight: (generality === undefined ? ENTITY_WEIGHT : 1) * queryWeight(reading, lead) * rarity(size, frequency, generality ?? 0), frequency, place };
}

/** The weightiest terms; equal ones in the order of the query, so that the numbers of terms make no difference. */
function weightiest(terms: readonly QueryTerm[], reading: Reading, articles: number): QueryTerm[] {
  return telling(terms.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight), reading, articles);
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
