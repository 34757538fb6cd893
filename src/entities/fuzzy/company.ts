/**
 * What the words around a near spelling tell: that it is part of a longer name of something else, or that a place is meant.
 *
 * @example
 * // "بيير بورديو": behind a given name, بورديو is no spelling of بوردو
 * // "مدينة غومبي": behind a word for a city, غومبي is one of جومبي
 */
import { GAP, type TokenTable, type WordForm } from "../../tokenize/index.js";
import { isWord } from "../context.js";
import { nameWordOf } from "../person/name-word.js";
import { SURE_FROM, TOLD_FROM } from "./bounds.js";
import type { Near } from "./one-word.js";

/** Whether a hyphen joins a word to another: what is named is the whole (كاباردينو-بلكاريا). */
export function isPartOfCompound({ forms, gaps, count }: TokenTable, token: number): boolean {
  const before = token > 0 && gaps[token] === GAP.none && forms[token - 1]!.norm === "-";
  return before || (token + 2 < count && gaps[token + 1] === GAP.none && forms[token + 1]!.norm === "-" && gaps[token + 2] === GAP.none);
}

/** Whether a word is no part of a longer name: a surname behind somebody's given name; or, where little is heard of it, next to another foreign word. */
export function standsAlone(table: TokenTable, token: number, near: Near, isForeign: (form: WordForm) => boolean): boolean {
  const { forms, gaps, count } = table;
  const { distance, consonants, entry } = near;
  const isNameWord = ({ readings }: WordForm): boolean => readings.some(({ norm }) => /^(?:given|family)$/u.test(nameWordOf(norm) ?? ""));
  const before = token > 0 && gaps[token] === GAP.space ? forms[token - 1]! : undefined;
  const after = token + 1 < count && gaps[token + 1] === GAP.space ? forms[token + 1]! : undefined;
  if (before && (isNameWord(before) || isSonOf(table, token))) return false;
  if (!fitsPlace(before, near)) return false;
  if (consonants >= SURE_FROM && distance < 1 && entry.type !== "person") return true;
  return ![before, after].some((form) => form && (isNameWord(form) || isForeign(form)));
}

/** Words before which a place is named, whatever its name. */
const PLACE_WORDS = ["مدينه", "محافظه", "ولايه", "اقليم", "مقاطعه", "بلده", "قريه", "بلديه", "منطقه", "جزيره", "مطار", "ميناء", "عاصمه"];
/** The preposition that stands before places more often than before other unknown words, and those that place or move things as well. */
const IN = ["في"];
const WHERE = ["من", "الي", "قرب", "بين", "نحو", "وسط", "شمال", "جنوب", "شرق", "غرب"];

/**
 * Whether the word before fits a place, or a person. Many a small place is called like something else, so that a place is told by the word
 * before it, and the more so the less is heard of it; a person is not behind such a word.
 */
function fitsPlace(before: WordForm | undefined, { entry, consonants, proclitics }: Near): boolean {
  const follows = (...lists: readonly (readonly string[])[]): boolean => lists.some((words) => words.some((word) => isWord(before, word)));
  if (entry.type === "person") return !follows(PLACE_WORDS, IN);
  if (entry.type !== "place" || follows(PLACE_WORDS)) return true;
  if (consonants < TOLD_FROM) return false;
  return follows(IN) || (consonants >= SURE_FROM && (proclitics.endsWith("ب") || follows(WHERE)));
}

/** Whether a token is the name of somebody's father. */
export function isSonOf({ forms, gaps }: TokenTable, token: number): boolean {
  return token > 0 && gaps[token] === GAP.space && /^[او]?بنت?$|^ابنه$/u.test(forms[token - 1]!.norm);
}
