/** The tagger: same answers every time, bad input, long input, and what it adds to the tables. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Analyzer, createAnalyzer } from "../../src/index.js";
import { TAGS } from "../../src/entities/tagger/index.js";

const words = (text: string): string[] => text.split(" ");
const SENTENCE = words("وقال المدرب البرتغالي روجيرو كاستيلهو إن الفريق سيسافر إلى بغداد يوم الأحد .");

let analyzer: Analyzer;
let tables: Analyzer;
beforeAll(async () => {
  [analyzer, tables] = await Promise.all([createAnalyzer(), createAnalyzer({ tagger: false })]);
});

describe("tagTokens", () => {
  it("gives one tag a token, the same in every call and analyzer", async () => {
    const tags = analyzer.tagTokens(SENTENCE);
    expect(tags).toHaveLength(SENTENCE.length);
    expect(tags.every((tag) => (TAGS as readonly string[]).includes(tag))).toBe(true);
    expect(analyzer.tagTokens(SENTENCE)).toEqual(tags);
    analyzer.tagTokens(words("زار محمد بغداد"));
    expect((await createAnalyzer()).tagTokens(SENTENCE)).toEqual(tags);
  });

  it("finds a name that no table knows, and places that they do", () => {
    expect(analyzer.tagTokens(SENTENCE).slice(3, 5)).toEqual(["B-PER", "I-PER"]);
    expect(analyzer.tagTokens(SENTENCE)[9]).toBe("B-LOC");
  });

  it("never begins a mention with its inside", () => {
    const sentences = ["محمد", "وزارة الصحة في مصر", "قال إن شركة مايكروسوفت ستفتح مكتبا في دبي", "نهر النيل", ""].map(words);
    for (const labels of ["news", "wikipedia"] as const) {
      for (const tags of analyzer.tagSentences(sentences, { labels })) {
        tags.forEach((tag, i) => {
          if (tag.startsWith("I-")) expect([tag, `B-${tag.slice(2)}`]).toContain(tags[i - 1]);
        });
      }
    }
  });

  it("takes no tokens, empty tokens, and tokens with spaces and line breaks", () => {
    expect(analyzer.tagTokens([])).toEqual([]);
    expect(analyzer.tagSentences([])).toEqual([]);
    expect(analyzer.tagSentences([[], ["في", "مصر"], []])).toEqual([[], ["O", "B-LOC"], []]);
    expect(analyzer.tagTokens(["في", "", "مصر"])).toHaveLength(3);
    expect(analyzer.tagTokens(["زار", "الولايات المتحدة", "ثم\nعاد. وقال", "\u0000", "\ud800"])).toHaveLength(5);
  });

  it("reads other spellings alike: short vowels, no hamzas, ه for ة, other digits, a particle glued to the name", () => {
    const written = words("سافر أحمد عبد الرحمن إلى مدينة القاهرة في 12 يوليو");
    const tags = analyzer.tagTokens(written);
    expect(tags.slice(1, 4)).toEqual(["B-PER", "I-PER", "I-PER"]);
    const spellings: readonly ((token: string) => string)[] = [
      (token) => token.replace(/[أإ]/gu, "ا"),
      (token) => token.replace(/ة$/u, "ه"),
      (token) => token.replace("12", "١٢"),
      (token) => token.replace(/[\u0621-\u064a]/gu, "$&\u064e"),
      (token) => (token === "أحمد" ? "وأحمد" : token),
    ];
    for (const spell of spellings) expect(analyzer.tagTokens(written.map(spell))).toEqual(tags);
  });

  it("refuses what is not tokens", () => {
    expect(() => analyzer.tagTokens("في مصر" as never)).toThrow(TypeError);
    expect(() => analyzer.tagTokens(["في", 3] as never)).toThrow(/tagTokens: tokens\[1\]/u);
    expect(() => analyzer.tagSentences([["في"], null] as never)).toThrow(/sentences\[1\]/u);
    expect(() => analyzer.tagTokens(["في"], { labels: "tweets" as never })).toThrow(RangeError);
  });

  it("tags a sentence of 100,000 tokens", () => {
    const long = Array.from({ length: 100_000 }, (_, i) => SENTENCE[i % SENTENCE.length]!);
    const tags = analyzer.tagTokens(long);
    expect(tags).toHaveLength(long.length);
    expect(tags.filter((tag) => tag === "B-PER").length).toBeGreaterThan(1000);
  });
});

describe("tagSentences", () => {
  it("lets sentences inform each other", () => {
    const document = [words("وصل المدرب روجيرو كاستيلهو إلى بيروت ."), words("وكان كاستيلهو قد وعد بالفوز .")];
    expect(analyzer.tagSentences(document)[1]![1]).toBe("B-PER");
  });
});

describe("extractEntities of an analyzer", () => {
  const TEXT = "وقال المدرب روجيرو كاستيلهو إن الفريق سيسافر إلى بغداد يوم الأحد.";

  it("keeps what the tables find, and adds names with the tagger's source", () => {
    const known = tables.extractEntities(TEXT);
    const merged = analyzer.extractEntities(TEXT);
    for (const entity of known) expect(merged).toContainEqual(entity);
    for (const entity of merged.filter(({ source }) => source === "tagger")) {
      expect(entity.text).toBe(TEXT.slice(entity.start, entity.end));
      expect(entity.score).toBeGreaterThan(0);
      expect(entity.score).toBeLessThanOrEqual(1);
    }
    expect(tables.extractEntities(TEXT).some(({ source }) => source === "tagger")).toBe(false);
  });

  it("gives mentions in order of reading, disjoint", () => {
    const found = analyzer.extractEntities(`${TEXT}\n${TEXT} والتقى سفير البرازيل جوزيه كارفاليو ممثلي شركة نوفارما.`);
    found.slice(1).forEach(({ start }, i) => { expect(start).toBeGreaterThanOrEqual(found[i]!.end); });
  });
});
