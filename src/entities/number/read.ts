/**
 * Reads a number off a row of tokens: digits, words, or both (3 ملايين, مئتان وخمسون ألفا, مليون ونصف).
 *
 * A number is a sum of terms, each below the scale of the one before it and joined by و; a term is a group below a thousand
 * or digits, times its scales. So lists stay lists: in «ألف وألفين» the second is no less than the first and begins anew.
 *
 * @example
 * readNumber(scan("بثلاثة وعشرين جنديا"), 0); // { value: 23, from: 1, next: 2, … }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { parseDigits } from "./digits.js";
import { readPoint } from "./decimal.js";
import { atomAt, type Part, readGroup, readScales, tidy, wordAtomAt } from "./group.js";
import { numberReadingsOf } from "./lexicon.js";

/** A number met in a text. */
export interface NumberMatch {
  readonly value: number;
  /** Where it begins within its first token, in UTF-16 units. */
  readonly from: number;
  /** The particles before it, normalized. */
  readonly proclitics: string;
  /** Index of the token after it. */
  readonly next: number;
  /** How it is written: digits alone, words alone, or digits and scale words. */
  readonly form: "digits" | "words" | "mixed";
  /** Said with ال. */
  readonly definite: boolean;
  /** A fraction alone: نصف, ربع. */
  readonly fraction: boolean;
}

/** Most terms of one number: quintillions to units are seven. */
const MOST_TERMS = 9;

/** How numbers are read. */
export interface ReadNumberOptions {
  /** False keeps digits after و apart, as between two bounds: «بين 10 آلاف و15». Default true. */
  readonly joinDigits?: boolean;
  /** False stops before فاصلة. Default true. */
  readonly decimals?: boolean;
}

/** The longest number that begins at token `i`, its own attached particles left out. */
export function readNumber(table: TokenTable, i: number, options: ReadNumberOptions = {}): NumberMatch | undefined {
  if (i >= table.count) return undefined;
  const form = table.forms[i]!;
  if (form.kind === "number") {
    const digits = parseDigits(form.norm);
    if (digits === undefined) return undefined;
    const vulgar = vulgarAt(table, i + 1);
    if (vulgar !== undefined) return { value: digits + vulgar, from: 0, proclitics: "", next: i + 2, form: "digits", definite: false, fraction: false };
    const part = readTerms(table, readGroup(table, { word: digits, next: i + 1 })!, options, false);
    return { value: part.value, from: 0, proclitics: "", next: part.next, form: part.next === i + 1 ? "digits" : "mixed", definite: false, fraction: false };
  }
  for (const { word, from, proclitics } of numberReadingsOf(form)) {
    if (word.kind === "point" || word.kind === "minus") continue;
    const group = readGroup(table, { word, next: i + 1 });
    if (!group) continue;
    const isFraction = word.kind === "fraction" || (group.value < 1 && group.value > 0);
    const part = readTerms(table, group, options, isFraction);
    return { value: part.value, from, proclitics, next: part.next, form: "words", definite: word.definite, fraction: isFraction && part.scale === 1 };
  }
  return undefined;
}

const VULGAR: ReadonlyMap<string, number> = new Map([["½", 1 / 2], ["¼", 1 / 4], ["¾", 3 / 4], ["⅓", 1 / 3], ["⅔", 2 / 3], ["⅛", 1 / 8]]);

/** «14½»: a fraction in one sign, glued to the digits. */
function vulgarAt(table: TokenTable, i: number): number | undefined {
  return i < table.count && table.gaps[i] === 0 && table.forms[i]!.kind === "symbol" ? VULGAR.get(table.forms[i]!.surface) : undefined;
}

/** The terms of a number after its first group: scales, decimals, then lower terms and fractions joined by و. */
function readTerms(table: TokenTable, first: Part, { joinDigits = true, decimals = true }: ReadNumberOptions, isFraction: boolean): Part {
  // Decimals hold no decimals: each point is read once, however many follow.
  const pointOf = (whole: Part): Part | undefined => (decimals ? readPoint(table, whole, (i) => readNumber(table, i, { decimals: false })) : undefined);
  const pointed = pointOf(first);
  let part = readScales(table, pointed ?? first);
  const shared = pointed ? undefined : readParts(table, part);
  if (shared) return shared;
  let value = part.value;
  for (let term = 1; term < MOST_TERMS; term++) {
    const more = joinedTerm(table, part, joinDigits) ?? juxtaposedTerm(table, part);
    if (more) {
      value += more.value;
      part = more;
      continue;
    }
    const fraction = isFraction && part.scale === 1 ? undefined : joinedFraction(table, part);
    if (fraction) {
      value += fraction.value;
      part = { ...part, next: fraction.next };
    }
    break;
  }
  const whole = { ...part, value: tidy(value) };
  return (part === first || pointed ? undefined : pointOf(whole)) ?? whole;
}

/** عشرون أخماسا, ثلاث وعشرون خمسا: a number above ten counts parts of a whole. */
function readParts(table: TokenTable, { value, next, scale }: Part): Part | undefined {
  if (scale !== 1 || value < 11 || !Number.isInteger(value)) return undefined;
  const atom = atomAt(table, next, "");
  if (!atom || typeof atom.word === "number" || atom.word.definite) return undefined;
  const { kind, value: word, part } = atom.word;
  const share = kind === "fraction" ? word : kind === "parts" || (part && value < 100) ? 1 / word : undefined;
  return share === undefined ? undefined : { value: tidy(value * share), next: atom.next, scale: 1 };
}

/** «وثلاثمئة» behind thousands. */
function joinedTerm(table: TokenTable, than: Part, joinDigits: boolean): Part | undefined {
  if (than.scale === 1) return undefined;
  const atom = atomAt(table, than.next, "و");
  if (!atom || (typeof atom.word === "number" ? !joinDigits : atom.word.kind === "fraction")) return undefined;
  const group = readGroup(table, atom);
  const more = group && Number.isInteger(group.value) ? readScales(table, group) : undefined;
  return more && (more.value < than.scale || isOneMore(more, than)) ? more : undefined;
}

/** «مئة ألف وألف», «مئة ألف وألفان»: behind hundreds one and two of a scale are said by its noun. */
function isOneMore({ value, scale }: Part, than: Part): boolean {
  const hundreds = than.value / than.scale;
  return scale === than.scale && (value === scale || value === 2 * scale) && hundreds >= 100 && hundreds % 100 === 0;
}

/** «4 آلاف 3 مئة»: digits with a scale of their own need no و. */
function juxtaposedTerm(table: TokenTable, than: Part): Part | undefined {
  if (than.scale === 1) return undefined;
  const atom = atomAt(table, than.next, "");
  if (!atom || typeof atom.word !== "number") return undefined;
  const more = readScales(table, readGroup(table, atom)!);
  return more.next > atom.next && more.value < than.scale ? more : undefined;
}

/** «ونصف», «ونصف المليون», «وثلاثة أخماس»: a share of the last scale, said again or not. */
function joinedFraction(table: TokenTable, of: Part): { value: number; next: number } | undefined {
  const atom = wordAtomAt(table, of.next, "و", ["fraction", "unit"]);
  const group = atom && readGroup(table, atom);
  if (!group || !(group.value > 0 && group.value < 1)) return undefined;
  const again = wordAtomAt(table, group.next, "", ["scale", "hundred"]);
  // «ألف وربع مئة»: a share of what is named behind it, if that is less.
  if (again && again.word.value < of.scale && !again.word.plural) return { value: group.value * again.word.value, next: again.next };
  return { value: group.value * of.scale, next: again?.word.value === of.scale ? again.next : group.next };
}
