/** texts.json holds sentences written for this test, each with its language; those of dialects say which. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/index.js";

interface Sentence {
  readonly language: string;
  readonly text: string;
  readonly dialect?: string;
}

const SENTENCES = JSON.parse(fs.readFileSync("test/language/texts.json", "utf8")) as Sentence[];
const LANGUAGES = [...new Set(SENTENCES.map(({ language }) => language))];

describe("detectLanguage", () => {
  it.each(LANGUAGES)("knows every sentence in %s", (language) => {
    const wrong = SENTENCES.filter((sentence) => sentence.language === language)
      .map(({ text }) => ({ text, ...detectLanguage(text) }))
      .filter((found) => found.language !== language);
    expect(wrong).toEqual([]);
  });

  it.each(["egypt", "levant", "gulf", "iraq", "maghreb"])("hears the Arabic of %s as Arabic", (dialect) => {
    const spoken = SENTENCES.filter((sentence) => sentence.dialect === dialect);
    expect(spoken.length).toBeGreaterThanOrEqual(6);
    for (const { text } of spoken) expect(detectLanguage(text)).toMatchObject({ language: "arb", script: "Arab" });
  });

  it.each([
    ["Sorani", "لە گوندەکەدا", "ckb"],
    ["Sindhi", "ڳوٺ ۾ ٻار آهن", "snd"],
    ["Uyghur", "ئۇنىڭ ئۆيى", "uig"],
    ["Urdu", "ہمارے گھر میں", "urd"],
    ["Pashto", "زموږ ښوونځی", "pbu"],
    ["Persian", "می‌خواهم بروم", "pes"],
    ["Arabic", "في القرية", "arb"],
  ])("tells %s by a few words with its own letters", (_, text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each(["", " ", "2024", "\ud800", "؟!", "ab", "م", "سلام", "\u0640\u0640", "\u064e", "OK", "BBC"])("too little to tell is und, never a guess: %j", (text) => {
    expect(detectLanguage(text)).toMatchObject({ language: "und", confidence: 0 });
  });

  it("says which script it was that told too little", () => {
    expect(detectLanguage("BBC").script).toBe("Latn");
    expect(detectLanguage("سلام").script).toBe("Arab");
    expect(detectLanguage("2024").script).toBe("Zyyy");
  });

  it("a foreign letter or two do not make Arabic Persian", () => {
    expect(detectLanguage("زار الوفد مدينة گرگان وأعلن أن المباحثات مستمرة بين الجانبين حول التعاون").language).toBe("arb");
  });

  it.each([
    ["a Persian keyboard", "سافر الوزیر إلی المغرب فی زیارة رسمیة"],
    ["presentation forms", "ﻭﺻﻞ ﺍﻟﻮﻓﺪ ﺇﻟﻰ ﺍﻟﻤﺪﻳﻨﺔ"],
    ["vowel marks and tatweel", "وَصَلَ الوَفـــدُ إلى المَدينَةِ"],
    ["missing hamzas", "اعلن الوزير ان الاجتماع سيعقد في الاسبوع المقبل"],
  ])("Arabic with %s stays Arabic", (_, text) => {
    expect(detectLanguage(text).language).toBe("arb");
  });

  it.each([
    ["Καλημέρα σας", "ell"],
    ["שלום לכולם", "heb"],
    ["안녕하세요 여러분", "kor"],
    ["नमस्ते दुनिया", "hin"],
    ["Բարև աշխարհ", "hye"],
    ["ሰላም ለዓለም", "amh"],
  ])("scripts that tell their language: %s", (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it("mixed text is less sure than pure text", () => {
    const pure = detectLanguage("وصل الرئيس إلى بغداد صباح اليوم");
    const mixed = detectLanguage("وصل الرئيس إلى بغداد صباح اليوم Breaking news");
    expect(mixed.language).toBe("arb");
    expect(mixed.confidence).toBeLessThan(pure.confidence);
  });

  it("is surer of more text", () => {
    const text = "ربما يسافر الوفد غدا ليقابل نظراءه هناك";
    const confidences = [2, 4, 7].map((count) => detectLanguage(text.split(" ").slice(0, count).join(" ")).confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  });

  it("refuses what is no string", () => {
    expect(() => detectLanguage(undefined as unknown as string)).toThrow(TypeError);
  });
});
