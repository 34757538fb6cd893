/**
 * Near spellings of the tables' names: what editors write in another way (ماجديبورغ, نتانيهو, شي جينبنغ) and misprints of long names.
 *
 * @example
 * const findNear = createFuzzyFinder([builtinGazetteer()]);
 * findNear(contextOf(scan("زار زلنسكي برلين")), []); // [{ type: "person", id: "volodymyr-zelensky", source: "fuzzy", … }]
 *
 * Only words that no list knows are looked at, so that no ordinary word is taken for a name: first by the rules of letters
 * (skeleton.ts, distance.ts), then, where a name is long, by edits (misprints.ts). What a word may name is worked out once a form.
 */
import { GAP, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { isWord, type Mention, type TextContext } from "../context.js";
import type { Gazetteer } from "../gazetteer/index.js";
import { nameWordOf } from "../person/name-word.js";
import { SURE_FROM, VOWELS_DIFFER_FROM } from "./bounds.js";
import { type FuzzyTable, type Near, openTable, unlistedWords } from "./one-word.js";
import { isOrdinary } from "./ordinary.js";
import type { Owner } from "./owner.js";
import { isSonOf, nameSearch } from "./several-words.js";

/** Share of near spellings that are the name. */
const SCORE = 0.95;

/** Finds near spellings; `known` are the names that the tables have as the text spells them. */
export type FuzzyFinder = (context: TextContext, known: readonly Mention[]) => Mention[];

/** A finder of near spellings of gazetteers' names. The names are read when a text first holds an unlisted word. */
export function createFuzzyFinder(gazetteers: readonly Gazetteer[]): FuzzyFinder {
  let tables: readonly FuzzyTable[] | undefined;
  const open = (): readonly FuzzyTable[] => (tables ??= gazetteers.map(openTable));
  const unlistedOf = unlistedWords(gazetteers, open);
  const isForeign = (form: WordForm): boolean => unlistedOf(form) !== null && !isOrdinary(form);
  const namesAround = nameSearch(open);
  return ({ table }, known) => {
    const { forms, count } = table;
    const found: Mention[] = [];
    const covered = new Uint8Array(count);
    for (const { first, last } of known) covered.fill(1, first, last + 1);
    for (let token = 0; token < count; token++) {
      const unlisted = unlistedOf(forms[token]!);
      if (unlisted === null) continue;
      const { near } = unlisted;
      const around = namesAround(table, token);
      if ((near === null && around.length === 0) || isPartOfCompound(table, token) || covered[token] === 1) continue;
      if (near && standsAlone(table, token, near, isForeign)) found.push(mentionOf(table, token, token, near, near.from));
      for (const { first, last, owner, from } of around) found.push(mentionOf(table, first, last, owner, from));
    }
    return found;
  };
}

/** Whether a hyphen joins a word to another: what is named is the whole (كاباردينو-بلكاريا). */
function isPartOfCompound({ forms, gaps, count }: TokenTable, token: number): boolean {
  const before = token > 0 && gaps[token] === GAP.none && forms[token - 1]!.norm === "-";
  return before || (token + 2 < count && gaps[token + 1] === GAP.none && forms[token + 1]!.norm === "-" && gaps[token + 2] === GAP.none);
}

/** Whether a word is no part of a longer name: a surname behind somebody's given name; or, where little is heard of it, next to another foreign word. */
function standsAlone(table: TokenTable, token: number, near: Near, isForeign: (form: WordForm) => boolean): boolean {
  const { forms, gaps, count } = table;
  const { distance, consonants, entry } = near;
  const isNameWord = ({ readings }: WordForm): boolean => readings.some(({ norm }) => /^(?:given|family)$/u.test(nameWordOf(norm) ?? ""));
  const before = token > 0 && gaps[token] === GAP.space ? forms[token - 1]! : undefined;
  const after = token + 1 < count && gaps[token + 1] === GAP.space ? forms[token + 1]! : undefined;
  if (before && (isNameWord(before) || isSonOf(table, token))) return false;
  if (!isToldAsPlace(before, near)) return false;
  if (consonants >= SURE_FROM && distance < 1 && entry.type !== "person") return true;
  return ![before, after].some((form) => form && (isNameWord(form) || isForeign(form)));
}

/** Words before which a place is named, whatever its name, and prepositions that stand before places more often than before other unknown words. */
const PLACE_WORDS = ["مدينه", "محافظه", "ولايه", "اقليم", "مقاطعه", "بلده", "قريه", "بلديه", "منطقه", "جزيره", "مطار", "ميناء", "عاصمه"];
const PREPOSITIONS = ["في", "الي"];

/** Whether a place of which little is heard, or which has other vowels, is told by the word before it: many a small place has the name of something else. */
function isToldAsPlace(before: WordForm | undefined, { entry, consonants, sameVowels }: Near): boolean {
  if (entry.type !== "place" || consonants >= SURE_FROM || (sameVowels && consonants >= VOWELS_DIFFER_FROM)) return true;
  const words = consonants < VOWELS_DIFFER_FROM ? PLACE_WORDS : [...PLACE_WORDS, ...PREPOSITIONS];
  return words.some((word) => isWord(before, word));
}

function mentionOf(table: TokenTable, first: number, last: number, { entry: { record: { id, name, kind }, type } }: Owner, from: number): Mention {
  return { first, last, start: table.starts[first]! + from, end: table.ends[last]!, type, id, name, ...(kind === undefined ? {} : { kind }), score: SCORE, source: "fuzzy" };
}
