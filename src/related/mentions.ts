/**
 * The entities and dates of a text as terms, where it mentions them.
 *
 * @example
 * const { known } = table;
 * mentionsOf(findEntities(table), termNamesOf(known)); // [{ term: 7, display: 3, start: 4, end: 10, isDate: false }]
 */
import type { DateValue, Entity } from "../entities/index.js";
import { bySpan } from "../span.js";
import type { TermNames } from "./term-names.js";

/** An entity or date where a text mentions it. */
export interface Mention {
  /** The numbers of the term and of how it is printed. */
  readonly term: number;
  readonly display: number;
  readonly start: number;
  readonly end: number;
  readonly isDate: boolean;
}

/** Entities and dates in order. Quantities are left out: their numbers and nouns are terms already. */
export function mentionsOf(entities: readonly Entity[], names: TermNames): Mention[] {
  const mentions: Mention[] = [];
  for (const { type, id, text, value, start, end } of [...entities].sort(bySpan)) {
    if (type === "quantity") continue;
    const isDate = type === "date";
    const display = names.displays.numberOf(text);
    mentions.push({ term: isDate ? names.termOfDate((value as DateValue | undefined)?.edtf, display) : names.termOfEntity(id, display), display, start, end, isDate });
  }
  return mentions;
}
