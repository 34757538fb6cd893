/**
 * The options of `related` and `search`, checked, and which articles they let through.
 *
 * @example
 * const choice = chosen("related", { limit: 5, since: "2024-02-01", section: "سياسة" });
 * choice.admits(part, article); // true where the article is of that section and no older
 */
import type { Part } from "./part.js";
import { ageFactor } from "./scoring.js";
import type { RelatedOptions } from "./types.js";

/** Options, decided. */
export interface Choice {
  readonly limit: number;
  readonly includeDuplicates: boolean;
  readonly minimumScore: number;
  /** Weight of newness against what was chosen already, [0, 1]. */
  readonly diversify: number;
  admits(part: Part, article: number): boolean;
  /** The factor of an article's age, at most 1; 1 where time does not matter. */
  ageOf(part: Part, article: number): number;
}

/** What `diversify: true` stands for. */
const DIVERSITY = 0.3;
const DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?$/u;

/** Refuses what is not an ISO 8601 date of a day that there is, or a month. @throws {TypeError} {RangeError} */
export function requireDate(caller: string, name: string, date: unknown): asserts date is string {
  requireType(caller, name, date, "string");
  const [, year, month, day = "01"] = ISO_DATE.exec(date) ?? [];
  const isDay = year !== undefined && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(`${year}-${month!}-${day}`);
  if (!isDay) throw new RangeError(`${caller}: ${name} must be an ISO 8601 date, got ${JSON.stringify(date)}`);
}

/** Days since 1970 of an ISO date, its time left out; NaN where there is none. */
export function dayOf(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date.slice(0, 10)) / DAY;
}

/**
 * Decides options. Age counts from `now`, or else from `queryPublished`, the day of the query article.
 *
 * @throws {TypeError} on an option of the wrong type. @throws {RangeError} on a number out of range, on a date that is none, on a
 *   half-life without a day to count from.
 */
export function chosen(caller: string, options: unknown, queryPublished?: string): Choice {
  if (typeof options !== "object" || options === null) throw new TypeError(`${caller}: options must be an object, got ${options === null ? "null" : typeof options}`);
  const { limit = 10, includeDuplicates = false, since, until, section, exclude = [], minimumScore = 0, halfLife, now, diversify = false } = options as RelatedOptions;
  requireNumber(caller, "limit", limit, "a whole number of 1 or more", Number.isInteger(limit) && limit >= 1);
  requireNumber(caller, "minimumScore", minimumScore, "0 or more", minimumScore >= 0);
  requireType(caller, "includeDuplicates", includeDuplicates, "boolean");
  if (typeof diversify !== "boolean") requireNumber(caller, "diversify", diversify, "true, false or from 0 to 1", diversify >= 0 && diversify <= 1);
  if (since !== undefined) requireDate(caller, "since", since);
  if (until !== undefined) requireDate(caller, "until", until);
  if (section !== undefined) requireType(caller, "section", section, "string");
  if (!Array.isArray(exclude)) throw new TypeError(`${caller}: exclude must be an array of ids, got ${typeof exclude}`);
  for (const id of exclude as readonly unknown[]) requireType(caller, "exclude", id, "string");
  const left = new Set(exclude);
  const isOpen = left.size === 0 && section === undefined && since === undefined && until === undefined;
  const isWithin = (published: string | undefined): boolean =>
    (since === undefined && until === undefined) ||
    (published !== undefined && (since === undefined || published >= since) && (until === undefined || published.slice(0, until.length) <= until));
  return {
    limit,
    includeDuplicates,
    minimumScore,
    diversify: typeof diversify === "boolean" ? Number(diversify) * DIVERSITY : diversify,
    admits: (part, article) =>
      isOpen || ((section === undefined || part.sectionOf(article) === section) && isWithin(part.publishedOf(article)) && (left.size === 0 || !left.has(part.idOf(article)))),
    ageOf: ageBy(caller, halfLife, now, queryPublished),
  };
}

function ageBy(caller: string, halfLife: unknown, now: unknown, queryPublished: string | undefined): Choice["ageOf"] {
  if (now !== undefined) requireDate(caller, "now", now);
  if (halfLife === undefined) return () => 1;
  requireNumber(caller, "halfLife", halfLife, "above 0", (halfLife as number) > 0);
  const from = now ?? queryPublished;
  if (from === undefined) throw new RangeError(`${caller}: halfLife needs a day to count from: give now, or ask for an article with published`);
  const today = dayOf(from);
  return (part, article) => ageFactor(dayOf(part.publishedOf(article)), today, halfLife);
}

interface Types {
  readonly string: string;
  readonly boolean: boolean;
  readonly number: number;
}

function requireType<Name extends keyof Types>(caller: string, name: string, value: unknown, type: Name): asserts value is Types[Name] {
  if (typeof value !== type) throw new TypeError(`${caller}: ${name} must be a ${type}, got ${value === null ? "null" : typeof value}`);
}

function requireNumber(caller: string, name: string, value: unknown, wanted: string, isRight: boolean): asserts value is number {
  requireType(caller, name, value, "number");
  if (!isRight || Number.isNaN(value)) throw new RangeError(`${caller}: ${name} must be ${wanted}, got ${String(value)}`);
}
