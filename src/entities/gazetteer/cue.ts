/**
 * The words around a name that tell its meaning: folded phrases, or one word with a `*` for its beginning or end.
 *
 * @example
 * const cues = cuesByWord([compileCue("العاصمة")], "last");
 * cueEndsAt(context.table, 4, cues); // whether token 4 is that word, particles aside
 */
import { normalize } from "../../normalize/index.js";
import { perForm, type TokenTable, type WordForm } from "../../tokenize/index.js";
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

/** Cues by their first word, or by their last, so that a word is looked up once for all of them; those with a `*` by the empty word. */
export type CuesByWord = ReadonlyMap<string, readonly Cue[]>;

/** Cues by the word at one of their ends. */
export function cuesByWord(cues: readonly Cue[], end: "first" | "last"): CuesByWord {
  const byWord = new Map<string, Cue[]>();
  for (const cue of cues) {
    const word = cue.words.at(end === "first" ? 0 : -1) ?? "";
    const same = byWord.get(word);
    if (same) same.push(cue);
    else byWord.set(word, [cue]);
  }
  return byWord;
}

/** Whether one of the cues, by their last word, stands with it at a token. */
export function cueEndsAt(table: TokenTable, last: number, cues: CuesByWord): boolean {
  return isCueAt(table, last, cues, ({ words }) => wordsAt(table, last - words.length + 1, words));
}

/** Whether one of the cues, by their first word, stands with it at a token and holds none of the tokens `skip`. */
export function cueStartsAt(table: TokenTable, first: number, cues: CuesByWord, skip?: { readonly first: number; readonly last: number }): boolean {
  return isCueAt(table, first, cues, ({ words }) => (skip === undefined || first + words.length - 1 < skip.first || first > skip.last) && wordsAt(table, first, words));
}

function isCueAt(table: TokenTable, token: number, cues: CuesByWord, stands: (cue: Cue) => boolean): boolean {
  const form = cues.size === 0 ? undefined : table.formAt(token);
  if (!form) return false;
  for (const { norm } of form.readings) if (cues.get(norm)?.some(stands)) return true;
  return cues.get("")?.some((cue) => fitsWildcard(form, cue)) ?? false;
}

/** On the spelling as printed, marks aside, since folding would make ة and ه one. */
function fitsWildcard(form: WordForm, { begins = "", ends = "" }: Cue): boolean {
  const printed = printedOf(form);
  return printed !== null && printed.startsWith(begins) && printed.endsWith(ends);
}

const printedOf = perForm(({ kind, surface }): string | null => (kind === "word" ? normalize(surface, { preset: "light", harakat: true }) : null));
