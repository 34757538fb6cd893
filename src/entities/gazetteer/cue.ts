/**
 * The words around a name that tell its meaning: folded phrases, or one word with a `*` for its beginning or end.
 *
 * @example
 * cueEndsAt(context.table, 4, compileCue("العاصمة")); // whether token 4 is that word, particles aside
 */
import { normalize } from "../../normalize/index.js";
import type { TokenTable } from "../../tokenize/index.js";
import { wordsAt } from "../context.js";

/** A cue: folded words; or, as printed, what one word begins or ends with. */
export interface Cue {
  readonly words: readonly string[];
  readonly begins?: string;
  readonly ends?: string;
}

/** A cue from its notation: `ال*` begins so, `*ة` ends so, anything else is a phrase. */
export function compileCue(cue: string): Cue {
  if (cue.startsWith("*")) return { words: [], ends: cue.slice(1) };
  if (cue.endsWith("*")) return { words: [], begins: cue.slice(0, -1) };
  return { words: normalize(cue).split(" ") };
}

/** Whether a cue stands with its last word at a token. */
export function cueEndsAt(table: TokenTable, last: number, cue: Cue): boolean {
  return cue.words.length === 0 ? wildcardAt(table, last, cue) : wordsAt(table, last - cue.words.length + 1, cue.words);
}

/** Whether a cue stands with its first word at a token. */
export function cueStartsAt(table: TokenTable, first: number, cue: Cue): boolean {
  return cue.words.length === 0 ? wildcardAt(table, first, cue) : wordsAt(table, first, cue.words);
}

/** Cues by their first word, so that a sentence is searched once for all of them. */
export type CuesByWord = ReadonlyMap<string, readonly Cue[]>;

/** Cues that may stand anywhere, by first word. */
export function cuesByWord(cues: readonly Cue[]): CuesByWord {
  const byWord = new Map<string, Cue[]>();
  for (const cue of cues) {
    const [first = ""] = cue.words;
    const same = byWord.get(first);
    if (same) same.push(cue);
    else byWord.set(first, [cue]);
  }
  return byWord;
}

/** Whether one of the cues stands among the tokens `from..to` (end excluded), the tokens `skip` aside. */
export function anyCueWithin(table: TokenTable, from: number, to: number, cues: CuesByWord, skip: { readonly first: number; readonly last: number }): boolean {
  for (let at = from; at < to; at++) {
    for (const { norm } of table.forms[at]!.readings) {
      const stands = cues.get(norm)?.some(({ words }) => (at + words.length - 1 < skip.first || at > skip.last) && wordsAt(table, at, words));
      if (stands) return true;
    }
  }
  return false;
}

/** On the spelling as printed, marks aside, since folding would make ة and ه one. */
function wildcardAt(table: TokenTable, token: number, { begins = "", ends = "" }: Cue): boolean {
  const form = table.forms[token];
  if (form?.kind !== "word") return false;
  const printed = normalize(form.surface, { preset: "light", harakat: true });
  return printed.startsWith(begins) && printed.endsWith(ends);
}
