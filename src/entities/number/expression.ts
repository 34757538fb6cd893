/**
 * Numbers as a reader of sums sees them: with a sign, a power, an exponent, as a ratio of two, a whole beside a fraction.
 * Running text means other things by many of these («5 على 20 دولارا»), so only texts known to hold numbers are read so.
 *
 * @example
 * readExpression(scan("واحد على عشرين"), 0)?.value;       // 0.05
 * readExpression(scan("مئتان وسبعة أجزاء من مئة"), 0)?.value; // 200.07
 * readExpression(scan("-2,5^-1"), 0)?.value;               // -0.4
 */
import type { TokenTable } from "../../tokenize/index.js";
import { powerOfTen } from "./decimal.js";
import { tidy } from "./group.js";
import { readGrouped } from "./grouped.js";
import { numberWord } from "./lexicon.js";
import { goesOn } from "./phrases.js";
import { type NumberMatch, readNumber } from "./read.js";

/** What a reader of quantities knows beyond numbers. */
export interface ExpressionOptions {
  /** The plain number at a token; default `readNumber`, with thousands set apart by spaces. */
  readonly numberAt?: (i: number) => NumberMatch | undefined;
  /** Whether the token behind a number is a noun, or a unit, it counts: «5 من 20 لاعبا» are two numbers. */
  readonly counts?: (i: number) => "noun" | "unit" | undefined;
}

/** The number, however put, that begins at token `i`. */
export function readExpression(table: TokenTable, i: number, options: ExpressionOptions = {}): NumberMatch | undefined {
  const { numberAt = (at: number) => plainNumber(table, at), counts = () => undefined } = options;
  const sign = signAt(table, i);
  const at = sign ? i + 1 : i;
  const read = shareOfOne(table, at, numberAt) ?? belowOne(table, at) ?? unsigned(table, at, { numberAt, counts });
  return read && sign ? { ...read, value: sign * read.value, from: 0, proclitics: "" } : read;
}

function plainNumber(table: TokenTable, i: number): NumberMatch | undefined {
  const number = readNumber(table, i);
  const grouped = number?.form === "digits" ? readGrouped(table, i) : undefined;
  return number && grouped ? { ...number, value: grouped.value, next: grouped.next } : number;
}

const MINUS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013"]);
/** What a sign may be glued to on its left: a comparison, a bracket, a power. */
const BEFORE_SIGN: ReadonlySet<string> = new Set([">", "<", "=", "\u2264", "\u2265", "(", "^", "~"]);

/** The sign at token `i`: a mark glued to digits behind it and to no word before it, or سالب. */
export function signAt(table: TokenTable, i: number): 1 | -1 | undefined {
  if (i + 1 >= table.count) return undefined;
  const { norm } = table.forms[i]!;
  if (MINUS.has(norm) || norm === "+") {
    const isFree = i === 0 || table.gaps[i] !== 0 || BEFORE_SIGN.has(table.forms[i - 1]!.norm);
    if (!isFree || table.gaps[i + 1] !== 0 || table.forms[i + 1]!.kind !== "number") return undefined;
    return norm === "+" ? 1 : -1;
  }
  return numberWord(norm)?.kind === "minus" && goesOn(table, i + 1) ? -1 : undefined;
}

/** «جزء من مئة» */
function shareOfOne(table: TokenTable, i: number, numberAt: (i: number) => NumberMatch | undefined): NumberMatch | undefined {
  if (i + 2 >= table.count || table.forms[i]!.norm !== "جزء" || !goesOn(table, i + 1) || table.forms[i + 1]!.norm !== "من") return undefined;
  const whole = goesOn(table, i + 2) ? numberAt(i + 2) : undefined;
  return whole && whole.value >= 2 ? { ...whole, value: 1 / whole.value, from: 0, proclitics: "", form: "words", fraction: true } : undefined;
}

/** «.75», whose zero is left out. */
function belowOne(table: TokenTable, i: number): NumberMatch | undefined {
  if (i + 1 >= table.count || !POINTS.has(table.forms[i]!.norm) || table.gaps[i + 1] !== 0 || (i > 0 && table.gaps[i] === 0)) return undefined;
  const { kind, norm } = table.forms[i + 1]!;
  return kind === "number" && /^\d+$/u.test(norm) ? { value: Number(`0.${norm}`), from: 0, proclitics: "", next: i + 2, form: "digits", definite: false, fraction: false } : undefined;
}

const POINTS: ReadonlySet<string> = new Set([".", ",", "\u066b"]);

function unsigned(table: TokenTable, i: number, options: Required<ExpressionOptions>): NumberMatch | undefined {
  const number = options.numberAt(i);
  if (!number) return undefined;
  const raised = number.form === "digits" ? (exponentBehind(table, number) ?? powerBehind(table, number)) : undefined;
  return raised ?? mixedAt(table, i, number) ?? slashBehind(table, i, number) ?? ratioBehind(table, number, options) ?? number;
}

/** «12,32e+14» */
function exponentBehind(table: TokenTable, number: NumberMatch): NumberMatch | undefined {
  const { next } = number;
  if (next >= table.count || table.gaps[next] !== 0) return undefined;
  const { norm } = table.forms[next]!;
  const glued = /^e(\d{1,3})$/u.exec(norm);
  const power = glued ? { value: Number(glued[1]), next: next + 1 } : norm === "e" ? signedDigits(table, next + 1) : undefined;
  const value = power && Number.isInteger(power.value) ? Number(`${number.value}e${power.value}`) : Number.NaN;
  return power && Number.isFinite(value) ? { ...number, value, next: power.next } : undefined;
}

/** «1,1^+23» */
function powerBehind(table: TokenTable, number: NumberMatch): NumberMatch | undefined {
  const { next } = number;
  if (next >= table.count || table.gaps[next] !== 0 || table.forms[next]!.norm !== "^") return undefined;
  const power = signedDigits(table, next + 1);
  const value = power ? number.value ** power.value : Number.NaN;
  return power && Number.isFinite(value) ? { ...number, value, next: power.next } : undefined;
}

/** Digits glued to what stands before, with a sign or none. */
function signedDigits(table: TokenTable, i: number): { value: number; next: number } | undefined {
  if (i >= table.count || table.gaps[i] !== 0) return undefined;
  const sign = table.forms[i]!.norm === "+" ? 1 : MINUS.has(table.forms[i]!.norm) ? -1 : undefined;
  const at = sign === undefined ? i : i + 1;
  const digits = at < table.count && table.gaps[at] === 0 && table.forms[at]!.kind === "number" ? readNumber(table, at) : undefined;
  return digits && { value: digits.value * (sign ?? 1), next: at + 1 };
}

/** «3/4» */
function slashBehind(table: TokenTable, i: number, number: NumberMatch): NumberMatch | undefined {
  const { next } = number;
  if (number.form !== "digits" || next + 1 >= table.count || table.forms[next]!.norm !== "/" || table.gaps[next] !== 0 || table.gaps[next + 1] !== 0) return undefined;
  const below = table.forms[next + 1]!.kind === "number" ? readNumber(table, next + 1) : undefined;
  if (!below || below.value === 0 || (goesOn(table, next + 2) && table.forms[next + 2]!.norm === "/")) return undefined;
  return { ...number, value: number.value / below.value, next: next + 2, fraction: number.value < below.value && i + 1 === next };
}

/** «2 1/4», «2 و1/4», and «1/4 2» as a line from right to left is typed. */
function mixedAt(table: TokenTable, i: number, number: NumberMatch): NumberMatch | undefined {
  if (number.form !== "digits" || !Number.isInteger(number.value)) return undefined;
  const first = slashBehind(table, i, number);
  const isJoined = !first && goesOn(table, number.next) && table.forms[number.next]!.norm === "و";
  const other = isJoined ? number.next + 1 : (first ?? number).next;
  if (!goesOn(table, other) || (table.gaps[other] === 0 && !isJoined) || table.forms[other]!.kind !== "number" || (first && !first.fraction)) return undefined;
  const beside = readNumber(table, other);
  if (!beside || !Number.isInteger(beside.value)) return undefined;
  if (first) return beside.form === "digits" && !slashBehind(table, other, beside) ? { ...number, value: first.value + beside.value, next: beside.next } : undefined;
  const second = slashBehind(table, other, beside);
  return second?.fraction ? { ...number, value: number.value + second.value, next: second.next } : undefined;
}

/** «1 على 20», «3 أجزاء من مئة», «واحد من ثلاثة» */
function ratioBehind(table: TokenTable, number: NumberMatch, { numberAt, counts }: Required<ExpressionOptions>): NumberMatch | undefined {
  const { value, next } = number;
  if (!goesOn(table, next) || !goesOn(table, next + 1) || !Number.isInteger(value)) return undefined;
  const { norm } = table.forms[next]!;
  const isParts = (norm === "جزء" || norm === "اجزاء" || norm === "جزءا") && table.forms[next + 1]!.norm === "من";
  const below = norm === "علي" || norm === "من" || norm === "في" ? numberAt(next + 1) : isParts && goesOn(table, next + 2) ? numberAt(next + 2) : undefined;
  if (below?.proclitics !== "" || (below.definite && !isParts) || !(below.value >= 2)) return undefined;
  if (norm === "علي" && counts(below.next) === "unit") return undefined;
  if ((norm === "من" || norm === "في") && !isShareOf(table, number, below, counts(below.next) !== undefined)) return undefined;
  // «مئتان وثلاثة أجزاء من مئة»: no more parts than make one.
  const whole = isParts ? value - (value % below.value) : 0;
  return { ...number, value: tidy(whole + (value - whole) / below.value), next: below.next, fraction: true, form: number.form === "words" && below.form === "words" ? "words" : "mixed" };
}

/** Whether «a من b» is a share: one of some, of a power of ten where nothing is counted, or small digits («2 في 5» too). */
function isShareOf(table: TokenTable, { value, next, form }: NumberMatch, below: NumberMatch, isCounted: boolean): boolean {
  if (value >= below.value || value < 1) return false;
  if (value === 1 && table.forms[next]!.norm === "من") return table.forms[next - 1]!.norm.startsWith("واحد") || form === "digits";
  return !isCounted && (powerOfTen(table, next) !== undefined || (form === "digits" && below.form === "digits" && below.value <= 10));
}
