/**
 * Reads an ordinal off a row of tokens: الأول, الثالثة, الحادي عشر, الخامس والعشرين, العشرين.
 *
 * @example
 * readOrdinal(scan("القرن التاسع عشر"), 1); // { value: 19, from: 0, next: 3, definite: true, proclitics: "" }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { numberWord, ordinalWord } from "./lexicon.js";
import { goesOn } from "./phrases.js";

/** An ordinal met in a text. */
export interface OrdinalMatch {
  readonly value: number;
  /** Where it begins within its first token, in UTF-16 units. */
  readonly from: number;
  readonly proclitics: string;
  readonly next: number;
  /** Said with ال. */
  readonly definite: boolean;
}

/** The ordinal that begins at token `i`. Round ones (العشرين, المئة) need ال, without which they count. */
export function readOrdinal(table: TokenTable, i: number): OrdinalMatch | undefined {
  if (i >= table.count || table.forms[i]!.kind !== "word") return undefined;
  for (const { norm, from, proclitics } of table.forms[i]!.readings) {
    const definite = norm.startsWith("ال") && norm.length > 4;
    const unit = (definite ? ordinalWord(norm.slice(2)) : undefined) ?? ordinalWord(norm);
    if (unit !== undefined) {
      const { value, next } = extend(table, unit, i + 1);
      return { value, from, proclitics, next, definite };
    }
    const round = numberWord(norm);
    if (round?.definite && !round.plural && (round.kind === "tens" || round.kind === "hundred" || round.kind === "scale")) {
      return { value: round.value, from, proclitics, next: i + 1, definite: true };
    }
    // الأحد عشر, الخمسة عشر: cardinals with ال before عشر serve as ordinals in speech.
    if (round?.definite && round.kind === "unit" && goesOn(table, i + 1) && numberWord(table.forms[i + 1]!.norm)?.kind === "ten") {
      return { value: 10 + round.value, from, proclitics, next: i + 2, definite: true };
    }
  }
  return undefined;
}

/** حادي عشر and حادي والعشرون, after their first word. */
function extend(table: TokenTable, unit: number, next: number): { value: number; next: number } {
  if (!goesOn(table, next)) return { value: unit, next };
  const form = table.forms[next]!;
  if (unit < 10 && numberWord(form.norm)?.kind === "ten") return { value: 10 + unit, next: next + 1 };
  const alone = form.norm === "و" && goesOn(table, next + 1);
  const readings = alone ? table.forms[next + 1]!.readings.filter((one) => one.proclitics === "") : form.readings.filter((one) => one.proclitics === "و");
  for (const { norm } of readings) {
    const tens = numberWord(norm);
    if (unit < 10 && tens?.kind === "tens" && tens.definite) return { value: unit + tens.value, next: next + (alone ? 2 : 1) };
  }
  return { value: unit, next };
}
