import { describe, expect, it } from "vitest";
import { affixesOf, cutsOf, NO_AFFIXES } from "../../src/tokenize/affixes.js";
import { normalize } from "../../src/normalize/index.js";
import { segmentWord } from "../../src/tokenize/segment.js";

describe("affixes", () => {
  it("are one value for words attached alike", () => {
    const [book, house] = ["والكتاب", "والبيوت"].map((word) => segmentWord(word, normalize(word)).affixes);
    expect(book).toBe(house);
    expect(book!.definite).toBe(true);
    expect(affixesOf([], undefined)).toBe(NO_AFFIXES);
    expect(segmentWord("بغداد", "بغداد").affixes).toBe(NO_AFFIXES);
  });

  it("are told apart by how many units they take: vowel marks belong to the particle", () => {
    const { affixes, stem } = segmentWord("وَكِتَابُهُمْ", normalize("وَكِتَابُهُمْ"));
    expect(stem).toBe("كتاب");
    expect(affixes.proclitics).toEqual([{ norm: "و", length: 2 }]);
    expect(affixes.enclitic).toEqual({ norm: "هم", length: 4 });
    expect(affixes).not.toBe(segmentWord("وكتابهم", "وكتابهم").affixes);
  });

  it("give the cuts of a word, in order, covering it", () => {
    const { affixes, stem } = segmentWord("وللعراق", normalize("وللعراق"));
    expect(cutsOf(affixes, stem, 7)).toEqual([
      { from: 0, to: 1, role: "proclitic", norm: "و" },
      { from: 1, to: 2, role: "proclitic", norm: "ل" },
      { from: 2, to: 3, role: "proclitic", norm: "ال" },
      { from: 3, to: 7, role: "stem", norm: "عراق" },
    ]);
  });
});

describe("a hamza behind a particle", () => {
  it.each([["بأديس", "ب"], ["لأنقرة", "ل"], ["وبأربيل", "وب"], ["كأس", ""], ["كأسه", ""]])("%s: %s", (word, particles) => {
    expect(segmentWord(word, normalize(word)).affixes.proclitics.map(({ norm }) => norm).join("")).toBe(particles);
  });
});
