import * as fc from "fast-check";
import {
  DamerauLevenshteinDistance,
  DamerauLevenshteinDistanceSearch,
  DiceCoefficient,
  HammingDistance,
  JaroWinklerDistance,
  LevenshteinDistance,
  LevenshteinDistanceSearch,
} from "natural/lib/natural/distance/index.js";
import { expect, test } from "vitest";
import { hostileText } from "../../laws/text-arbitrary.js";
import { createArabicDistance, createArabicSearch, type NaturalDistance } from "../../../src/edge/natural/index.js";

/** Each measure beside itself over Arabic, and what it says of equal texts. */
const MEASURES: readonly (readonly [name: string, natural: NaturalDistance<[]>, equal: number])[] = [
  ["Levenshtein", (a, b) => LevenshteinDistance(a, b), 0],
  ["Damerau", (a, b) => DamerauLevenshteinDistance(a, b), 0],
  ["Jaro-Winkler", (a, b) => JaroWinklerDistance(a, b), 1],
  ["Dice", DiceCoefficient, 1],
];

test.each(MEASURES)("%s: two spellings of one name are the same, two names differ as natural has it", (_, natural, equal) => {
  const distance = createArabicDistance(natural);
  for (const [a, b] of [["أحمَد", "احمد"], ["مصطفى", "مصطفي"], ["فاطمة", "فاطمه"], ["مســـعود", "مسعود"], ["رؤى", "روي"]] as const) {
    expect(distance(a, b)).toBe(equal);
    expect(natural(a, b)).not.toBe(equal);
  }
  expect(distance("سَالِم", "سالمة")).toBe(natural("سالم", "سالمه"));
  expect(distance("سالم", "سالمة")).not.toBe(equal);
});

test("natural's own parameters pass through", () => {
  expect(createArabicDistance(LevenshteinDistance)("علي", "عليّة", { insertion_cost: 3 })).toBe(3);
  expect(createArabicDistance(DamerauLevenshteinDistance)("بلا", "بال", { transposition_cost: 0.5 })).toBe(0.5);
  expect(createArabicDistance(HammingDistance)("أمل", "امن", false)).toBe(1);
});

test("which spellings count as one is the caller's to say", () => {
  expect(createArabicDistance(LevenshteinDistance, { preset: "light" })("مدرسة", "مدرسه")).toBe(1);
  expect(createArabicDistance(LevenshteinDistance, { tehMarbuta: false })("أسرة", "اسره")).toBe(1);
  expect(() => createArabicDistance(LevenshteinDistance, { preset: "heavy" as "light" })("ا", "ب")).toThrow(RangeError);
});

test("a search answers with a place of the text as it was printed", () => {
  const text = "وصلَ الوفدُ إلى الإسكنـدريّة أمس";
  const found = createArabicSearch(LevenshteinDistanceSearch)("الاسكندريه", text);
  expect(found).toEqual({ substring: "الإسكنـدريّة", distance: 0, offset: text.indexOf("الإ") });
  expect(createArabicSearch(DamerauLevenshteinDistanceSearch)("الاسنكدرية", text)).toEqual({ ...found, distance: 1 });
  fc.assert(
    fc.property(hostileText, hostileText, (source, target) => {
      const { substring, offset } = createArabicSearch(LevenshteinDistanceSearch)(source, target);
      expect(target.slice(offset, offset + substring.length)).toBe(substring);
    }),
    { numRuns: 50 },
  );
});

test("long texts are compared as far as the bound, in bounded time", () => {
  const long = "كتاب ".repeat(200_000);
  expect(createArabicDistance(LevenshteinDistance)(long, `${long}آخر`)).toBe(0);
  expect(createArabicSearch(LevenshteinDistanceSearch)("كتاب", long).distance).toBe(0);
});

test("misuse is named", () => {
  expect(() => createArabicDistance(undefined as never)).toThrow("createArabicDistance: natural's function must be given, got undefined");
  expect(() => createArabicSearch({} as never)).toThrow("createArabicSearch: natural's function must be given, got object");
});
