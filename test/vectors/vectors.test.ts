import { beforeAll, describe, expect, it } from "vitest";
import { stem } from "../../src/tokenize/index.js";
import { BUCKETS, bucketsOf } from "../../src/vectors/buckets.js";
import { loadVectors, type WordVectors } from "../../src/vectors/index.js";
import { dot, packRow, readRow } from "../../src/vectors/packing.js";

let vectors: WordVectors;
beforeAll(async () => {
  vectors = await loadVectors();
});

/** The cosine of two words by their stems. */
function near(a: string, b: string): number {
  return vectors.cosine(stem(a), stem(b));
}

describe("loadVectors", () => {
  it("gives the same vectors to all who ask", async () => {
    expect(await loadVectors()).toBe(vectors);
    expect(vectors.of("طبيب")).toBe(vectors.of("طبيب"));
  });

  it("gives vectors of unit length, to listed stems and to others", () => {
    for (const word of ["طبيب", "هجوم", "زقلبوط", "متشنغل"]) {
      const vector = vectors.of(word)!;
      expect(vector).toHaveLength(vectors.dimensions);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
    expect(vectors.has("طبيب")).toBe(true);
    expect(vectors.has("زقلبوط")).toBe(false);
  });

  it("has none for what is no Arabic stem", () => {
    for (const text of ["", "2024", "paris", "ب", "\n", "👍", "constructor"]) expect(vectors.of(text)).toBeUndefined();
    expect(vectors.cosine("paris", "طبيب")).toBe(0);
  });

  it("gives cosines in range, the same both ways round", () => {
    const words = ["طبيب", "هجوم", "زلزال", "غيتار", "زقلبوط"];
    for (const a of words) {
      expect(vectors.cosine(a, a)).toBeCloseTo(1, 5);
      for (const b of words) {
        expect(Math.abs(vectors.cosine(a, b))).toBeLessThanOrEqual(1);
        expect(vectors.cosine(a, b)).toBe(vectors.cosine(b, a));
      }
    }
  });
});

describe("meaning", () => {
  const kin = [
    ["طبيب", "مستشفى", "زورق"],
    ["هجوم", "اعتداء", "رسام"],
    ["متظاهرون", "احتجاجات", "برتقال"],
    ["امرأة", "نساء", "محرك"],
    ["يأكل", "طعام", "مجلس"],
    ["سيارة", "قطار", "قصيدة"],
    ["انفجار", "تفجير", "مكتبة"],
    ["يبتسم", "ضحك", "ضريبة"],
  ] as const;
  it.each(kin)("%s is nearer to %s than to %s", (word, like, unlike) => {
    expect(near(word, like)).toBeGreaterThan(near(word, unlike) + 0.2);
  });
});

describe("unlisted stems", () => {
  it("are guessed from their n-grams: near their kin", () => {
    const guessed = "يستطبب";
    expect(vectors.has(guessed)).toBe(false);
    expect(vectors.cosine(guessed, "طبيب")).toBeGreaterThan(vectors.cosine(guessed, "دبلوماس"));
  });

  it("of any length cost little", () => {
    expect(vectors.of("ب".repeat(100_000))).toHaveLength(vectors.dimensions);
    expect(bucketsOf("ب".repeat(100_000)).length).toBeLessThan(100);
  });
});

describe("bucketsOf", () => {
  it("has one bucket for each run of two to five letters between the ends", () => {
    expect(bucketsOf("مدرس")).toHaveLength(5 + 4 + 3 + 2);
    expect(bucketsOf("")).toHaveLength(1);
    for (const bucket of bucketsOf("مستشفيات")) expect(bucket).toBeLessThan(BUCKETS);
  });
});

describe("packRow", () => {
  it("keeps the direction of a vector", () => {
    const row = Float32Array.from({ length: 64 }, (_, i) => Math.sin(3 * i + 1) * (1 + (i % 5)));
    const read = new Float32Array(64);
    readRow(packRow(row), 0, 1, read);
    expect(dot(read, read)).toBeCloseTo(1, 5);
    expect(dot(row, read) / Math.sqrt(dot(row, row))).toBeGreaterThan(0.99);
  });

  it("adds rows where the target holds some", () => {
    const packed = packRow(Float32Array.of(1, -1));
    const target = Float32Array.of(2, 2);
    readRow(packed, 0, Math.SQRT2, target);
    expect([...target].map((value) => Math.round(value))).toEqual([3, 1]);
  });

  it("takes a row of zeros", () => {
    const read = new Float32Array(4);
    readRow(packRow(new Float32Array(4)), 0, 0, read);
    expect(read.every(Number.isFinite)).toBe(true);
  });
});
