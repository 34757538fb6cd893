/**
 * Fuses chosen folds into one table, so that a text is rewritten in one pass however many folds apply.
 *
 * @example
 * const { codes } = fuse({ folds: ["alef", "tatweel"], nfkc: false, collapseSpaces: false });
 * codes["أ".charCodeAt(0)]; // 0x627, bare alef
 * codes[0x640];             // DROP
 */
import { FOLDS, type FoldName } from "./folds.js";

/** A fused table. */
export interface FoldTable {
  /** For each UTF-16 unit the unit it becomes, `DROP`, or `RARE`. */
  readonly codes: Uint16Array;
  /** What a rare unit becomes; itself where it is not listed. */
  readonly rare: ReadonlyMap<number, string>;
  /** With NFKC, 1 for units that may compose with their neighbours (all of them rare): a text that holds one is composed before it is folded. */
  readonly composes: Uint8Array | undefined;
  /** Whether runs of spaces and tabs become one space. */
  readonly collapseSpaces: boolean;
}

/** The unit vanishes. */
export const DROP = 0;
/** Not settled by the table alone: the unit becomes more than one, may compose with its neighbours, or is U+0000 or U+FFFF, whose values are taken. */
export const RARE = 0xffff;

const UNITS = 0x10000;
const TAB = 0x09;
const SPACE = 0x20;

/** What one character becomes when the named folds run over it one after the other. */
export function foldCharacter(character: string, folds: readonly FoldName[]): string {
  let result = character;
  for (const name of folds) {
    const rows = rowsOf(name);
    let next = "";
    for (const unit of result) next += rows.get(unit) ?? unit;
    result = next;
  }
  return result;
}

const rowMaps = new Map<FoldName, ReadonlyMap<string, string>>();

/** The rows of one fold, by single character (worked out once, from constants). */
function rowsOf(name: FoldName): ReadonlyMap<string, string> {
  let map = rowMaps.get(name);
  if (!map) {
    map = new Map(FOLDS[name].rows.flatMap(([characters, to]) => [...characters].map((character) => [character, to] as const)));
    rowMaps.set(name, map);
  }
  return map;
}

let compatible: ReadonlyMap<string, string> | undefined;

/** Every single unit that NFKC changes by itself, with what it becomes (worked out once, at the first call that asks). */
function compatibilityForms(): ReadonlyMap<string, string> {
  if (compatible) return compatible;
  const map = new Map<string, string>();
  for (let unit = 0xa0; unit < UNITS; unit++) {
    const character = String.fromCharCode(unit);
    const composed = character.normalize("NFKC");
    if (composed !== character) map.set(character, composed);
  }
  return (compatible = map);
}

/** Fuses folds, applied in the order given and after NFKC where that is asked for, into one table. */
export function fuse({ folds, nfkc, collapseSpaces }: { readonly folds: readonly FoldName[]; readonly nfkc: boolean; readonly collapseSpaces: boolean }): FoldTable {
  const codes = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  const rare = new Map<number, string>();
  codes[0] = RARE;
  if (collapseSpaces) codes[TAB] = SPACE;
  const forms = nfkc ? compatibilityForms() : new Map<string, string>();
  const touched = new Set([...folds.flatMap((name) => [...rowsOf(name).keys()]), ...forms.keys()]);
  for (const character of touched) {
    const result = foldCharacter(forms.get(character) ?? character, folds);
    const unit = character.charCodeAt(0);
    if (result.length === 1) codes[unit] = result.charCodeAt(0);
    else if (result.length === 0) codes[unit] = DROP;
    else {
      codes[unit] = RARE;
      rare.set(unit, result);
    }
  }
  if (!nfkc) return { codes, rare, composes: undefined, collapseSpaces };
  const composes = composingUnits(codes, folds);
  for (let unit = 0; unit < UNITS; unit++) {
    if (composes[unit] === 0) continue;
    if (codes[unit] !== RARE && codes[unit] !== unit) rare.set(unit, codes[unit] === DROP ? "" : String.fromCharCode(codes[unit]!));
    codes[unit] = RARE;
  }
  return { codes, rare, composes, collapseSpaces };
}

/** Folds that together undo whatever composes with an Arabic hamza or madda mark, so that dropping the mark alone does the same. */
const UNDO_HAMZA: readonly FoldName[] = ["alef", "hamzaSeats", "tehMarbuta", "persianLetters"];
const HAMZA_MARKS = [0x653, 0x654, 0x655];

/** Units that may compose or reorder: marks that stay, conjoining Hangul, half-width voicing marks, surrogates. */
function composingUnits(codes: Uint16Array, folds: readonly FoldName[]): Uint8Array {
  const composes = new Uint8Array(UNITS);
  for (let unit = 0x300; unit < UNITS; unit++) {
    const isMark = /\p{M}/u.test(String.fromCharCode(unit));
    const composesOtherwise = (unit >= 0x1100 && unit <= 0x11ff) || unit === 0xff9e || unit === 0xff9f || (unit >= 0xd800 && unit <= 0xdfff);
    if (composesOtherwise || (isMark && codes[unit] !== DROP)) composes[unit] = 1;
  }
  if (!UNDO_HAMZA.every((name) => folds.includes(name))) for (const unit of HAMZA_MARKS) composes[unit] = 1;
  return composes;
}
