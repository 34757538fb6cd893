/**
 * natural's classifiers over Arabic words: `BayesClassifier` and `LogisticRegressionClassifier`.
 *
 * What comes back is natural's own object, with Arabic stems and four differences: `train` and `retrain` choose the stems that
 * tell the labels apart and learn all documents anew; Bayes answers with probabilities, in logarithms, so that long texts keep
 * their label (`posteriors.ts`); logistic regression learns the same weights in a hundredth of the time (`descent.ts`); and what
 * JSON keeps of it names its stemmer, so that it can be restored as it was.
 *
 * @example
 * import { BayesClassifier } from "natural/lib/natural/classifiers/index.js";
 * const classifier = createArabicClassifier(BayesClassifier);
 * classifier.addDocument("فاز الفريق بالكأس", "رياضة");
 * classifier.addDocument("ارتفعت أسعار القمح", "اقتصاد");
 * classifier.train();
 * classifier.classify("كأس جديدة للفريق"); // "رياضة"
 */
import { isLogisticRegression, thetasOf } from "./descent.js";
import { isBayes, posteriors } from "./posteriors.js";
import { type ArabicStemmer, createArabicStemmer, type StemmerOptions } from "./stemmer.js";
import { type LabelledStems, tellingStems } from "./telling-stems.js";

/** Stems that a classifier is trained on unless told otherwise. */
const MOST_FEATURES = 1_000;

/** The classifier within natural's, of its package `apparatus`. */
interface InnerClassifier {
  addExample(features: number[], label: string): void;
  train(): void;
}

/** What is used of natural's classifiers. */
export interface NaturalClassifier {
  docs: readonly unknown[];
  features: Record<string, number>;
  lastAdded: number;
  classifier: InnerClassifier;
  textToFeatures(stems: string[]): number[];
  emit(event: string, ...told: unknown[]): boolean;
}

/** A classifier of natural: `BayesClassifier`, `LogisticRegressionClassifier`. */
export type ClassifierClass<Classifier extends NaturalClassifier> = new (stemmer: never, smoothing?: number) => Classifier;

/** The same, with its static `restore`. */
export type RestorableClass<Classifier extends NaturalClassifier> = ClassifierClass<Classifier> & {
  readonly restore: (saved: Record<string, unknown>, stemmer?: never) => Classifier;
};

/** Options of `createArabicClassifier`. */
export interface ClassifierOptions {
  /** Default: light stems, without stop words. */
  readonly stemmer?: ArabicStemmer;
  /** natural's own smoothing, above 0; of Bayes alone. Default natural's, 1. */
  readonly smoothing?: number;
  /**
   * Stems that `train` keeps, those that tell the labels apart best: 1 or more, `Infinity` for all. Default 1,000.
   *
   * A thousand news articles of eight labels are learnt in half a second by Bayes, in one and a half by logistic regression. The
   * time grows with documents times features. (natural's own logistic regression took two minutes over 500 features.)
   */
  readonly mostFeatures?: number;
}

/** A classifier as JSON keeps it: natural's own fields, the stemmer's options and `mostFeatures` (`null`: all). */
export type SavedClassifier = Readonly<Record<string, unknown>>;

/**
 * Makes a classifier of the class given.
 *
 * @throws {TypeError} where `Classifier` is not a class.
 * @throws {RangeError} on a smoothing or a number of features out of range; from `train` where no document was added.
 */
export function createArabicClassifier<Classifier extends NaturalClassifier>(
  Classifier: ClassifierClass<Classifier>,
  { stemmer = createArabicStemmer(), smoothing, mostFeatures = MOST_FEATURES }: ClassifierOptions = {},
): Classifier {
  requireClass("createArabicClassifier", Classifier);
  if (smoothing !== undefined && !(smoothing > 0 && smoothing < Infinity)) throw new RangeError(`createArabicClassifier: smoothing must be above 0, got ${smoothing}`);
  // natural's type asks for the inner steps of Porter's stemmer, which its classifiers never call.
  return withArabic(new Classifier(stemmer as never, smoothing), requireMost("createArabicClassifier", mostFeatures));
}

/**
 * A classifier that was saved, by its own `save(file)` or by `JSON.stringify`, with its stemmer and stop words. natural's own
 * `load` and `restore` take Porter's English stemmer where they are given none, and find no word in Arabic.
 *
 * `saved` is that JSON, parsed; it is not changed. `stemmer` is needed only where the classifier was made with one of another make.
 *
 * @throws {TypeError} where `Classifier` is not a class, or `saved` names no stemmer and none is given.
 * @example
 * classifier.save("topics.json", () => undefined);
 * restoreArabicClassifier(BayesClassifier, JSON.parse(await readFile("topics.json", "utf8"))).classify("كأس جديدة للفريق");
 */
export function restoreArabicClassifier<Classifier extends NaturalClassifier>(
  Classifier: RestorableClass<Classifier>,
  saved: SavedClassifier,
  { stemmer = savedStemmer(saved) }: Pick<ClassifierOptions, "stemmer"> = {},
): Classifier {
  requireClass("restoreArabicClassifier", Classifier);
  // natural's restore changes what it is given. What listened to the classifier (EventEmitter's fields) is lost in JSON.
  const { mostFeatures, ...own } = structuredClone({ ...saved, _events: undefined, _eventsCount: 0 }) as SavedClassifier;
  return withArabic(Classifier.restore(own, stemmer as never), requireMost("restoreArabicClassifier", mostFeatures === null ? Infinity : (mostFeatures ?? MOST_FEATURES)));
}

/** Gives a classifier of natural's a `train` of its own, and what is within it an answer and a training of their own. */
function withArabic<Classifier extends NaturalClassifier>(classifier: Classifier, mostFeatures: number): Classifier {
  mend(classifier.classifier);
  const train = (): void => {
    const docs = classifier.docs as readonly LabelledStems[];
    if (docs.length === 0) throw new RangeError("train: no document was added that holds a word");
    // natural numbers features by their order, and an order that changes mixes them up: all documents are learnt anew.
    classifier.features = Object.fromEntries(tellingStems(docs, mostFeatures).map((stem) => [stem, 1]));
    classifier.classifier = freshLike(classifier.classifier);
    docs.forEach((doc, index) => {
      classifier.classifier.addExample(classifier.textToFeatures([...doc.text]), doc.label);
      classifier.emit("trainedWithDocument", { index, total: docs.length, doc });
    });
    classifier.lastAdded = docs.length;
    classifier.classifier.train();
    classifier.emit("doneTraining", true);
  };
  // natural's own retrain forgets the smoothing. mostFeatures is a field so that JSON keeps it.
  return Object.assign(classifier, { mostFeatures, train, retrain: train });
}

/** An empty classifier of the same kind. */
function freshLike(inner: InnerClassifier): InnerClassifier {
  const Inner = inner.constructor as new (smoothing?: number) => InnerClassifier;
  return mend(isBayes(inner) ? new Inner(inner.smoothing) : new Inner());
}

/** Puts our answer in the place of Bayes's, our descent in the place of logistic regression's. */
function mend(inner: InnerClassifier): InnerClassifier {
  if (isBayes(inner)) inner.getClassifications = (features) => posteriors(inner, features);
  if (isLogisticRegression(inner)) {
    inner.computeThetas = (examples, labels) => {
      inner.theta = thetasOf(examples.elements, labels.elements);
    };
  }
  return inner;
}

function savedStemmer({ stemmer }: SavedClassifier): ArabicStemmer {
  const { kind } = (stemmer ?? {}) as StemmerOptions;
  if (kind === undefined) throw new TypeError("restoreArabicClassifier: saved names no Arabic stemmer: give one as { stemmer }");
  return createArabicStemmer(stemmer as StemmerOptions);
}

function requireClass(caller: string, given: unknown): void {
  if (typeof given !== "function") throw new TypeError(`${caller}: Classifier must be a class of natural, got ${typeof given}`);
}

function requireMost(caller: string, most: unknown): number {
  if (typeof most === "number" && (most === Infinity || (Number.isSafeInteger(most) && most >= 1))) return most;
  throw new RangeError(`${caller}: mostFeatures must be a whole number above 0 or Infinity, got ${String(most)}`);
}
