/**
 * At which words a quantity may begin, so that most of a text is passed over by one look-up a token.
 *
 * @example
 * opensMention(lexicon.form("وثلاثين", "word")); // true
 * opensMention(lexicon.form("شهرين", "word"));   // false: only a text known to hold quantities is read for duals
 */
import type { WordForm } from "../../tokenize/index.js";
import { numberOpeners, ordinalReadingsOf } from "../number/index.js";
import { countedPhrases } from "./nouns.js";
import { quantityWords } from "./words.js";

const SIGNS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013", "+", "%"]);

/** Whether a quantity that running text mentions may begin at a form: digits, a word of a number, a sign. */
export function opensMention({ kind, norm }: WordForm): boolean {
  if (kind === "word") return numberOpeners().has(norm);
  return kind === "number" || SIGNS.has(norm) || (kind === "symbol" && countedPhrases().has(norm));
}

/** Forms that only a text known to hold quantities is read for. A pure function of the form, so worked out once each. */
const listed = new WeakMap<WordForm, boolean>();

/** Whether a rank, a dual, a unit, a word such as بضعة, or a decimal without its zero begins at a form. */
export function opensListed(form: WordForm): boolean {
  let opens = listed.get(form);
  if (opens === undefined) {
    const { few, lasting } = quantityWords();
    opens = form.norm === "." || form.norm === "," || form.kind === "word" && (ordinalReadingsOf(form).length > 0 || form.readings.some(({ norm }) => few.has(norm) || lasting.has(norm) || countedPhrases().has(norm)));
    listed.set(form, opens);
  }
  return opens;
}
