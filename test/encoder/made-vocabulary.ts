/**
 * A made vocabulary and made words, for comparing the pieces with the Python reference's: every letter, and strings of letters with random scores.
 * Run by itself it prints both as JSON, which `reference_pieces.py` reads:
 *
 *     npx tsx test/encoder/made-vocabulary.ts | python3 test/encoder/reference_pieces.py scripts/encoder
 */
import { pathToFileURL } from "node:url";
import { createRandom } from "../../scripts/random.js";

const LETTERS = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى"];
/** What words hold besides: marks, tatweel, spaces, presentation forms, Latin, digits, a letter of two units, halves of such, joiners. */
const OTHERS = ["\u064e", "\u0651", "\u0670", "\u0640", " ", "\u00a0", "ﻻ", "ﷺ", "a", "B", "3", "٣", "،", ".", "-", "😀", "\ud83d", "\ude00", "\u200d", "\ufeff", "\u0085", "پ"];

/** Pieces, the four special ones first, and their scores. */
export function madeVocabulary(): { readonly pieces: readonly string[]; readonly scores: readonly number[] } {
  const random = createRandom(11);
  const pieces = new Set(["<s>", "<pad>", "</s>", "<unk>", "▁", ...LETTERS, "a", "3", "😀", "\u064e"]);
  while (pieces.size < 600) {
    const length = 1 + Math.floor(random() * 4);
    const start = random() < 0.4 ? "▁" : "";
    pieces.add(start + Array.from({ length }, () => LETTERS[Math.floor(random() ** 2 * LETTERS.length)]!).join(""));
  }
  // Halves are exact as float32, so that sums are equal everywhere.
  return { pieces: [...pieces], scores: [...pieces].map((piece, i) => (i < 4 ? 0 : -4 - Math.floor(random() * 16) / 2 + piece.length / 2)) };
}

/** Lines of replacements: a ligature to its letters, a space, a joiner to nothing, a symbol to words. */
export function madeReplacements(): string {
  return ['fefb\t"لا"', 'a0\t" "', '200d\t""', 'fdfa\t"صلى الله عليه وسلم"'].join("\n");
}

/** So many words; the same ones for the same seed. */
export function madeWords(count: number, seed = 5): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const length = Math.floor(random() * 12);
    return Array.from({ length }, () => {
      const letters = random() < 0.15 ? OTHERS : LETTERS;
      return letters[Math.floor(random() ** 2 * letters.length)]!;
    }).join("");
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify({ ...madeVocabulary(), replacements: madeReplacements(), words: madeWords(10_000) }));
}
