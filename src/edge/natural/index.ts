/**
 * `silah/natural`: the Arabic that the `natural` package lacks. Its own tokenizers return nothing for Arabic, its stemmers leave
 * Arabic as it is, its TfIdf, NGrams and classifiers rest on both, and its Spellcheck mends in Latin letters.
 *
 * `natural` is handed in by the caller, one of its modules at a time: its root prints and reads `.env` when it is imported.
 *
 * @example
 * import { createArabicClassifier } from "silah/natural";
 * import { BayesClassifier } from "natural/lib/natural/classifiers/index.js";
 * const classifier = createArabicClassifier(BayesClassifier);
 * classifier.addDocument("فاز الفريق بالكأس", "رياضة");
 */
export { isStopWord } from "../../index.js";
export {
  type ClassifierClass,
  type ClassifierOptions,
  createArabicClassifier,
  type NaturalClassifier,
  type RestorableClass,
  restoreArabicClassifier,
  type SavedClassifier,
} from "./classifier.js";
export { createArabicDistance, createArabicSearch, type NaturalDistance, type NaturalSearch, type SearchResult } from "./distance.js";
export { createArabicNGrams, type NGramsCall, type NGramsLike, type NGramsOptions } from "./ngrams.js";
export { createArabicSentenceTokenizer } from "./sentence-tokenizer.js";
export { type ArabicSpellcheck, createArabicSpellcheck, type SpellcheckClass, type SpellcheckLike } from "./spellcheck.js";
export { type ArabicStemmer, createArabicStemmer, type PorterSteps, type StemmerOptions } from "./stemmer.js";
export { type ArabicTfIdf, createArabicTfIdf, restoreArabicTfIdf, type SavedTfIdf, type TfIdfClass, type TfIdfLike, type TfIdfOptions, type TfIdfTerm } from "./tfidf.js";
export { createArabicTokenizer, type NaturalTokenizer, type TokenizerOptions } from "./tokenizer.js";
