/**
 * The best articles for a query. Postings sum up bounds of what each article can reach; those of the highest sums are scored in full and set
 * the bar; of the others only those are looked at whose sum reaches it. The answer is that of scoring every article in full
 * (test/laws/index.test.ts).
 *
 * @example
 * const found = rank(index, query, rules, 8); // [{ part, article, score }, …], best first
 *
 * Source: score-at-a-time ranking with accumulators (Anh and Moffat 2006; Lin and Trotman 2015), with a bound a posting where block-max pruning
 * (Ding and Suel 2011) has one a block, and the forward index for exact scores, since queries are of many terms.
 */
import { clear, exactScore, layOut } from "./exact.js";
import type { Part } from "./part.js";
import type { Query } from "./query.js";
import { Reach, unitsFor, unitsOf } from "./reach.js";
import type { SegmentedIndex } from "./segmented-index.js";
import { TopList } from "./top-list.js";

/** An article with its score, above 0. */
export interface Ranked {
  readonly part: Part;
  readonly article: number;
  readonly score: number;
}

/** Which articles count, and how much. */
export interface Rules {
  /** Whether an article may be given at all; asked before it is scored. */
  admits(part: Part, article: number): boolean;
  /** A factor of its score, (0, 1]. */
  ageOf(part: Part, article: number): number;
  readonly minimumScore: number;
}

/** How many more articles of the highest sums are taken at first than are wanted: if the last of them cannot be among the best, no other can. */
const SPARE = 8;

/** A part that is asked. */
interface Asked {
  readonly part: Part;
  readonly locals: readonly (number | undefined)[];
  readonly reach: Reach;
}

/**
 * An article that may be among the best, in one number, the greater the higher its sum of bounds: sum, place of the part among the parts, number
 * of the article.
 */
type Candidate = number;
/** Of a candidate, what the article's number and the part's place take: 16 bits each. */
const ARTICLES = 2 ** 16;

/** The `most` best articles that are admitted, best first; equal ones by id. */
export function rank(index: SegmentedIndex, query: Query, rules: Rules, most: number): readonly Ranked[] {
  const best = new TopList<Ranked>(most, ({ score }) => score, (a, b) => b.score - a.score || (a.part.idOf(a.article) < b.part.idOf(b.article) ? -1 : 1));
  const statistics = index.statistics();
  const units = unitsOf(query, index.boundTables(query.reading));
  const parts = index.parts.map((part): Asked => {
    const locals = layOut(part, query);
    return { part, locals, reach: new Reach(part, locals, units) };
  });
  /** The least sum that an article must have to be among the best. */
  const least = (): number => unitsFor(Math.max(best.bar, rules.minimumScore), units);
  const look = (candidate: Candidate): void => {
    if (sumOf(candidate) < least()) return;
    const { part } = parts[Math.floor(candidate / ARTICLES) % ARTICLES]!;
    const article = candidate % ARTICLES;
    if (!part.isLive(article) || !rules.admits(part, article)) return;
    const score = exactScore(part, article, query, statistics) * rules.ageOf(part, article);
    if (score > 0 && score >= rules.minimumScore && score >= best.bar) best.add({ part, article, score });
  };
  const first = highest(parts, most + SPARE);
  for (const candidate of first) look(candidate);
  const rest = first.length < most + SPARE ? 0 : sumOf(first.at(-1)!);
  if (rest >= least()) for (const candidate of others(parts, least(), first)) look(candidate);
  for (const { part, locals } of parts) clear(part, locals);
  return best.done();
}

function sumOf(candidate: Candidate): number {
  return Math.floor(candidate / ARTICLES ** 2);
}

/** The articles of the highest sums, at most `most`, the highest first. */
function highest(parts: readonly Asked[], most: number): readonly Candidate[] {
  const best = new TopList<Candidate>(most, sumOf, (a, b) => b - a);
  parts.forEach(({ reach }, place) => {
    reach.scan(best.bar + 1, (article, sum) => {
      best.add((sum * ARTICLES + place) * ARTICLES + article);
      return best.bar + 1;
    });
  });
  return best.done();
}

/** The articles whose sums are so many units and more, the highest first, but for those known. */
function others(parts: readonly Asked[], units: number, known: readonly Candidate[]): readonly Candidate[] {
  const isKnown = new Set(known);
  const found: Candidate[] = [];
  parts.forEach(({ reach }, place) => {
    reach.scan(units, (article, sum) => {
      const candidate = (sum * ARTICLES + place) * ARTICLES + article;
      if (!isKnown.has(candidate)) found.push(candidate);
      return units;
    });
  });
  return found.sort((a, b) => b - a);
}
