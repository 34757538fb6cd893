/**
 * Quantities of a text known to hold some: counts, percentages, money, durations, measures, ranks.
 *
 * @example
 * parseQuantities("5 ملايين دولار")[0].value; // { kind: "money", amount: 5000000, bound: "exact", unit: "USD" }
 */
import { requireText, type Span } from "../../span.js";
import { scan } from "../../tokenize/index.js";
import type { QuantityValue } from "../types.js";
import { findQuantities } from "./find.js";

/**
 * The quantities in a text, sorted and disjoint, each with its value. Dates are left to `parseDates`; bare numbers, ordinals,
 * dual nouns (شهرين, شخصان), ratios (واحد على عشرين) and lengths without a number (لمدة ساعة, طوال اليوم) count too.
 * Telephone numbers and names such as 5G do not.
 *
 * - `bound` is said outside the span (أكثر من, على الأقل); a lower and an upper bound together make one range.
 * - `unit` of money is a code of ISO 4217 where the text tells the state: by its adjective (دينار كويتي), by a sign, by the noun
 *   where one state has it (يورو, ين) or prices are told in it (دولار), or by the full name elsewhere in the text. A bare دينار,
 *   ريال, جنيه, درهم or ليرة has its `noun` instead.
 * - `unit` of a degree is `Cel`, `deg` or `{Richter}` by the words near it, and absent where none tells.
 * - a few (بضعة, عدة) are about three.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * parseQuantities("أكثر من 24 ساعة");
 * // [{ start: 8, end: 15, value: { kind: "duration", amount: 24, bound: "moreThan", unit: "h", seconds: 86400 } }]
 */
export function parseQuantities(text: string): (Span & { value: QuantityValue })[] {
  requireText("parseQuantities", text);
  return findQuantities(scan(text), { mode: "parse" }).map(({ start, end, value }) => ({ start, end, value }));
}
