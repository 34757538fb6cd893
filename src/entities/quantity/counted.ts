/**
 * What a number counts or measures: the phrase of the tables behind it, or a word that agrees as a counted noun does.
 *
 * @example
 * countedBehind(reader("15 خنزيرا"), 1, fifteen); // { value: { kind: "noun", guessed: true, … }, next: 2 }
 */
import { goesOn, type NumberMatch } from "../number/index.js";
import { nounLike } from "./noun-like.js";
import type { Counted } from "./nouns.js";
import { countedAt, definiteUnitAt, type QuantityReader } from "./reader.js";

/** What stands at token `i`, behind a number, and is counted by it. */
export function countedBehind({ table, free, mode }: QuantityReader, i: number, number: NumberMatch): { value: Counted; next: number } | undefined {
  if (!goesOn(table, i) || !free(i)) return undefined;
  const known = countedAt(table, i) ?? definiteUnitAt(table, i, ({ number: many }) => (number.fraction ? many === 1 : mode === "parse" && many === 3));
  if (known) {
    for (let k = i; k < known.next; k++) if (!free(k)) return undefined;
    return { value: known.value, next: known.next };
  }
  return nounLike(table, i, number) ? { value: { kind: "noun", factor: 1, number: 1, guessed: true }, next: i + 1 } : undefined;
}
