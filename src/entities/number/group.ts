/**
 * The lower parts of a number: words and digits as atoms, and groups below a thousand (مئة وثلاثة وعشرون, 3 مئة, ثلاثة أخماس).
 *
 * @example
 * const table = scan("مئة وثلاثة وعشرون ألفا");
 * readGroup(table, atomAt(table, 0, "")!); // { value: 123, next: 3, scale: 1 }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { parseDigits } from "./digits.js";
import { type NumberKind, numberReadingsOf, type NumberWord } from "./lexicon.js";
import { goesOn } from "./phrases.js";

/** A piece of a number. */
export interface Part {
  readonly value: number;
  readonly next: number;
  /** Product of its scale words; 1 where there are none. */
  readonly scale: number;
}

/** A word of a number, or digits. */
export interface Atom {
  readonly word: NumberWord | number;
  readonly next: number;
}

/** The word or digits at token `i` after a given join: `""` for none, `"و"` attached or standing alone. */
export function atomAt(table: TokenTable, i: number, join: "" | "و"): Atom | undefined {
  if (!goesOn(table, i)) return undefined;
  const form = table.forms[i]!;
  if (form.kind === "number") {
    const value = join === "" ? parseDigits(form.norm) : undefined;
    return value === undefined ? undefined : { word: value, next: i + 1 };
  }
  for (const { word, proclitics } of numberReadingsOf(form)) {
    if (proclitics === join && word.kind !== "point" && word.kind !== "minus") return { word, next: i + 1 };
  }
  return join === "و" && form.norm === "و" ? atomAt(table, i + 1, "") : undefined;
}

/** The atom where it is a word of one of some kinds. */
export function wordAtomAt(table: TokenTable, i: number, join: "" | "و", kinds: readonly NumberKind[]): { word: NumberWord; next: number } | undefined {
  const atom = atomAt(table, i, join);
  return atom && typeof atom.word !== "number" && kinds.includes(atom.word.kind) ? { word: atom.word, next: atom.next } : undefined;
}

/** A group below a thousand, or digits, or a bare scale (ألف) or dual (ألفين). */
export function readGroup(table: TokenTable, atom: Atom): Part | undefined {
  const { word, next } = atom;
  if (typeof word === "number") return readHundreds(table, { value: word, next, scale: 1 });
  switch (word.kind) {
    case "unit":
      return readUnit(table, word, next);
    case "ten":
      return readShare(table, word, next) ?? { value: word.value, next, scale: 1 };
    case "tens":
      return readAfterTens(table, { value: word.value, next, scale: 1 });
    case "hundred":
      return word.plural ? undefined : readAfterHundred(table, { value: word.value, next, scale: 1 });
    case "scale":
      return word.plural ? undefined : { value: bareScale(table, next - 1, word), next, scale: word.value };
    case "dual":
      return { value: 2 * word.value, next, scale: word.value };
    case "parts":
      return undefined;
    default:
      return { value: word.value, next, scale: 1 };
  }
}

/** ألفا is the accusative ألفًا, or ألفان before what it counts: the tanween decides, and without one the noun behind it. */
function bareScale(table: TokenTable, i: number, word: NumberWord): number {
  const form = table.forms[i]!;
  const isDual = form.norm.endsWith("ا") && !form.surface.includes("\u064b") && goesOn(table, i + 1) && table.forms[i + 1]!.kind === "word";
  return isDual ? 2 * word.value : word.value;
}

/** «خمس الفطيرة» is a fifth of the pie: five would count a noun without ال. */
function readShare(table: TokenTable, word: NumberWord, next: number): Part | undefined {
  if (!word.part || !goesOn(table, next)) return undefined;
  const { norm, kind } = table.forms[next]!;
  const isWhole = kind === "word" && norm.startsWith("ال") && norm.length > 4 && numberReadingsOf(table.forms[next]!).length === 0;
  return isWhole ? { value: 1 / word.value, next, scale: 1 } : undefined;
}

/** After 1 to 9: عشر makes a teen, مئة hundreds, أخماس fifths, وعشرون adds tens. */
function readUnit(table: TokenTable, unit: NumberWord, next: number): Part {
  const share = readShare(table, unit, next);
  if (share) return share;
  const beside = wordAtomAt(table, next, "", ["ten", "hundred", "parts"]);
  if (beside?.word.kind === "ten" && unit.value > 0) return { value: 10 + unit.value, next: beside.next, scale: 1 };
  if (beside?.word.kind === "hundred" && beside.word.value === 100 && unit.value > 1) return readAfterHundred(table, { value: unit.value * 100, next: beside.next, scale: 1 });
  if (beside?.word.kind === "parts" && beside.word.plural) return { value: unit.value / beside.word.value, next: beside.next, scale: 1 };
  const parts = compoundParts(table, next);
  if (parts) return { value: unit.value / parts.value, next: parts.next, scale: 1 };
  const tens = unit.value > 0 ? wordAtomAt(table, next, "و", ["tens"]) : undefined;
  return tens ? { value: unit.value + tens.word.value, next: tens.next, scale: 1 } : { value: unit.value, next, scale: 1 };
}

/** «ثلاثة واحد وعشرونات»: parts named after a compound number, as translated sums have them. */
function compoundParts(table: TokenTable, i: number): { value: number; next: number } | undefined {
  const unit = wordAtomAt(table, i, "", ["unit"]);
  const tens = unit && wordAtomAt(table, unit.next, "و", ["parts"]);
  return unit && tens && tens.word.value >= 20 ? { value: tens.word.value + unit.word.value, next: tens.next } : undefined;
}

/** عشرين وثلاثة, as speech has it, where the unit begins no number of its own (وثلاثة آلاف, وثلاثة وأربعين, وثلاثة أخماس). */
function readAfterTens(table: TokenTable, tens: Part): Part {
  const joined = wordAtomAt(table, tens.next, "و", ["unit"]);
  if (!joined || joined.word.value === 0) return tens;
  const unit = readUnit(table, joined.word, joined.next);
  if (unit.value !== joined.word.value || readScales(table, unit).scale > 1) return tens;
  return { value: tens.value + unit.value, next: unit.next, scale: 1 };
}

/** مئة وثلاثة وعشرون: what follows a hundred with و and stays below it, a pair of dozens too; in speech without و (مئتين ثلاثة وستين). */
function readAfterHundred(table: TokenTable, hundred: Part): Part {
  const joined = atomAt(table, hundred.next, "و");
  if (joined) {
    const isBelow = typeof joined.word === "number" || joined.word.kind === "ten" || joined.word.kind === "unit" || joined.word.kind === "teen" || joined.word.kind === "tens" || joined.word.value === 12;
    const below = isBelow ? readGroup(table, joined) : undefined;
    return below && below.value < 100 && Number.isInteger(below.value) ? { value: hundred.value + below.value, next: below.next, scale: 1 } : hundred;
  }
  const beside = wordAtomAt(table, hundred.next, "", ["unit"]);
  const spoken = beside && readUnit(table, beside.word, beside.next);
  return spoken && spoken.value > 20 && spoken.value < 100 ? { value: hundred.value + spoken.value, next: spoken.next, scale: 1 } : hundred;
}

/** 3 مئة */
function readHundreds(table: TokenTable, digits: Part): Part {
  const beside = digits.value < 100 ? wordAtomAt(table, digits.next, "", ["hundred"]) : undefined;
  return beside?.word.value === 100 ? readAfterHundred(table, { value: digits.value * 100, next: beside.next, scale: 1 }) : digits;
}

/** Most scale words in a row: ألف مليار and the like. */
const MOST_SCALES = 3;

/** The scale words that multiply a group (مئة ألف مليون), and the hundred behind 11 to 99 (خمس وتسعون مئة) or a share (ربع مئة). */
export function readScales(table: TokenTable, group: Part): Part {
  let { value, next, scale } = group;
  if (scale === 1 && value < 100 && (value > 10 || (value > 0 && value < 1))) {
    const hundred = wordAtomAt(table, next, "", ["hundred"]);
    if (hundred?.word.value === 100 && !hundred.word.plural) {
      value *= 100;
      next = hundred.next;
    }
  }
  for (let n = 0; n < MOST_SCALES; n++) {
    const atom = wordAtomAt(table, next, "", ["scale"]);
    if (!atom) break;
    value *= atom.word.value;
    scale *= atom.word.value;
    next = atom.next;
  }
  return { value: tidy(value), next, scale };
}

/** Sums and products of decimals carry noise in the last place: 2.5 + 0.1 thousand. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
