import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/index.js";

describe("detectLanguage", () => {
  it.each([
    ["وصل الرئيس إلى بغداد صباح اليوم", "arb", "Arab"],
    ["في", "arb", "Arab"],
    ["شو عم تعمل هلق يا زلمة", "arb", "Arab"],
    ["این کتاب را از کتابخانه گرفتم و می‌خوانم", "pes", "Arab"],
    ["یہ کتاب میں نے کل خریدی ہے اور اچھی ہے", "urd", "Arab"],
    ["ئەم کتێبە زۆر باشە و من دەیخوێنمەوە", "ckb", "Arab"],
    ["دا کتاب ډېر ښه دی او زه یې لولم", "pbu", "Arab"],
    ["بۇ كىتاب ناھايىتى ياخشى، مەن ئۇنى ئوقۇۋاتىمەن", "uig", "Arab"],
    ["هي ڪتاب تمام سٺو آهي ۽ مان اهو پڙهان ٿو", "snd", "Arab"],
    ["شلونچ اليوم گلت لك چنت تعبان", "arb", "Arab"],
    ["زرنا أڭادير وشاهدنا الڤيديو على القناة", "arb", "Arab"],
    ["رئيس جمهور ايران گفت كه اين كار خوب است", "pes", "Arab"],
    ["اوہناں نوں پنڈ وچ بہت کم اے تے لوک چنگے نیں", "pnb", "Arab"],
    ["بوكو اين سڠت باءيق دان سموا اورڠ سوک", "zlm", "Arab"],
    ["The minister arrived in the city this morning", "eng", "Latn"],
    ["Le ministre est arrivé ce matin dans la ville", "fra", "Latn"],
  ])("%s", (text, language, script) => {
    const found = detectLanguage(text);
    expect(found.language).toBe(language);
    expect(found.script).toBe(script);
    expect(found.confidence).toBeGreaterThan(0);
    expect(found.confidence).toBeLessThanOrEqual(1);
  });

  it.each(["", " ", "2024", "\ud800", "؟!", "ab"])("too little to tell: %j", (text) => {
    expect(detectLanguage(text)).toMatchObject({ language: "und", confidence: 0 });
  });

  it("a foreign letter or two do not make Arabic Persian", () => {
    expect(detectLanguage("زار الوفد مدينة گرگان وأعلن أن المباحثات مستمرة بين الجانبين حول التعاون").language).toBe("arb");
  });

  it("mixed text is less sure than pure text", () => {
    const pure = detectLanguage("وصل الرئيس إلى بغداد صباح اليوم");
    const mixed = detectLanguage("وصل الرئيس إلى بغداد صباح اليوم Breaking news from our correspondents");
    expect(mixed.confidence).toBeLessThan(pure.confidence);
  });
});
