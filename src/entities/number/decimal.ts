/**
 * Decimals in words: ثلاثة فاصلة خمسة, واحد فاصلة صفر خمسة, ثلاثة فاصلة أربعة عشر, واحد فاصلة خمسة من ألف.
 *
 * @example
 * const table = scan("ثلاثة فاصلة أربعة عشر");
 * readPoint(table, { value: 3, next: 1, scale: 1 }, (i) => readNumber(table, i, { decimals: false })); // { value: 3.14, next: 4, scale: 1 }
 */
import { formTest, type TokenTable } from "../../tokenize/index.js";
import { atomAt, type Part, readGroup, readScales, tidy } from "./group.js";
import { numberWord } from "./lexicon.js";
import { goesOn } from "./phrases.js";

/** Most digits said one by one: beyond, doubles no longer tell neighbours apart. */
const MOST_DIGITS = 17;

const isPoint = formTest(({ norm }) => numberWord(norm)?.kind === "point");

/** The whole with the decimals behind it; undefined where no point stands there. `numberAt` reads a whole number in words. */
export function readPoint(table: TokenTable, whole: Part, numberAt: (i: number) => { readonly value: number; readonly next: number } | undefined): Part | undefined {
  if (!Number.isSafeInteger(whole.value) || !goesOn(table, whole.next) || !isPoint(table.formAt(whole.next)!)) return undefined;
  let next = whole.next + 1;
  let digits = "";
  while (digits.length < MOST_DIGITS) {
    const atom = atomAt(table, next, "");
    const group = atom && readGroup(table, atom);
    if (!group || (group.scale > 1 && digits !== "") || !Number.isInteger(group.value)) break;
    // A word above nine is no digit: it opens a number that tells all the decimals left; a scale behind it is the whole number's.
    const all = group.value > 9 && typeof atom.word !== "number" ? numberAt(next) : undefined;
    const read = all && all.next > readScales(table, group).next ? all : group;
    const parts = powerOfTen(table, read.next);
    if (parts && digits === "" && read.value < parts.value) return { value: tidy(whole.value + read.value / parts.value), next: parts.next, scale: 1 };
    digits += typeof atom.word === "number" ? table.forms[next]!.norm : String(read.value);
    next = read.next;
    if (all || typeof atom.word === "number") break;
  }
  return digits === "" ? undefined : { value: Number(`${whole.value}.${digits}`), next, scale: 1 };
}

/** «من مئة», «من عشرة آلاف»: what the decimals are counted in. */
export function powerOfTen(table: TokenTable, i: number): { value: number; next: number } | undefined {
  if (!goesOn(table, i) || table.forms[i]!.norm !== "من") return undefined;
  const atom = atomAt(table, i + 1, "");
  if (!atom || typeof atom.word === "number") return undefined;
  const group = readGroup(table, atom);
  if (!group) return undefined;
  let { value, next } = group;
  for (let scale = atomAt(table, next, ""); scale && typeof scale.word !== "number" && scale.word.kind === "scale"; scale = atomAt(table, next, "")) {
    value *= scale.word.value;
    next = scale.next;
  }
  return value >= 10 && /^10+$/u.test(String(value)) ? { value, next } : undefined;
}
