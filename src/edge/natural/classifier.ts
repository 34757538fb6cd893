/**
 * natural's classifiers over Arabic words.
 *
 * @example
 * import { BayesClassifier } from "natural/lib/natural/classifiers/index.js";
 * const classifier = createArabicClassifier(BayesClassifier);
 * classifier.addDocument("فاز الفريق بالكأس", "رياضة");
 * classifier.addDocument("ارتفعت أسعار القمح", "اقتصاد");
 * classifier.train();
 * classifier.classify("كأس جديدة للفريق"); // "رياضة"
 */
import { type ArabicStemmer, createArabicStemmer } from "./stemmer.js";

/** A classifier of natural: `BayesClassifier`, `LogisticRegressionClassifier`. */
export type ClassifierClass<Classifier> = new (stemmer: never, smoothing?: number) => Classifier;

/** Options of `createArabicClassifier`. */
export interface ClassifierOptions {
  /** Default: light stems, without stop words. */
  readonly stemmer?: ArabicStemmer;
  /** natural's own smoothing, above 0; of Bayes alone. Default natural's, 1. */
  readonly smoothing?: number;
}

/**
 * Makes a classifier of the class given. One that was saved is restored by natural's own `restore(saved, stemmer)`.
 *
 * @throws {TypeError} where `Classifier` is not a class.
 */
export function createArabicClassifier<Classifier>(Classifier: ClassifierClass<Classifier>, { stemmer = createArabicStemmer(), smoothing }: ClassifierOptions = {}): Classifier {
  if (typeof Classifier !== "function") throw new TypeError(`createArabicClassifier: Classifier must be a class of natural, got ${typeof Classifier}`);
  // natural's type asks for the inner steps of Porter's stemmer, which its classifiers never call.
  return new Classifier(stemmer as never, smoothing);
}
