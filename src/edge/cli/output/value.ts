/**
 * What an entity means, in a few characters: its id, a date's days, a quantity's amount.
 *
 * @example
 * meaningOf(extractEntities("23 قتيلا")[0]); // "23 killed"
 */
import type { DateValue, Entity, QuantityValue } from "../../../index.js";
import { isolate } from "./screen.js";

/** An entity's id or value for a reader; empty where it has neither. */
export function meaningOf({ id, value }: Pick<Entity, "id" | "value">): string {
  if (!value) return id ?? "";
  return "edtf" in value ? dateMeaning(value) : quantityMeaning(value);
}

function dateMeaning({ start, end, edtf }: DateValue): string {
  if (start === undefined && end === undefined) return edtf;
  return start !== undefined && start === edtf ? edtf : `${start ?? "…"} to ${end ?? "…"}`;
}

function quantityMeaning({ amount, max, bound, unit, noun, role }: QuantityValue): string {
  const sign = { exact: "", about: "~", moreThan: ">", lessThan: "<" }[bound];
  const range = max === undefined ? String(amount) : `${amount}–${max}`;
  return [`${sign}${range}`, unit ?? role ?? (noun === undefined ? "" : isolate(noun))].filter(Boolean).join(" ");
}
