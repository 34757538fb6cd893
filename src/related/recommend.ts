/**
 * From a ranking to recommendations: near-copies folded, and for the few that are returned the reasons worked out.
 *
 * @example
 * recommend(inverted, query, choice, displays); // [{ id: "2", score: 31.4, reasons: [{ kind: "entity", text: "العراق", id: "IQ", share: 0.3 }, …] }]
 */
import { overlapOf, type Reason } from "../similarity/index.js";
import { shareOut, type WeighedReason } from "../similarity/explain.js";
import type { Choice } from "./filter.js";
import type { ArticleRecord, InvertedIndex } from "./inverted-index.js";
import { contributionOf, rank, type Ranked, standTogether } from "./rank.js";
import type { Query } from "./query.js";
import { PHRASE_WEIGHT, type Statistics } from "./scoring.js";
import { DATE_MARK, ENTITY_MARK } from "./terms.js";
import type { Recommendation } from "./types.js";

/** From this share of word 5-shingles of the shorter text on, one text repeats the other. */
const COPY_THRESHOLD = 0.5;
/** Most reasons of a recommendation. */
const MOST_REASONS = 10;

/** How the query prints its terms, by key. */
export type Displays = ReadonlyMap<string, string>;

/** The best articles for a query, with reasons. `self` is the query's own id, where it is in the index. */
export function recommend(index: InvertedIndex, query: Query, choice: Choice, displays: () => Displays, self?: string): Recommendation[] {
  const kept = best(index, query, choice, self);
  if (kept.length === 0) return [];
  const statistics = index.statistics();
  const words = displays();
  return kept.map(({ record, score }) => ({ id: record.article.id, score, reasons: reasonsFor(index, query, record, statistics, words) }));
}

function best(index: InvertedIndex, query: Query, choice: Choice, self: string | undefined): Ranked[] {
  const kept: Ranked[] = [];
  for (const ranked of rank(index, query, choice)) {
    if (ranked.score < choice.minimumScore) break;
    if (ranked.record.article.id === self) continue;
    if (!choice.includeDuplicates && repeats(ranked.record, query, kept)) continue;
    kept.push(ranked);
    if (kept.length === choice.limit) break;
  }
  return kept;
}

/** Whether an article repeats the query's article or a better one. A search's few words are no article to be repeated. */
function repeats({ shingles }: ArticleRecord, query: Query, kept: readonly Ranked[]): boolean {
  const isCopyOf = (other: Uint32Array): boolean => overlapOf(shingles, other) >= COPY_THRESHOLD;
  return (query.reading === "related" && isCopyOf(query.shingles)) || kept.some(({ record }) => isCopyOf(record.shingles));
}

function reasonsFor(index: InvertedIndex, query: Query, record: ArticleRecord, statistics: Statistics, displays: Displays): Reason[] {
  const places = new Map(Array.from(record.terms, (term, i) => [term, i]));
  const headline = new Set(record.sequence.subarray(0, record.headlineLength));
  const weights = new Map<number, number>();
  for (const { term, weight } of query.terms) {
    const place = places.get(term);
    if (place !== undefined) weights.set(term, contributionOf(query, weight, record.packed[place]!, record, statistics));
  }
  // What a phrase adds goes to its two words.
  for (const { first, second, weight } of query.phrases) {
    if (!standTogether(record.sequence, first, second)) continue;
    for (const term of [first, second]) weights.set(term, (weights.get(term) ?? 0) + (weight * PHRASE_WEIGHT) / 2);
  }
  const ids = new Map(record.mentions.flatMap(({ key, id }) => (id === undefined ? [] : [[key, id] as const])));
  const reasons = [...weights].map(([term, weight]): WeighedReason => {
    const key = index.keyOf(term);
    const id = ids.get(key);
    const inHeadlines = query.headline.has(term) && headline.has(term);
    return { kind: kindOf(key, inHeadlines), text: displays.get(key) ?? key, ...(id === undefined ? {} : { id }), weight };
  });
  return shareOut(absorbWords(reasons), MOST_REASONS);
}

/** Gives an entity the weight of the words it is made of: الولايات المتحدة is one reason, not three. */
function absorbWords(reasons: readonly WeighedReason[]): WeighedReason[] {
  const owners = new Map<string, WeighedReason>();
  for (const reason of reasons) if (reason.kind === "entity") for (const word of reason.text.split(/\s+/u)) owners.set(word, reason);
  const gained = new Map<WeighedReason, number>();
  const kept = reasons.filter((reason) => {
    const owner = reason.kind === "entity" ? undefined : owners.get(reason.text);
    if (owner) gained.set(owner, (gained.get(owner) ?? 0) + reason.weight);
    return !owner;
  });
  return kept.map((reason) => ({ ...reason, weight: reason.weight + (gained.get(reason) ?? 0) }));
}

function kindOf(key: string, inHeadlines: boolean): Reason["kind"] {
  if (key.startsWith(ENTITY_MARK)) return "entity";
  if (key.startsWith(DATE_MARK)) return "date";
  if (/^\d/u.test(key)) return "number";
  return inHeadlines ? "headline" : "term";
}
