/**
 * At which words a quantity may begin, so that most of a text is passed over by one look-up a token.
 *
 * @example
 * opensMention(lexicon.form("وثلاثين", "word")); // true
 * opensMention(lexicon.form("شهرين", "word"));   // false: only a text known to hold quantities is read for duals
 */
import { formTest } from "../../tokenize/index.js";
import { numberOpeners, ordinalReadingsOf } from "../number/index.js";
import { countedPhrases } from "./nouns.js";
import { quantityWords } from "./words.js";

const SIGNS: ReadonlySet<string> = new Set(["-", "\u2212", "\u2013", "+", "%"]);

/** Whether a quantity that running text mentions may begin at a form (digits, a word of a number, a sign). */
export const opensMention = formTest(({ kind, norm }) =>
  kind === "word" ? numberOpeners().has(norm) : kind === "number" || SIGNS.has(norm) || (kind === "symbol" && countedPhrases().has(norm)),
);

/** Whether a rank, a dual, a unit, a word such as بضعة, or a decimal without its zero begins at a form: what only a text known to hold quantities is read for. */
export const opensListed = formTest((form) => {
  const { few, lasting } = quantityWords();
  const { norm, kind, readings } = form;
  return norm === "." || norm === "," || (kind === "word" && (ordinalReadingsOf(form).length > 0 || readings.some((reading) => few.has(reading.norm) || lasting.has(reading.norm) || countedPhrases().has(reading.norm))));
});
