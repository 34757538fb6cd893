import { BayesClassifier, LogisticRegressionClassifier } from "natural/lib/natural/classifiers/index.js";
import { TfIdf } from "natural/lib/natural/tfidf/index.js";
import { expect, test } from "vitest";
import { createArabicClassifier, createArabicSentenceTokenizer, createArabicStemmer, createArabicTfIdf, createArabicTokenizer } from "../../../src/edge/natural/index.js";

/** Headlines written for this test. */
const HEADLINES: readonly (readonly [string, string])[] = [
  ["الفريق الأخضر يفوز بكأس المدينة بعد ركلات الترجيح", "رياضة"],
  ["المدرب يعلن تشكيلة المنتخب لمباراة الجمعة", "رياضة"],
  ["إصابة حارس المرمى قبل نهائي البطولة", "رياضة"],
  ["عداء شاب يحطم الرقم القياسي في سباق الماراثون", "رياضة"],
  ["المصرف المركزي يخفض سعر الفائدة نصف نقطة", "اقتصاد"],
  ["ارتفاع أسعار القمح في الأسواق المحلية", "اقتصاد"],
  ["الشركة تعلن أرباحا قياسية وتوزع حصصا على المساهمين", "اقتصاد"],
  ["اتفاق تجاري جديد يخفض رسوم الاستيراد", "اقتصاد"],
  ["افتتاح معرض للمخطوطات النادرة في المتحف", "ثقافة"],
  ["رواية أولى تفوز بجائزة الأدب العربي", "ثقافة"],
  ["مهرجان الموسيقى يستضيف فرقا من خمس دول", "ثقافة"],
  ["ترجمة ديوان الشاعر إلى ثلاث لغات", "ثقافة"],
];
const UNSEEN: readonly (readonly [string, string])[] = [
  ["المنتخب يستعد للبطولة بمدرب جديد وحارسين", "رياضة"],
  ["أسعار الفائدة ترتفع والأسواق تترقب المصارف", "اقتصاد"],
  ["الشعراء والروائيون في مهرجان للأدب بالمتحف", "ثقافة"],
];

interface Learner {
  readonly addDocument: (text: string, label: string) => void;
  readonly train: () => void;
  readonly classify: (text: string) => string;
}

const LEARNERS: readonly (readonly [string, () => Learner])[] = [
  ["Bayes", () => createArabicClassifier(BayesClassifier, { smoothing: 0.5 })],
  ["logistic regression", () => createArabicClassifier(LogisticRegressionClassifier)],
];

test.each(LEARNERS)("natural's %s classifier learns Arabic headlines", (_, create) => {
  const classifier = create();
  for (const [headline, section] of HEADLINES) classifier.addDocument(headline, section);
  classifier.train();
  expect(UNSEEN.map(([headline]) => classifier.classify(headline))).toEqual(UNSEEN.map(([, section]) => section));
});

test("without it natural learns nothing of Arabic: the need for this module", () => {
  const classifier = new BayesClassifier();
  for (const [headline, section] of HEADLINES) classifier.addDocument(headline, section);
  expect(Object.keys(classifier.features)).toEqual([]);
});

test("a saved classifier is restored with the stemmer", () => {
  const classifier = createArabicClassifier(BayesClassifier);
  for (const [headline, section] of HEADLINES) classifier.addDocument(headline, section);
  classifier.train();
  const saved = JSON.parse(JSON.stringify(classifier)) as Record<string, unknown>;
  const restored = BayesClassifier.restore(saved, createArabicStemmer() as never);
  expect(restored.classify(UNSEEN[0]![0])).toBe("رياضة");
});

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

test("tokenizer: words and numbers, normalized, as printed, or stems", () => {
  const text = "وصلَ ٣ معلمين إلى «المدرسة».";
  expect(createArabicTokenizer().tokenize(text)).toEqual(["وصل", "3", "معلمين", "الي", "المدرسه"]);
  expect(createArabicTokenizer({ form: "surface" }).tokenize(text)).toEqual(["وصلَ", "٣", "معلمين", "إلى", "المدرسة"]);
  expect(createArabicTokenizer({ form: "stem", keepStops: false }).tokenize(text)).toEqual(createArabicStemmer().tokenizeAndStem(text));
  expect(createArabicTokenizer().tokenize("")).toEqual([]);
  expect(() => createArabicTokenizer({ form: "root" as "stem" })).toThrow(RangeError);
});

test("natural's TfIdf takes the tokenizer by its own setTokenizer", () => {
  const tfidf = new TfIdf();
  // The type asks for the base class's `trim`, the code for `tokenize` alone.
  tfidf.setTokenizer(createArabicTokenizer({ form: "stem", keepStops: false }) as never);
  tfidf.addDocument("السدود على النهر");
  expect(tfidf.tfidfs("سدود")[0]).toBeGreaterThan(0);
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
  expect(createArabicStemmer({ kind: "root" }).stem("استقبال")).toBe("قبل");
  expect(() => createArabicStemmer({ kind: "heavy" as "root" })).toThrow(RangeError);
});

test("misuse is named", () => {
  expect(() => createArabicTfIdf({} as never)).toThrow("createArabicTfIdf: TfIdf must be natural's class, got object");
  expect(() => createArabicClassifier(undefined as never)).toThrow("createArabicClassifier: Classifier must be a class of natural, got undefined");
});
