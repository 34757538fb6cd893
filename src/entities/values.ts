/**
 * Dates and quantities as mentions, from the grammars in date/ and quantity/. Quantities are looked for where no date is.
 *
 * @example
 * findValues(context, names, {}); // "2500 جندي" in "2500 جندي في يناير", and "يناير"
 */
import type { TokenTable } from "../tokenize/index.js";
import type { Span } from "../span.js";
import type { Mention, TextContext } from "./context.js";
import { findDates } from "./date/index.js";
import type { FoundNames } from "./gazetteer/index.js";
import { findQuantities } from "./quantity/index.js";
import type { DateOptions, DateValue, QuantityValue } from "./types.js";

/** Dates and quantities that the marking rules call mentions. */
export function findValues({ table }: TextContext, _names: FoundNames, options: DateOptions): Mention[] {
  const dates = findDates(table, { ...options, mode: "mention" });
  const quantities = findQuantities(table, { mode: "mention", dates });
  return [...mentionsOf(table, dates, "date"), ...mentionsOf(table, quantities, "quantity")];
}

/** Spans with values as mentions; `matches` are sorted, so that one walk finds their tokens. */
function mentionsOf(table: TokenTable, matches: readonly (Span & { readonly value: DateValue | QuantityValue; readonly score: number })[], type: string): Mention[] {
  let token = 0;
  return matches.map(({ start, end, value, score }) => {
    while (token + 1 < table.count && table.ends[token]! <= start) token++;
    const first = token;
    let last = first;
    while (last + 1 < table.count && table.starts[last + 1]! < end) last++;
    return { first, last, start, end, type, id: undefined, name: undefined, kind: undefined, value, score, source: "pattern", rank: undefined };
  });
}
