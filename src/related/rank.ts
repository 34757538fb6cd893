/**
 * Scores all articles that share a term with a query and gives them best first, one at a time, so that only as many are put
 * in order as are looked at. The order is that of scoring every article in full (test/laws/index.test.ts).
 *
 * @example
 * for (const { record, score } of rank(inverted, query, choice)) console.log(record.article.id, score);
 */
import type { Choice } from "./filter.js";
import type { ArticleRecord, InvertedIndex } from "./inverted-index.js";
import { countOf, leadOf } from "./postings.js";
import type { Query } from "./query.js";
import { leadShare, lengthNorms, PHRASE_WEIGHT, type Reading, searchShare, type Statistics } from "./scoring.js";

/** An article with its score, above 0. */
export interface Ranked {
  readonly record: ArticleRecord;
  readonly score: number;
}

/** The articles in question by number, as a heap: the best first. Columns, since there may be as many as articles. */
interface Heap {
  readonly numbers: Uint32Array;
  size: number;
  /** By number of the article: its score, or the most it can reach while it is not complete. */
  readonly scores: Float64Array;
  readonly complete: Uint8Array;
  /** What single terms alone give; empty where there are no phrases. */
  readonly bases: Float64Array;
}

/** Articles that share a term with the query and are admitted, best first; equal ones by id. */
export function* rank(index: InvertedIndex, query: Query, choice: Choice): Generator<Ranked, void, undefined> {
  const heap = candidates(index, query, choice);
  for (let i = (heap.size >> 1) - 1; i >= 0; i--) sink(heap, i, index);
  while (heap.size > 0) {
    const number = heap.numbers[0]!;
    const record = index.record(number)!;
    if (heap.complete[number] === 1) {
      heap.numbers[0] = heap.numbers[--heap.size]!;
      sink(heap, 0, index);
      yield { record, score: heap.scores[number]! };
    } else {
      heap.scores[number] = (heap.bases[number]! + phrasesIn(record, query)) * choice.ageOf(record.article);
      heap.complete[number] = 1;
      sink(heap, 0, index);
    }
  }
}

/** What single terms give each article, in the order of the query's terms; with the most that phrases can add. */
function candidates(index: InvertedIndex, query: Query, choice: Choice): Heap {
  const { scores, touched } = scoreTerms(index, query);
  const phraseBound = query.phrases.reduce((sum, { weight }) => sum + weight * PHRASE_WEIGHT, 0);
  const complete = new Uint8Array(index.slots);
  if (phraseBound === 0) complete.fill(1);
  const bases = phraseBound === 0 ? new Float64Array(0) : scores.slice();
  const numbers = new Uint32Array(touched.length);
  let size = 0;
  for (const number of touched) {
    const { article } = index.record(number)!;
    if (!choice.admits(article)) continue;
    scores[number] = (scores[number]! + phraseBound) * choice.ageOf(article);
    if (scores[number] > 0 && scores[number] >= choice.minimumScore) numbers[size++] = number;
  }
  return { numbers, size, scores, complete, bases };
}

function scoreTerms(index: InvertedIndex, query: Query): { scores: Float64Array; touched: readonly number[] } {
  const statistics = index.statistics();
  const scores = new Float64Array(index.slots);
  const countNorms = new Float64Array(index.slots);
  const leadNorms = new Float64Array(index.slots);
  const touched: number[] = [];
  const longest = query.terms.reduce((most, { term }) => Math.max(most, index.postingsLength(term)), 0);
  const articles = new Uint32Array(longest);
  const packed = new Uint32Array(longest);
  for (const { term, weight } of query.terms) {
    const length = index.readPostings(term, articles, packed);
    for (let i = 0; i < length; i++) {
      const article = articles[i]!;
      if (scores[article] === 0) {
        const record = index.record(article);
        if (!record) continue;
        touched.push(article);
        const norms = lengthNorms(record.count, record.lead, statistics);
        countNorms[article] = norms.forCount;
        leadNorms[article] = norms.forLead;
      }
      scores[article]! += weight * shareOf(query.reading, packed[i]!, countNorms[article]!, leadNorms[article]!);
    }
  }
  return { scores, touched };
}

/** How much of a term's weight a posting earns; above 0. */
function shareOf(reading: Reading, packed: number, forCount: number, forLead: number): number {
  return reading === "related" ? leadShare(leadOf(packed), forLead) : searchShare(countOf(packed), leadOf(packed), forCount, forLead);
}

/** What one term of a query gives one article: the same sum that `rank` makes, taken apart for reasons. */
export function contributionOf({ reading }: Query, weight: number, packed: number, record: ArticleRecord, statistics: Statistics): number {
  const { forCount, forLead } = lengthNorms(record.count, record.lead, statistics);
  return weight * shareOf(reading, packed, forCount, forLead);
}

/** What the query's phrases that an article holds add to its score. */
function phrasesIn({ sequence }: ArticleRecord, { phrases }: Query): number {
  let found = 0;
  for (const { first, second, weight } of phrases) if (standTogether(sequence, first, second)) found += weight * PHRASE_WEIGHT;
  return found;
}

/** Whether two terms stand side by side, in this order. */
export function standTogether(sequence: Uint32Array, first: number, second: number): boolean {
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) if (sequence[at + 1] === second) return true;
  return false;
}

function isBefore({ scores, complete }: Heap, a: number, b: number, index: InvertedIndex): boolean {
  if (scores[a] !== scores[b]) return scores[a]! > scores[b]!;
  // One that can only reach a score comes before one that has it: it may win by its id.
  if (complete[a] !== complete[b]) return complete[a] === 0;
  return index.record(a)!.article.id < index.record(b)!.article.id;
}

/** Lets the candidate at a place of the heap sink to where it belongs. */
function sink(heap: Heap, from: number, index: InvertedIndex): void {
  const { numbers, size } = heap;
  if (from >= size) return;
  const number = numbers[from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && isBefore(heap, numbers[child + 1]!, numbers[child]!, index)) child++;
    if (!isBefore(heap, numbers[child]!, number, index)) break;
    numbers[at] = numbers[child]!;
    at = child;
  }
  numbers[at] = number;
}
