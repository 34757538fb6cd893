/** Meaning in an index, shown with an encoder that knows two matters: stored, kept through merging and the disk, and part of the order. */
import { describe, expect, it } from "vitest";
import { cosineWith, packMeaning, unpackMeaning } from "../../src/related/meaning.js";
import { createArticleReader, createIndex, openIndex } from "../../src/related/index.js";
import { MemoryStorage } from "./memory-storage.js";

/** Rain on one axis, trade on the other; nothing else. */
const encoder = {
  embed: (text: string): Float32Array => {
    const [rain, trade] = [/مطر|سيول|غيث/u.test(text) ? 1 : 0.1, /سوق|تجارة|صادرات/u.test(text) ? 1 : 0.1];
    const length = Math.hypot(rain, trade);
    return Float32Array.of(rain / length, trade / length);
  },
};
const ARTICLES = [
  { id: "سيول", text: "سيول تقطع الطريق قرب المدينة القديمة في الوادي" },
  { id: "سوق", text: "سوق جديدة على الطريق قرب المدينة القديمة في الوادي" },
  { id: "ملعب", text: "افتتاح ملعب على الطريق قرب المدينة القديمة في الوادي" },
];
const QUERY = { text: "مطر غزير على الطريق قرب المدينة القديمة في الوادي" };

describe("a packed vector", () => {
  it("keeps its direction to a hundredth", () => {
    const vector = Float32Array.from({ length: 64 }, (_, i) => Math.sin(i * i));
    const unit = vector.map((value) => value / Math.hypot(...vector));
    expect(cosineWith(unit, packMeaning(unit))).toBeCloseTo(1, 3);
    expect(cosineWith(unit.map((value) => -value), packMeaning(unit))).toBeCloseTo(-1, 3);
    expect(Math.hypot(...unpackMeaning(packMeaning(unit))!)).toBeCloseTo(1, 5);
  });

  it("of nothing, or of another length, is like nothing", () => {
    expect(unpackMeaning(new Uint8Array(0))).toBeUndefined();
    expect(cosineWith(Float32Array.of(1, 0), packMeaning(Float32Array.of(1, 0, 0)))).toBe(0);
    expect(cosineWith(Float32Array.of(1, 0), packMeaning(new Float32Array(2)))).toBe(0);
  });
});

describe("an index with an encoder", () => {
  it("puts the same matter first where words are alike", async () => {
    const plain = createIndex();
    const index = createIndex({ encoder });
    for (const one of [plain, index]) await one.add(ARTICLES);
    const idsOf = async (one: typeof index): Promise<string[]> => (await one.related(QUERY, { includeDuplicates: true })).map(({ id }) => id);
    expect((await idsOf(index))[0]).toBe("سيول");
    expect((await idsOf(index)).sort()).toEqual((await idsOf(plain)).sort());
    expect((await index.search("غيث على الطريق"))[0]!.id).toBe("سيول");
  });

  it("keeps the vectors on the disk, and articles read elsewhere bring theirs", async () => {
    const storage = new MemoryStorage();
    const index = await openIndex(storage, { encoder });
    await index.put(createArticleReader({ encoder })(ARTICLES.slice(0, 2)));
    await index.add(ARTICLES[2]!);
    await index.save();
    const before = await index.related({ id: "سيول" }, { includeDuplicates: true });
    await index.close();
    const again = await openIndex(storage, { readOnly: true });
    expect(await again.related({ id: "سيول" }, { includeDuplicates: true })).toEqual(before);
    await again.close();
  });

  it("refuses what is no encoder", () => {
    expect(() => createIndex({ encoder: {} as typeof encoder })).toThrow(/^createIndex: encoder must be one of createEncoder, got object$/u);
  });
});
