/**
 * silah: Arabic text analysis. The public names, nothing else.
 *
 * @example
 * import { analyze, readArticle } from "silah";
 * const { entities } = analyze(readArticle(pageText));
 */
export { analyze, type AnalyzeOptions, type Document, type Keyphrase, type Quote, type Tag } from "./analyze.js";
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyzer.js";
export type { BioTag, TagOptions, TokenTagger } from "./tagger/index.js";
export {
  type DateGrain,
  type DateOptions,
  type DateValue,
  type Entity,
  type EntityOptions,
  type EntitySource,
  type EntityType,
  extractEntities,
  type GazetteerRecord,
  type Name,
  numberToWords,
  type NumberWordsOptions,
  parseDates,
  parseNumber,
  parseQuantities,
  type QuantityValue,
} from "./entities/index.js";
export { detectLanguage, type Language, languageRuns, type LanguageRun } from "./language/index.js";
export { align, type AlignedText, normalize, type NormalizeOptions, type Preset, type Range, type Scheme, toOriginal, transliterate, type TransliterateOptions } from "./normalize/index.js";
export { type Article, type PageOptions, readArticle, readPage, type Teaser } from "./page/index.js";
export {
  type Appender,
  type ArticleIndex,
  createArticleReader,
  createIndex,
  type IndexedArticle,
  type IndexOptions,
  type IndexStorage,
  type Loss,
  openIndex,
  type OpenOptions,
  type Recommendation,
  type RelatedOptions,
  type RelatedQuery,
  SilahError,
  type SilahErrorCode,
} from "./related/index.js";
export {
  type Comparable,
  createDuplicateStream,
  type DuplicateGroup,
  type DuplicateOptions,
  type DuplicateStream,
  type Explanation,
  explainSimilarity,
  findDuplicates,
  type Reason,
  similarity,
  type SimilarityOptions,
  type StreamGroup,
  type HeadlinedText,
} from "./similarity/index.js";
export type { Span } from "./span.js";
export { isStopWord, type Segment, type SegmentRole, splitSentences, stem, type Token, tokenize, type TokenKind } from "./tokenize/index.js";
