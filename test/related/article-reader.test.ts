/** Articles read elsewhere and put into an index: the same index as by `add`, in memory and in a folder. */
import { describe, expect, it } from "vitest";
import { createArticleReader, createIndex, openIndex, type ArticleIndex, type IndexedArticle } from "../../src/related/index.js";
import { MemoryStorage } from "./memory-storage.js";

const articles: readonly IndexedArticle[] = [
  { id: "1", headline: "محادثات في بغداد", text: "بدأت في بغداد محادثات حول حصة المياه من سد الموصل", published: "2026-03-01", section: "سياسة" },
  { id: "2", headline: "بغداد تستضيف المحادثات", text: "تستضيف بغداد المحادثات حول المياه والسدود هذا الأسبوع", published: "2026-03-02" },
  { id: "3", text: "ارتفعت أسعار الخبز في الأسواق بعد موجة الجفاف" },
];
const options = { extract: false } as const;
const answers = async (index: ArticleIndex): Promise<unknown> => [await index.size(), await index.related({ id: "1" }), await index.search("المياه", { since: "2026-03-02" }), await index.search("الخبز")];

describe("articles read apart", () => {
  it("make the index that `add` makes", async () => {
    const [added, put] = [createIndex(), createIndex()];
    await added.add(articles);
    const read = createArticleReader();
    await put.put(read(articles.slice(0, 2)));
    await put.put(read(articles.slice(2)));
    expect(await answers(put)).toEqual(await answers(added));
  });

  it("take the place of those of the same ids, and stay", async () => {
    const storage = new MemoryStorage();
    const index = await openIndex(storage, options);
    await index.add(articles);
    await index.put(createArticleReader(options)([{ id: "3", text: "افتتاح حديقة عامة" }, { id: "4", text: "أسعار الخبز" }]));
    const beside = await openIndex(storage, { ...options, readOnly: true });
    for (const one of [index, beside]) expect((await one.search("الخبز")).map(({ id }) => id)).toEqual(["4"]);
    await expect(beside.put(createArticleReader(options)([]))).rejects.toMatchObject({ code: "READ_ONLY" });
  });

  it("may be sent: the index keeps a copy of its own", async () => {
    const sent = structuredClone(createArticleReader(options)(articles));
    const shifted = new Uint8Array(sent.length + 3);
    shifted.set(sent, 3);
    const index = createIndex(options);
    await index.put(shifted.subarray(3));
    shifted.fill(0);
    expect(await index.size()).toBe(3);
    expect((await index.search("الخبز")).map(({ id }) => id)).toEqual(["3"]);
  });

  it("none at all change nothing; what is none is refused", async () => {
    const index = createIndex(options);
    await index.put(createArticleReader(options)([]));
    expect(await index.size()).toBe(0);
    for (const none of [undefined, "x", [], new Uint8Array(), new Uint8Array(4096)]) await expect(index.put(none as Uint8Array)).rejects.toThrow(TypeError);
    const read = createArticleReader(options);
    expect(() => read([articles[0]!, articles[0]!])).toThrow(RangeError);
    expect(() => read([{ id: "", text: "" }])).toThrow(RangeError);
    expect(() => read([{ id: "1" } as IndexedArticle])).toThrow(TypeError);
    expect(() => createArticleReader({ extract: 5 } as never)).toThrow("createArticleReader: extract must be");
  });
});
