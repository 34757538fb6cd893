/** Best tags are those of all runs that BIO allows; smoothing is a mean over the same words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TAGS } from "../../src/bio/labels.js";
import { smooth, writeProbabilities } from "../../src/encoder/probabilities.js";
import { bestTags } from "../../src/encoder/tags.js";

const rows = (min: number, max: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 9, maxLength: 9 }).map((row) => row.map((value) => value / row.reduce((sum, one) => sum + one, 0))), { minLength: min, maxLength: max });

describe("bestTags", () => {
  it("is the best of all allowed runs", () => {
    const allowed = (before: number | undefined, tag: number): boolean => tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
    fc.assert(
      fc.property(rows(1, 3), (probabilities) => {
        let best = -Infinity;
        const walk = (at: number, before: number | undefined, score: number): void => {
          if (at === probabilities.length) {
            best = Math.max(best, score);
            return;
          }
          for (let tag = 0; tag < 9; tag++) if (allowed(before, tag)) walk(at + 1, tag, score + Math.log(probabilities[at]![tag]! + 1e-8));
        };
        walk(0, undefined, 0);
        const found = bestTags(Float32Array.from(probabilities.flat()), [probabilities.length])[0]!.map((tag) => TAGS.indexOf(tag));
        found.forEach((tag, i) => { expect(allowed(found[i - 1], tag)).toBe(true); });
        expect(found.reduce((sum, tag, i) => sum + Math.log(probabilities[i]![tag]! + 1e-8), 0)).toBeCloseTo(best, 4);
      }),
    );
  });

  it("keeps sentences apart", () => {
    const inside = TAGS.map((tag) => (tag === "I-PER" ? 0.9 : 0.0125));
    const begin = TAGS.map((tag) => (tag === "B-PER" ? 0.9 : 0.0125));
    expect(bestTags(Float32Array.from([...begin, ...inside, ...inside]), [1, 0, 2])).toEqual([["B-PER"], [], ["B-PER", "I-PER"]]);
  });
});

describe("probabilities", () => {
  it("sum to 1, and are flatter where the temperature is higher", () => {
    const into = new Float32Array(18);
    writeProbabilities(Float32Array.from([5, 1, 0, 0, 0, 0, 0, 0, -900]), 1, into, 0);
    writeProbabilities(Float32Array.from([5, 1, 0, 0, 0, 0, 0, 0, -900]), 2, into, 9);
    expect(into.subarray(0, 9).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
    expect(into[9]!).toBeLessThan(into[0]!);
    expect(into[8]).toBe(0);
  });

  it("of the same word move towards each other, and those of a lone word stay", () => {
    const probabilities = Float32Array.from([[1, 0], [0, 1], [0.5, 0.5]].flatMap(([a, b]) => [a!, b!, 0, 0, 0, 0, 0, 0, 0]));
    smooth(probabilities, ["دجلة", "دجلة", "نهر"], 0.5);
    expect([0, 1, 9, 10, 18, 19].map((i) => probabilities[i])).toEqual([0.75, 0.25, 0.25, 0.75, 0.5, 0.5]);
  });
});
