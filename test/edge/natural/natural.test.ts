import { NGrams } from "natural/lib/natural/ngrams/index.js";
import { TfIdf } from "natural/lib/natural/tfidf/index.js";
import { SentenceTokenizer, WordTokenizer } from "natural/lib/natural/tokenizers/index.js";
import { expect, test } from "vitest";
import { createArabicSentenceTokenizer, createArabicStemmer, createArabicTfIdf, createArabicTokenizer, restoreArabicTfIdf, type SavedTfIdf } from "../../../src/edge/natural/index.js";

test("TfIdf: any inflection finds the document, natural's own settings stay", () => {
  const tfidf = createArabicTfIdf(TfIdf);
  tfidf.addDocument("قال المعلمون إن المدارس تفتح أبوابها غدا", "school");
  tfidf.addDocument("ارتفع منسوب المياه خلف السد", "dam");
  const [school, dam] = tfidf.tfidfs("معلمي المدرسة") as [number, number];
  expect(school).toBeGreaterThan(0);
  expect(dam).toBe(0);
  expect(tfidf.tfidf("سد", 1)).toBeGreaterThan(0);
  expect(tfidf.idf("والسد")).toBe(tfidf.idf("سد"));
  expect(tfidf.listTerms(1).map(({ term }) => term)).toEqual(expect.arrayContaining(createArabicStemmer().tokenizeAndStem("منسوب السد")));
  expect([tfidf.removeDocument("dam"), tfidf.removeDocument("dam"), tfidf.inner.documents.length]).toEqual([true, false, 1]);

  const english = new TfIdf();
  english.addDocument("the dam is full");
  expect(english.listTerms(0).map(({ term }) => term)).toEqual(["dam", "full"]);
});

test("TfIdf: saved and restored, with keys and stop words", () => {
  const tfidf = createArabicTfIdf(TfIdf, { stemmer: createArabicStemmer({ addStopWords: ["وكالة"] }) });
  tfidf.addDocument("وكالة المياه تملأ السد", "dam");
  tfidf.addDocument("وكالة السفر تغلق", "travel");
  const restored = restoreArabicTfIdf(TfIdf, JSON.parse(JSON.stringify(tfidf)) as SavedTfIdf);
  expect(restored.tfidfs("وكالة السدود")).toEqual(tfidf.tfidfs("السد"));
  const told: unknown[] = [];
  restored.tfidfs("سد", (document, weight, key) => told.push([document, weight > 0, key]));
  expect(told).toEqual([[0, true, "dam"], [1, false, "travel"]]);
  expect([restored.removeDocument("dam"), tfidf.inner.documents.length]).toEqual([true, 2]);
});

// natural's type is a class, and what it asks of a tokenizer is `tokenize`.
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment */
test("the tokenizer fits natural's own setTokenizer, whose strings are then read", () => {
  const plain = new TfIdf();
  try {
    plain.setTokenizer(createArabicTokenizer({ form: "stem" }));
    NGrams.setTokenizer(createArabicTokenizer());
    plain.addDocument("سدود على النهر");
    expect(plain.tfidf("السد", 0)).toBeGreaterThan(0);
    expect(NGrams.bigrams("سدّ أم الغيث")).toEqual([["سد", "ام"], ["ام", "الغيث"]]);
  } finally {
    // natural keeps them for the whole process.
    plain.setTokenizer(new WordTokenizer());
    NGrams.setTokenizer(new WordTokenizer());
  }
  for (const tokenizer of [createArabicTokenizer(), createArabicSentenceTokenizer()]) {
    for (const tokens of [["", "", "أ", "", "ب", ""], [], ["", ""], ["أ"]]) expect(tokenizer.trim([...tokens])).toEqual(new SentenceTokenizer([]).trim([...tokens]));
  }
});
/* eslint-enable @typescript-eslint/no-unsafe-class-instance-assignment */

test("tokenizer: words and numbers, normalized, as printed, or stems", () => {
  const text = "وصلَ ٣ معلمين إلى «المدرسة».";
  expect(createArabicTokenizer().tokenize(text)).toEqual(["وصل", "3", "معلمين", "الي", "المدرسه"]);
  expect(createArabicTokenizer({ form: "surface" }).tokenize(text)).toEqual(["وصلَ", "٣", "معلمين", "إلى", "المدرسة"]);
  expect(createArabicTokenizer({ form: "stem", keepStops: false }).tokenize(text)).toEqual(createArabicStemmer().tokenizeAndStem(text));
  expect(createArabicTokenizer().tokenize("")).toEqual([]);
  expect(() => createArabicTokenizer({ form: "root" as "stem" })).toThrow(RangeError);
});

test("sentences", () => {
  expect(createArabicSentenceTokenizer().tokenize("متى عاد؟ عاد أمس.")).toEqual(["متى عاد؟", "عاد أمس."]);
});

test("stemmer: one stem for kin, stop words of its own", () => {
  const stemmer = createArabicStemmer();
  expect(new Set(["المعلمين", "معلمون", "والمعلمين"].map(stemmer.stem))).toEqual(new Set(["معلم"]));
  expect(stemmer.tokenizeAndStem("ذهب إلى الوادي")).not.toContain("الي");
  expect(stemmer.tokenizeAndStem("ذهب إلى الوادي", true)).toHaveLength(3);
  stemmer.addStopWords(["وكالة", "أنباء"]);
  stemmer.addStopWord("مراسل");
  stemmer.removeStopWord("إلى");
  stemmer.removeStopWords(["مراسل"]);
  const text = "وأنباءٌ عن وكالةٍ ومراسل إلى بغداد";
  expect(stemmer.tokenizeAndStem(text)).toEqual(["مراسل", "إلى", "بغداد"].map(stemmer.stem));
  // Another stemmer is not touched.
  expect(createArabicStemmer().tokenizeAndStem(text)).toEqual(["أنباء", "وكالة", "مراسل", "بغداد"].map(stemmer.stem));
  expect(createArabicStemmer(JSON.parse(JSON.stringify(stemmer)) as object).tokenizeAndStem(text)).toEqual(stemmer.tokenizeAndStem(text));
  expect(createArabicStemmer({ kind: "root" }).stem("استقبال")).toBe("قبل");
  expect(() => createArabicStemmer({ kind: "heavy" as "root" })).toThrow(RangeError);
});

test("misuse is named", () => {
  expect(() => createArabicTfIdf({} as never)).toThrow("createArabicTfIdf: TfIdf must be natural's class, got object");
  expect(() => restoreArabicTfIdf(TfIdf, { stemmer: {} } as SavedTfIdf)).toThrow("restoreArabicTfIdf: saved holds no documents");
  const tfidf = createArabicTfIdf(TfIdf);
  expect(() => tfidf.tfidf("سد", 0)).toThrow("tfidf: there is no document 0, only 0");
  expect(() => tfidf.listTerms(1)).toThrow(RangeError);
});
