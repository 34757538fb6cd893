/**
 * Words that bound a number from outside: «أكثر من 40», «نحو مئة», «لا يقل عن 10», «20 على الأقل», «>10».
 *
 * @example
 * boundAt(scan("أكثر من 40 مسلحا"), 2, 4); // "moreThan"
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, phraseAt } from "../number/index.js";
import { type Bound, quantityWords } from "./words.js";

/** Most words of a bound before a number. */
const LONGEST = 4;

/** The bound of the number in tokens `[i, next)`, said just before or just behind it. */
export function boundAt(table: TokenTable, i: number, next: number): Bound {
  const behind = goesOn(table, next) ? phraseAt(quantityWords().boundsBehind, table, next) : undefined;
  return boundBefore(table, i)?.bound ?? behind?.value ?? "exact";
}

/** Particles written apart from the digits behind them: «لـ40», «الـ40». */
const PARTICLES: ReadonlySet<string> = new Set(["ل", "ب", "ال", "بال", "و", "ف", "لل"]);

/** The bound said just before token `i`, and where it begins. */
export function boundBefore(table: TokenTable, i: number): BoundBefore | undefined {
  const end = i > 0 && i < table.count && table.gaps[i] === 0 && PARTICLES.has(table.forms[i - 1]!.norm) ? i - 1 : i;
  if (end === 0 || end >= table.count || !goesOn(table, end)) return undefined;
  return phraseBefore(table, end) ?? verbBefore(table, end);
}

/** A bound before a number; `proclitics` are the particles before its first word. */
export interface BoundBefore {
  readonly bound: Bound;
  readonly start: number;
  readonly proclitics: string;
}

/** «أكثر من» */
function phraseBefore(table: TokenTable, end: number): BoundBefore | undefined {
  const { boundEnds, boundsBefore } = quantityWords();
  const last = table.forms[end - 1]!;
  // A bound of one word may bear particles: وحوالي.
  if (!boundEnds.has(last.norm) && !last.readings.some(({ norm }) => boundEnds.has(norm))) return undefined;
  for (let start = Math.max(0, end - LONGEST); start < end; start++) {
    const match = phraseAt(boundsBefore, table, start);
    if (match?.next === end) return { bound: match.value, start, proclitics: match.proclitics };
  }
  return undefined;
}

/** Most words between a verb and the number it bounds: «تجاوز عدد الضحايا 40». */
const MOST_BETWEEN = 2;

/** «تجاوز عددهم 40», «لا تقل أعمارهم عن 18»: the verb with what it is said of between. */
function verbBefore(table: TokenTable, end: number): BoundBefore | undefined {
  const { boundVerbs, boundVerbsOn, negations } = quantityWords();
  const { norm } = table.forms[end - 1]!;
  const isOn = norm === "عن" || norm === "علي";
  const verbs = isOn ? boundVerbsOn : boundVerbs;
  const last = isOn ? end - 2 : end - 1;
  for (let k = last; k >= 0 && k >= last - MOST_BETWEEN && goesOn(table, k + 1); k--) {
    const form = table.forms[k]!;
    if (form.kind !== "word") return undefined;
    const reading = form.readings.find((one) => verbs.has(one.norm));
    if (!reading) continue;
    const bound = verbs.get(reading.norm)!;
    const isTurned = k > 0 && goesOn(table, k) && table.forms[k - 1]!.readings.some((one) => negations.has(one.norm));
    return { bound: isTurned ? (bound === "moreThan" ? "lessThan" : "moreThan") : bound, start: isTurned ? k - 1 : k, proclitics: reading.proclitics };
  }
  return undefined;
}
