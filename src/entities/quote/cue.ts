/**
 * Words that tell of speech: قال، صرحت، مؤكدا، بحسب، في بيان … (data/quote-cues.json), with the person and number that a verb's
 * form agrees with.
 *
 * @example
 * cueForms().matches(scan("وقالت"))[0]?.values[0]; // { cue: قال, agreement: { gender: "f", number: "one" }, participle: false }
 * isSpeechVerb(lexicon.form("وقالت", "word")); // true
 */
import { normalize } from "../../normalize/index.js";
import { quoteCuesJson } from "../../tables/quote-cues.generated.js";
import { formTest, isStopForm } from "../../tokenize/index.js";
import { PhraseTrie } from "../phrase-trie.js";

/** A row of data/quote-cues.json. */
export interface Cue {
  readonly cue: string;
  /**
   * - `say`, `add`, `claim`, `deny`, `ask`: verbs; `tell`: verbs of passing on, whose speaker follows عن or إلى (نقل عن، نسب إلى);
   * - `noun`: قوله، تأكيدها; `document`: جاء في; `attribute`: prepositions (بحسب);
   * - `setting`: where it was said (في بيان), which counts where there is no verb; `impersonal`: nobody's speech (يذكر أن).
   */
  readonly kind: "say" | "add" | "claim" | "deny" | "ask" | "tell" | "noun" | "document" | "attribute" | "setting" | "impersonal";
  /** Perfect and imperfect: he, she, two men, two women, they (m), they (f), I, we; "" where the form is another word. */
  readonly past?: readonly string[];
  readonly present?: readonly string[];
  /** The participle in the accusative: he, she, two men, two women, they (m), they (f). */
  readonly participle?: readonly string[];
  /** Of what is no verb: further phrases. */
  readonly forms?: readonly string[];
  /** Whether a clause with أن behind it is reported speech. */
  readonly reports?: boolean;
  /** Whether the words themselves may follow it without anything between (قال «…»). */
  readonly utters?: boolean;
  /** Also an ordinary word (تابع، زاد): it must stand close to what it introduces. */
  readonly common?: boolean;
  /** Whether its object may stand right behind it, where a subject would: وصف الاتفاق بأنه. */
  readonly object?: boolean;
  /** Prepositions that may stand between it and أن: أشار إلى أن. */
  readonly takes?: readonly string[];
  /** What must follow to make it speech: a preposition (نقل عن), or أن (بين أن, and the impersonal يذكر أن). */
  readonly needs?: string;
}

/** What a verb's form tells of its subject. Nothing is known of what is left out. */
export interface Agreement {
  readonly gender?: "m" | "f";
  readonly number?: "one" | "many";
  /** I and we: the text's own author, or somebody inside quoted words. */
  readonly first?: true;
}

/** One form of a cue. */
export interface CueForm {
  readonly cue: Cue;
  readonly agreement: Agreement;
  readonly participle: boolean;
  /** An imperfect, which behind أن or كي is intended and not said. */
  readonly imperfect: boolean;
}

const HE: Agreement = { gender: "m", number: "one" };
const SHE: Agreement = { gender: "f", number: "one" };
const MANY: Agreement = { number: "many" };
const FIRST: Agreement = { first: true };
const NONE: Agreement = {};

/** In the order of the table's columns. */
const PERSONS: readonly Agreement[] = [HE, SHE, MANY, MANY, MANY, MANY, FIRST, FIRST];

let trie: PhraseTrie<CueForm> | undefined;
let verbs: ReadonlySet<string> | undefined;

const readCues = (): readonly Cue[] => JSON.parse(quoteCuesJson) as Cue[];

/** All cues by their forms. Built at the first call. */
export function cueForms(): PhraseTrie<CueForm> {
  if (trie) return trie;
  trie = new PhraseTrie();
  for (const cue of readCues()) {
    for (const { form, ...rest } of formsOf(cue)) {
      // "وفقا ل": the ل is attached to the word behind the cue.
      trie.add(form.replace(/ ل$/u, ""), { cue, ...rest });
    }
  }
  return trie;
}

/** A form as the table prints it, with what it tells. */
type PrintedForm = Omit<CueForm, "cue"> & { readonly form: string };

function formsOf({ cue, kind, past = [], present = [], participle = [], forms = [] }: Cue): PrintedForm[] {
  if (past.length === 0) return [cue, ...forms].map((form) => ({ form, agreement: kind === "document" ? NONE : ofPronoun(form), participle: false, imperfect: false }));
  const conjugated = (row: readonly string[], tense: Omit<CueForm, "cue" | "agreement">): PrintedForm[] => row.map((form, i) => ({ form, agreement: PERSONS[i]!, ...tense }));
  return [
    ...conjugated(past, { participle: false, imperfect: false }),
    ...conjugated(present, { participle: false, imperfect: true }),
    ...conjugated(participle, { participle: true, imperfect: false }),
  ].filter(({ form }) => form !== "");
}

/** قوله، على حد تعبيرها: the pronoun at the end is the speaker. */
function ofPronoun(form: string): Agreement {
  if (form.endsWith("ها")) return SHE;
  if (/هم(?:ا)?$/u.test(form)) return MANY;
  return /[^ل ]ه$/u.test(form) ? HE : NONE;
}

/** Kinds of verbs whose subject speaks. */
const VERBS = new Set<Cue["kind"]>(["say", "add", "claim", "deny", "ask"]);

/** Whether a cue is a verb whose subject speaks. */
export function isVerb({ kind }: Cue): boolean {
  return VERBS.has(kind);
}

/** Whether a word is a verb of saying that is no other word as well, particles aside. */
export const isSpeechVerb = formTest((form) => {
  verbs ??= new Set(
    readCues()
      .filter((cue) => isVerb(cue) && !cue.common)
      .flatMap(formsOf)
      .filter(({ agreement }) => !agreement.first)
      .map(({ form: verb }) => normalize(verb))
      .filter((verb) => !isStopForm(verb) || verb.includes("قال") || verb.includes("قول")),
  );
  return form.readings.some(({ norm }) => verbs!.has(norm));
});
