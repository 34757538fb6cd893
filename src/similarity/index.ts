/** How alike texts are, why, and which repeat one another. */
export { compareProfiles, type Part, similarity, type SimilarityOptions } from "./combine.js";
export { type Comparer, type ComparerOptions, createComparer } from "./comparer.js";
export { createDuplicateStream, type DuplicateStream, type Repeated, type StreamGroup } from "./duplicate-stream.js";
export { type DuplicateGroup, findDuplicates } from "./duplicates.js";
export { type Explanation, explainSimilarity, type Reason } from "./explain.js";
export type { MeaningModel } from "./meaning.js";
export type { Background, Measure, MeasureContext, WordVectors } from "./measure.js";
export { createProfileReader, type ProfileReader, type ProfileReaderOptions } from "./profile-cache.js";
export { type Comparable, type EntityFinder, type HeadlinedText, type NamedThing, type Profile, profileOf, type ProfileOptions } from "./profile.js";
export { MEASURES } from "./registry.js";
export type { DuplicateOptions } from "./repetition.js";
export { overlapOf, type OverlapMeasure, shinglesOf } from "./shingles.js";
export { Vocabulary, Word } from "./vocabulary.js";
export { createWordReader, type WordReader } from "./word-reader.js";
