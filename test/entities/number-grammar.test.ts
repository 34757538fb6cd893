/** Law: every number to 10^12 is written as the grammars ask, in both genders and all cases, and reads back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberToWords, parseNumber } from "../../src/entities/number/index.js";
import { type Manner, readNumeral } from "./number-grammar.js";

const MANNERS: readonly Manner[] = (["masculine", "feminine"] as const).flatMap((gender) => (["nominative", "genitive", "accusative"] as const).map((inCase) => ({ gender, case: inCase })));

/** Integers to 10^12, of each size as likely, round ones and their neighbours among them. */
const integer = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
  fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(1, 1e3, 1e6)).map(([count, scale]) => count * scale),
  fc.tuple(fc.constantFrom(1, 2, 3, 10, 11, 12, 99, 100, 101, 102, 103, 111, 200, 201, 202, 300, 301, 302, 900, 999), fc.constantFrom(1, 1e3, 1e6, 1e9), fc.integer({ min: 0, max: 3000 })).map(([count, scale, rest]) => count * scale + rest),
);

describe("numberToWords", () => {
  it("follows the grammar of numerals", () => {
    fc.assert(
      fc.property(integer, fc.constantFrom(...MANNERS), (number, manner) => {
        const words = numberToWords(number, manner);
        expect([words, readNumeral(words, manner)]).toEqual([words, number]);
        expect([words, parseNumber(words)]).toEqual([words, number]);
      }),
      { numRuns: 4000 },
    );
  });

  it("follows it for every number to 3,000, and for as many thousands", () => {
    const wrong: string[] = [];
    for (const manner of MANNERS) {
      for (let n = 0; n <= 3000; n++) {
        for (const number of [n, n * 1000]) {
          const words = numberToWords(number, manner);
          if (readNumeral(words, manner) !== number || parseNumber(words) !== number) wrong.push(words);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("the grammar", () => {
  it.each([
    ["ثلاثة وعشرون", "feminine", "nominative"], ["ثلاث وعشرين", "feminine", "nominative"], ["ثماني وعشرون", "feminine", "nominative"], ["ثلاث وعشرين", "feminine", "accusative"],
    ["أحد عشرة", "masculine", "nominative"], ["اثنا عشر", "masculine", "genitive"], ["خمسة ألف", "masculine", "nominative"], ["أحد عشر ألف", "masculine", "nominative"], ["مئة آلاف", "masculine", "nominative"],
    ["مئتان ألف", "masculine", "nominative"], ["مئة وواحد ألف", "masculine", "nominative"], ["مئة واثنان ألف", "masculine", "nominative"], ["واحد ألف", "masculine", "nominative"], ["مئة مليون ألف", "masculine", "nominative"],
    ["خمسة ومئة", "masculine", "nominative"], ["عشرون وثلاثة", "masculine", "nominative"], ["", "masculine", "nominative"],
  ] as const)("refuses %s (%s, %s)", (words, gender, inCase) => {
    expect(readNumeral(words, { gender, case: inCase })).toBeUndefined();
  });
});
