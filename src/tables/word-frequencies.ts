/**
 * How common a word form is in public-domain Arabic text, on a log2 scale: what the segmenter compares.
 *
 * @example
 * logFrequency("من"); // 16: the commonest
 * logFrequency("غداد"); // 0: not among the 40,000 commonest forms
 */
import { frequencyOfCode } from "./word-code.js";
import { wordCode } from "./words.js";

/** round(log2(count)) of a normalized form among some 20 million words, at most 16; 0 where it is not among the commonest. */
export function logFrequency(norm: string): number {
  return frequencyOfCode(wordCode(norm));
}
