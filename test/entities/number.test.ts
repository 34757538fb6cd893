/** Numbers in words and digits: parsed whole, read off tokens, written in words. */
import { describe, expect, it } from "vitest";
import { numberToWords, parseDigits, parseNumber, readExpression, readNumber, readOrdinal } from "../../src/entities/number/index.js";
import { scan } from "../../src/tokenize/index.js";

describe("parseNumber", () => {
  it.each([
    ["صفر", 0], ["واحد", 1], ["إحدى عشرة", 11], ["أحد عشر", 11], ["اثنا عشر", 12], ["اثنتي عشرة", 12], ["ثماني عشرة", 18],
    ["عشرون", 20], ["عشرين", 20], ["ثلاثة وعشرون", 23], ["ثلاث وعشرين", 23], ["ثمان وثمانون", 88], ["ثلاثة و عشرون", 23],
    ["مئة", 100], ["مائة", 100], ["مئتان", 200], ["مائتين", 200], ["ثلاثمئة", 300], ["خمسمائة", 500], ["ثلاث مئة وواحد", 301],
    ["مئة وأحد عشر", 111], ["ألف", 1000], ["ألفين", 2000], ["ثلاثة آلاف", 3000], ["مئتان وخمسون ألفا", 250_000],
    ["ألف وتسعمائة وثمانية وسبعون", 1978], ["ألفين وثمانية عشر", 2018], ["مليون ونصف", 1_500_000], ["مليون ونصف المليون", 1_500_000],
    ["مليونان ومئة ألف وخمسة", 2_100_005], ["مئة ألف مليون", 1e11], ["مليار ومئتان وثلاثة ملايين وأربعة آلاف وخمسة", 1_203_004_005],
  ])("words: %s", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([["نصف", 0.5], ["ربع", 0.25], ["ثلاثة أرباع", 0.75], ["خمسة ونصف", 5.5], ["نصف مليون", 500_000], ["ثلاثة فاصلة خمسة", 3.5], ["واحد فاصلة صفر خمسة", 1.05], ["أربعة فاصلة خمسة مليون", 4_500_000],
    ["ثلاثة فاصلة أربعة عشر", 3.14], ["واحد فاصلة خمسة من ألف", 1.005], ["ألف وواحد فاصلة اثنان", 1001.2], ["عشرون وثلاثة أخماس", 20.6], ["مئة وثلاثة أرباع", 100.75], ["مليونان وثلث", 2_333_333.33333333], ["ثلاث وعشرون خمسا", 4.6],
    ["عشرون أخماسا", 4], ["مئة وثلاثون أعشار", 13], ["ربع مئة", 25], ["ألف وربع مئة", 1025], ["ثلاثة واحد وعشرونات", 1 / 7], ["14½", 14.5]])(
    "fractions: %s",
    (text, value) => {
      expect(parseNumber(text)).toBeCloseTo(value, 12);
    },
  );

  it.each([["2500", 2500], ["٢٥٠٠", 2500], ["۲۵۰۰", 2500], ["2,500", 2500], ["١٬٢٣٤٫٥", 1234.5], ["3,5", 3.5], ["1.8 مليون", 1_800_000], ["3 ملايين", 3_000_000], ["1 000 000", 1_000_000], ["3/4", 0.75], ["1,000 000", 1_000_000], ["26،013", 26_013], ["26،013,94", 26_013.94], ["26،013\u202a,94", 26_013.94], [".75", 0.75], ["-1.2", -1.2], ["-12", -12], ["+12", 12], ["سالب خمسة", -5]])(
    "digits: %s",
    (text, value) => {
      expect(parseNumber(text)).toBe(value);
    },
  );

  it.each([["الأول", 1], ["أولى", 1], ["الثالثة", 3], ["العاشر", 10], ["الحادي عشر", 11], ["الثانية عشرة", 12], ["العشرين", 20], ["الخامس والعشرون", 25], ["الخامس و العشرون", 25]])(
    "ordinals: %s",
    (text, value) => {
      expect(parseNumber(text)).toBe(value);
    },
  );

  it.each([["بثلاثة", 3], ["وثلاثين", 30], ["لألفين", 2000], ["لـ16", 16], ["الـ16", 16], ["وبالـ7", 7], ["ثَلَاثَةٌ وَعِشْرُونَ", 23], ["ثلاثـــة", 3]])("particles, marks, tatweel: %s", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(["", " ", "ثلاثة جنود", "آلاف", "ملايين", "12:30", "1.2.3", "خمسة ستة", "كتاب", "كمية", "لست", "-", "/", "3/0", "1 00", "ثلاثة وأربعة"])("is no number: %s", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it("tells the dual of a hundred from the dead by its hamza", () => {
    expect(parseNumber("مئتين")).toBe(200);
    expect(parseNumber("ميتين")).toBeUndefined();
  });

  it("refuses what is no text", () => {
    expect(() => parseNumber(12 as unknown as string)).toThrow(TypeError);
  });
});

describe("sums that are one number", () => {
  it.each([
    ["واحد على عشرين", 0.05], ["مئة على ألف", 0.1], ["2000 على 8", 250], ["سالب واحد على 20", -0.05], ["واحد من ثلاثة", 1 / 3], ["2 من 5", 0.4], ["عشرون من مئة", 0.2], ["جزء من مئة", 0.01], ["3 أجزاء من ألف", 0.003],
    ["مئتان وسبعة أجزاء من مئة", 200.07], ["2 1/4", 2.25], ["1/4 2", 2.25], ["-4/5", -0.8], ["1,1^2", 1.21], ["2^-1", 0.5], ["1,5e3", 1500], ["12e+2", 1200], ["-12e-1", -1.2], ["-١٢٧,٣٢e١٣", -1.2732e15],
  ])("%s", (text, value) => {
    expect(parseNumber(text)).toBeCloseTo(value, 9);
  });

  it.each(["7 من 5", "ثلاثة من 1000 رجل", "3 على", "على 20", "3/0", "1/2/3", "2^", "9e999", "2 ^ 2", "سالب", "خمسة على اثنين وثلاثة"])("is none: %s", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it("in running text stay apart where their nouns show it", () => {
    const read = (text: string, counts: (i: number) => "noun" | "unit" | undefined): unknown => readExpression(scan(text), 0, { counts })?.value;
    expect(read("5 من 20 لاعبا", (i) => (i === 3 ? "noun" : undefined))).toBe(5);
    expect(read("5 على 20 دولارا", (i) => (i === 3 ? "unit" : undefined))).toBe(5);
    expect(read("8 على 10", () => undefined)).toBe(0.8);
  });
});

describe("parseDigits", () => {
  it.each([["7", 7], ["007", 7], ["1,234", 1234], ["1,234,567", 1_234_567], ["1.234.567", 1_234_567], ["1,234.5", 1234.5], ["1.234,5", 1234.5], ["0,234", 0.234], ["0.5", 0.5], ["12,34", 12.34], ["20.000", 20_000], ["1.500", 1.5], ["0.000", 0]])("%s", (text, value) => {
    expect(parseDigits(text)).toBe(value);
  });

  it.each(["", "12:30", "1.2.3", "1,23,4", "1,2.3,4", "9".repeat(41)])("is none: %s", (text) => {
    expect(parseDigits(text)).toBeUndefined();
  });
});

describe("readNumber", () => {
  const read = (text: string, i = 0): unknown => {
    const found = readNumber(scan(text), i);
    return found && [found.value, found.from, found.next, found.form];
  };

  it.each([
    ["ثلاثة جنود", [3, 0, 1, "words"]],
    ["وثلاثة وعشرين جنديا", [23, 1, 2, "words"]],
    ["3 ملايين و200 ألف نسمة", [3_200_000, 0, 5, "mixed"]],
    ["16 و17", [16, 0, 1, "digits"]],
    ["ألف وألفين", [1000, 0, 1, "words"]],
    ["مليون وثلاثة ملايين", [1_000_000, 0, 1, "words"]],
    ["ثلاثة وأربعة", [3, 0, 1, "words"]],
    ["عشرين وثلاثة آلاف", [20, 0, 1, "words"]],
    ["ألفي جندي", [2000, 0, 1, "words"]],
    ["ألفا جندي", [2000, 0, 1, "words"]],
    ["ألفًا جندي", [1000, 0, 1, "words"]],
    ["3 مئة و21", [321, 0, 4, "mixed"]],
    ["كتاب", undefined],
    ["ثلاثة\nآلاف", [3, 0, 1, "words"]],
    ["4 آلاف 3 مئة و21", [4321, 0, 6, "mixed"]],
    ["3 آلاف 20", [3000, 0, 2, "mixed"]],
    ["مئتين ثلاثة وستين", [263, 0, 3, "words"]],
    ["مئة ثلاثة", [100, 0, 1, "words"]],
    ["مئة ألف وألف", [101_000, 0, 3, "words"]],
    ["مئتا ألف وألفان", [202_000, 0, 3, "words"]],
    ["خمس وتسعون مئة", [9500, 0, 3, "words"]],
    ["دزينة", [12, 0, 1, "words"]],
    ["نصف دزينة", [6, 0, 2, "words"]],
    ["ثلاثمئة ودزينتين", [324, 0, 2, "words"]],
    ["خمس الفطيرة", [0.2, 0, 1, "words"]],
    ["خمس قطع", [5, 0, 1, "words"]],
    ["ثمن الكتاب", undefined],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it("keeps digits behind و apart on request", () => {
    const table = scan("10 آلاف و15");
    expect(readNumber(table, 0)?.value).toBe(10_015);
    expect(readNumber(table, 0, { joinDigits: false })?.value).toBe(10_000);
  });

  it("ends at the end of the text", () => {
    expect(readNumber(scan(""), 0)).toBeUndefined();
    expect(readNumber(scan("ثلاثة"), 5)).toBeUndefined();
  });
});

describe("readOrdinal", () => {
  it.each([
    ["الحادي عشر من مايو", 11, 2, true],
    ["ثاني", 2, 1, false],
    ["وللثالثة", 3, 1, true],
    ["الثلاثين", 30, 1, true],
    ["الخمسة عشر", 15, 2, true],
    ["المئة والخامس والعشرون", 125, 3, true],
    ["المئة والخمسون", 150, 2, true],
    ["الألف والأول", 1001, 2, true],
    ["الأول بعد المئة", 101, 3, true],
    ["العشرين والحادي والعشرين", 20, 1, true],
  ])("%s", (text, value, next, definite) => {
    expect(readOrdinal(scan(text), 0)).toMatchObject({ value, next, definite });
  });

  it.each(["ثلاثة", "عشرين", "12", "كتاب"])("is none: %s", (text) => {
    expect(readOrdinal(scan(text), 0)).toBeUndefined();
  });
});

describe("numberToWords", () => {
  it.each([
    [0, "صفر"], [1, "واحد"], [2, "اثنان"], [8, "ثمانية"], [10, "عشرة"], [11, "أحد عشر"], [12, "اثنا عشر"], [18, "ثمانية عشر"], [21, "واحد وعشرون"],
    [100, "مئة"], [200, "مئتان"], [342, "ثلاثمئة واثنان وأربعون"], [1000, "ألف"], [2000, "ألفان"], [2500, "ألفان وخمسمئة"], [3000, "ثلاثة آلاف"],
    [11_000, "أحد عشر ألفًا"], [100_000, "مئة ألف"], [103_000, "مئة وثلاثة آلاف"], [1_000_001, "مليون وواحد"], [200_000, "مئتا ألف"], [102_000, "مئة ألف وألفان"], [-7, "سالب سبعة"], [3.14, "ثلاثة فاصلة واحد أربعة"],
  ])("%s", (number, words) => {
    expect(numberToWords(number)).toBe(words);
  });

  it.each([
    [1, "واحدة"], [2, "اثنتان"], [3, "ثلاث"], [8, "ثماني"], [11, "إحدى عشرة"], [12, "اثنتا عشرة"], [18, "ثماني عشرة"], [21, "إحدى وعشرون"], [28, "ثمان وعشرون"], [101_000, "مئة ألف وألف"], [1003, "ألف وثلاث"], [3000, "ثلاثة آلاف"],
  ])("feminine: %s", (number, words) => {
    expect(numberToWords(number, { gender: "feminine" })).toBe(words);
  });

  it.each([[2, "اثنين"], [12, "اثني عشر"], [25, "خمسة وعشرين"], [200, "مئتين"], [2000, "ألفين"], [1000, "ألف"], [200_000, "مئتي ألف"]])("genitive: %s", (number, words) => {
    expect(numberToWords(number, { case: "genitive" })).toBe(words);
  });

  it.each([[1, "واحدًا"], [1000, "ألفًا"], [2_000_000, "مليونين"], [0, "صفرًا"]])("accusative: %s", (number, words) => {
    expect(numberToWords(number, { case: "accusative" })).toBe(words);
  });

  it("shows the accusative where no noun follows", () => {
    expect(numberToWords(23, { gender: "feminine", case: "accusative" })).toBe("ثلاثًا وعشرين");
    expect(numberToWords(28, { gender: "feminine", case: "accusative" })).toBe("ثمانيًا وعشرين");
  });

  it("refuses misuse by name", () => {
    expect(() => numberToWords(Number.NaN)).toThrow(/numberToWords: number must lie within/u);
    expect(() => numberToWords(2 ** 60)).toThrow(RangeError);
    expect(() => numberToWords("3" as unknown as number)).toThrow(TypeError);
    expect(() => numberToWords(3, { gender: "neuter" as "feminine" })).toThrow(RangeError);
    expect(() => numberToWords(3, { case: "vocative" as "genitive" })).toThrow(RangeError);
  });
});
