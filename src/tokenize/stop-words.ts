/**
 * Stop words: function words that say nothing of a text's matter. The list is data/stop-words.json.
 *
 * @example
 * isStopWord("إلى"); // true
 * isStopWord("وفي"); // true: و joined to a stop word
 * isStopWord("بغداد"); // false
 */
import { normalize } from "../normalize/index.js";
import { requireText } from "../span.js";
import { stopWordsJson } from "../tables/stop-words.generated.js";

let words: ReadonlySet<string> | undefined;

/** Whether a word, in whatever spelling, is a stop word, alone or behind و or ف. @throws {TypeError} where it is no string. */
export function isStopWord(word: string): boolean {
  requireText("isStopWord", word, "word");
  return isStopForm(normalize(word).trim());
}

/** As `isStopWord`, of a form already normalized. */
export function isStopForm(norm: string): boolean {
  words ??= new Set((JSON.parse(stopWordsJson) as string[]).map((word) => normalize(word)));
  return words.has(norm) || (/^[وف]../u.test(norm) && words.has(norm.slice(1)));
}
