/**
 * `similarity` and `explainSimilarity` with a memory: what an analyzer offers. Comparing one headline with 1,300 others reads each of them
 * once; two headlines read before cost some hundredth of a millisecond.
 *
 * @example
 * const { similarity } = createComparer();
 * for (const other of headlines) similarity(headline, other);
 */
import { similarity, type SimilarityOptions } from "./combine.js";
import { type Explanation, explainSimilarity } from "./explain.js";
import { createProfileReader, type ProfileReaderOptions } from "./profile-cache.js";
import type { Comparable } from "./profile.js";
import { Vocabulary } from "./vocabulary.js";

/** Options of `createComparer`: what is remembered, and the options of each comparison that names none of its own. */
export interface ComparerOptions extends ProfileReaderOptions, SimilarityOptions {}

/** The calls of the root with a memory of the last texts. */
export interface Comparer {
  readonly similarity: (a: Comparable, b: Comparable, options?: SimilarityOptions) => number;
  readonly explainSimilarity: (a: Comparable, b: Comparable, options?: SimilarityOptions) => Explanation;
}

/**
 * Makes a comparer. A call with an `extract`, `vocabulary` or `encoder` of its own reads its texts anew, and remembers nothing.
 *
 * @throws {RangeError} as `createProfileReader`.
 */
export function createComparer({ size, words, ...defaults }: ComparerOptions = {}): Comparer {
  const vocabulary = defaults.vocabulary ?? new Vocabulary();
  const read = createProfileReader({ size, words, extract: defaults.extract, vocabulary, encoder: defaults.encoder });
  const remembering =
    <Result>(compare: (a: Comparable, b: Comparable, options: SimilarityOptions) => Result, caller: string) =>
    (a: Comparable, b: Comparable, options: SimilarityOptions = {}): Result => {
      const all = { ...defaults, vocabulary, ...options };
      const isOwn = options.extract !== undefined || options.vocabulary !== undefined || options.encoder !== undefined;
      return isOwn ? compare(a, b, all) : compare(read(a, caller), read(b, caller), all);
    };
  return { similarity: remembering(similarity, "similarity"), explainSimilarity: remembering(explainSimilarity, "explainSimilarity") };
}
