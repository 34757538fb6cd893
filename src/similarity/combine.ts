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

/** What one measure says of two texts. */
export interface Part {
  /** Its name in `MEASURES`. */
  readonly measure: string;
  /** 0..1. */
  readonly value: number;
  /** How much it counts, above 0; the weights of a comparison sum to 1. */
  readonly weight: number;
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

/** As `similarity`, of profiles. @throws {RangeError} on an unknown measure. */
export function compareProfiles(a: Profile, b: Profile, options: SimilarityOptions = {}): number {
  const { measure, weights = weightsFor(a, b, options) } = options;
  if (measure !== undefined) return singleMeasure(measure, a, b, measureContext(options));
  if (a.key === b.key) return 1;
  const share = articleShare(a, b, weights);
  const values = measured(a, b, usedMeasures(share, weights), measureContext(options));
  const meanOf = (combination: Combination): number => values.reduce((sum, { measure: name, value }) => sum + value * shareOf(name, combination, values), 0);
  const bent = (combination: Combination): number => Math.min(1, meanOf(combination)) ** combination.curve;
  return Math.min(1, bent(weights.sentence) * (1 - share) + bent(weights.article) * share);
}

/** What each measure says that counts for two texts, the weightiest first. Equal texts are alike by every measure that applies. */
export function partsOf(a: Profile, b: Profile, options: SimilarityOptions = {}): Part[] {
  const { measure, weights = weightsFor(a, b, options) } = options;
  if (measure !== undefined) return [{ measure, value: singleMeasure(measure, a, b, measureContext(options)), weight: 1 }];
  const share = articleShare(a, b, weights);
  const values = measured(a, b, usedMeasures(share, weights), measureContext(options));
  return values
    .map(({ measure: name, value }) => ({ measure: name, value, weight: shareOf(name, weights.sentence, values) * (1 - share) + shareOf(name, weights.article, values) * share }))
    .sort((left, right) => right.weight - left.weight);
}

type Measured = Omit<Part, "weight">;

function singleMeasure(name: string, a: Profile, b: Profile, context: MeasureContext): number {
  const measure = MEASURES.find((candidate) => candidate.name === name);
  if (!measure) {
    throw new RangeError(`similarity: measure must be one of ${MEASURES.map((known) => known.name).join(", ")}, got ${JSON.stringify(name)}`);
  }
  return a.key === b.key ? 1 : (measured(a, b, new Set([name]), context)[0]?.value ?? 0);
}

/** What the named measures say, those left out that do not apply. */
function measured(a: Profile, b: Profile, names: ReadonlySet<string>, context: MeasureContext): Measured[] {
  // Always the same one first: sums of the same numbers in another order differ in the last bit.
  const [first, second] = a.key <= b.key ? [a, b] : [b, a];
  const values: Measured[] = [];
  for (const measure of MEASURES) {
    const value = names.has(measure.name) ? measure.compare(first, second, context) : undefined;
    if (value !== undefined) values.push({ measure: measure.name, value });
  }
  return values;
}

/** The weights that were fitted for what is at hand: vectors of both texts, of words, or none. */
function weightsFor(a: Profile, b: Profile, { vectors }: SimilarityOptions): LearnedWeights {
  return learnedWeights(a.meaning && b.meaning ? "encoder" : vectors ? "vectors" : "words");
}

function usedMeasures(share: number, { sentence, article }: LearnedWeights): ReadonlySet<string> {
  return new Set([...(share < 1 ? sentence.weights.keys() : []), ...(share > 0 ? article.weights.keys() : [])]);
}

/** A measure's weight in a combination, of those that apply. */
function shareOf(name: string, { weights }: Combination, values: readonly Measured[]): number {
  const all = values.reduce((sum, { measure }) => sum + (weights.get(measure) ?? 0), 0);
  return all === 0 ? 0 : (weights.get(name) ?? 0) / all;
}

/** How far a pair is on the way from sentences to articles, [0, 1], by the logarithm of the shorter one's length. */
function articleShare(a: Profile, b: Profile, { sentenceLength, articleLength }: LearnedWeights): number {
  const words = Math.min(a.content.length, b.content.length);
  if (words <= sentenceLength) return 0;
  return Math.min(1, Math.log(words / sentenceLength) / Math.log(articleLength / sentenceLength));
}
