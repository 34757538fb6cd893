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
import { type NumberWord, numberWord, numberWordOf } from "./lexicon.js";
import { goesOn } from "./phrases.js";

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

interface Part {
  readonly value: number;
  readonly next: number;
  /** Product of its scale words; 1 where there are none. */
  readonly scale: number;
}

interface Atom {
  readonly word: NumberWord | number;
  readonly next: number;
}

/**
 * The longest number that begins at token `i`, its own attached particles left out.
 * `joinDigits: false` keeps digits after و apart, as between two bounds: «بين 10 آلاف و15».
 */
export function readNumber(table: TokenTable, i: number, options: { readonly joinDigits?: boolean } = {}): NumberMatch | undefined {
  const { joinDigits = true } = options;
  if (i >= table.count) return undefined;
  const form = table.forms[i]!;
  if (form.kind === "number") {
    const value = parseDigits(form.norm);
    return value === undefined ? undefined : finish(table, i, readHundreds(table, { value, next: i + 1, scale: 1 }), 0, "", false, joinDigits);
  }
  if (form.kind !== "word") return undefined;
  for (const reading of form.readings) {
    const word = numberWordOf(form.surface, reading);
    if (!word || word.kind === "point" || word.kind === "minus") continue;
    const part = readGroup(table, { word, next: i + 1 });
    if (part) return finish(table, i, part, reading.from, reading.proclitics, word.definite, joinDigits);
  }
  return undefined;
}

function finish(table: TokenTable, i: number, first: Part, from: number, proclitics: string, definite: boolean, joinDigits: boolean): NumberMatch {
  let part = readScales(table, readPoint(table, first));
  const opening = wordAt(table, i, from);
  let value = part.value;
  const fraction = opening?.kind === "fraction" && part.scale === 1;
  for (let term = 1; term < MOST_TERMS; term++) {
    const atom = atomAt(table, part.next, "و");
    if (!atom) break;
    if (typeof atom.word !== "number" && atom.word.kind === "fraction") {
      if (fraction) break;
      value += atom.word.value * part.scale;
      part = { ...part, next: skipScale(table, atom.next, part.scale) };
      break;
    }
    if (part.scale === 1 || (typeof atom.word === "number" && !joinDigits)) break;
    const group = readGroup(table, atom);
    if (!group) break;
    const more = readScales(table, group);
    if (more.value >= part.scale) break;
    value += more.value;
    part = more;
  }
  const hasDigits = table.forms[i]!.kind === "number";
  const written = hasDigits ? (part.next === i + 1 ? "digits" : "mixed") : "words";
  return { value: tidy(value), from, proclitics, next: part.next, form: written, definite, fraction };
}

function wordAt(table: TokenTable, i: number, from: number): NumberWord | undefined {
  const reading = table.forms[i]!.readings.find((one) => one.from === from && numberWord(one.norm));
  return reading && numberWord(reading.norm);
}

/** Sums of tenths carry noise in the last place: 2.5 + 0.1 thousand. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** The word or digits at token `i` after a given join: `""` for none, `"و"` attached or standing alone. */
function atomAt(table: TokenTable, i: number, join: "" | "و"): Atom | undefined {
  if (!goesOn(table, i)) return undefined;
  const form = table.forms[i]!;
  if (join === "و" && form.norm === "و") return atomAt(table, i + 1, "");
  if (form.kind === "number") {
    const value = join === "" ? parseDigits(form.norm) : undefined;
    return value === undefined ? undefined : { word: value, next: i + 1 };
  }
  for (const reading of form.readings) {
    const word = reading.proclitics === join ? numberWordOf(form.surface, reading) : undefined;
    if (word && word.kind !== "point" && word.kind !== "minus") return { word, next: i + 1 };
  }
  return undefined;
}

/** A group below a thousand, or digits, or a bare scale (ألف) or dual (ألفين). */
function readGroup(table: TokenTable, atom: Atom): Part | undefined {
  const { word, next } = atom;
  if (typeof word === "number") return readHundreds(table, { value: word, next, scale: 1 });
  switch (word.kind) {
    case "unit":
      return readUnit(table, word, next);
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

/** After 1 to 9: عشر makes a teen, مئة hundreds, أخماس fifths, وعشرون adds tens. */
function readUnit(table: TokenTable, unit: NumberWord, next: number): Part {
  const beside = atomAt(table, next, "");
  if (beside && typeof beside.word !== "number") {
    if (beside.word.kind === "ten" && unit.value > 0) return { value: 10 + unit.value, next: beside.next, scale: 1 };
    if (beside.word.kind === "hundred" && beside.word.value === 100 && unit.value > 1) {
      return readAfterHundred(table, { value: unit.value * 100, next: beside.next, scale: 1 });
    }
    if (beside.word.kind === "parts") return { value: unit.value / beside.word.value, next: beside.next, scale: 1 };
  }
  const joined = atomAt(table, next, "و");
  if (unit.value > 0 && joined && typeof joined.word !== "number" && joined.word.kind === "tens") {
    return { value: unit.value + joined.word.value, next: joined.next, scale: 1 };
  }
  return { value: unit.value, next, scale: 1 };
}

/** عشرين وثلاثة, as speech has it, where the unit begins no number of its own (وثلاثة آلاف, وثلاثة وأربعين). */
function readAfterTens(table: TokenTable, tens: Part): Part {
  const joined = atomAt(table, tens.next, "و");
  if (!joined || typeof joined.word === "number" || joined.word.kind !== "unit" || joined.word.value === 0) return tens;
  const unit = readUnit(table, joined.word, joined.next);
  if (unit.value !== joined.word.value || readScales(table, unit).scale > 1) return tens;
  return { value: tens.value + unit.value, next: unit.next, scale: 1 };
}

/** مئة وثلاثة وعشرون: what follows a hundred with و and stays below it. */
function readAfterHundred(table: TokenTable, hundred: Part): Part {
  const joined = atomAt(table, hundred.next, "و");
  if (!joined) return hundred;
  if (typeof joined.word !== "number" && !["unit", "ten", "teen", "tens"].includes(joined.word.kind)) return hundred;
  const below = readGroup(table, joined);
  return below && below.value < 100 && Number.isInteger(below.value) ? { value: hundred.value + below.value, next: below.next, scale: 1 } : hundred;
}

/** 3 مئة */
function readHundreds(table: TokenTable, digits: Part): Part {
  const beside = atomAt(table, digits.next, "");
  if (!beside || typeof beside.word === "number" || beside.word.kind !== "hundred" || beside.word.value !== 100 || digits.value >= 100) return digits;
  return readAfterHundred(table, { value: digits.value * 100, next: beside.next, scale: 1 });
}

/** The scale words that multiply a group: مئة ألف مليون; a plural only after one. */
function readScales(table: TokenTable, group: Part): Part {
  let { value, next, scale } = group;
  for (let n = 0; n < 3; n++) {
    const atom = atomAt(table, next, "");
    if (!atom || typeof atom.word === "number" || atom.word.kind !== "scale") break;
    value *= atom.word.value;
    scale *= atom.word.value;
    next = atom.next;
  }
  return { value: tidy(value), next, scale };
}

/** مليون ونصف المليون: the scale may be said again behind the half. */
function skipScale(table: TokenTable, i: number, scale: number): number {
  const atom = atomAt(table, i, "");
  return atom && typeof atom.word !== "number" && atom.word.kind === "scale" && atom.word.value === scale ? atom.next : i;
}

/** ثلاثة فاصلة خمسة; zeros are said one by one: واحد فاصلة صفر خمسة. */
function readPoint(table: TokenTable, whole: Part): Part {
  if (!goesOn(table, whole.next) || numberWord(table.forms[whole.next]!.norm)?.kind !== "point") return whole;
  let next = whole.next + 1;
  let digits = "";
  for (let n = 0; n < 17; n++) {
    const atom = atomAt(table, next, "");
    if (!atom) break;
    const group = readGroup(table, atom);
    if (!group || group.scale > 1 || !Number.isInteger(group.value)) break;
    digits += String(group.value);
    next = group.next;
    if (group.value > 9) break;
  }
  return digits === "" ? whole : { value: Number(`${whole.value}.${digits}`), next, scale: 1 };
}
