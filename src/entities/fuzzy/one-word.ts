/**
 * Names of one word that a word form is a near spelling of, worked out once a form.
 *
 * @example
 * const unlisted = unlistedWords([tableOf(builtinGazetteer())]);
 * unlisted(form("وزلنسكي"))?.near; // the entry of volodymyr-zelensky, from: 1
 * unlisted(form("كتاب"));          // null: a word of the lists
 */
import { NAME } from "../../tables/word-code.js";
import { wordCode } from "../../tables/words.js";
import { perForm, type Reading, type WordForm } from "../../tokenize/index.js";
import type { Gazetteer } from "../gazetteer/index.js";
import { SURE_FROM, VOWELS_DIFFER_FROM } from "./bounds.js";
import { namesLikeJoined, namesLikeWord } from "./candidates.js";
import { misprintFinder } from "./misprints.js";
import { nameIndexOf, type NameIndex } from "./name-index.js";
import { isListedWord, isOrdinary } from "./ordinary.js";
import { hasArabicName, type Owner, ownerOf } from "./owner.js";
import { VOWELS } from "./skeleton.js";

/** A gazetteer opened for near spellings. */
export interface FuzzyTable {
  readonly gazetteer: Gazetteer;
  readonly index: NameIndex;
  readonly misprints: ReturnType<typeof misprintFinder>;
}

/** Opens a gazetteer; takes some milliseconds. */
export function openTable(gazetteer: Gazetteer): FuzzyTable {
  const index = nameIndexOf(gazetteer);
  return { gazetteer, index, misprints: misprintFinder(index) };
}

/** What a near spelling names, where the name begins in the word (behind particles), and whether it is spelled with the name's vowels. */
export interface Near extends Owner {
  readonly from: number;
  readonly sameVowels: boolean;
}

/** A word that neither the lists of words nor the gazetteers have, and what it is a near spelling of. */
export interface Unlisted {
  readonly near: Near | null;
}

/** Fewest and most letters of a word that is looked at. */
const SHORTEST = 4;
const LONGEST = 24;
/** What most unlisted words share. */
const NAMELESS: Unlisted = { near: null };
const ARABIC_WORD = /^[\u0621-\u064a\u067e\u0686\u06a4\u06af]+$/u;

/** Says of a form whether it is unlisted, and what it may name. */
export function unlistedWords(gazetteers: readonly Gazetteer[], open: () => readonly FuzzyTable[]): (form: WordForm) => Unlisted | null {
  const isName = (norm: string): boolean => gazetteers.some(({ names }) => names.valuesOf([norm]).length > 0);
  return perForm((form) => {
    const { norm, kind, readings } = form;
    if (kind !== "word" || norm.length < SHORTEST || norm.length > LONGEST || !ARABIC_WORD.test(norm)) return null;
    if (readings.some((reading) => isListedWord(reading.norm)) || isListedWord(form.bare) || readings.some((reading) => isName(reading.norm))) return null;
    const near = nearest(form, open());
    return near === null || isOrdinary(form) ? NAMELESS : { near };
  });
}

function nearest(form: WordForm, tables: readonly FuzzyTable[]): Near | null {
  let best: Near | null = null;
  for (const { gazetteer, index, misprints } of tables) {
    for (const reading of form.readings) {
      if (!mayStandBefore(reading.proclitics) || reading.norm.length < SHORTEST) continue;
      const accepts = (owner: Owner): boolean => mayBe(form, reading, owner);
      const alike = namesLikeWord(index, reading.norm);
      const candidates = alike.length > 0 || isListedWord(form.stem) ? alike : [...namesLikeJoined(index, reading.norm), ...misprints(reading.norm)];
      const owner = candidates.length === 0 ? undefined : ownerOf(gazetteer, candidates, accepts);
      if (owner && (best === null || owner.distance < best.distance)) best = { ...owner, from: reading.from, sameVowels: hasVowelsOf(reading.norm, owner.name) };
    }
  }
  return best;
}

/** Whether particles stand before names often enough: ف joins clauses and ك compares, while many foreign names begin with either. */
export function mayStandBefore(proclitics: string): boolean {
  return !/[فك]/u.test(proclitics);
}

/** Whether a form may be a spelling of the name next to it. */
function mayBe({ surface, norm: whole }: WordForm, { norm, proclitics }: Reading, { entry, name, consonants }: Owner): boolean {
  const { type } = entry;
  const last = name.at(-1)!;
  if (hasArabicName(entry) || isAdjective(norm, last, type)) return false;
  // What is listed as a surname is a spelling of the name of one who is called so, at most.
  if ((wordCode(whole) & NAME) !== 0 && (type !== "person" || consonants < SURE_FROM)) return false;
  if (norm.startsWith("ال") && consonants < SURE_FROM) return false;
  if (proclitics !== "" && consonants < VOWELS_DIFFER_FROM) return false;
  if (surface.endsWith("ة") && !last.endsWith("ه") && (consonants < SURE_FROM || !last.endsWith("ا"))) return false;
  // Of three consonants another spelling is another word, but people's names may lack a vowel (بوتن); of places see isToldAsPlace.
  if (consonants >= VOWELS_DIFFER_FROM || type === "place" || type === "country") return true;
  return type === "person" && (norm.length < name.join("").length || hasVowelsOf(norm, name));
}

/** Whether a word is an adjective of what the last word of a name says, which is no name: كولومبية, طشقندي, الشرق أوسطية. */
function isAdjective(norm: string, lastWord: string, type: string): boolean {
  if (norm.endsWith("يه")) return !lastWord.endsWith("يه");
  return type !== "person" && norm.endsWith("ي") && (norm.endsWith("يي") || !lastWord.endsWith("ي"));
}

/** Whether a word is spelled with the vowels of a name. */
export function hasVowelsOf(word: string, name: readonly string[]): boolean {
  return vowelsOf(word) === vowelsOf(name.join(""));
}

/** The written vowels of a word, of which a final ة is one. */
function vowelsOf(word: string): string {
  return [...word.replace(/ه$/u, "ا")].filter((letter) => VOWELS.includes(letter)).join("");
}
