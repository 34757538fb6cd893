/** Laws of every measure and of their combination, on texts of Arabic words and on hostile ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureContext } from "../../src/similarity/measure.js";
import { compareProfiles, explainSimilarity, MEASURES, profileOf, similarity, Vocabulary } from "../../src/similarity/index.js";
import { anyText } from "./text-arbitrary.js";

const WORDS = ["قصف", "غزة", "بغداد", "والعراق", "للولايات", "المتحدة", "23", "40", "قتيلا", "وزير", "الوزراء", "محادثات", "محادثة", "في", "من", "لا", "يوم", "الأحد", "لاجئ", "لاجئون"];
const wordyText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));
const comparable = fc.oneof(wordyText, anyText, fc.record({ headline: wordyText, text: wordyText }));
const vocabulary = new Vocabulary();
const context = measureContext();

describe.each(MEASURES)("$name", (measure) => {
  it("lies in [0, 1], the same both ways round, or does not apply either way", () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const [left, right] = [profileOf(a, { vocabulary }), profileOf(b, { vocabulary })];
        const value = measure.compare(left, right, context);
        const back = measure.compare(right, left, context);
        if (value === undefined || back === undefined) {
          expect(back).toBe(value);
          return;
        }
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(back).toBeCloseTo(value, 10);
      }),
    );
  });

  it("is 1 for a text with words and itself, where it applies", () => {
    fc.assert(
      fc.property(wordyText, (text) => {
        const profile = profileOf({ headline: "محادثات", text }, { vocabulary });
        expect(measure.compare(profile, profile, context) ?? 1).toBeCloseTo(1, 10);
      }),
    );
  });

  it("is 0 for texts that share nothing, where it applies", () => {
    const textOf = (words: readonly string[]): fc.Arbitrary<string | { headline: string; text: string }> => {
      const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }).map((list) => list.join(" "));
      return fc.oneof(text, fc.record({ headline: text, text }));
    };
    fc.assert(
      fc.property(textOf(["قصف", "غزة", "طقس", "والسوق", "23", "يوم الأحد"]), textOf(["نمو", "مبيعات", "لبنان", "بالملل", "40", "عام 2014"]), (a, b) => {
        expect(measure.compare(profileOf(a, { vocabulary }), profileOf(b, { vocabulary }), context) ?? 0).toBe(0);
      }),
    );
  });
});

describe("similarity", () => {
  it("lies in [0, 1] and is exactly the same both ways round", () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const value = similarity(a, b, { vocabulary });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a, { vocabulary })).toBe(value);
      }),
    );
  });

  it("is 1 for a text and itself", () => {
    fc.assert(fc.property(comparable, (text) => similarity(text, text, { vocabulary }) === 1));
  });

  it("does not see spelling: marks, tatweel, alef, yeh, punctuation", () => {
    const respell = (text: string): string => text.replaceAll("ا", "\u0623").replaceAll("ي", "ى").replaceAll("ة", "ه").replaceAll("ب", "ب\u0640\u064e").replaceAll(" ", "، ");
    fc.assert(fc.property(wordyText, (text) => similarity(text, respell(text), { vocabulary }) === 1));
  });

  it("with one more shared word is not less, all else equal", () => {
    const rest = ["نمو", "مبيعات"];
    for (const words of [["قصف"], ["قصف", "غزة"], ["قصف", "غزة", "محادثات"]]) {
      const fewer = similarity(["قصف", "غزة", "محادثات", "وزير"].join(" "), [...words.slice(0, -1), ...rest].join(" "));
      expect(similarity(["قصف", "غزة", "محادثات", "وزير"].join(" "), [...words, ...rest].join(" "))).toBeGreaterThanOrEqual(fewer);
    }
  });

  it("is what compareProfiles gives of profiles read before", () => {
    fc.assert(fc.property(wordyText, wordyText, (a, b) => compareProfiles(profileOf(a), profileOf(b)) === similarity(a, b)), { numRuns: 50 });
  });
});

describe("explainSimilarity", () => {
  it("has shares above 0 that sum to 1, the largest first", () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const { similarity: value, parts, reasons, differences } = explainSimilarity(a, b, { vocabulary });
        expect(value).toBe(similarity(a, b, { vocabulary }));
        if (parts.length > 0) expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
        for (const list of [reasons, differences]) {
          if (list.length > 0) expect(list.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
          list.forEach(({ share }, i) => {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThanOrEqual(list[i - 1]?.share ?? 1 + 1e-12);
          });
        }
      }),
    );
  });
});
