/**
 * A sentence tokenizer of natural's shape: Arabic sentences end in `؟` and `؛` too, and run over abbreviations such as «د.».
 *
 * @example
 * createArabicSentenceTokenizer().tokenize("متى عاد؟ عاد أمس."); // ["متى عاد؟", "عاد أمس."]
 */
import { splitSentences } from "../../index.js";
import { type NaturalTokenizer, trim } from "./tokenizer.js";

/** Makes a sentence tokenizer. */
export function createArabicSentenceTokenizer(): NaturalTokenizer {
  return { tokenize: (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)), trim };
}
