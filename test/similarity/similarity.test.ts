import { describe, expect, it } from "vitest";
import { createComparer, createProfileReader, explainSimilarity, profileOf, similarity, type EntityFinder } from "../../src/similarity/index.js";
import { learnedWeights, readWeights } from "../../src/similarity/weights.js";

describe("similarity", () => {
  it("orders what a reader would order", () => {
    const headline = "مقتل ثلاثة جنود أمريكيين في هجوم بطائرة مسيرة في الأردن";
    const paraphrase = "هجوم بمسيرة في الأردن يودي بحياة 3 جنود من القوات الأمريكية";
    const sameTopic = "واشنطن تعلن سحب جنود من قاعدة في العراق";
    const unrelated = "ارتفاع أسعار الزيتون بعد موسم جفاف";
    const [close, near, far] = [paraphrase, sameTopic, unrelated].map((other) => similarity(headline, other));
    expect(close).toBeGreaterThan(near! + 0.1);
    expect(near).toBeGreaterThan(far!);
    expect(far).toBeLessThan(0.1);
  });

  it("of texts without a word is 1 where they are equal, else 0", () => {
    expect(similarity("", "")).toBe(1);
    expect(similarity("", "بغداد")).toBe(0);
    expect(similarity("…", "!؟")).toBe(1);
    expect(similarity("في من", "على إلى")).toBe(0);
  });

  it("sees broken plurals and near spellings", () => {
    expect(similarity("هطول مطر", "هطول الأمطار")).toBeGreaterThan(0.7);
    expect(similarity("زيارة ترامب", "زيارة ترمب")).toBeGreaterThan(0.6);
  });

  it("sees words that may stand for one another", () => {
    expect(similarity("الذهب يهبط", "تراجع الذهب")).toBeGreaterThan(similarity("الذهب يهبط", "ارتفاع الذهب") + 0.1);
    expect(similarity("امرأة تسير في الحديقة", "سيدة تمشي في البستان")).toBeGreaterThan(0.6);
  });

  it("falls where one text denies the other", () => {
    expect(similarity("الرجل ليس على دراجة", "الرجل على دراجة")).toBeLessThan(similarity("الرجل على دراجة", "رجل على دراجة") - 0.2);
  });

  it("reads headline, Document and Profile", () => {
    const article = { headline: "قصف على غزة", text: "قالت وزارة الصحة إن القصف أوقع ضحايا." };
    const document = { text: "قصف على غزة", entities: [], tokens: [], sentences: [], quotes: [], keyphrases: [], tags: [], language: { language: "arb", script: "Arab", confidence: 1 } };
    expect(similarity(article, document)).toBeGreaterThan(similarity(article.text, document));
    expect(similarity(profileOf(article), article)).toBe(1);
  });

  it("does not count a headline twice that the text begins with", () => {
    const headline = "قصف على غزة";
    expect(similarity({ headline, text: `${headline}\nقتلى وجرحى` }, `${headline} قتلى وجرحى`)).toBe(1);
  });

  it("gives one measure by name", () => {
    expect(similarity("قصف غزة", "قصف عنيف على مدينة غزة", { measure: "containment" })).toBeCloseTo(1, 10);
    expect(() => similarity("a", "b", { measure: "nearness" })).toThrow(RangeError);
  });

  it("takes a corpus's frequencies and word vectors", () => {
    const background = { documents: 1000, documentFrequency: (stem: string) => (stem === "قصف" ? 900 : 1) };
    const weigh = (other: string): number => similarity("قصف غزة", other, { background, measure: "dice" });
    expect(weigh("غزة بعيدة")).toBeGreaterThan(weigh("قصف بعيد"));
    const vectors = { of: (stem: string) => (stem === "خيم" || stem === "سرادق" ? Float32Array.of(1, 0) : undefined) };
    expect(similarity("خيمة", "سرادق", { vectors })).toBeGreaterThan(similarity("خيمة", "سرادق") + 0.5);
  });

  it("uses the caller's finder of entities, or none", () => {
    const extract: EntityFinder = ({ text }) => {
      const start = text.indexOf("شركة النور");
      return start < 0 ? [] : [{ start, end: start + 10, text: "شركة النور", type: "group", id: "noor", score: 1, source: "gazetteer" }];
    };
    expect(profileOf("أعلنت شركة النور", { extract }).things).toMatchObject([{ key: "noor", type: "group" }]);
    expect(profileOf("أعلنت شركة النور في بغداد", { extract: false }).things).toEqual([]);
  });

  it("names misuse", () => {
    expect(() => similarity(undefined as never, "")).toThrow("similarity: expected a text");
    expect(() => similarity("", { text: 3 } as never)).toThrow(TypeError);
    expect(() => similarity("", null as never)).toThrow(TypeError);
  });
});

describe("createProfileReader", () => {
  it("reads a text once and forgets the oldest", () => {
    let reads = 0;
    const read = createProfileReader({ size: 2, extract: () => ((reads += 1), []) });
    expect(read("أ ب")).toBe(read("أ ب"));
    read("ج");
    read("أ ب");
    read("د");
    expect(reads).toBe(3);
    read("أ ب");
    expect(reads).toBe(3);
    read("ج");
    expect(reads).toBe(4);
  });

  it("forgets by words too, and remembers nothing where it may not", () => {
    let reads = 0;
    const extract: EntityFinder = () => ((reads += 1), []);
    const few = createProfileReader({ words: 3, extract });
    for (const text of ["أ ب", "ج د", "أ ب"]) few(text);
    expect(reads).toBe(3);
    const none = createProfileReader({ size: 0, extract });
    for (const text of ["أ ب", "أ ب"]) none(text);
    expect(reads).toBe(5);
  });

  it("tells a headline from a text", () => {
    const read = createProfileReader();
    expect(read({ headline: "قصف", text: "غزة" }).headlineWords).toBe(1);
    expect(read({ text: "قصف غزة" }).headlineWords).toBe(0);
    expect(() => createProfileReader({ size: -1 })).toThrow(RangeError);
  });
});

describe("createComparer", () => {
  it("reads each text once, and gives what the root's calls give", () => {
    let reads = 0;
    const comparer = createComparer({ extract: () => ((reads += 1), []) });
    const [a, b] = ["قصف على غزة", "غزة تتعرض للقصف"];
    const first = comparer.similarity(a, b);
    expect(comparer.similarity(b, a)).toBe(first);
    expect(comparer.explainSimilarity(a, b).similarity).toBe(first);
    expect(reads).toBe(2);
    expect(first).toBe(similarity(a, b, { extract: false }));
  });

  it("remembers nothing of a call with a finder of its own", () => {
    const comparer = createComparer();
    const finder: EntityFinder = () => [{ start: 0, end: 3, text: "قصف", type: "group", id: "x", score: 1, source: "pattern" }];
    comparer.similarity("قصف", "نمو");
    expect(comparer.similarity("قصف", "نمو", { extract: finder, measure: "entities" })).toBe(1);
    expect(comparer.similarity("قصف", "نمو", { measure: "entities" })).toBe(0);
  });

  it("names misuse by the call", () => {
    const { similarity: compare, explainSimilarity: explain } = createComparer();
    expect(() => compare(1 as never, "")).toThrow("similarity: expected a text");
    expect(() => explain("", null as never)).toThrow("explainSimilarity: expected a text");
    expect(() => compare("", "", { measure: "nearness" })).toThrow(RangeError);
    expect(() => createComparer({ size: -1 })).toThrow(RangeError);
  });
});

describe("weights", () => {
  it("are above 0, few, and of known measures", () => {
    const { sentence, article, sentenceLength, articleLength } = learnedWeights();
    for (const { weights, curve } of [sentence, article]) {
      expect(weights.size).toBeGreaterThan(0);
      expect(weights.size).toBeLessThanOrEqual(10);
      expect(curve).toBeGreaterThan(0);
    }
    expect(sentenceLength).toBeLessThan(articleLength);
  });

  it("are read from records", () => {
    const { sentence } = readWeights([{ key: "weight.sentence.grams", value: 0.4 }, { key: "weight.sentence.dice", value: 0 }, { key: "curve.sentence", value: 2 }]);
    expect([...sentence.weights]).toEqual([["grams", 0.4]]);
    expect(sentence.curve).toBe(2);
  });
});

describe("explainSimilarity", () => {
  it("says what is shared in printed form and what differs, like with like", () => {
    const { reasons, differences } = explainSimilarity("مقتل 23 شخصا في غارة على غزة", "غارة على دمشق توقع 40 شخصا");
    expect(reasons.map(({ text }) => text)).toContain("غارة");
    expect(differences).toContainEqual(expect.objectContaining({ kind: "number", text: "23 شخصا ≠ 40 شخصا" }));
  });

  it("names a shared country by id, under whatever name", () => {
    const { reasons } = explainSimilarity("الرئيس العراقي يزور طهران", "زيارة إلى العراق");
    expect(reasons[0]).toMatchObject({ kind: "entity", id: "IQ" });
  });

  it("marks what both headlines say", () => {
    const article = { headline: "انقطاع الكهرباء", text: "انقطاع واسع" };
    expect(explainSimilarity(article, { headline: "الكهرباء تعود", text: "عودة" }).reasons).toContainEqual(expect.objectContaining({ kind: "headline", text: "الكهرباء" }));
  });

  it("gives what each measure says, with its weight", () => {
    const { parts } = explainSimilarity("مقتل 23 شخصا في غارة على غزة", "غارة على دمشق توقع 40 شخصا");
    expect(parts[0]?.measure).toBe("alignment");
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(explainSimilarity("قصف غزة", "قصف عنيف على مدينة غزة", { measure: "containment" }).parts).toEqual([{ measure: "containment", value: 1, weight: 1 }]);
  });

  it("tells another place and another date, each with its like", () => {
    const { differences } = explainSimilarity("زلزال يضرب دمشق يوم 5 مارس 2023", "زلزال يضرب بغداد يوم 9 مارس 2023");
    expect(differences.map(({ kind }) => kind).sort()).toEqual(["date", "entity"]);
    expect(differences.find(({ kind }) => kind === "entity")?.text).toBe("دمشق ≠ بغداد");
  });

  it("has no reason and no difference where there is none", () => {
    expect(explainSimilarity("قصف", "نمو")).toMatchObject({ similarity: 0, reasons: [], differences: [] });
  });
});
