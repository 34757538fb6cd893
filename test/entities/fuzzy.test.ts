/** Near spellings: the rules of letters, what stands in their way, and the list of test/corpus/fuzzy.json. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuzzyScores, judgeSpelling, spellings } from "../../bench/eval/fuzzy.js";
import { builtinGazetteer, compileGazetteer, contextOf, createFuzzyFinder, extractEntities } from "../../src/entities/index.js";
import { spellingDistance } from "../../src/entities/fuzzy/distance.js";
import { nameIndexOf } from "../../src/entities/fuzzy/name-index.js";
import { isOrdinary } from "../../src/entities/fuzzy/ordinary.js";
import { wordDistance } from "../../src/entities/fuzzy/phrase.js";
import { joinSkeletons, skeletonOf } from "../../src/entities/fuzzy/skeleton.js";
import { normalize } from "../../src/normalize/index.js";
import { scan } from "../../src/tokenize/index.js";

const near = (text: string): string[] => extractEntities(text).filter(({ source }) => source === "fuzzy").map(({ text: name, id }) => `${name} ${id ?? ""}`);
const skeleton = (word: string): string => skeletonOf(normalize(word));
const distance = (a: string, b: string): number => spellingDistance(normalize(a), normalize(b));

describe("skeleton", () => {
  it.each([
    ["ماغدبورغ", "ماجدبورج", "مقديبورك"],
    ["نتنياهو", "نتانيهو"],
    ["غوتيريش", "جوتيرش", "قوتيريش"],
    ["تشرشل", "شيرشل"],
    ["شتوتغارت", "ستوتجارت"],
    ["جيبوتي", "دجيبوتي"],
    ["برشلونة", "بارشلونا"],
    ["ترامب", "ترامپ", "طرمب"],
  ])("%s and %s have one", (first, ...others) => {
    for (const other of others) expect(skeleton(other)).toBe(skeleton(first));
  });

  it("is that of both words where a name is written as one", () => {
    expect(joinSkeletons(skeleton("هونغ"), skeleton("كونغ"))).toBe(skeleton("هونكونغ"));
    expect(joinSkeletons(skeleton("سان"), skeleton("أنطونيو"))).toBe(skeleton("سانأنطونيو"));
  });

  it("tells other sounds apart", () => {
    expect(skeleton("كيري")).not.toBe(skeleton("كيلي"));
    expect(skeleton("برن")).not.toBe(skeleton("إبرن"));
  });
});

describe("spelling distance", () => {
  it.each([
    ["ماجدبورج", "ماغدبورغ", 1],
    ["ترمب", "ترامب", 0.5],
    ["برشلونا", "برشلونة", 0.25],
    ["ديملر", "دايملر", 0.75],
    ["كيري", "كيرن", 2],
    ["برلين", "برلين", 0],
  ])("of %s and %s", (a, b, expected) => { expect(distance(a, b)).toBe(expected); });

  it("is Infinity above a bound", () => { expect(spellingDistance("برلين", "مدريد", { atMost: 1 })).toBe(Infinity); });

  it("is symmetric, 0 for equals alone, and within a bound what it is without", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ابتثجدرزسشصطعغفقكلمنهوي"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const apart = spellingDistance(a, b);
        expect(spellingDistance(b, a)).toBe(apart);
        expect(apart === 0).toBe(a === b);
        expect(spellingDistance(a, b, { atMost: 1.5 })).toBe(apart <= 1.5 ? apart : Infinity);
      }),
    );
  });

  it("takes an adjective for another word", () => { expect(wordDistance("الاوسطيه", "الاوسط")).toBe(Infinity); });
});

describe("name index", () => {
  it("holds every name that counts by itself, as the trie has them", () => {
    const gazetteer = builtinGazetteer();
    const { wordsLike } = nameIndexOf(gazetteer);
    for (const [words, entries] of gazetteer.names.phrases()) {
      if (!entries.some(({ form, type }) => form === "plain" && type !== "nationality")) continue;
      const first = wordsLike(skeletonOf(words[0]!)).find(({ word }) => word === words[0]);
      const listed = words.length === 1 ? first?.isName : first?.longer.get(skeletonOf(words[1]!))?.some((name) => name.join(" ") === words.join(" "));
      expect([words.join(" "), listed]).toEqual([words.join(" "), true]);
    }
  });
});

describe("near spellings", () => {
  it.each([
    ["تبدأ الجولة في ماجديبورق غدا", "ماجديبورق magdeburg"],
    ["وسافر إلى بنقلاديش", "بنقلاديش BD"],
    ["ببنقلاديش وكولمبيا", "بنقلاديش BD"],
    ["التقى زلنسكي الوفد", "زلنسكي volodymyr-zelensky"],
    ["الرئيس الروسي فلادمير بوتين", "فلادمير بوتين vladimir-putin"],
    ["كتب أولاف شولز رسالة", "أولاف شولز olaf-scholz"],
    ["حي في بيونقيانق القديمة", "بيونقيانق pyongyang"],
    ["مزارع في نيو زيلاندا", "نيو زيلاندا NZ"],
    ["يلعب شفاينشتايغير اليوم", "شفاينشتايغير bastian-schweinsteiger"],
  ])("%s", (text, expected) => { expect(near(text)).toContain(expected); });

  it("leaves attached particles out of the span", () => {
    const text = "والتقى الوفد ببنقلاديش";
    const [entity] = extractEntities(text).filter(({ source }) => source === "fuzzy");
    expect(text.slice(entity!.start, entity!.end)).toBe("بنقلاديش");
    expect(entity).toMatchObject({ type: "country", id: "BD" });
  });

  it.each([
    ["ضبط 35 كرتونا من التمور", "an ordinary word near a name"],
    ["وتقدم بترسيم الحدود", "a verbal noun"],
    ["قال بيير بورديو إن المدرسة", "a surname behind a given name"],
    ["عاصمة كاباردينو-بلكاريا", "half of a compound"],
    ["صحف كولمبية", "an adjective of origin"],
    ["الملك سلمان بن عبدالعزيز آل سعودد", "somebody's father"],
    ["رجل مسن ومشوار طويل", "short words"],
  ])("none in %s (%s)", (text) => { expect(near(text)).toEqual([]); });

  it("reads a user's own tables", () => {
    const gazetteer = compileGazetteer([{ id: "lake-festival", type: "group", name: { ar: "مهرجان زيغنبورغ" } }, { id: "siegenburg", type: "place", name: { ar: "زيغنبورغ" }, country: "DE" }]);
    const find = createFuzzyFinder([gazetteer]);
    const ids = (text: string): (string | undefined)[] => find(contextOf(scan(text)), []).map(({ id }) => id);
    expect(ids("مدينة زيجنبورج")).toEqual(["siegenburg"]);
    expect(ids("مهرجان زيجنبورج")).toContain("lake-festival");
    expect(ids("كتاب جديد")).toEqual([]);
  });

  it("takes a word for ordinary by what is left without its endings", () => {
    const [form] = scan("مستوطنين").forms;
    expect(isOrdinary(form!)).toBe(true);
    expect(isOrdinary(scan("ماجديبورق").forms[0]!)).toBe(false);
  });

  it("finds as many in a text repeated as it has repeats", () => { expect(near("زار بنقلاديش. ".repeat(2000))).toHaveLength(2000); });
});

describe("the list of spellings", () => {
  it.each(["dev", "held"] as const)("%s: precision at least 0.95", (part) => {
    const { precision, recall, names, others } = fuzzyScores(spellings(part).map(judgeSpelling));
    expect([names, others]).toEqual([150, 150]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.65);
  });
});
