import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze, type Article, createAnalyzer, readArticle } from "../../src/index.js";

const page = fs.readFileSync("examples/page.txt", "utf8");
const text = "أعلنت وزارة الصحة العراقية يوم الأحد أن 2500 جندي من القوات الأمريكية غادروا بغداد. وقال المتحدث سامر الخطيب: «اللقاح متوفر في بغداد والبصرة». وأضاف الخطيب أن اللقاح مجاني.";

describe("analyze", () => {
  const document = analyze(text, { reference: "2026-03-10" });

  it("gives every stage's result over the one text", () => {
    expect(document.text).toBe(text);
    expect(document.language).toMatchObject({ language: "arb", script: "Arab" });
    expect(document.sentences).toHaveLength(3);
    expect(document.entities.map(({ type, text: surface }) => `${type} ${surface}`)).toEqual([
      "group وزارة الصحة العراقية", "date يوم الأحد", "quantity 2500 جندي", "nationality الأمريكية", "place بغداد", "person سامر الخطيب", "place بغداد", "place البصرة", "person الخطيب",
    ]);
    expect(document.quotes).toMatchObject([
      { kind: "reported", speaker: { text: "وزارة الصحة العراقية" } },
      { kind: "direct", speaker: { text: "سامر الخطيب" } },
      { kind: "reported", speaker: { text: "الخطيب" } },
    ]);
    expect(document.tags[0]).toMatchObject({ id: "baghdad", weight: 1 });
  });

  it("resolves dates on the reference", () => {
    expect(document.entities.find(({ type }) => type === "date")?.value).toMatchObject({ start: "2026-03-08", end: "2026-03-09", grain: "day" });
  });

  it("gives keyphrases as printed, strongest first, and none of a name's halves", () => {
    const phrases = document.keyphrases.map((keyphrase) => keyphrase.text);
    expect(phrases).toContain("اللقاح");
    expect(phrases.some((phrase) => phrase.includes("الصحة") && !phrase.includes("وزارة الصحة العراقية"))).toBe(false);
    for (const { text: phrase, spans } of document.keyphrases) expect(spans.map(({ start, end }) => text.slice(start, end))).toContain(phrase);
    const weights = document.keyphrases.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights[0]).toBe(1);
  });

  it("survives JSON", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("takes entities, quotes and keyphrases of an article from its own prose only", () => {
    const article = readArticle(page);
    const { entities, keyphrases } = analyze(article);
    const prose = [article.headline, article.dateline, ...article.paragraphs].filter((span) => span !== undefined);
    const within = ({ start, end }: { start: number; end: number }): boolean => prose.some((span) => start >= span.start && end <= span.end);
    expect(entities.length).toBeGreaterThan(5);
    expect(entities.every(within)).toBe(true);
    expect(keyphrases.flatMap(({ spans }) => spans).every(within)).toBe(true);
  });

  it("rests an article's dates on its own date", () => {
    const article: Article = { kind: "article", confidence: 1, text: "وصل الوفد أمس", paragraphs: [{ start: 0, end: 13 }], teasers: [], published: "2026-03-10T09:00:00+03:00" };
    expect(analyze(article).entities[0]?.value).toMatchObject({ start: "2026-03-09" });
    expect(analyze(article, { reference: "2026-01-02" }).entities[0]?.value).toMatchObject({ start: "2026-01-01" });
  });

  it("refuses what is neither text nor article", () => {
    expect(() => analyze(undefined as unknown as string)).toThrow(TypeError);
    expect(() => analyze({} as Article)).toThrow(TypeError);
    expect(() => analyze(null as unknown as string)).toThrow(TypeError);
  });
});

describe("createAnalyzer", () => {
  it("tags tokens by the tables, one tag a token", async () => {
    const { tagTokens, tagSentences } = await createAnalyzer({ tagger: false });
    expect(tagTokens(["زار", "وزير", "الخارجية", "العراقي", "بغداد", "و", "الولايات", "المتحدة", "."])).toEqual(["O", "O", "O", "O", "B-LOC", "O", "B-LOC", "I-LOC", "O"]);
    expect(tagTokens([])).toEqual([]);
    expect(tagSentences([["وصل", "بشار", "الأسد"], [], ["غادر", "الأسد", "دمشق"]])).toEqual([["O", "B-PER", "I-PER"], [], ["O", "B-PER", "B-LOC"]]);
  });

  it("knows a user's own tables, which outrank the built-in ones", async () => {
    const analyzer = await createAnalyzer({ gazetteers: [[{ id: "wadi", type: "group", name: { ar: "اتحاد مزارعي الوادي" }, aliases: ["الاتحاد الأخضر"] }, { id: "my-baghdad", type: "project", name: { ar: "بغداد" } }]] });
    expect(analyzer.extractEntities("زار الاتحاد الأخضر بغداد").map(({ id, type }) => `${type} ${id ?? ""}`)).toEqual(["group wadi", "project my-baghdad"]);
    const alone = await createAnalyzer({ builtin: false });
    expect(alone.extractEntities("زار بغداد")).toEqual([]);
  });

  it("compares by the same tables, and agrees with itself", async () => {
    const { similarity, explainSimilarity } = await createAnalyzer();
    expect(similarity(text, text)).toBe(1);
    expect(similarity("زار الوفد بغداد", "فاز الفريق بالكأس")).toBeLessThan(0.3);
    expect(explainSimilarity("زار الوفد بغداد", "وصل الوفد إلى بغداد").reasons.some(({ id }) => id === "baghdad")).toBe(true);
  });

  it("reads runs of Latin letters when asked", async () => {
    const plain = await createAnalyzer({ tagger: false });
    const latin = await createAnalyzer({ tagger: false, latin: true });
    const mixed = "وقال Joe Biden إن الاجتماع في London تأجل";
    expect(plain.extractEntities(mixed)).toEqual([]);
    expect(latin.extractEntities(mixed).map(({ type, text: surface }) => `${type} ${surface}`)).toEqual(["person Joe Biden", "place London"]);
  });

  it("finds near spellings unless told not to, and never an ordinary word", async () => {
    const exact = await createAnalyzer({ fuzzy: false });
    const fuzzy = await createAnalyzer();
    expect(exact.extractEntities("زار زيلينسكيي برلين").map(({ id }) => id)).toEqual(["berlin"]);
    expect(fuzzy.extractEntities("زار زيلينسكيي برلين")).toMatchObject([{ id: "volodymyr-zelensky", source: "fuzzy" }, { id: "berlin", source: "gazetteer" }]);
    expect(fuzzy.extractEntities("كتبت المعلمة درسا على السبورة وشرحته للطلاب")).toEqual([]);
  });

  it("refuses a record that is none", async () => {
    await expect(createAnalyzer({ gazetteers: [[{ id: "x" } as never]] })).rejects.toThrow(TypeError);
  });
});
