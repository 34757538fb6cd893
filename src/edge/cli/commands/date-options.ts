/**
 * Options of commands that read dates.
 *
 * @example
 * extractEntities(text, dateOptions(values, article.published));
 */
import type { DateOptions } from "../../../index.js";
import { isoDate, oneOf, option, wholeNumber } from "../option.js";
import type { Values } from "../values.js";

const REFERENCE = option("--reference <date>", "what “today” means, an ISO date (default: when the article was published)", isoDate);
const PREFER = option("--prefer <way>", "which one a bare month or weekday means: past, future or nearest (default past)", oneOf(["past", "future", "nearest"]));
const WEEK_START = option("--week-start <n>", "first day of a week, 1 (Monday, default) to 7", wholeNumber(1, 7));

/** The options, for a command's table. */
export const DATE_OPTIONS = [REFERENCE, PREFER, WEEK_START] as const;

/** What a call says of dates; `published` stands in for a reference that is not given. */
export function dateOptions({ value }: Values, published?: string): DateOptions {
  const reference = value(REFERENCE) ?? published;
  const prefer = value(PREFER);
  const weekStart = value(WEEK_START) as DateOptions["weekStart"];
  return { ...(reference === undefined ? {} : { reference }), ...(prefer === undefined ? {} : { prefer }), ...(weekStart === undefined ? {} : { weekStart }) };
}
