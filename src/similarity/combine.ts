/**
 * How alike two texts are, in one number: a weighted mean of the measures that apply, bent by an exponent. Sentences and
 * articles have weights of their own; between the two lengths one passes into the other.
 *
 * @example
 * similarity("قصف على غزة", "غزة تتعرض للقصف"); // 0.8…
 */
import { type ContextOptions, measureContext, type MeasureContext } from "./measure.js";
import { type Comparable, type Profile, profileOf, type ProfileOptions } from "./profile.js";
import { MEASURES } from "./registry.js";
import { Vocabulary } from "./vocabulary.js";
import { type Combination, type LearnedWeights, learnedWeights } from "./weights.js";

/** Options of `similarity` and `explainSimilarity`. */
export interface SimilarityOptions extends ProfileOptions, ContextOptions {
  /** One measure by name in place of the combination: `"cosine"`, `"grams"`, `"jaccard"` … (see `MEASURES`). */
  readonly measure?: string | undefined;
  /** Weights in place of those that ship. */
  readonly weights?: LearnedWeights | undefined;
}

/**
 * How alike two texts are, in [0, 1]: 1 for a text and itself in whatever spelling, 0 where nothing is shared; the same both
 * ways round. Each is a text, `{ headline, text }`, a Document, or a Profile read before.
 *
 * @throws {TypeError} on anything else. @throws {RangeError} on an unknown measure.
 * @example
 * similarity("مُحَادَثات في بغداد", "محادثات فى بغداد"); // 1
 * similarity("محادثات في بغداد", "فاز الفريق بالكأس");   // 0
 */
export function similarity(a: Comparable, b: Comparable, options: SimilarityOptions = {}): number {
  const vocabulary = options.vocabulary ?? new Vocabulary();
  const left = profileOf(a, { ...options, vocabulary }, "similarity");
  const right = profileOf(b, { ...options, vocabulary }, "similarity");
  return compareProfiles(left, right, options);
}

/** As `similarity`, of profiles. */
export function compareProfiles(a: Profile, b: Profile, options: SimilarityOptions = {}): number {
  const context = measureContext(options);
  // Always the same one first: sums of the same numbers in another order differ in the last bit.
  const [first, second] = a.key <= b.key ? [a, b] : [b, a];
  if (options.measure !== undefined) return singleMeasure(options.measure, first, second, context);
  if (first.key === second.key) return 1;
  const weights = options.weights ?? learnedWeights();
  const share = articleShare(Math.min(a.content.length, b.content.length), weights);
  const asSentence = share < 1 ? combined(first, second, weights.sentence, context) : 0;
  const asArticle = share > 0 ? combined(first, second, weights.article, context) : 0;
  return Math.min(1, asSentence * (1 - share) + asArticle * share);
}

function singleMeasure(name: string, a: Profile, b: Profile, context: MeasureContext): number {
  const measure = MEASURES.find((candidate) => candidate.name === name);
  if (!measure) {
    throw new RangeError(`similarity: measure must be one of ${MEASURES.map((known) => known.name).join(", ")}, got ${JSON.stringify(name)}`);
  }
  return a.key === b.key ? 1 : (measure.compare(a, b, context) ?? 0);
}

/** How far a pair is on the way from sentences to articles, [0, 1], by the logarithm of the shorter one's length. */
function articleShare(words: number, { sentenceLength, articleLength }: LearnedWeights): number {
  if (words <= sentenceLength) return 0;
  return Math.min(1, Math.log(words / sentenceLength) / Math.log(articleLength / sentenceLength));
}

function combined(a: Profile, b: Profile, { weights, curve }: Combination, context: MeasureContext): number {
  let sum = 0;
  let all = 0;
  for (const measure of MEASURES) {
    const weight = weights.get(measure.name);
    if (weight === undefined) continue;
    const value = measure.compare(a, b, context);
    if (value === undefined) continue;
    sum += weight * value;
    all += weight;
  }
  return all === 0 ? 0 : Math.min(1, sum / all) ** curve;
}
