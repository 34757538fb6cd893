/**
 * Grammars read a text at one token and take the longest phrase that suits them: what a phrase trie gives, narrowed to one answer.
 *
 * @example
 * const months = buildPhrases([{ text: "كانون الثاني", value: 1 }]);
 * phraseAt(months, scan("وكانون الثاني"), 0); // { value: 1, next: 2, from: 1, proclitics: "و" }
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A phrase and what it means. */
export interface PhraseSource<T> {
  readonly text: string;
  readonly value: T;
}

/** A phrase met in a text. */
export interface PhraseHit<T> {
  readonly value: T;
  /** Index of the token after it. */
  readonly next: number;
  /** Where it begins within its first token, in UTF-16 units: past the attached particles. */
  readonly from: number;
  /** The particles before it, normalized. */
  readonly proclitics: string;
}

/** Compiles phrases; spellings are normalized here, so that tables keep real ones. */
export function buildPhrases<T>(sources: Iterable<PhraseSource<T>>): PhraseTrie<T> {
  const trie = new PhraseTrie<T>();
  for (const { text, value } of sources) trie.add(text, value);
  return trie;
}

/** Whether token `i` exists and goes on in the line of the token before it. */
export function goesOn(table: TokenTable, i: number): boolean {
  return i < table.count && table.gaps[i] !== GAP.line;
}

/**
 * The longest phrase that begins at token `i` and is wanted; of two as long, the one with fewer particles taken off.
 * `wanted` tells which values count; all do where it is left out.
 */
export function phraseAt<T>(phrases: PhraseTrie<T>, table: TokenTable, i: number, wanted: (value: T, proclitics: string) => boolean = () => true): PhraseHit<T> | undefined {
  if (i >= table.count) return undefined;
  let best: PhraseHit<T> | undefined;
  for (const { last, start, end, values, proclitics } of phrases.matchesAt(table, i)) {
    // A pronoun behind the word makes another word of it: شهرهم.
    if (end !== table.ends[last] || (best && last < best.next)) continue;
    const value = values.find((one) => wanted(one, proclitics));
    if (value !== undefined) best = { value, next: last + 1, from: start - table.starts[i]!, proclitics };
  }
  return best;
}
