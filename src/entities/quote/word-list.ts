/**
 * Closed lists of words that the rules of this folder look at (data/quote-words.json), folded at the first look-up.
 *
 * @example
 * const isNegation = wordList("negations");
 * isNegation("لم"); // true
 */
import { normalize } from "../../normalize/index.js";
import { quoteWordsJson } from "../../tables/quote-words.generated.js";

/** A row of data/quote-words.json: the words, and where they stand. */
interface WordList {
  readonly list: string;
  readonly why: string;
  readonly words: readonly string[];
}

let lists: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function wordsOf(list: string): ReadonlySet<string> {
  lists ??= new Map((JSON.parse(quoteWordsJson) as WordList[]).map((row) => [row.list, new Set(row.words.map((word) => normalize(word)))]));
  const words = lists.get(list);
  if (!words) throw new RangeError(`wordList: data/quote-words.json has no list ${JSON.stringify(list)}`);
  return words;
}

/** A test whether a normalized word is in a list of the table, which is read at the first call of the test. */
export function wordList(list: string): (norm: string | undefined) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (norm) => norm !== undefined && (words ??= wordsOf(list)).has(norm);
}
