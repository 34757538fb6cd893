/**
 * Dates of a text known to hold some: what a form, a caption or a question says.
 *
 * @example
 * parseDates("بعد ثلاثة أيام", { reference: "2024-03-01" })[0].value.start; // "2024-03-04"
 */
import { requireText, type Span } from "../../span.js";
import { scan } from "../../tokenize/index.js";
import type { DateOptions, DateValue } from "../types.js";
import { findDates } from "./find.js";

/**
 * The dates in a text, sorted and disjoint, each with its value: absolute ones (18 أكتوبر/تشرين الأول 2012, 12 رمضان 1445),
 * relative ones (أمس, الأسبوع الماضي, قبل شهرين), times, ranges and holidays.
 *
 * @param text any text. @param options `reference`: what relative dates rest on; without it they have no `start` and `end`. `prefer`: which one a
 *   bare month or weekday means, default `"past"`. `weekStart`: 1 (Monday, the default) to 7.
 * @throws {TypeError} where `text` or `reference` is not a string.
 * @throws {RangeError} where an option has no such value.
 * @example
 * parseDates("في 18 أكتوبر/تشرين الأول 2012");
 * // [{ start: 3, end: 29, value: { start: "2012-10-18", end: "2012-10-19", grain: "day", calendar: "gregorian", edtf: "2012-10-18", relative: false } }]
 */
export function parseDates(text: string, options: DateOptions = {}): (Span & { value: DateValue })[] {
  requireText("parseDates", text);
  return findDates(scan(text), { ...options, mode: "parse" }).map(({ start, end, value }) => ({ start, end, value }));
}
