/**
 * Reasons for a reader: what two texts share, the weightiest first.
 *
 * @example
 * reasonRows([{ kind: "entity", text: "بغداد", id: "baghdad", share: 0.4 }]); // [["40%", "entity", "بغداد", "baghdad"]]
 */
import type { Reason } from "../../../index.js";
import { cell } from "./table.js";

/** One row a reason: its share, its kind, its words, its id. */
export function reasonRows(reasons: readonly Reason[]): string[][] {
  return reasons.map(({ share, kind, text, id }) => [`${Math.round(share * 100)}%`.padStart(4), kind, cell(text), id ?? ""]);
}
