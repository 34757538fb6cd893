/**
 * What a caller hands a tagger, checked at once: misuse throws and says which value was wrong.
 *
 * @example
 * requireTokens("tagTokens", ["في", 3], "tokens"); // TypeError: tagTokens: tokens[1] must be a string, got number
 */
import type { LabelSet } from "./labels.js";

const LABEL_SETS: readonly LabelSet[] = ["news", "wikipedia"];

/** @throws {TypeError} where `tokens` is no array of strings. */
export function requireTokens(caller: string, tokens: unknown, name: string): asserts tokens is readonly string[] {
  if (!Array.isArray(tokens)) throw new TypeError(`${caller}: ${name} must be an array of strings, got ${tokens === null ? "null" : typeof tokens}`);
  const wrong = tokens.findIndex((token) => typeof token !== "string");
  if (wrong >= 0) throw new TypeError(`${caller}: ${name}[${wrong}] must be a string, got ${typeof tokens[wrong]}`);
}

/** @throws {TypeError} where `sentences` is no array of arrays of strings. */
export function requireSentences(caller: string, sentences: unknown): asserts sentences is readonly (readonly string[])[] {
  if (!Array.isArray(sentences)) throw new TypeError(`${caller}: sentences must be an array of arrays of tokens, got ${typeof sentences}`);
  sentences.forEach((tokens: unknown, i) => { requireTokens(caller, tokens, `sentences[${i}]`); });
}

/** @throws {RangeError} on labels that are not known; all are unless told. */
export function requireLabels(caller: string, labels: unknown, known: readonly LabelSet[] = LABEL_SETS): asserts labels is LabelSet {
  if (!known.includes(labels as LabelSet)) throw new RangeError(`${caller}: labels must be ${known.map((one) => `"${one}"`).join(" or ")}, got ${JSON.stringify(labels)}`);
}
