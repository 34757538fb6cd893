/**
 * Words that introduce speech: قال، صرح، أوضح، بحسب … (data/quote-cues.json).
 *
 * @example
 * isSpeechVerb(lexicon.form("وقالت", "word")); // true
 */
import { normalize } from "../../normalize/index.js";
import { quoteCuesJson } from "../../tables/quote-cues.generated.js";
import type { WordForm } from "../../tokenize/index.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A row of data/quote-cues.json. */
export interface Cue {
  readonly cue: string;
  readonly forms: readonly string[];
  /** `attribute` are prepositions (بحسب), the others verbs. */
  readonly kind: "say" | "claim" | "deny" | "ask" | "add" | "attribute";
}

let trie: PhraseTrie<Cue> | undefined;
let verbs: ReadonlySet<string> | undefined;

/** All cues by their forms. Built at the first call. */
export function cues(): PhraseTrie<Cue> {
  if (trie) return trie;
  trie = new PhraseTrie();
  for (const cue of JSON.parse(quoteCuesJson) as Cue[]) for (const form of [cue.cue, ...cue.forms]) trie.add(form, cue);
  return trie;
}

/** Whether a word is a verb of saying, particles aside. */
export function isSpeechVerb(form: WordForm): boolean {
  verbs ??= new Set((JSON.parse(quoteCuesJson) as Cue[]).filter(({ kind }) => kind !== "attribute").flatMap(({ cue, forms }) => [cue, ...forms]).map((verb) => foldVerb(verb)));
  return form.readings.some(({ norm }) => verbs!.has(norm));
}

/** The first word of a cue, folded as forms are: أشار إلى counts by أشار. */
function foldVerb(verb: string): string {
  return normalize(verb).split(" ")[0]!;
}
