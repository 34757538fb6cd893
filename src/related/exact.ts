/**
 * The score of one article in full, and its parts: what the ranking's bounds are bounds of.
 *
 * @example
 * const score = exactScore(part, 17, query, statistics); // the query must be laid out in the part: `layOut`
 */
import type { Part } from "./part.js";
import { countOf, leadOf } from "./posting.js";
import type { Query, QueryTerm } from "./query.js";
import { leadShare, lengthNorms, PHRASE_WEIGHT, searchShare, type Statistics } from "./scoring.js";
import { standTogether } from "./segment/sequence.js";

/** Notes the query's terms in a part; gives the part's own numbers of them, in their order. */
export function layOut(part: Part, { terms }: Query): (number | undefined)[] {
  const locals: (number | undefined)[] = [];
  for (let place = 0; place < terms.length; place++) {
    const local = part.localOf(terms[place]!.term);
    if (local !== undefined) part.queryPlaces[local] = place + 1;
    locals.push(local);
  }
  return locals;
}

/** Takes the notes back. */
export function clear(part: Part, locals: readonly (number | undefined)[]): void {
  for (const local of locals) if (local !== undefined) part.queryPlaces[local] = 0;
}

/** The score of an article, age left out. The sum runs in the order of the article, so it is the same in any segment. */
export function exactScore(part: Part, article: number, query: Query, statistics: Statistics): number {
  const { counts, leads, forwardStarts, terms, packed } = part.segment;
  const { forCount, forLead } = lengthNorms(counts[article]!, leads[article]!, statistics);
  const end = forwardStarts[article + 1]!;
  const isRelated = query.reading === "related";
  let score = 0;
  for (let entry = forwardStarts[article]!; entry < end; entry++) {
    const place = part.queryPlaces[terms[entry]!]!;
    if (place === 0) continue;
    const lead = leadOf(packed[entry]!);
    score += query.terms[place - 1]!.weight * (isRelated ? leadShare(lead, forLead) : searchShare(countOf(packed[entry]!), lead, forCount, forLead));
  }
  for (const { weight } of phrasesOf(part, article, query)) score += weight * PHRASE_WEIGHT;
  return score;
}

/** A term's part of a score. */
export interface Contribution {
  readonly term: QueryTerm;
  /** The term's own number in the part. */
  readonly local: number;
  weight: number;
}

/** What each term of the query gives an article; what a phrase adds goes to its two words. */
export function contributions(part: Part, article: number, query: Query, statistics: Statistics): Contribution[] {
  const { counts, leads, forwardStarts, terms, packed } = part.segment;
  const { forCount, forLead } = lengthNorms(counts[article]!, leads[article]!, statistics);
  const found: Contribution[] = [];
  for (let entry = forwardStarts[article]!; entry < forwardStarts[article + 1]!; entry++) {
    const local = terms[entry]!;
    const place = part.queryPlaces[local]!;
    if (place === 0) continue;
    const [term, lead] = [query.terms[place - 1]!, leadOf(packed[entry]!)];
    const share = query.reading === "related" ? leadShare(lead, forLead) : searchShare(countOf(packed[entry]!), lead, forCount, forLead);
    found.push({ term, local, weight: term.weight * share });
  }
  for (const { first, second, weight } of phrasesOf(part, article, query)) {
    for (const word of [first, second]) {
      const contribution = found.find(({ term }) => term.term === word);
      if (contribution) contribution.weight += (weight * PHRASE_WEIGHT) / 2;
    }
  }
  return found;
}

/** The query's phrases that an article holds. */
function phrasesOf(part: Part, article: number, { phrases }: Query): Query["phrases"] {
  if (phrases.length === 0) return phrases;
  const { forwardStarts, terms, sequence, sequenceStarts } = part.segment;
  const own = terms.subarray(forwardStarts[article], forwardStarts[article + 1]);
  const words = sequence.subarray(sequenceStarts[article], sequenceStarts[article + 1]);
  return phrases.filter(({ first, second }) => {
    const [a, b] = [part.localOf(first), part.localOf(second)];
    if (a === undefined || b === undefined) return false;
    const [left, right] = [own.indexOf(a), own.indexOf(b)];
    return left >= 0 && right >= 0 && standTogether(words, own.length, left, right);
  });
}
