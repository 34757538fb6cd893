/**
 * The words around a name that tell its meaning: folded phrases, or one word with a `*` for its beginning or end.
 *
 * @example
 * cueEndsAt(context.table, 4, "العاصمة"); // whether token 4 is that word, particles aside
 */
import { normalize } from "../../normalize/index.js";
import type { TokenTable } from "../../tokenize/index.js";
import { isWord, wordsAt } from "../context.js";

const folded = new Map<string, readonly string[]>();

/** A cue as folded words (cues are constants: the map holds at most all of them). */
function wordsOf(cue: string): readonly string[] {
  let words = folded.get(cue);
  if (!words) folded.set(cue, (words = normalize(cue).split(" ")));
  return words;
}

/** Whether a cue stands with its last word at a token. */
export function cueEndsAt(table: TokenTable, last: number, cue: string): boolean {
  if (cue.includes("*")) return wildcardAt(table, last, cue);
  const words = wordsOf(cue);
  return wordsAt(table, last - words.length + 1, words);
}

/** Whether a cue stands with its first word at a token. */
export function cueStartsAt(table: TokenTable, first: number, cue: string): boolean {
  return cue.includes("*") ? wildcardAt(table, first, cue) : wordsAt(table, first, wordsOf(cue));
}

/** Whether a cue stands among the tokens `from..to` (end excluded), the tokens `skip` aside. */
export function cueWithin(table: TokenTable, from: number, to: number, cue: string, skip: { readonly first: number; readonly last: number }): boolean {
  const words = wordsOf(cue);
  for (let at = from; at < to; at++) {
    const outside = at + words.length - 1 < skip.first || at > skip.last;
    if (outside && isWord(table.forms[at], words[0]!) && wordsAt(table, at, words)) return true;
  }
  return false;
}

/** `ال*`: begins so; `*ة`: ends so. On the spelling as printed, marks aside, since folding would make ة and ه one. */
function wildcardAt(table: TokenTable, token: number, cue: string): boolean {
  const form = table.forms[token];
  if (form?.kind !== "word") return false;
  const printed = normalize(form.surface, { preset: "light", harakat: true });
  return cue.startsWith("*") ? printed.endsWith(cue.slice(1)) : printed.startsWith(cue.slice(0, -1));
}
