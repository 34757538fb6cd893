/**
 * How common a word form is in public-domain Arabic text, on a log2 scale: what the segmenter compares.
 *
 * @example
 * logFrequency("من"); // 16: the commonest
 * logFrequency("غداد"); // 0: not among the 40,000 commonest forms
 */
import { frontDecode } from "./front-coding.js";
import { wordFrequenciesCoded } from "./word-frequencies.generated.js";

let table: ReadonlyMap<string, number> | undefined;

/** Every listed form with its frequency. Read at the first call. */
export function wordFrequencies(): ReadonlyMap<string, number> {
  return (table ??= new Map(frontDecode(wordFrequenciesCoded)));
}

/** round(log2(count)) of a normalized form among some 20 million words, at most 16; 0 where it is not among the commonest. */
export function logFrequency(norm: string): number {
  return wordFrequencies().get(norm) ?? 0;
}
