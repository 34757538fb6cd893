/**
 * From a ranking to recommendations: near-copies folded, the rest made to differ where that is asked, and for the few that are
 * returned the reasons worked out.
 *
 * @example
 * recommend(index, query, choice); // [{ id: "2", score: 31.4, reasons: [{ kind: "entity", text: "العراق", id: "IQ", share: 0.3 }, …] }]
 */
import type { Reason } from "../similarity/index.js";
import { shareOut, type WeighedReason } from "../similarity/explain.js";
import { isCopy, isSame } from "./copies.js";
import { diverse } from "./diversity.js";
import { clear, contributions, layOut } from "./exact.js";
import type { Choice } from "./filter.js";
import { byMeaning, RERANKED } from "./meaning.js";
import type { Query, QueryTerm } from "./query.js";
import { rank, type Ranked } from "./rank.js";
import type { Statistics } from "./scoring.js";
import { placeAt } from "./segment/sequence.js";
import type { SegmentedIndex } from "./segmented-index.js";
import { idOf, kindOf, type TermKind } from "./term-key.js";
import type { Recommendation } from "./types.js";

/** Most reasons of a recommendation. */
const MOST_REASONS = 10;
/** Ranked beyond the limit, so that folding copies seldom leaves too few; where it does, four times as many are. */
const SPARE = 8;
const MORE = 4;
/** From how many times the limit, and at least how many, `diversify` chooses. */
const POOL = 4;
const LEAST_POOL = 40;

/** The best articles for a query, with reasons. `self` is the query's own id, where it is in the index. */
export function recommend(index: SegmentedIndex, query: Query, choice: Choice, self?: string): Recommendation[] {
  const { limit, diversify } = choice;
  const pool = best(index, query, choice, diversify === 0 ? limit : Math.max(POOL * limit, LEAST_POOL), self);
  const kept = diversify === 0 ? pool : diverse(index, pool, limit, diversify);
  const statistics = index.statistics();
  const told = tellerOf(index, query);
  const reasons = new Map<Ranked, Reason[]>();
  for (const part of new Set(kept.map((ranked) => ranked.part))) {
    const locals = layOut(part, query);
    for (const ranked of kept) if (ranked.part === part) reasons.set(ranked, reasonsFor(query, ranked, statistics, told));
    clear(part, locals);
  }
  return kept.map((ranked) => ({ id: ranked.part.idOf(ranked.article), score: ranked.score, reasons: reasons.get(ranked)! }));
}

/** The best, copies of the query and of better ones left out unless they are wanted. */
function best(index: SegmentedIndex, query: Query, choice: Choice, limit: number, self: string | undefined): readonly Ranked[] {
  const { includeDuplicates, minimumScore } = choice;
  const selfPlace = self === undefined ? undefined : index.locate(self);
  const rules = {
    minimumScore,
    admits: (...at: Parameters<Choice["admits"]>): boolean => !(at[0] === selfPlace?.part && at[1] === selfPlace.article) && choice.admits(...at),
    ageOf: (...at: Parameters<Choice["ageOf"]>): number => choice.ageOf(...at),
  };
  const ranking = (most: number): readonly Ranked[] => ordered(rank(index, query, rules, query.meaning ? Math.max(most, RERANKED) : most), query);
  if (includeDuplicates) return ranking(limit).slice(0, limit);
  for (let most = limit + SPARE; ; most *= MORE) {
    const ranked = ranking(most);
    const kept = folded(ranked, query, limit);
    if (kept.length === limit || ranked.length < most) return kept;
  }
}

/** A ranking by words, by meaning too where both sides have one. */
function ordered(ranked: readonly Ranked[], { meaning }: Query): readonly Ranked[] {
  return meaning ? byMeaning(ranked, meaning) : ranked;
}

/** The first `limit` of which none repeats a better one or, of an article that asks, that one. Of what is searched for, only the same text is left out: another telling may be the one wanted. */
function folded(ranked: readonly Ranked[], { reading, shingles }: Query, limit: number): Ranked[] {
  const kept: Ranked[] = [];
  const isAgain = reading === "related" ? isCopy : isSame;
  const told = reading === "related" ? [shingles] : [];
  for (const one of ranked) {
    const own = one.part.shinglesOf(one.article);
    if (told.some((other) => isAgain(own, other))) continue;
    kept.push(one);
    told.push(own);
    if (kept.length === limit) break;
  }
  return kept;
}

/** What a term is, for the reader. */
interface Told {
  readonly kind: TermKind;
  readonly text: string;
  readonly id?: string;
}

/** Tells what the terms of a query are, each once however many articles have it. */
function tellerOf(index: SegmentedIndex, query: Query): (term: QueryTerm) => Told {
  const known = new Map<number, Told>();
  return (term) => {
    let told = known.get(term.place);
    if (!told) {
      const key = index.terms.keyOf(term.term);
      const id = idOf(key);
      known.set(term.place, (told = { kind: kindOf(key), text: query.displayOf(term) || key, ...(id === undefined ? {} : { id }) }));
    }
    return told;
  };
}

/** The reasons for an article of a part that the query is laid out in. */
function reasonsFor(query: Query, { part, article }: Ranked, statistics: Statistics, told: (term: QueryTerm) => Told): Reason[] {
  const { forwardStarts, terms, sequence, sequenceStarts, headlineLengths } = part.segment;
  const own = terms.subarray(forwardStarts[article], forwardStarts[article + 1]);
  const words = sequence.subarray(sequenceStarts[article], sequenceStarts[article + 1]);
  const headline = new Set(Array.from({ length: headlineLengths[article]! }, (_, i) => own[placeAt(words, own.length, i)]));
  const reasons = contributions(part, article, query, statistics).map(({ term, local, weight }): WeighedReason => {
    const { kind, text, id } = told(term);
    if (kind !== "word") return id === undefined ? { kind, text, weight } : { kind, text, id, weight };
    return { kind: headline.has(local) && query.inHeadline(term.term) ? "headline" : "term", text, weight };
  });
  return shareOut(absorbWords(reasons), MOST_REASONS);
}

/** Gives an entity the weight of the words it is made of: الولايات المتحدة is one reason, not three. */
function absorbWords(reasons: readonly WeighedReason[]): readonly WeighedReason[] {
  if (!reasons.some(({ kind }) => kind === "entity")) return reasons;
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
