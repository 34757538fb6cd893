/** Stop words meet the text under one normalizer, and only after dates, numbers and months have been found. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { extractEntities, parseDates, parseNumber, parseQuantities } from "../../src/entities/index.js";
import { normalize } from "../../src/normalize/index.js";
import { isStopForm, isStopWord } from "../../src/tokenize/stop-words.js";

const read = (name: string): unknown => JSON.parse(fs.readFileSync(`data/${name}.json`, "utf8"));
const STOP_WORDS = read("stop-words") as string[];

describe("isStopWord", () => {
  it("knows each word of the list, in every spelling that means it", () => {
    for (const word of STOP_WORDS) {
      const bare = word.replace(/[أإآ]/gu, "ا");
      const spellings = [word, bare, bare.replace(/ى$/u, "ي"), bare.replace(/ي$/u, "ى"), word.replace(/ة$/u, "ه"), [...word].join("\u064e"), word.replace(/(\p{L})(\p{L})/u, "$1\u0640$2"), `\u200f${word} `, word.replaceAll("ي", "ی").replaceAll("ك", "ک")];
      for (const spelling of spellings) expect([spelling, isStopWord(spelling)]).toEqual([spelling, true]);
      if (word.length > 1) expect([word, isStopWord(`و${word}`), isStopWord(`ف${word}`)]).toEqual([word, true, true]);
      expect(isStopForm(normalize(word))).toBe(true);
    }
  });

  it.each(["آلية", "وحدة", "أثر", "إمام", "آية", "وآلية"])("takes %s for no other word", (word) => {
    expect(isStopWord(word)).toBe(false);
  });

  it.each(["بغداد", "أمين", "حي", "رب", "", " ", "12", "BBC"])("%j is none", (word) => {
    expect(isStopWord(word)).toBe(false);
  });

  it("holds no month, no weekday and no number but أول", () => {
    const strings = (value: unknown): string[] => (typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : []);
    const months = (read("months") as { names?: unknown }[]).flatMap(strings);
    const single = [...months, "السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"].filter((word) => /^[\u0620-\u064a]{3,}$/u.test(word));
    expect(single.length).toBeGreaterThan(40);
    expect(single.filter((word) => isStopWord(word) && !["أول", "أولى", "آخر", "الآخر"].includes(word))).toEqual([]);
    expect((read("number-words") as unknown[]).flatMap(strings).filter((word) => isStopWord(word) && !["أول", "أولى"].includes(word))).toEqual([]);
  });
});

describe("what is found before stop words apply", () => {
  it.each([
    ["وصلت القافلة أول أمس", "أول أمس"],
    ["عاد الوفد قبل يومين", "قبل يومين"],
    ["تأخر القطار حتى أول من أمس", "أول من أمس"],
    ["افتتح المعرض في أول مايو", "أول مايو"],
    ["وصلت القافلة بعد غد", "بعد غد"],
    ["سافروا في ذي الحجة", "ذي الحجة"],
  ])("a date of stop words: %s", (text, date) => {
    expect(extractEntities(text, { reference: "2024-05-10" }).filter(({ type }) => type === "date").map((entity) => entity.text)).toEqual([date]);
    expect(parseDates(text, { reference: "2024-05-10" }).map(({ start, end }) => text.slice(start, end))).toEqual([date]);
  });

  it("numbers and percentages with stop words in them", () => {
    expect(parseNumber("مئة وواحد")).toBe(101);
    expect(extractEntities("ارتفع الإنتاج 12 بالمئة").filter(({ type }) => type === "quantity").map(({ text }) => text)).toEqual(["12 بالمئة"]);
    expect(parseQuantities("أكثر من عشرين كتابا")[0]?.value).toMatchObject({ amount: 20, bound: "moreThan" });
  });

  it("keyphrases hold no stop word and no piece of a date or a number", () => {
    const { keyphrases } = analyze("أعلنت البلدية في أول مايو خطة لإصلاح شبكة المياه. وقالت البلدية إن إصلاح شبكة المياه يكلف مئة مليون دينار منذ أول أمس، وإن شبكة المياه قديمة.");
    const words = keyphrases.flatMap(({ text }) => text.split(" "));
    expect(words).toContain("المياه");
    expect(words.filter((word) => isStopWord(word) || ["مايو", "أمس", "مئة", "مليون"].includes(word))).toEqual([]);
  });
});
