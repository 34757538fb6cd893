/**
 * A word with vowel marks in Latin letters.
 *
 * @example
 * romanizeMarked("مُحَمَّد"); // "muhammad"
 *
 * Short vowels are written where they are marked and nowhere else. و and ي are vowels between consonants and consonants elsewhere.
 */
import { CONSONANTS } from "./consonants.js";

/** Vowel marks; sukun leaves nothing. */
const MARKS: Readonly<Record<string, string>> = {
  "\u064b": "an", "\u064c": "un", "\u064d": "in", "\u064e": "a", "\u064f": "u", "\u0650": "i", "\u0652": "", "\u0670": "a",
};
const SHADDA = "\u0651";

/** Alefs by the vowel they open a word with. */
const ALEFS: Readonly<Record<string, string>> = { ا: "a", أ: "a", آ: "a", ٱ: "a", إ: "i", ى: "a" };

const isVowelLetter = (letter: string | undefined): boolean => letter !== undefined && /[اأإآٱىوي]/u.test(letter);
const isVowelMark = (mark: string | undefined): boolean => mark !== undefined && /[\u064b-\u0651]/u.test(mark);

/** The word in Latin letters; `construct` makes its teh marbuta a t, and behind the article the doubling of a sun letter is not written. */
export function romanizeMarked(marked: string, construct = false, behindArticle = false): string {
  const word = spoken(marked, behindArticle);
  let out = "";
  /** The last two letters written. Asking `out` for them each time would take time in proportion to its length. */
  let end = "";
  const write = (letters: string): void => {
    out += letters;
    end = (end + letters).slice(-2);
  };
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    if (letter === SHADDA) write(/(?:th|kh|dh|sh|gh|[a-z])$/u.exec(end)?.[0] ?? "");
    else if (letter === "ة") write((end.endsWith("a") ? "" : "a") + (construct ? "t" : "h"));
    else if (letter === "و" || letter === "ي") write(semivowel(word, i, end));
    else if (letter in ALEFS) write(alef(word, i));
    else write(CONSONANTS[letter] ?? MARKS[letter] ?? letter);
    if (letter === "ة" && isVowelMark(word[i + 1])) i++;
  }
  return out;
}

/** A word as ALA-LC reads it: vowels behind shadda, no doubling of a sun letter behind the article, of a final ي, of و and ي behind u and i. */
function spoken(marked: string, behindArticle: boolean): string {
  const word = marked
    // Unicode's own order puts shadda behind the vowel, speech before it.
    .replace(/([\u064b-\u0650\u0652])\u0651/gu, `${SHADDA}$1`)
    .replace(/^إ\u0650?ي(?![\u064b-\u0652])/u, "إ")
    .replace(/\u0650?ي\u0651[\u064b-\u0650]?$/u, "\u0650ي")
    .replace(/(\u064fو|\u0650ي)\u0651/gu, "$1");
  return behindArticle ? word.replace(/^(\p{L})\u0651/u, "$1") : word;
}

/** w and y beside vowels and at the start, u and i between consonants; behind the mark of its own sound a semivowel only makes it long. */
function semivowel(word: string, i: number, end: string): string {
  const [consonant, vowel, mark] = word.charAt(i) === "و" ? ["w", "u", "\u064f"] : ["y", "i", "\u0650"];
  const next = word[i + 1];
  if (i === 0 || isVowelMark(next)) return consonant;
  if (word[i - 1] === mark) return "";
  const behindVowel = /[aiu]$/u.test(end);
  if (next === "ة" || isVowelLetter(next)) return consonant === "y" && !behindVowel ? "iy" : consonant;
  return behindVowel ? consonant : vowel;
}

/** An alef is a; at the start of a word it only carries the vowel marked on it, and behind a fatha it only makes it long. */
function alef(word: string, i: number): string {
  if (isVowelMark(word[i + 1])) return "";
  if (i === 0) return ALEFS[word.charAt(0)]!;
  return word[i - 1] === "\u064e" || word[i - 1] === "\u064b" ? "" : "a";
}
