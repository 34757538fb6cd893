import { describe, expect, it } from "vitest";
import { createDuplicateStream, findDuplicates } from "../../src/similarity/index.js";
import pairs from "./duplicate-pairs.json" with { type: "json" };

const STORY = "أعلنت وزارة الري في بيان صدر مساء أمس أن منسوب النهر ارتفع مترا كاملا خلال ثلاثة أيام ودعت سكان القرى القريبة إلى الحذر";
const EDITED = "وأعلنت وزارة الري في بيان لها أن منسوب النهر ارتفع مترا كاملا خلال ثلاثة أيام ودعت سكان القرى القريبة إلى توخي الحذر";

describe("findDuplicates", () => {
  it("groups a text with its edited copy, whatever stands between", () => {
    const [group, ...others] = findDuplicates([STORY, "خبر آخر عن مباراة الأمس التي انتهت بالتعادل", EDITED]);
    expect(others).toEqual([]);
    expect(group?.members).toEqual([0, 2]);
    expect(group?.similarity).toBeGreaterThan(0.5);
    expect(group?.similarity).toBeLessThan(1);
  });

  it("finds a short text within one three times as long", () => {
    const long = `افتتح المجلس دورته العادية بحضور جميع الأعضاء وناقش جدول الأعمال ${STORY} ثم انتقل إلى الموازنة وملف الطرق والمدارس قبل أن يرفع الجلسة`;
    expect(findDuplicates([long, STORY])).toEqual([{ members: [0, 1], similarity: 1 }]);
    expect(findDuplicates([long, STORY], { measure: "jaccard" })).toEqual([]);
  });

  it("does not take another day's story of one template for a copy", () => {
    const weather = (city: string, high: number, low: number): string => `درجة الحرارة في ${city} اليوم ${high} نهارا و${low} ليلا مع رياح ${high - low} كيلومترا`;
    expect(findDuplicates([weather("بغداد", 35, 21), weather("الموصل", 29, 17), weather("البصرة", 40, 27)])).toEqual([]);
  });

  it.each(pairs)("tells copies from other stories of one template: $why", ({ a, b, repeats }) => {
    for (const threshold of [0.35, 0.5]) {
      expect(findDuplicates([a, b], { threshold })).toHaveLength(repeats ? 1 : 0);
      expect(findDuplicates([b, a], { threshold })).toHaveLength(repeats ? 1 : 0);
    }
  });

  it("reads a number with any separator", () => {
    const [a, b] = ["ارتفع المؤشر بنسبة 20.5 في المئة اليوم", "ارتفع المؤشر بنسبة 20,5 في المئة اليوم"];
    expect(findDuplicates([a, b])).toEqual([{ members: [0, 1], similarity: 1 }]);
  });

  it("sees through spelling and punctuation", () => {
    expect(findDuplicates(["أَعْلَنَتْ وزارة الرى", "اعلنت، وزارة الري."])).toEqual([{ members: [0, 1], similarity: 1 }]);
  });

  it("takes fewer than five words as one shingle, and no words as nothing", () => {
    expect(findDuplicates(["خبر عاجل", "خبر عاجل جدا", "خبر عاجل", "", "", "…"])).toEqual([{ members: [0, 2], similarity: 1 }]);
  });

  it("stays quick on many equal texts", () => {
    expect(findDuplicates(Array.from({ length: 5000 }, () => STORY))[0]?.members).toHaveLength(5000);
  });

  it("stays quick where all texts end in one sentence", () => {
    const footer = "حقوق النشر محفوظة لدى الصحيفة ولا يجوز نسخ المادة أو نشرها من دون إذن مكتوب من إدارة التحرير";
    const word = (n: number): string => Array.from(String(n), (digit) => "بجدرسصطعقك"[Number(digit)]).join("");
    const texts = Array.from({ length: 5000 }, (_, i) => `${Array.from({ length: 60 }, (_, at) => word(i * 60 + at)).join(" ")} ${footer}`);
    expect(findDuplicates(texts)).toEqual([]);
  });

  it("takes an empty list and a text of five million units", () => {
    expect(findDuplicates([])).toEqual([]);
    const long = `${STORY} ${"كلمة ".repeat(1_000_000)}`;
    expect(findDuplicates([long, STORY, "كلمة"])).toEqual([{ members: [0, 1], similarity: 1 }]);
  });

  it("names misuse", () => {
    expect(() => findDuplicates("نص" as never)).toThrow(TypeError);
    expect(() => findDuplicates(["أ", 1 as never])).toThrow("findDuplicates: texts[1] must be a string");
    expect(() => findDuplicates([], { threshold: 0 })).toThrow(RangeError);
    expect(() => findDuplicates([], { measure: "cosine" as never })).toThrow(RangeError);
  });
});

describe("createDuplicateStream", () => {
  it("gives each text its group at once", () => {
    const stream = createDuplicateStream();
    expect(stream.add("a", STORY)).toEqual({ members: ["a"], similarity: 1 });
    expect(stream.add("b", "خبر آخر عن مباراة الأمس التي انتهت بالتعادل").members).toEqual(["b"]);
    expect(stream.add("c", EDITED).members).toEqual(["a", "c"]);
    expect(stream.add("d", STORY).members).toEqual(["a", "c", "d"]);
  });

  it("joins two groups by a text that repeats both", () => {
    const stream = createDuplicateStream();
    const other = "بحث المجلس البلدي خطة جديدة لتوسيع شبكة المياه في الأحياء الشرقية من المدينة قبل الصيف";
    stream.add("a", STORY);
    stream.add("b", other);
    expect(stream.add("c", `${STORY} ${other}`).members).toEqual(["a", "b", "c"]);
  });

  it("gives a group as it was, however it grows", () => {
    const stream = createDuplicateStream();
    const groups = Array.from({ length: 3000 }, (_, i) => stream.add(String(i), STORY));
    expect(groups[1]).toEqual({ members: ["0", "1"], similarity: 1 });
    expect(groups.at(-1)?.members).toHaveLength(3000);
    expect(JSON.parse(JSON.stringify(groups[0]))).toEqual({ members: ["0"], similarity: 1 });
  });

  it("finds what a text repeats without adding it", () => {
    const stream = createDuplicateStream();
    stream.add("a", EDITED);
    stream.add("b", STORY);
    stream.add("c", "خبر آخر عن مباراة الأمس التي انتهت بالتعادل");
    expect(stream.find(STORY).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(stream.find(STORY)[0]?.similarity).toBe(1);
    expect(stream.find("نص لا يكرر شيئا مما سبق أبدا")).toEqual([]);
    expect(() => stream.find(3 as never)).toThrow(TypeError);
  });

  it("refuses an id twice", () => {
    const stream = createDuplicateStream({ threshold: 0.35 });
    stream.add("a", STORY);
    expect(() => stream.add("a", EDITED)).toThrow(RangeError);
    expect(() => stream.add("b", undefined as never)).toThrow(TypeError);
  });
});
