/**
 * The best articles for a query. Postings, the most promising of each term first, sum up bounds of what each article can
 * reach; a few that look best are scored in full and set the bar; postings are gone through until the rest cannot matter, and only
 * articles whose bound reaches the bar are looked at. The answer is that of scoring every article in full (test/laws/index.test.ts).
 *
 * @example
 * const found = rank(index, query, rules, 8); // [{ part, article, score }, …], best first
 *
 * Source: impact-ordered postings (Anh and Moffat 2006; Lin and Trotman 2015), with a bound a posting where block-max pruning
 * (Ding and Suel 2011) has one a block, and the forward index for exact scores, since queries are of a hundred terms.
 */
import { type BoundTables, boundTables } from "./bounds.js";
import { clear, exactScore, layOut } from "./exact.js";
import type { Part } from "./part.js";
import type { Query } from "./query.js";
import { type Lookup, Reach } from "./reach.js";
import { PHRASE_WEIGHT, type Statistics } from "./scoring.js";
import type { SegmentedIndex } from "./segmented-index.js";
import { TopList } from "./top-list.js";

/** An article with its score, above 0. */
export interface Ranked {
  readonly part: Part;
  readonly article: number;
  readonly score: number;
}

/** What is asked of a posting is divided by so much from one round to the next. */
const LOWER = 4;

/** Which articles count, and how much. */
export interface Rules {
  /** Whether an article may be given at all; asked before it is scored. */
  admits(part: Part, article: number): boolean;
  /** A factor of its score, (0, 1]. */
  ageOf(part: Part, article: number): number;
  readonly minimumScore: number;
}

/** What a posting must promise, beside the weight of the weightiest term, to be gone through before the first look. */
const FIRST_LOOK = 0.3;
/** Postings are gone through until those left can add no more than this share of the bar; articles are looked at one by one then. */
const REST = 0.15;
/** The `most` best articles that are admitted, best first; equal ones by id. */
export function rank(index: SegmentedIndex, query: Query, rules: Rules, most: number): readonly Ranked[] {
  const best = new TopList<Ranked>(most, ({ score }) => score, (a, b) => b.score - a.score || (a.part.idOf(a.article) < b.part.idOf(b.article) ? -1 : 1));
  const statistics = index.statistics();
  const tables = boundTables(query.reading, statistics);
  // The largest part first: it sets the bar for the others.
  for (const part of [...index.parts].sort((a, b) => b.size - a.size)) rankPart(part, query, rules, statistics, tables, best);
  return best.done();
}

function rankPart(part: Part, query: Query, rules: Rules, statistics: Statistics, tables: BoundTables, best: TopList<Ranked>): void {
  const locals = layOut(part, query);
  const { postingStarts } = part.segment;
  const lookups: Lookup[] = [];
  locals.forEach((local, i) => {
    if (local !== undefined) lookups.push({ weight: query.terms[i]!.weight, next: postingStarts[local]!, end: postingStarts[local + 1]! });
  });
  if (lookups.length === 0) return;
  const reach = new Reach(part, lookups, tables, query.phrases.reduce((sum, { weight }) => sum + weight * PHRASE_WEIGHT, 0));
  const isAdmitted = (article: number): boolean => part.isLive(article) && rules.admits(part, article);
  const looked = new Set<number>();
  const look = (article: number): void => {
    looked.add(article);
    const score = exactScore(part, article, query, statistics) * rules.ageOf(part, article);
    if (score > 0 && score >= rules.minimumScore && score >= best.bar) best.add({ part, article, score });
  };
  const bar = (): number => Math.max(best.bar, rules.minimumScore);
  if (bar() === 0) {
    reach.advance(FIRST_LOOK * lookups[0]!.weight);
    for (const article of reach.highest(best.most, isAdmitted)) look(article);
  }
  // Lowered until the rest is small: how many postings that takes, only going through them tells.
  let least = bar();
  do {
    least /= LOWER;
    reach.advance(least);
  } while (reach.left > REST * bar());
  for (const article of reach.atLeast(bar())) if (!looked.has(article) && reach.mayScore(article, bar()) && isAdmitted(article)) look(article);
  clear(part, locals);
}
