/**
 * The words of a text, and the script each is written in.
 *
 * @example
 * [...wordsOf("قال Joe")].map(({ script }) => script); // ["Arab", "Latn"]
 */
import type { Span } from "../span.js";

/** A word with its script (ISO 15924; `"Zzzz"` where it is none that is told apart) and its letters counted. */
export interface ScriptWord extends Span {
  readonly script: string;
  readonly letters: number;
}

/** ISO 15924 codes of the scripts told apart, with the letters that show them. */
const SCRIPTS: readonly (readonly [code: string, letter: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Armn", /\p{Script=Armenian}/u],
  ["Geor", /\p{Script=Georgian}/u],
  ["Ethi", /\p{Script=Ethiopic}/u],
  ["Tfng", /\p{Script=Tifinagh}/u],
  ["Syrc", /\p{Script=Syriac}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Beng", /\p{Script=Bengali}/u],
  ["Hani", /\p{Script=Han}/u],
  ["Hira", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hang", /\p{Script=Hangul}/u],
  ["Thai", /\p{Script=Thai}/u],
];

/** Letters with the marks on them; ZWNJ joins (می‌شود is one word), tatweel alone is none. */
const WORD = /\p{L}[\p{L}\p{M}\u200c]*/gu;
const ARABIC = /\p{Script=Arabic}/u;

/** The words of a text in order of reading: what has at least one letter. A word that changes script is two: أBBC. */
export function* wordsOf(text: string): Generator<ScriptWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let start = index;
    let script = "";
    let letters = 0;
    let at = index;
    for (const letter of word) {
      const found = scriptOf(letter);
      if (found !== undefined) {
        if (script !== "" && found !== script) {
          yield { start, end: at, script, letters };
          start = at;
          letters = 0;
        }
        script = found;
        letters++;
      }
      at += letter.length;
    }
    if (script !== "") yield { start, end: at, script, letters };
  }
}

/** The script of a letter; `undefined` for marks and for letters of no script, such as tatweel. */
function scriptOf(letter: string): string | undefined {
  if (letter >= "\u0620" && letter <= "\u064a") return letter === "\u0640" ? undefined : "Arab";
  if (!/\p{L}/u.test(letter)) return undefined;
  if (ARABIC.test(letter)) return "Arab";
  return SCRIPTS.find(([, ofScript]) => ofScript.test(letter))?.[0] ?? "Zzzz";
}
