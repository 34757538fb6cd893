/** The shape of words: foreign names against rare words of Arabic. */
import { describe, expect, it } from "vitest";
import { featuresOf, nameShape } from "../../src/entities/person/name-shape.js";
import { nameShapeJson } from "../../src/tables/name-shape.generated.js";
import { normalize } from "../../src/normalize/index.js";

const shape = (word: string): number => nameShape(normalize(word));

describe("nameShape", () => {
  it.each(["كوفاتشيتش", "غورباتشوف", "شاكيري", "هازارد", "جولدسميث", "فوندرلاين"])("takes %s for a foreign name", (word) => {
    expect(shape(word)).toBeGreaterThan(0.5);
  });

  it.each(["مستبعدة", "تباطؤهم", "استقطابه", "المتظاهرون", "احتجاجاتهم", "مستضعفين"])("takes %s for a word of Arabic", (word) => {
    expect(shape(word)).toBeLessThan(-1);
  });

  it("reads letters, their number and pairs with the word's edges", () => {
    expect(featuresOf("ليو")).toEqual(["ل", "ي", "و", "3", "^ل", "لي", "يو", "و$"]);
  });

  it("adds up the weights of the features that the table is fitted by", () => {
    const weights = new Map((JSON.parse(nameShapeJson) as { feature: string; weight: number }[]).map(({ feature, weight }) => [feature, weight]));
    for (const word of ["كوفاتشيتش", "مستبعده", "ليو", "ا", "", "المتظاهرون"]) {
      expect(nameShape(word)).toBeCloseTo(featuresOf(word).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), weights.get("") ?? 0), 9);
    }
  });

  it("takes any text", () => {
    expect(Number.isFinite(nameShape(""))).toBe(true);
    expect(Number.isFinite(nameShape("x".repeat(10_000)))).toBe(true);
  });
});
