import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { BayesClassifier, LogisticRegressionClassifier } from "natural/lib/natural/classifiers/index.js";
import { expect, test } from "vitest";
import { createArabicClassifier, createArabicStemmer, restoreArabicClassifier, type SavedClassifier } from "../../../src/edge/natural/index.js";
import { HEADLINES, UNSEEN } from "./headlines.js";

/** What the two classes of natural have in common. */
type Learner = BayesClassifier | LogisticRegressionClassifier;

const CLASSES = [
  ["Bayes", BayesClassifier, () => createArabicClassifier(BayesClassifier, { smoothing: 0.5 })],
  ["logistic regression", LogisticRegressionClassifier, () => createArabicClassifier(LogisticRegressionClassifier)],
] as const;

function learn<Classifier extends Learner>(classifier: Classifier, headlines: readonly (readonly [string, string])[] = HEADLINES): Classifier {
  for (const [headline, section] of headlines) classifier.addDocument(headline, section);
  classifier.train();
  return classifier;
}

const answers = (classifier: Learner): string[] => UNSEEN.map(([headline]) => classifier.classify(headline));
const EXPECTED = UNSEEN.map(([, section]) => section);
const parse = (text: string): SavedClassifier => JSON.parse(text) as SavedClassifier;

test.each(CLASSES)("natural's %s learns Arabic headlines", (_, Class, create) => {
  const classifier = learn(create());
  expect(classifier).toBeInstanceOf(Class);
  expect(answers(classifier)).toEqual(EXPECTED);
});

test("without it natural learns nothing of Arabic: the need for this module", () => {
  expect(Object.keys(learn(new BayesClassifier()).features)).toEqual([]);
});

test("the stemmer alone fits natural's own constructor", () => {
  expect(answers(learn(new BayesClassifier(createArabicStemmer())))).toEqual(EXPECTED);
});

test.each(CLASSES)("%s: saved by natural's own save, restored with its stemmer, and learning on", async (_, Class, create) => {
  const file = join(mkdtempSync(join(tmpdir(), "silah-natural-")), "classifier.json");
  const classifier = create();
  classifier.on("doneTraining", () => undefined).on("doneTraining", () => undefined);
  classifier.stemmer.addStopWord("الفريق");
  learn(classifier);
  await promisify<string, unknown>(classifier.save.bind(classifier))(file);

  const saved = parse(readFileSync(file, "utf8"));
  const restored = restoreArabicClassifier<Learner>(Class, saved);
  for (const [headline] of UNSEEN) expect(restored.getClassifications(headline)).toEqual(classifier.getClassifications(headline));
  expect(JSON.stringify(restored.stemmer)).toBe(JSON.stringify(classifier.stemmer));
  expect(saved).toEqual(parse(readFileSync(file, "utf8")));

  restored.addDocument("الغواص يعثر على مرجان نادر", "بيئة");
  restored.retrain();
  expect(restored.classify("مرجان على عمق عشرة أمتار رآه غواص")).toBe("بيئة");
  expect(answers(restored)).toEqual(EXPECTED);

  // A second time: what was restored is saved as well.
  expect(answers(restoreArabicClassifier<Learner>(Class, parse(JSON.stringify(restored))))).toEqual(EXPECTED);
});

test("natural's own load takes the stemmer too; without one it finds no word", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "silah-natural-")), "classifier.json");
  writeFileSync(file, JSON.stringify(learn(createArabicClassifier(BayesClassifier))));
  const load = (stemmer?: ReturnType<typeof createArabicStemmer>): Promise<BayesClassifier> =>
    new Promise((resolve, reject) => {
      BayesClassifier.load(file, stemmer, (error, classifier) => {
        if (error) reject(error);
        else resolve(classifier!);
      });
    });
  expect(answers(await load(createArabicStemmer()))).toEqual(EXPECTED);
  expect((await load()).textToFeatures(UNSEEN[0]![0])).not.toContain(1);
});

test("a long article keeps its label, where natural's likelihoods vanish", () => {
  // Each word is known from one document in twenty of its label; the label of the short ones is learnt first.
  const words = Array.from({ length: 900 }, (_, i) => [...String(1000 + i)].map((digit) => "بتثجحدرسشص".charAt(Number(digit))).join(""));
  const [plain, arabic] = [new BayesClassifier(), createArabicClassifier(BayesClassifier)];
  for (const classifier of [plain, arabic]) {
    for (const [label, length] of [["قصير", 10], ["طويل", 45]] as const) {
      for (let i = 0; i < 20; i++) classifier.addDocument(words.slice(i * 45, i * 45 + length), label);
    }
    classifier.train();
  }
  expect(plain.getClassifications(words).map(({ value }) => value)).toEqual([0, 0]);
  expect(plain.classify(words)).toBe("قصير");
  expect(arabic.classify(words)).toBe("طويل");
  expect(arabic.getClassifications(words).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
});

test("Bayes in logarithms ranks as natural does, by the same proportions", () => {
  const [plain, arabic] = [new BayesClassifier(createArabicStemmer(), 0.3), createArabicClassifier(BayesClassifier, { smoothing: 0.3 })];
  for (const classifier of [plain, arabic]) learn(classifier);
  for (const [headline] of UNSEEN) {
    const expected = plain.getClassifications(headline);
    const sum = expected.reduce((all, { value }) => all + value, 0);
    const found = arabic.getClassifications(headline);
    expect(found.map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
    found.forEach(({ value }, i) => {
      expect(value).toBeCloseTo(expected[i]!.value / sum, 12);
    });
  }
});

test("logistic regression learns natural's own weights", () => {
  const [plain, arabic] = [new LogisticRegressionClassifier(createArabicStemmer()), createArabicClassifier(LogisticRegressionClassifier)];
  for (const classifier of [plain, arabic]) learn(classifier);
  const values = (classifier: Learner): Record<string, number>[] => UNSEEN.map(([headline]) => Object.fromEntries(classifier.getClassifications(headline).map(({ label, value }) => [label, Math.round(value * 1e9)])));
  expect(values(arabic)).toEqual(values(plain));
});

test("the features are bounded to the stems that tell labels apart", () => {
  const classifier = learn(createArabicClassifier(BayesClassifier, { mostFeatures: 2 }), [
    ["فاز الفريق اليوم", "رياضة"],
    ["فاز المنتخب اليوم", "رياضة"],
    ["سعر القمح اليوم", "اقتصاد"],
    ["سعر الذهب اليوم", "اقتصاد"],
  ]);
  expect(Object.keys(classifier.features).sort()).toEqual(["سعر", "فاز"]);
  expect(classifier.classify("فاز")).toBe("رياضة");
  // All of them, saved and restored: JSON knows no Infinity.
  const all = learn(createArabicClassifier(BayesClassifier, { mostFeatures: Infinity }));
  const restored = restoreArabicClassifier(BayesClassifier, parse(JSON.stringify(all)));
  restored.retrain();
  expect(Object.keys(restored.features)).toEqual(Object.keys(all.features));
});

test("retraining keeps the smoothing, and a removed document takes only itself away", () => {
  const classifier = learn(createArabicClassifier(BayesClassifier, { smoothing: 0.25 }));
  classifier.removeDocument(...HEADLINES[0]!);
  classifier.retrain();
  expect(classifier.classifier.smoothing).toBe(0.25);
  expect(classifier.docs).toHaveLength(HEADLINES.length - 1);
  // «تفوز» is in a headline that stays.
  expect(Object.keys(classifier.features)).toEqual(expect.arrayContaining(createArabicStemmer().tokenizeAndStem("تفوز بجائزة")));
});

test("misuse is named", () => {
  expect(() => createArabicClassifier(undefined as never)).toThrow("createArabicClassifier: Classifier must be a class of natural, got undefined");
  expect(() => createArabicClassifier(BayesClassifier, { smoothing: 0 })).toThrow(RangeError);
  expect(() => createArabicClassifier(BayesClassifier, { mostFeatures: 1.5 })).toThrow("createArabicClassifier: mostFeatures must be a whole number above 0 or Infinity, got 1.5");
  expect(() => {
    createArabicClassifier(LogisticRegressionClassifier).train();
  }).toThrow("train: no document was added that holds a word");
  // Saved by natural alone: Porter's stemmer leaves no trace in JSON.
  const saved = parse(JSON.stringify(new BayesClassifier()));
  expect(() => restoreArabicClassifier(BayesClassifier, saved)).toThrow("restoreArabicClassifier: saved names no Arabic stemmer");
  expect(restoreArabicClassifier(BayesClassifier, saved, { stemmer: createArabicStemmer() })).toBeInstanceOf(BayesClassifier);
});
