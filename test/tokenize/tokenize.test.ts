import { describe, expect, it } from "vitest";
import { isStopWord, stem, tokenize } from "../../src/tokenize/index.js";

const shape = (text: string): [string, string][] => tokenize(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("tokenize", () => {
  it("tells words, numbers, punctuation and symbols apart", () => {
    expect(shape("للعراق 2500 جندي.")).toEqual([["word", "للعراق"], ["number", "2500"], ["word", "جندي"], ["punctuation", "."]]);
  });

  it("keeps separators between digits, in both digit sets", () => {
    expect(shape("١٬٢٣٤٫٥ و3,5 و12:30 و1.5%")).toEqual([
      ["number", "١٬٢٣٤٫٥"], ["word", "و"], ["number", "3,5"], ["word", "و"], ["number", "12:30"], ["word", "و"], ["number", "1.5"], ["punctuation", "%"],
    ]);
  });

  it("parts a number from the particle or the article before it", () => {
    expect(shape("القتلى الـ16 و50 جريحا")).toEqual([["word", "القتلى"], ["word", "الـ"], ["number", "16"], ["word", "و"], ["number", "50"], ["word", "جريحا"]]);
  });

  it("keeps links and addresses whole, and gives their closing punctuation back", () => {
    expect(shape("راجع https://a.example/ب?x=1. أو m@b.example")).toEqual([
      ["word", "راجع"], ["symbol", "https://a.example/ب?x=1"], ["punctuation", "."], ["word", "أو"], ["symbol", "m@b.example"],
    ]);
  });

  it("splits hashtags and glued sentences", () => {
    expect(shape("#سد_النهضة ولا.وقال").map(([, text]) => text)).toEqual(["#", "سد", "_", "النهضة", "ولا", ".", "وقال"]);
  });

  it("keeps marks, tatweel and joiners inside a word, and invisible characters behind it out", () => {
    expect(shape("مُحَمَّد\u200f مـــصر م\u200cن")).toEqual([["word", "مُحَمَّد"], ["word", "مـــصر"], ["word", "م\u200cن"]]);
  });

  it("gives لل its two particles, the second with the norm of the article", () => {
    const [token] = tokenize("للدولة");
    expect(token?.segments).toEqual([
      { start: 0, end: 1, role: "proclitic", norm: "ل" },
      { start: 1, end: 2, role: "proclitic", norm: "ال" },
      { start: 2, end: 6, role: "stem", norm: "دوله" },
    ]);
  });

  it("refuses what is not a string, and says so", () => {
    expect(() => tokenize(undefined as unknown as string)).toThrow(new TypeError("tokenize: text must be a string, got undefined"));
  });
});

describe("stem", () => {
  it.each([["والجنود", "جند"], ["المعلمين", "معلم"], ["العراقية", "عراق"], ["بغداد", "بغداد"], ["لبنان", "لبنان"], ["كتابهم", "كتاب"], ["مدرسة", "مدرس"]])("light: %s → %s", (word, wanted) => {
    expect(stem(word)).toBe(wanted);
  });

  it("gives every inflected form of a word one stem", () => {
    for (const forms of [["جندي", "الجندي", "جنديين", "بالجندي"], ["مهاجر", "المهاجرين", "مهاجرون", "ومهاجرات", "للمهاجرين"], ["مصري", "المصرية", "مصريون", "المصريين", "مصريات"]]) {
      expect(new Set(forms.map((form) => stem(form)))).toHaveLength(1);
    }
  });

  it.each([["مكتوب", "كتب"], ["استقبال", "قبل"], ["تعليم", "علم"], ["كاتب", "كتب"]])("root: %s → %s", (word, wanted) => {
    expect(stem(word, { kind: "root" })).toBe(wanted);
  });

  it.each([["والكتاب", "كتاب"], ["للدولة", "دول"], ["معلمات", "معلم"], ["وله", "ول"]])("lucene: %s → %s", (word, wanted) => {
    expect(stem(word, { kind: "lucene" })).toBe(wanted);
  });

  it("refuses an unknown kind", () => {
    expect(() => stem("كتاب", { kind: "deep" as "light" })).toThrow(RangeError);
  });
});

describe("isStopWord", () => {
  it.each(["في", "إلى", "الى", "وفي", "التي", "فإن", "هُوَ"])("%s is one", (word) => { expect(isStopWord(word)).toBe(true); });
  it.each(["بغداد", "وزير", "", "كتاب"])("%s is none", (word) => { expect(isStopWord(word)).toBe(false); });
});
