import * as fc from "fast-check";
import { DamerauLevenshteinDistance } from "natural/lib/natural/distance/index.js";
import { Spellcheck } from "natural/lib/natural/spellcheck/index.js";
import { expect, test } from "vitest";
import { editsOf, withinEdits } from "../../../src/edge/natural/edits.js";
import { hostileText } from "../../laws/text-arbitrary.js";
import { createArabicSpellcheck, createArabicTokenizer } from "../../../src/edge/natural/index.js";

const TEXT = "افتتحت المدرسة مكتبة في الإسكندرية، وزار المستشفى طلاب المدرسة ومعلّموهم. كتب المعلم إلى مدير المكتبة رسالة على ورقة، وفي الرسالة أسماء كتاب أو كتابين.";
const WORDS = [...createArabicTokenizer({ form: "surface" }).tokenize(TEXT), "مدرسة", "مدرسة", "مدرس", "مكتبة", "رسالة", "مستشفى", "كتاب", "منافسة"];
const { isCorrect, getCorrections, inner } = createArabicSpellcheck(Spellcheck, WORDS);

test("natural alone mends by Latin letters: the need for this module", () => {
  const plain = new Spellcheck(["مدرسة"]);
  expect(plain.getCorrections("مدرصة")).toEqual([]);
  expect(plain.getCorrections("مدرسةة")).toEqual(["مدرسة"]);
});

test("natural's own object mends by Arabic letters", () => {
  expect(inner).toBeInstanceOf(Spellcheck);
  expect(inner.getCorrections("منافصه")).toEqual(["منافسه"]);
});

test.each([
  ["a wrong letter", "منافصة", "منافسة"],
  ["a letter too few", "الرسلة", "الرسالة"],
  ["a letter too many", "المكتتبة", "المكتبة"],
  ["two letters exchanged", "رسلاة", "رسالة"],
  ["heh for teh marbuta", "مدرسه", "مدرسة"],
  ["yeh for alef maksura, bare alef", "الي", "إلى"],
  ["several letters in another spelling", "الاسكندريه", "الإسكندرية"],
  ["behind particles", "وبالمدرصة", "وبالمدرسة"],
  ["behind لل", "للمكتبه", "للمكتبة"],
  ["before a pronoun, which opens the teh", "بمدرصتهم", "بمدرستهم"],
  ["before a pronoun, which changes the alef", "مستشغاهم", "مستشفاهم"],
])("corrections: %s", (_, misspelled, meant) => {
  expect(isCorrect(misspelled)).toBe(false);
  expect(getCorrections(misspelled)[0]).toBe(meant);
});

test("the same word in another spelling comes first, then the more frequent", () => {
  expect(getCorrections("مدرسه")).toEqual(expect.arrayContaining(["مدرسة", "مدرس"]));
  expect(createArabicSpellcheck(Spellcheck, ["قلب", "قلم", "قلم"]).getCorrections("قلت")).toEqual(["قلم", "قلب"]);
  expect(getCorrections("منافصت")).toEqual([]);
  expect(getCorrections("منافصت", 2)).toContain("منافسة");
});

test("correct: listed, in whatever marks, with particles and a pronoun, or without letters", () => {
  for (const word of ["المدرسة", "المَدرَســـة", "وبمدرسة", "مدرستنا", "فبمستشفاها", "وكتابي", "2026", "٪"]) expect([word, isCorrect(word)]).toEqual([word, true]);
  for (const word of ["مدرصة", "المدرسه", "بالمدرسه", "school", "م".repeat(10_000)]) expect([word, isCorrect(word)]).toEqual([word, false]);
});

test("any text has an answer, and a correction is correct", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.constantFrom(...WORDS).chain((word) => fc.constantFrom(...editsOf(word, "اىهبو")))), (word) => {
      for (const correction of getCorrections(word, 2)) expect([correction, isCorrect(correction)]).toEqual([correction, true]);
    }),
    { numRuns: 60 },
  );
  expect(getCorrections("م".repeat(100_000))).toEqual([]);
});

test("edits: one by one and by counting agree with natural's distance", () => {
  const word = fc.string({ unit: fc.constantFrom("ا", "ب", "ت"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = DamerauLevenshteinDistance(a, b, { restricted: true });
      expect(editsOf(a, "ابت").includes(b)).toBe(distance === 1);
      for (const most of [0, 1, 2]) expect(withinEdits(a, b, most)).toBe(distance <= most);
    }),
  );
});

test("misuse is named", () => {
  expect(() => createArabicSpellcheck({} as never, [])).toThrow("createArabicSpellcheck: Spellcheck must be natural's class, got object");
  expect(() => getCorrections("كلمة", 3)).toThrow("getCorrections: maxDistance must be 1 or 2, got 3");
});
