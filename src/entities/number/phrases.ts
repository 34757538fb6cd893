/**
 * Looks up words and phrases in a table by their first word, over the ways a token's attached particles can be taken off.
 *
 * @example
 * const months = buildPhrases([{ text: "كانون الثاني", value: 1 }]);
 * phraseAt(months, scan("وكانون الثاني"), 0); // { value: 1, next: 2, from: 1, proclitics: "و" }
 */
import { GAP, scan, type TokenTable } from "../../tokenize/index.js";

/** A phrase and what it means. */
export interface PhraseSource<T> {
  readonly text: string;
  readonly value: T;
}

interface Phrase<T> {
  /** Normalized words, the first one included. */
  readonly words: readonly string[];
  readonly values: T[];
}

/** Phrases by their first word, longer ones first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** A phrase met in a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of the token after it. */
  readonly next: number;
  /** Where it begins within its first token, in UTF-16 units: past the attached particles. */
  readonly from: number;
  /** The particles before it, normalized. */
  readonly proclitics: string;
}

/** Compiles phrases; spellings are normalized here, so that tables keep real ones. */
export function buildPhrases<T>(sources: Iterable<PhraseSource<T>>): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const { text, value } of sources) {
    const words = scan(text).forms.map((form) => form.norm);
    if (words.length === 0) continue;
    const rows = table.get(words[0]!) ?? [];
    const known = rows.find((row) => row.words.length === words.length && row.words.every((word, i) => word === words[i]));
    if (known) known.values.push(value);
    else rows.push({ words, values: [value] });
    rows.sort((a, b) => b.words.length - a.words.length);
    table.set(words[0]!, rows);
  }
  return table;
}

/** Whether token `i` exists and goes on in the line of the token before it. */
export function goesOn(table: TokenTable, i: number): boolean {
  return i < table.count && table.gaps[i] !== GAP.line;
}

/**
 * The longest phrase that begins at token `i` and is wanted; of two as long, the one with fewer particles taken off.
 * `wanted` tells which values count; all do where it is left out.
 */
export function phraseAt<T>(
  phrases: PhraseTable<T>,
  table: TokenTable,
  i: number,
  wanted?: (value: T, proclitics: string) => boolean,
): PhraseMatch<T> | undefined {
  if (i >= table.count) return undefined;
  let best: PhraseMatch<T> | undefined;
  for (const { norm, from, proclitics } of table.forms[i]!.readings) {
    for (const { words, values } of phrases.get(norm) ?? []) {
      if (best && i + words.length <= best.next) break;
      if (!follows(table, i, words)) continue;
      const value = wanted ? values.find((one) => wanted(one, proclitics)) : values[0];
      if (value === undefined) continue;
      best = { value, next: i + words.length, from, proclitics };
      break;
    }
  }
  return best;
}

function follows(table: TokenTable, i: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) {
    if (!goesOn(table, i + k) || table.forms[i + k]!.norm !== words[k]) return false;
  }
  return true;
}
