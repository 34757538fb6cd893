/**
 * What befell the people a number counts, by the noun itself or the nearest word that tells: killed, wounded, displaced,
 * arrested, missing; nothing where that word tells of a return, a rescue or a release.
 *
 * @example
 * roleAt(scan("قتل 10 وأصيب 20 آخرون"), 3, 5); // "wounded"
 */
import { perForm, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { goesOn, numberReadingsOf } from "../number/index.js";
import type { QuantityValue } from "../types.js";
import { type Fate, quantityWords } from "./words.js";

/** A fate. */
export type Role = NonNullable<QuantityValue["role"]>;

/** How many words before and behind a number are looked at; a nearer one wins. */
const REACH_BEFORE = 6;
const REACH_BEHIND = 5;

/** The role of the people counted in tokens `[i, next)`; undefined where nothing near tells. */
export function roleAt(table: TokenTable, i: number, next: number): Role | undefined {
  return roleOf(fateAt(table, i, next));
}

/** Most words between two counts of one list: «أربعة جنود ماليين وخمسة متعاقدين مع البعثة وأربعة مهاجمين». */
const REACH_OF_LIST = 10;

/** The roles of the counts of people in a text, in order; a count joined by و to another shares its fate where nothing nearer tells. */
export function rolesOf(table: TokenTable, counts: readonly { readonly start: number; readonly next: number; readonly proclitics: string }[]): readonly (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  counts.forEach(({ start, next, proclitics }, n) => {
    const fate = fateAt(table, start, next);
    const last = counts[n - 1];
    const isListed = fate === undefined && last !== undefined && (proclitics === "و" || (start > 0 && table.forms[start - 1]!.norm === "و")) && isOneSentence(table, last.next, start);
    roles.push(isListed ? roles[n - 1] : roleOf(fate));
  });
  return roles;
}

function isOneSentence(table: TokenTable, from: number, to: number): boolean {
  if (to - from > REACH_OF_LIST) return false;
  for (let k = from; k < to; k++) if (!goesOn(table, k) || endsSentence(table, k)) return false;
  return true;
}

function fateAt(table: TokenTable, i: number, next: number): Fate | undefined {
  const before = fateBefore(table, i);
  const own = fateWithin(table, i, next);
  if (own) return before?.fate === "none" && undoes(own) ? "none" : own;
  const behind = fateBehind(table, next);
  // A number joined to another one («و15 في عداد المفقودين») tells its own fate behind it, if any.
  return before && (!before.isShared || !behind) ? before.fate : behind;
}

/** Fates that the living return from: the dead and wounded stay so. */
function undoes(fate: Fate): boolean {
  return fate === "displaced" || fate === "arrested" || fate === "missing";
}

function roleOf(fate: Fate | undefined): Role | undefined {
  return fate === "none" ? undefined : fate;
}

function fateWithin(table: TokenTable, i: number, next: number): Fate | undefined {
  for (let k = i; k < next; k++) {
    const fate = fateOf(table.forms[k]!);
    if (fate && fate !== "none") return fate;
  }
  return undefined;
}

/** The nearest fate before a number; shared where another number, which it told of first, stands between. */
function fateBefore(table: TokenTable, i: number): { fate: Fate; isShared: boolean } | undefined {
  let isShared = false;
  for (let k = i - 1; k >= 0 && k >= i - REACH_BEFORE && goesOn(table, k + 1) && !endsSentence(table, k); k--) {
    const form = table.forms[k]!;
    const fate = fateOf(form);
    if (fate) return { fate, isShared };
    isShared ||= form.kind === "number" || numberReadingsOf(form).length > 0;
  }
  return undefined;
}

function fateBehind(table: TokenTable, next: number): Fate | undefined {
  for (let k = next; k < next + REACH_BEHIND && goesOn(table, k) && !endsSentence(table, k); k++) {
    const form = table.forms[k]!;
    if (k > next && form.kind === "number") return undefined;
    const fate = fateOf(form);
    // «مئة جندي وقتل آخرون»: a verb with و tells of others.
    if (fate) return form.norm.startsWith("و") ? undefined : fate;
  }
  return undefined;
}

function fateOf(form: WordForm): Fate | undefined {
  return fates(form) ?? undefined;
}

const fates = perForm((form) => {
  const words = quantityWords().fates;
  return form.readings.map(({ norm }) => words.get(norm)).find((fate) => fate !== undefined) ?? null;
});

function endsSentence(table: TokenTable, i: number): boolean {
  const { kind, norm } = table.forms[i]!;
  return kind === "punctuation" && [".", "!", "?", ";", ":"].includes(norm);
}
