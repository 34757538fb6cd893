/** Light stems group the inflected forms of a word; roots come from templates. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { normalize } from "../../src/normalize/index.js";
import { stem, tokenize } from "../../src/tokenize/index.js";

describe("broken plurals", () => {
  const rows = JSON.parse(fs.readFileSync("data/broken-plurals.json", "utf8")) as { plural: string; singular: string }[];

  it("are at least 400, sorted, each once in its normalized spelling", () => {
    expect(rows.length).toBeGreaterThan(400);
    const plurals = rows.map(({ plural }) => plural);
    expect(plurals).toEqual([...plurals].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(plurals.map((plural) => normalize(plural)))).toHaveLength(rows.length);
  });

  it("share the light stem of their singular, with the article too", () => {
    const apart = rows.filter(({ plural, singular }) => stem(plural) !== stem(singular) || stem(`ال${plural}`) !== stem(singular));
    expect(apart.map(({ plural }) => plural)).toEqual([]);
  });

  it.each([["دول", "دولة"], ["والجنود", "جندي"], ["هجمات", "هجوم"], ["بالوزراء", "وزير"], ["للمدن", "مدينة"], ["صواريخهم", "صاروخ"], ["وشهداؤنا", "شهيد"]])("%s and %s", (plural, singular) => {
    expect(stem(plural)).toBe(stem(singular));
  });
});

describe("endings", () => {
  it.each([
    ["أعلنت", "اعلن"],
    ["قالوا", "قال"],
    ["كتبتا", "كتب"],
    ["معلماتهن", "معلم"],
    ["باختصاراتهما", "اختصار"],
    ["بطولات", "بطول"],
    ["البطولة", "بطول"],
    ["استنتاجاتكما", "استنتاج"],
    ["أسقطتموهم", "اسقط"],
    ["حكوميون", "حكوم"],
  ])("%s → %s", (word, wanted) => {
    expect(stem(word)).toBe(wanted);
  });

  it.each(["بيت", "وقت", "صوت", "زيت", "بنت", "وطن", "زمن", "مدن"])("the last letter of %s is its own", (word) => {
    expect(tokenize(word)[0]!.segments).toHaveLength(1);
    expect(stem(word).length).toBeGreaterThanOrEqual(2);
  });

  it.each(["صوت", "زيت", "وطن", "زمن"])("%s stays whole", (word) => {
    expect(stem(word)).toBe(word);
  });

  it("a hamza tells a word from one with the article", () => {
    expect(stem("ألزم")).toBe("الزم");
    expect(stem("ألعابهم")).toBe(stem("لعبة"));
  });
});

describe("roots", () => {
  it.each([["مدارس", "درس"], ["مسؤول", "سول"], ["انتصار", "نصر"], ["مستخدم", "خدم"], ["تفاهم", "فهم"], ["بيت", "بيت"]])("%s → %s", (word, wanted) => {
    expect(stem(word, { kind: "root" })).toBe(wanted);
  });
});
