/**
 * Fuses chosen folds into one table, so that a text is rewritten in one pass however many folds apply.
 *
 * @example
 * const { codes } = fuse(["alef", "tatweel"]);
 * codes["أ".charCodeAt(0)]; // 0x627, bare alef
 * codes[0x640];             // DROP
 */
import { FOLDS, type FoldName } from "./folds.js";

/** A fused table: for each UTF-16 unit the unit it becomes, `DROP`, or below that an index into `expansions`. */
export interface FoldTable {
  readonly codes: Int32Array;
  /** What the unit `c` with `codes[c] <= EXPAND` becomes: `expansions[EXPAND - codes[c]]`. */
  readonly expansions: readonly string[];
}

/** The unit vanishes. */
export const DROP = -1;
/** The first code of an expansion; the next ones count down. */
export const EXPAND = -2;

const UNITS = 0x10000;

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

/** Fuses folds, applied in the order given, into one table. */
export function fuse(folds: readonly FoldName[]): FoldTable {
  const codes = new Int32Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) codes[unit] = unit;
  const expansions: string[] = [];
  const touched = new Set(folds.flatMap((name) => [...rowsOf(name).keys()]));
  for (const character of touched) {
    const result = foldCharacter(character, folds);
    const unit = character.charCodeAt(0);
    if (result.length === 0) codes[unit] = DROP;
    else if (result.length === 1) codes[unit] = result.charCodeAt(0);
    else codes[unit] = EXPAND - (expansions.push(result) - 1);
  }
  return { codes, expansions };
}
