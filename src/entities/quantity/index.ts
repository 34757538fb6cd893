/** Quantities in Arabic text: counts, percentages, money, durations, measures. */
export { findQuantities, type FindQuantityOptions, type QuantityMatch } from "./find.js";
export { parseQuantities } from "./parse.js";
