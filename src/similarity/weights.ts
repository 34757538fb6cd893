/**
 * The learned weights of the measures: data/similarity-weights.json, fitted by scripts/fit-similarity.ts.
 *
 * @example
 * learnedWeights().sentence.weights.get("alignment"); // what the alignment of words counts in `similarity` of two sentences
 */
import { similarityWeightsJson } from "../tables/similarity-weights.generated.js";

/** How the measures are combined for one kind of text. */
export interface Combination {
  /** Weight above 0 by measure; measures not listed do not count. */
  readonly weights: ReadonlyMap<string, number>;
  /** The exponent that bends the weighted mean to the scale people use; above 0, so that the order stays. */
  readonly curve: number;
}

/** The combinations, and between which lengths one passes into the other. */
export interface LearnedWeights {
  readonly sentence: Combination;
  readonly article: Combination;
  /** Up to so many content words a text is a sentence. */
  readonly sentenceLength: number;
  /** From so many on it is an article. */
  readonly articleLength: number;
}

interface WeightRecord {
  readonly key: string;
  readonly value: number;
}

/** What a comparison has at hand beside the words themselves: nothing, vectors of words, vectors of whole texts. */
export type Means = "words" | "vectors" | "encoder";

/** Which combinations each has: sentences, articles. */
const KINDS: Readonly<Record<Means, readonly [sentence: string, article: string]>> = {
  words: ["sentence", "article"],
  vectors: ["sentenceWithVectors", "article"],
  encoder: ["sentenceWithEncoder", "articleWithEncoder"],
};

let learned: Readonly<Record<Means, LearnedWeights>> | undefined;

/** The weights that ship, read at the first call. */
export function learnedWeights(means: Means = "words"): LearnedWeights {
  if (!learned) {
    const records = JSON.parse(similarityWeightsJson) as WeightRecord[];
    learned = { words: readWeights(records), vectors: readWeights(records, "vectors"), encoder: readWeights(records, "encoder") };
  }
  return learned[means];
}

/** Weights from the records of the table: `weight.sentence.grams`, `curve.article`, `length.sentence`; others are the fit's record. */
export function readWeights(records: readonly WeightRecord[], means: Means = "words"): LearnedWeights {
  const values = new Map(records.map(({ key, value }) => [key, value]));
  const combination = (kind: string): Combination => {
    const prefix = `weight.${kind}.`;
    const weights = [...values].filter(([key, value]) => key.startsWith(prefix) && value > 0);
    return { weights: new Map(weights.map(([key, value]) => [key.slice(prefix.length), value])), curve: values.get(`curve.${kind}`) ?? 1 };
  };
  return {
    sentence: combination(KINDS[means][0]),
    article: combination(KINDS[means][1]),
    sentenceLength: values.get("length.sentence") ?? 30,
    articleLength: values.get("length.article") ?? 90,
  };
}
