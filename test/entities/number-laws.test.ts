/** Laws of numbers: what is written in words reads back, and no text makes the reader throw. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberToWords, parseNumber } from "../../src/entities/number/index.js";
import { anyText } from "../laws/text-arbitrary.js";

const manner = fc.record({ gender: fc.constantFrom("masculine" as const, "feminine" as const), case: fc.constantFrom("nominative" as const, "genitive" as const, "accusative" as const) });
/** Integers up to 1e12, small ones and round ones as likely as large. */
const integer = fc.oneof(
  fc.integer({ min: 0, max: 1200 }),
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1e3, 1e6, 1e9), fc.integer({ min: 0, max: 1200 })).map(([count, scale, rest]) => count * scale + rest),
);

describe("numbers", () => {
  it("in words of any gender and case read back", () => {
    fc.assert(
      fc.property(integer, manner, (number, options) => {
        expect(parseNumber(numberToWords(number, options))).toBe(number);
      }),
      { numRuns: 1500 },
    );
  });

  it("up to 1200 all read back", () => {
    for (let number = 0; number <= 1200; number++) {
      for (const gender of ["masculine", "feminine"] as const) {
        for (const grammaticalCase of ["nominative", "genitive", "accusative"] as const) {
          const words = numberToWords(number, { gender, case: grammaticalCase });
          expect([words, parseNumber(words)]).toEqual([words, number]);
        }
      }
    }
  });

  it("with decimals and sign read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
        expect(parseNumber(numberToWords(thousandths / 1000))).toBeCloseTo(thousandths / 1000, 9);
      }),
    );
  });

  it("with a scale word are digits times the scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 999 }), fc.constantFrom(["ألف", 1e3] as const, ["مليون", 1e6] as const, ["مليار", 1e9] as const), (count, [word, scale]) => {
        expect(parseNumber(`${count} ${word}`)).toBe(count * scale);
      }),
    );
  });

  it("never throw on text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = parseNumber(text);
        expect(value === undefined || typeof value === "number").toBe(true);
      }),
    );
  });

  it("of absurd length are read in time that grows with the text", () => {
    for (const word of ["مليون ", "وألف ", "مئة و", "1 000 "]) expect(parseNumber(word.repeat(20_000))).toBeUndefined();
  });
});
