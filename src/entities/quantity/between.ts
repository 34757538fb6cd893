/**
 * A lower and an upper bound said one after the other are one range: «أكثر من 20 وأقل من 30 سنة», «أعلى من العاشر وأدنى من
 * الخامس عشر».
 *
 * @example
 * joinBounds(table, reads); // [20, 30 years] become one read with amount 20 and max 30
 */
import type { TokenTable } from "../../tokenize/index.js";
import { boundBefore } from "./bounds.js";
import type { QuantityRead } from "./reader.js";

/** The reads, pairs of bounds joined. */
export function joinBounds(table: TokenTable, reads: readonly QuantityRead[]): QuantityRead[] {
  const joined: QuantityRead[] = [];
  for (const read of reads) {
    const last = joined.at(-1);
    const both = last && pairOf(table, last, read);
    if (both) joined[joined.length - 1] = both;
    else joined.push(read);
  }
  return joined;
}

function pairOf(table: TokenTable, low: QuantityRead, high: QuantityRead): QuantityRead | undefined {
  if (low.max !== undefined || high.max !== undefined || low.amount >= high.amount || low.ordinal !== high.ordinal) return undefined;
  if (low.counted && low.counted.unit !== high.counted?.unit) return undefined;
  const upper = boundBefore(table, high.start);
  if (upper?.bound !== "lessThan" || boundBefore(table, low.start)?.bound !== "moreThan" || !isJoined(table, low.next, upper)) return undefined;
  const { counted, noun, number, next } = high;
  const seconds = high.seconds === undefined ? {} : { seconds: (high.seconds / high.amount) * low.amount };
  return { ...low, ...seconds, max: high.amount, number, next, bound: "exact", ...(counted === undefined ? {} : { counted }), ...(noun === undefined ? {} : { noun }) };
}

/** Whether nothing but و, أو or a comma stands between the first bound and the words of the second. */
function isJoined(table: TokenTable, next: number, { start, proclitics }: { readonly start: number; readonly proclitics: string }): boolean {
  const words: string[] = [];
  for (let k = next; k < start && words.length < 3; k++) words.push(table.forms[k]!.norm);
  const between = words.join(" ");
  return proclitics === "و" ? between === "" || between === "," : ["و", "او", ", و", ", او"].includes(between);
}
