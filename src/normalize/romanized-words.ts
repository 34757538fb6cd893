/**
 * Words whose vowels are known: names, places and common words in the Latin form of ALA-LC without marks. The table is
 * data/romanized-words.json.
 *
 * @example
 * romanizedWord("محمد"); // "muhammad"
 * romanizedWord("احمد"); // "ahmad": the hamza of an alef may be missing
 */
import { romanizedWordsJson } from "../tables/romanized-words.generated.js";

/** One record of data/romanized-words.json; no article in either. */
interface RomanizedWord {
  readonly word: string;
  readonly latin: string;
}

let words: ReadonlyMap<string, string> | undefined;

/** The Latin form of a word without marks and article; `undefined` where the table does not know it. */
export function romanizedWord(word: string): string | undefined {
  words ??= compile(JSON.parse(romanizedWordsJson) as RomanizedWord[]);
  return words.get(word);
}

/** As printed first; then with bare alefs, unless that is another word. */
function compile(records: readonly RomanizedWord[]): ReadonlyMap<string, string> {
  const found = new Map(records.map(({ word, latin }) => [word, latin]));
  for (const { word, latin } of records) {
    const bare = word.replace(/[أإآ]/gu, "ا");
    if (!found.has(bare)) found.set(bare, latin);
  }
  return found;
}
