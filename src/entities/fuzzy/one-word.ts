/**
 * Names of one word that a word form is a near spelling of, worked out once a form.
 *
 * @example
 * const gazetteers = [builtinGazetteer()];
 * const unlisted = unlistedWords(gazetteers, () => gazetteers.map(openTable));
 * unlisted(form("وزلنسكي"))?.near; // the entry of volodymyr-zelensky, from: 1
 * unlisted(form("كتاب"));          // null: a word of the lists
 */
import { NAME } from "../../tables/word-code.js";
import { wordCode } from "../../tables/words.js";
import { perForm, type Reading, type WordForm } from "../../tokenize/index.js";
import type { Gazetteer } from "../gazetteer/index.js";
import { SURE_FROM, TOLD_FROM } from "./bounds.js";
import { namesLikeJoined, namesLikeWord } from "./candidates.js";
import { misprintFinder } from "./misprints.js";
import { nameIndexOf, type NameIndex } from "./name-index.js";
import { isListedWord, isOrdinary } from "./ordinary.js";
import { hasArabicName, type Owner, ownerOf } from "./owner.js";
import { haveSameVowels } from "./skeleton.js";

/** A gazetteer opened for near spellings. */
export interface FuzzyTable {
  readonly gazetteer: Gazetteer;
  readonly index: NameIndex;
  readonly misprints: ReturnType<typeof misprintFinder>;
}

/** Gazetteers opened so far: analyzers share that of data/. */
const opened = new WeakMap<Gazetteer, FuzzyTable>();

/** Opens a gazetteer; takes some milliseconds the first time. */
export function openTable(gazetteer: Gazetteer): FuzzyTable {
  let table = opened.get(gazetteer);
  if (!table) {
    const index = nameIndexOf(gazetteer);
    opened.set(gazetteer, (table = { gazetteer, index, misprints: misprintFinder(index) }));
  }
  return table;
}

/** What a near spelling names, the particles before it in the word, and where the name begins behind them. */
export interface Near extends Owner {
  readonly proclitics: string;
  readonly from: number;
}

/** A word that neither the lists of words nor the gazetteers have, and what it is a near spelling of. */
export interface Unlisted {
  readonly near: Near | null;
}

/** Fewest and most letters of a word that is looked at. */
const SHORTEST = 4;
const LONGEST = 24;
/** Most distance of a name behind a particle, which may be a letter of another word. */
const NEXT_TO_PARTICLES = 0.5;
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
      if (owner && (best === null || owner.distance < best.distance)) best = { ...owner, proclitics: reading.proclitics, from: reading.from };
    }
  }
  return best;
}

/** Whether particles stand before names often enough: ف joins clauses and ك compares, while many foreign names begin with either. */
export function mayStandBefore(proclitics: string): boolean {
  return !/[فك]/u.test(proclitics);
}

/** Whether a form may be a spelling of the name next to it. */
function mayBe({ surface, norm: whole }: WordForm, { norm, proclitics }: Reading, { entry, name, distance, consonants }: Owner): boolean {
  const { type } = entry;
  const last = name.at(-1)!;
  if (hasArabicName(entry) || isAdjective(norm, last, type)) return false;
  // What is listed as a surname is a spelling of the name of one who is called so, at most.
  if ((wordCode(whole) & NAME) !== 0 && (type !== "person" || consonants < SURE_FROM)) return false;
  if (norm.startsWith("ال") && consonants < SURE_FROM) return false;
  if (proclitics !== "" && (consonants < TOLD_FROM || distance > NEXT_TO_PARTICLES)) return false;
  if (surface.endsWith("ة") && !last.endsWith("ه") && (consonants < SURE_FROM || !last.endsWith("ا"))) return false;
  // Of three consonants another spelling is another word, unless the vowels are the same; of places see company.ts.
  return consonants >= TOLD_FROM || type === "place" || type === "country" || (type === "person" && haveSameVowels(norm, name.join("")));
}

/** Whether a word is an adjective of origin of what the last word of a name says: كولومبية, طشقندي. */
function isAdjective(norm: string, lastWord: string, type: string): boolean {
  if (norm.endsWith("يه")) return !lastWord.endsWith("يه");
  return type !== "person" && norm.endsWith("ي") && (norm.endsWith("يي") || !lastWord.endsWith("ي"));
}
