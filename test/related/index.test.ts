import { describe, expect, it } from "vitest";
import { type ArticleIndex, createIndex, type IndexedArticle } from "../../src/related/index.js";

const ARTICLES: readonly IndexedArticle[] = [
  { id: "talks", headline: "محادثات في بغداد حول القوات الأمريكية", text: "بدأ العراق والولايات المتحدة محادثات في بغداد حول مستقبل القوات الأمريكية في البلاد.", section: "سياسة", published: "2024-02-11" },
  { id: "strike", text: "قال الجيش الأمريكي إن غارة في بغداد قتلت قائدا، وإن محادثات الانسحاب من العراق مستمرة.", section: "سياسة", published: "2024-02-08T09:30:00" },
  { id: "copy", text: "بدأ العراق والولايات المتحدة محادثات في بغداد حول مستقبل القوات الأمريكية في البلاد، وفق وكالات.", published: "2024-02-12" },
  { id: "cup", headline: "كأس البطولة", text: "فاز الفريق بكأس البطولة بعد مباراة مثيرة أمام جمهوره.", section: "رياضة", published: "2024-02-10" },
  { id: "match", text: "انتهت مباراة نصف نهائي البطولة بركلات الترجيح.", section: "رياضة" },
];

async function filled(): Promise<ArticleIndex> {
  const index = createIndex();
  await index.add(ARTICLES);
  return index;
}

const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe("related", () => {
  it("finds the same matter, never the query itself, and folds its copies", async () => {
    const index = await filled();
    expect(ids(await index.related({ id: "talks" }))).toEqual(["strike"]);
    expect(ids(await index.related({ id: "talks" }, { includeDuplicates: true }))).toEqual(["copy", "strike"]);
    expect(ids(await index.related({ id: "match" }))[0]).toBe("cup");
  });

  it("takes a text that is not in the index", async () => {
    const found = await (await filled()).related({ headline: "مباراة اليوم", text: "تقام اليوم مباراة في البطولة." }, { limit: 1 });
    expect(ids(found)).toHaveLength(1);
    expect(["cup", "match"]).toContain(found[0]?.id);
  });

  it("tells why: shares sum to 1, the weightiest first, words as the query prints them, entities by id", async () => {
    const [first] = await (await filled()).related({ id: "talks" });
    const { reasons } = first!;
    expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(reasons.map(({ share }) => share)).toEqual(reasons.map(({ share }) => share).sort((a, b) => b - a));
    expect(reasons).toContainEqual(expect.objectContaining({ kind: "entity", text: "العراق", id: "IQ" }));
    const printed = `${ARTICLES[0]!.headline} ${ARTICLES[0]!.text}`;
    for (const { text } of reasons) expect(printed).toContain(text);
  });

  it("marks words of both headlines", async () => {
    const index = createIndex();
    await index.add([{ id: "1", headline: "انقطاع الكهرباء", text: "أعلنت الشركة." }, { id: "2", headline: "عودة الكهرباء", text: "قالت الوزارة." }]);
    expect((await index.related({ id: "1" }))[0]?.reasons).toContainEqual(expect.objectContaining({ kind: "headline", text: "الكهرباء" }));
  });

  it("keeps to dates, sections and exclusions", async () => {
    const index = await filled();
    const words = "محادثات بغداد البطولة";
    const search = async (options: object): Promise<string[]> => ids(await index.search(words, { includeDuplicates: true, ...options })).sort();
    expect(await search({ section: "رياضة" })).toEqual(["cup", "match"]);
    expect(await search({ since: "2024-02-11" })).toEqual(["copy", "talks"]);
    expect(await search({ until: "2024-02-08" })).toEqual(["strike"]);
    expect(await search({ since: "2024-02", until: "2024-02-10", exclude: ["cup"] })).toEqual(["strike"]);
    expect(await search({ minimumScore: 1000 })).toEqual([]);
  });

  it("lets time count by half-lives, from the query's day or from one given", async () => {
    const index = createIndex();
    const text = "محادثات جديدة في العاصمة";
    await index.add([{ id: "q", text, published: "2024-02-10" }, { id: "near", text, published: "2024-02-09" }, { id: "far", text, published: "2024-01-10" }, { id: "undated", text }]);
    const scores = async (options: object): Promise<Record<string, number>> =>
      Object.fromEntries((await index.related({ id: "q" }, { includeDuplicates: true, ...options })).map(({ id, score }) => [id, score]));
    const plain = await scores({});
    const aged = await scores({ halfLife: 1 });
    expect(aged["near"]).toBeCloseTo(plain["near"]! / 2, 10);
    expect(aged["undated"]).toBeCloseTo(plain["undated"]! / 2, 10);
    expect(aged["far"]).toBeLessThan(1e-6);
    expect((await scores({ halfLife: 1, now: "2024-01-10" }))["far"]).toBeCloseTo(plain["far"]!, 10);
    await expect(index.related({ text }, { halfLife: 1 })).rejects.toThrow("halfLife needs a day");
  });

  it("lets newness count against score", async () => {
    const index = createIndex({ extract: false });
    await index.add([
      { id: "1", text: "قصف على مدينة في الشمال أوقع قتلى وجرحى بين المدنيين" },
      { id: "2", text: "في الشمال قصف أوقع قتلى وجرحى بين المدنيين على أطراف مدينة" },
      { id: "3", text: "نزوح المدنيين من مدينة في الشمال نحو الحدود" },
      ...Array.from({ length: 20 }, (_, i) => ({ id: `other ${i}`, text: `خبر رقم ${i} عن موسم الزيتون والحصاد` })),
    ]);
    const query = { text: "قصف على مدينة في الشمال والمدنيون ضحايا" };
    expect(ids(await index.related(query, { limit: 2 })).sort()).toEqual(["1", "2"]);
    for (const diversify of [true, 0.7]) expect(ids(await index.related(query, { limit: 2, diversify }))).toContain("3");
    const plain = await index.related(query, { limit: 3 });
    const varied = await index.related(query, { limit: 3, diversify: true });
    expect([...varied].sort((a, b) => b.score - a.score)).toEqual(plain);
    expect(await index.related(query, { limit: 3, diversify: 0 })).toEqual(plain);
  });

  it("finds nothing for a text without a known word", async () => {
    const index = await filled();
    expect(await index.related({ text: "زراعة الموز" })).toEqual([]);
    expect(await index.related({ text: "" })).toEqual([]);
  });

  it("is refused for an article that is not there", async () => {
    await expect((await filled()).related({ id: "none" })).rejects.toThrow(RangeError);
  });
});

describe("search", () => {
  it("ranks by the words, phrases first", async () => {
    const index = createIndex();
    await index.add([{ id: "apart", text: "كأس فيها ماء ثم بطولة رجال" }, { id: "together", text: "ماء فيها كأس بطولة ثم رجال" }]);
    expect(ids(await index.search("كأس البطولة"))).toEqual(["together", "apart"]);
  });

  it("finds nothing for words that no article has, and for none", async () => {
    const index = await filled();
    expect(await index.search("زراعة")).toEqual([]);
    expect(await index.search("")).toEqual([]);
    expect(await createIndex().search("بغداد")).toEqual([]);
  });

  it("sees through inflection and spelling", async () => {
    expect(ids(await (await filled()).search("المُحادثة فى بغداد"))).toContain("talks");
  });
});

describe("add, update, remove", () => {
  it("adds all or none", async () => {
    const index = await filled();
    await expect(index.add([{ id: "new", text: "نص" }, { id: "cup", text: "نص" }])).rejects.toThrow("update replaces it");
    await expect(index.add([{ id: "new", text: "نص" }, { id: "new", text: "نص" }])).rejects.toThrow("given twice");
    await expect(index.add([{ id: "new", text: "نص" }, { id: "x", text: 1 as never }])).rejects.toThrow(TypeError);
    expect(await index.has("new")).toBe(false);
    expect(await index.size()).toBe(5);
  });

  it("leaves no ghost of what was updated or removed", async () => {
    const index = await filled();
    await index.update({ id: "cup", text: "أسعار الزيتون ترتفع" });
    expect(ids(await index.search("كأس"))).toEqual([]);
    expect(ids(await index.search("زيتون"))).toEqual(["cup"]);
    expect(await index.remove("cup")).toBe(true);
    expect(await index.remove("cup")).toBe(false);
    expect(ids(await index.search("زيتون"))).toEqual([]);
    expect(await index.size()).toBe(4);
  });

  it("takes empty articles and hostile ones", async () => {
    const index = createIndex();
    await index.add([{ id: "empty", text: "" }, { id: "broken", text: "\ud800\u202b\u0640" }, { id: "long", text: "كلمة ".repeat(50_000) }]);
    expect(await index.related({ id: "empty" })).toEqual([]);
    expect(ids(await index.search("كلمة"))).toEqual(["long"]);
  });

  it("takes an article of 5 MB, of many words and of many different ones", async () => {
    const index = createIndex({ extract: false });
    const words = Array.from({ length: 70_000 }, (_, i) => `كلمة${i}`).join(" ");
    await index.add([{ id: "large", text: `${"محادثات في بغداد ".repeat(60_000)}${words} آخرها خاتمة` }, { id: "small", text: "محادثات في بغداد" }]);
    expect(ids(await index.search("خاتمة"))).toEqual(["large"]);
    expect(ids(await index.search("آخرها خاتمة"))).toEqual(["large"]);
    expect(ids(await index.related({ id: "large" }, { includeDuplicates: true }))).toEqual(["small"]);
  });

  it("finds all that was added one by one, while segments are merged behind it", async () => {
    const index = createIndex({ extract: false });
    for (let i = 0; i < 3000; i++) await index.add({ id: String(i), text: `خبر ${i} عن الملف ${i % 7}` });
    for (let i = 0; i < 3000; i += 3) await index.remove(String(i));
    expect(await index.size()).toBe(2000);
    expect(ids(await index.search("2999", { limit: 1 }))).toEqual(["2999"]);
    expect(ids(await index.search("2997", { limit: 1 }))).not.toEqual(["2997"]);
    expect(await index.search("خبر", { limit: 5000, includeDuplicates: true })).toHaveLength(2000);
  });

  it("names misuse", async () => {
    const index = createIndex();
    await expect(index.add({ id: "", text: "" })).rejects.toThrow(RangeError);
    await expect(index.add({ id: "1", text: "", published: "أمس" })).rejects.toThrow("published must be an ISO 8601 date");
    await expect(index.add(null as never)).rejects.toThrow(TypeError);
    await expect(index.search("", { limit: 0 })).rejects.toThrow(RangeError);
    await expect(index.search("", { since: "غدا" })).rejects.toThrow(RangeError);
    await expect(index.search("", { halfLife: -1, now: "2024-01-01" })).rejects.toThrow(RangeError);
    for (const options of [null, 3, { limit: "3" }, { includeDuplicates: 1 }, { since: 2024 }, { section: 1 }, { exclude: "1" }, { exclude: [1] }, { minimumScore: "1" }, { halfLife: "2", now: "2024-01-01" }, { diversify: "yes" }]) {
      await expect(index.search("", options as never), JSON.stringify(options)).rejects.toThrow(TypeError);
      await expect(index.related({ text: "" }, options as never), JSON.stringify(options)).rejects.toThrow(TypeError);
    }
    for (const options of [{ limit: 1.5 }, { limit: Infinity }, { minimumScore: -1 }, { minimumScore: NaN }, { until: "2024-02-30" }, { since: "2024-13" }, { now: "أمس" }, { diversify: 2 }, { diversify: NaN }]) {
      await expect(index.search("", options), JSON.stringify(options)).rejects.toThrow(RangeError);
    }
    for (const query of [null, "نص", {}, { id: 1 }, { text: 1 }, { text: "", headline: 1 }]) await expect(index.related(query as never), JSON.stringify(query)).rejects.toThrow(TypeError);
    expect(() => createIndex({ extract: "no" as never })).toThrow(TypeError);
    expect(() => createIndex(null as never)).toThrow(TypeError);
    await index.close();
    await expect(index.size()).rejects.toMatchObject({ name: "SilahError", code: "CLOSED" });
    await expect(index.close()).resolves.toBeUndefined();
  });
});
