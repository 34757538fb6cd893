/**
 * `silah/natural`: the Arabic that the `natural` package lacks. Its own tokenizers return nothing for Arabic, its stemmers leave
 * Arabic as it is, and its TfIdf and classifiers rest on both.
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
export { createArabicClassifier, type ClassifierClass, type ClassifierOptions } from "./classifier.js";
export { createArabicSentenceTokenizer } from "./sentence-tokenizer.js";
export { type ArabicStemmer, createArabicStemmer, type StemmerOptions } from "./stemmer.js";
export { type ArabicTfIdf, createArabicTfIdf, type TfIdfClass, type TfIdfLike, type TfIdfOptions, type TfIdfTerm } from "./tfidf.js";
export { createArabicTokenizer, type NaturalTokenizer, type TokenizerOptions } from "./tokenizer.js";
