/**
 * Whether a word may be ordinary Arabic: then it is no spelling of a name, however near it comes to one.
 *
 * @example
 * isOrdinary(form("مستوطنين")); // true: مستوطن is a word
 * isOrdinary(form("ترسيم"));    // true: رسم is a word, and this its verbal noun
 * isOrdinary(form("ماجديبورغ")); // false
 *
 * The list of words has 40,000 forms of literary prose. News uses forms of the same words that it lacks, so endings, prefixes and
 * patterns of derivation are taken off as well; and foreign nouns, which look like names most, have a list of their own.
 */
import { normalize } from "../../normalize/index.js";
import { foreignWordsJson } from "../../tables/foreign-words.generated.js";
import { ENTITY, NAME } from "../../tables/word-code.js";
import { wordCode } from "../../tables/words.js";
import { isStopForm, perForm, stem, type WordForm } from "../../tokenize/index.js";
import { isTableWord } from "../person/known-word.js";

/** Prefixes of verbs and the article. */
const BEGINNINGS = ["", "ال", "ي", "ت", "ن", "ا", "سي", "ست", "سن", "سا"];
/** Endings of number, case, person and possession. */
const ENDINGS = ["", "ا", "ه", "ي", "و", "ت", "ن", "ك", "ات", "ان", "ون", "ين", "وا", "يه", "يا", "تي", "ته", "تا", "تم", "ني", "نا", "ها", "هم", "هن", "كم", "يين", "يون", "يات", "تين", "تان", "وه", "تها", "تهم", "تنا", "اته", "اتها", "اتهم", "يته", "وها", "ءه", "ء"];
/** Fewest letters of what is left for it to tell something, and of what is left between a verb's prefix and an ending. */
const SHORTEST = 3;
const SHORTEST_BETWEEN = 4;

let foreignWords: ReadonlySet<string> | undefined;

function isForeignNoun(norm: string): boolean {
  foreignWords ??= new Set((JSON.parse(foreignWordsJson) as string[]).map((word) => normalize(word)));
  return foreignWords.has(norm);
}

/** Whether the lists have a word as more than a name. */
export function isListedWord(norm: string): boolean {
  return (wordCode(norm) & ~(NAME | ENTITY)) !== 0 || isTableWord(norm) || isForeignNoun(norm);
}

/** Whether a word, or what is left of it, is in the lists. */
export const isOrdinary = perForm(
  (form) => isStopForm(form.norm) || hasKnownRoot(form) || form.readings.some(({ norm, proclitics }) => (proclitics.endsWith("ك") ? isListedWord(norm) : isInflected(norm))),
);

function isInflected(norm: string): boolean {
  return BEGINNINGS.some((beginning) => norm.startsWith(beginning) && ENDINGS.some((ending) => norm.endsWith(ending) && isBase(norm.slice(beginning.length, norm.length - ending.length), beginning, ending)));
}

/** Whether a word without its beginning and ending is one: noun or verb, in the person the list has it in. */
function isBase(word: string, beginning: string, ending: string): boolean {
  if (word.length < (beginning !== "" && beginning !== "ال" && ending !== "" ? SHORTEST_BETWEEN : SHORTEST)) return false;
  if (isListedWord(word) || isListedWord(`${word}ه`)) return true;
  return beginning !== "" && beginning !== "ال" && ["ا", "ي", "ت"].some((person) => isListedWord(person + word));
}

/** Whether the word, or a verb's form in ت, is derived by a pattern from a root that is a word itself. */
function hasKnownRoot(form: WordForm): boolean {
  if (form.norm !== form.stem && form.norm !== `${form.stem}ت`) return false;
  const root = stem(form.norm, { kind: "root" });
  return root.length === SHORTEST && root !== form.norm && isListedWord(root);
}
