/**
 * Words that introduce speech: قال، صرح، أوضح، بحسب … (data/quote-cues.json).
 *
 * @example
 * isSpeechVerb(lexicon.form("وقالت", "word")); // true
 */
import { normalize } from "../../normalize/index.js";
import { quoteCuesJson } from "../../tables/quote-cues.generated.js";
import { isStopForm, type WordForm } from "../../tokenize/index.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A row of data/quote-cues.json. */
export interface Cue {
  readonly cue: string;
  readonly forms: readonly string[];
  /** Also an ordinary word (رد، قدر): it must stand close to its quote. */
  readonly common?: boolean;
  /** `attribute` are prepositions (بحسب), the others verbs. */
  readonly kind: "say" | "claim" | "deny" | "ask" | "add" | "attribute";
}

let trie: PhraseTrie<Cue> | undefined;
let verbs: ReadonlySet<string> | undefined;

/** All cues by their forms. Built at the first call. */
export function cues(): PhraseTrie<Cue> {
  if (trie) return trie;
  trie = new PhraseTrie();
  // "وفقا ل": the ل is attached to the word after the cue.
  for (const cue of JSON.parse(quoteCuesJson) as Cue[]) for (const form of [cue.cue, ...cue.forms]) trie.add(form.replace(/ ل$/u, ""), cue);
  return trie;
}

/** Whether a word is a verb of saying, particles aside. Of verbs with a preposition (أشار إلى) the verb alone counts. */
export function isSpeechVerb(form: WordForm): boolean {
  verbs ??= new Set(
    (JSON.parse(quoteCuesJson) as Cue[])
      .filter(({ kind, common = false }) => kind !== "attribute" && !common)
      .flatMap(({ cue, forms }) => [cue, ...forms])
      .map((verb) => normalize(verb).split(" ")[0]!)
      .filter((verb) => !isStopForm(verb) || verb.includes("قال") || verb.includes("قول")),
  );
  return form.readings.some(({ norm }) => verbs!.has(norm));
}
