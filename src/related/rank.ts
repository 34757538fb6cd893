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

/** A candidate in the heap: its score is complete, or what it can reach at most. */
interface Candidate extends Ranked {
  readonly complete: boolean;
}

/** Articles that share a term with the query and are admitted, best first; equal ones by id. */
export function* rank(index: InvertedIndex, query: Query, choice: Choice): Generator<Ranked, void, undefined> {
  const heap = candidates(index, query, choice);
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(heap, i);
  while (heap.length > 0) {
    const best = heap[0]!;
    if (best.complete) {
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap, 0);
      }
      yield best;
    } else {
      heap[0] = { ...best, score: best.score - missingPhrases(best.record, query) * choice.ageOf(best.record.article), complete: true };
      sink(heap, 0);
    }
  }
}

/** What single terms give each article, in the order of the query's terms; with the most that phrases can add. */
function candidates(index: InvertedIndex, query: Query, choice: Choice): Candidate[] {
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
  const phraseBound = query.phrases.reduce((sum, { weight }) => sum + weight * PHRASE_WEIGHT, 0);
  const heap: Candidate[] = [];
  for (const article of touched) {
    const record = index.record(article)!;
    if (!choice.admits(record.article)) continue;
    const score = (scores[article]! + phraseBound) * choice.ageOf(record.article);
    if (score > 0 && score >= choice.minimumScore) heap.push({ record, score, complete: phraseBound === 0 });
  }
  return heap;
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

/** The weight of the query's phrases that an article lacks. */
function missingPhrases({ sequence }: ArticleRecord, { phrases }: Query): number {
  let missing = 0;
  for (const { first, second, weight } of phrases) if (!standTogether(sequence, first, second)) missing += weight * PHRASE_WEIGHT;
  return missing;
}

/** Whether two terms stand side by side, in this order. */
export function standTogether(sequence: Uint32Array, first: number, second: number): boolean {
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) if (sequence[at + 1] === second) return true;
  return false;
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  // One that can only reach a score comes before one that has it: it may win by its id.
  if (a.complete !== b.complete) return !a.complete;
  return a.record.article.id < b.record.article.id;
}

/** Lets a candidate sink to its place. */
function sink(heap: Candidate[], from: number): void {
  const candidate = heap[from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
    if (!isBefore(heap[child]!, candidate)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = candidate;
}
