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
 * The quantities in a text, sorted and disjoint, each with its value. Dates are left to `parseDates`; bare numbers, ordinals
 * and dual nouns (شهرين) count too.
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
