import { describe, expect, it } from "vitest";
import { explainSimilarity } from "../../src/index.js";

describe("what a reader is shown", () => {
  it("is a word as printed without its particles, the article given back its alef", () => {
    const { reasons } = explainSimilarity("خطة جديدة للطاقة والمياه", "أعلنت المدينة خطة للطاقة والمياه");
    const shown = reasons.map(({ text }) => text);
    expect(shown).toContain("الطاقة");
    expect(shown.some((text) => text.startsWith("لط") || text.startsWith("وال"))).toBe(false);
  });
});
