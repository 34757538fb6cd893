/**
 * Reads an ordinal off a row of tokens: الأول, الثالثة, الحادي عشر, الخامس والعشرين, العشرين, المئة والخامس, الأول بعد المئة.
 *
 * @example
 * readOrdinal(scan("القرن التاسع عشر"), 1); // { value: 19, from: 0, next: 3, definite: true, proclitics: "" }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { wordAtomAt } from "./group.js";
import { numberReadingsOf, ordinalReadingsOf, type OrdinalReading } from "./lexicon.js";
import { goesOn } from "./phrases.js";
import { readNumber } from "./read.js";

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
  if (i >= table.count) return undefined;
  const form = table.forms[i]!;
  const ranks = ordinalReadingsOf(form);
  const cardinals = numberReadingsOf(form);
  if (ranks.length === 0 && cardinals.length === 0) return undefined;
  // The untouched word first: of two readings the one with fewer particles taken off.
  for (const rank of ranks) {
    if (cardinals.some(({ from, word }) => from < rank.from && word.definite)) continue;
    const { value, next } = afterUnit(table, rank.value, i + 1);
    return { value, from: rank.from, proclitics: rank.proclitics, next, definite: rank.definite };
  }
  for (const { word, from, proclitics } of cardinals) {
    if (!word.definite || word.plural) continue;
    if (word.kind === "tens" || word.kind === "hundred" || word.kind === "scale") {
      const scaled = scaledRank(table, i, from);
      if (scaled) return scaled;
      const { value, next } = word.kind === "tens" ? { value: word.value, next: i + 1 } : afterHundred(table, word.value, i + 1);
      return { value, from, proclitics, next, definite: true };
    }
    // الأحد عشر, الخمسة عشر: cardinals with ال before عشر serve as ordinals in speech.
    const ten = word.kind === "unit" ? wordAtomAt(table, i + 1, "", ["ten"]) : undefined;
    if (ten) return { value: 10 + word.value, from, proclitics, next: ten.next, definite: true };
  }
  return undefined;
}

/** المئة ألف, الثلاثون مليونا: a round number with its scale. */
function scaledRank(table: TokenTable, i: number, from: number): OrdinalMatch | undefined {
  const number = wordAtomAt(table, i + 1, "", ["scale"]) ? readNumber(table, i) : undefined;
  return number?.definite && number.from === from ? { value: number.value, from, proclitics: number.proclitics, next: number.next, definite: true } : undefined;
}

/** حادي عشر, حادي والعشرون, and what is counted from a hundred on (الأول بعد المئة), after their first word. */
function afterUnit(table: TokenTable, unit: number, next: number): { value: number; next: number } {
  const ten = unit < 10 ? wordAtomAt(table, next, "", ["ten"]) : undefined;
  const tens = unit < 10 && !ten ? wordAtomAt(table, next, "و", ["tens"]) : undefined;
  if (ten) return afterRound(table, 10 + unit, ten.next);
  return tens?.word.definite ? afterRound(table, unit + tens.word.value, tens.next) : afterRound(table, unit, next);
}

/** «بعد المئة» */
function afterRound(table: TokenTable, value: number, next: number): { value: number; next: number } {
  const round = goesOn(table, next) && table.forms[next]!.norm === "بعد" ? wordAtomAt(table, next + 1, "", ["hundred", "scale"]) : undefined;
  return round?.word.definite && round.word.value > value ? { value: round.word.value + value, next: round.next } : { value, next };
}

/** «المئة والخامس والعشرون», «المئة والعشرون» */
function afterHundred(table: TokenTable, hundred: number, next: number): { value: number; next: number } {
  const tens = wordAtomAt(table, next, "و", ["tens"]);
  if (tens?.word.definite) return { value: hundred + tens.word.value, next: tens.next };
  const unit = joinedRank(table, next);
  if (!unit?.definite) return { value: hundred, next };
  const more = afterUnit(table, unit.value, unit.next);
  return { value: hundred + more.value, next: more.next };
}

/** An ordinal word behind و, attached or standing alone. */
function joinedRank(table: TokenTable, i: number): (OrdinalReading & { readonly next: number }) | undefined {
  if (!goesOn(table, i)) return undefined;
  const apart = table.forms[i]!.norm === "و" && goesOn(table, i + 1);
  const at = apart ? i + 1 : i;
  const rank = ordinalReadingsOf(table.forms[at]!).find(({ proclitics }) => proclitics === (apart ? "" : "و"));
  return rank && { ...rank, next: at + 1 };
}
