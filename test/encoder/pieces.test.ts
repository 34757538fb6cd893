/** Pieces equal those of scripts/encoder/pieces.py, and know where they stand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/encoder/crc.js";
import { bareOf, createPieces } from "../../src/encoder/pieces.js";
import { readReplacements } from "../../src/encoder/replace.js";
import { madeReplacements, madeVocabulary, madeWords } from "./made-vocabulary.js";

const vocabulary = madeVocabulary();
const { cutWord, cutText } = createPieces({ ...vocabulary, unknownScore: -30, replacements: readReplacements(madeReplacements()) });

const checkOf = (answers: readonly (readonly number[])[]): number => crc32(new TextEncoder().encode(answers.map((answer) => answer.join(" ")).join("\n")));
const words = madeWords(10_000);

describe("pieces", () => {
  // What reference_pieces.py prints.
  it("of 10,000 words are the reference's", () => {
    expect(checkOf(words.map((word) => cutWord(bareOf(word))))).toBe(4_175_120_728);
  });

  it("of 1,000 texts are the reference's", () => {
    expect(checkOf(Array.from({ length: 1000 }, (_, i) => cutText(words.slice(10 * i, 10 * i + 10).join(" ")).numbers))).toBe(2_065_245_946);
  });

  it("are the same at a second asking", () => {
    expect(cutWord("مدينة")).toEqual([...cutWord("مدينة")]);
  });

  it("of marked and lengthened words are those of bare ones", () => {
    expect(cutWord(bareOf("مَدِينَـــةٌ"))).toEqual(cutWord("مدينة"));
  });

  it("of a text lie in order, inside it, and hold its letters", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.constantFrom(...words.slice(0, 300)), { maxLength: 8 }).map((some) => some.join(" "))), (text) => {
        const { numbers, starts, ends } = cutText(text);
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.filter((_, i) => starts[i]! > ends[i]! || starts[i]! < (starts[i - 1] ?? 0) || ends[i]! > text.length)).toEqual([]);
        // What is not rewritten stands in the text letter by letter.
        const wrong = numbers.filter((number, i) => {
          const source = text.slice(starts[i], ends[i]);
          return number > 3 && !/ﻻ|ﷺ|\u200d|\u00a0/u.test(source) && source !== vocabulary.pieces[number]!.replace("▁", "");
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("of hostile words are cut in linear time", () => {
    expect(cutWord("ا".repeat(10_000)).length).toBeGreaterThan(1000);
    expect(cutText("ا".repeat(300_000)).numbers.length).toBeGreaterThan(1000);
    expect(cutWord("")).toHaveLength(1);
    expect(cutWord("\ud83d").length).toBeGreaterThan(0);
  });
});
