/**
 * Which articles may be recommended: the checked options of `related` and `search`.
 *
 * @example
 * const choice = chosen("related", { limit: 5, since: "2024-02-01", section: "سياسة" });
 * choice.admits({ id: "1", text: "…", published: "2024-02-11", section: "سياسة" }); // true
 */
import { ageFactor } from "./scoring.js";
import type { IndexedArticle, RelatedOptions } from "./types.js";

/** Options, decided. */
export interface Choice {
  readonly limit: number;
  readonly includeDuplicates: boolean;
  readonly minimumScore: number;
  admits(article: IndexedArticle): boolean;
  /** The factor of an article's age, at most 1; 1 where time does not matter. */
  ageOf(article: IndexedArticle): number;
}

const DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ].*)?)?$/u;

/** Refuses what is not an ISO date. */
export function requireDate(caller: string, name: string, date: unknown): asserts date is string {
  if (typeof date !== "string") throw new TypeError(`${caller}: ${name} must be a string, got ${typeof date}`);
  if (!ISO_DATE.test(date) || Number.isNaN(dayOf(date))) throw new RangeError(`${caller}: ${name} must be an ISO 8601 date, got ${JSON.stringify(date)}`);
}

/** Days since 1970 of an ISO date, its time left out; NaN where there is none. */
export function dayOf(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date.slice(0, 10)) / DAY;
}

/**
 * Decides options. Age counts from `now`, or else from `queryPublished`, the day of the query article.
 *
 * @throws {RangeError} on a limit, score or half-life out of range, on a date that is none, on a half-life without a day to count from.
 */
export function chosen(caller: string, options: RelatedOptions, queryPublished?: string): Choice {
  const { limit = 10, includeDuplicates = false, since, until, section, exclude = [], minimumScore = 0, halfLife, now = queryPublished } = options;
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`${caller}: limit must be a whole number of 1 or more, got ${String(limit)}`);
  if (!(minimumScore >= 0)) throw new RangeError(`${caller}: minimumScore must be 0 or more, got ${minimumScore}`);
  if (since !== undefined) requireDate(caller, "since", since);
  if (until !== undefined) requireDate(caller, "until", until);
  const left = new Set(exclude);
  const admits = ({ id, section: own, published }: IndexedArticle): boolean =>
    !left.has(id) &&
    (section === undefined || own === section) &&
    (since === undefined || (published !== undefined && published >= since)) &&
    (until === undefined || (published !== undefined && published.slice(0, until.length) <= until));
  if (halfLife === undefined) return { limit, includeDuplicates, minimumScore, admits, ageOf: () => 1 };
  if (!(halfLife > 0)) throw new RangeError(`${caller}: halfLife must be above 0, got ${halfLife}`);
  if (now === undefined) throw new RangeError(`${caller}: halfLife needs a day to count from: give now, or ask for an article with published`);
  requireDate(caller, "now", now);
  const today = dayOf(now);
  return { limit, includeDuplicates, minimumScore, admits, ageOf: ({ published }) => ageFactor(dayOf(published), today, halfLife) };
}
