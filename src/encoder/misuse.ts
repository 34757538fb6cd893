/**
 * What a caller hands the encoder, checked at once: misuse throws and says which value was wrong.
 *
 * @example
 * requireTokens("tagTokens", ["في", 3], "tokens"); // TypeError: tagTokens: tokens[1] must be a string, got number
 */
import type { LabelSet } from "../bio/labels.js";

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** @throws {TypeError} where `text` is no string. */
export function requireText(caller: string, text: unknown): asserts text is string {
  if (typeof text !== "string") throw new TypeError(`${caller}: text must be a string, got ${kindOf(text)}`);
}

/** @throws {TypeError} where `tokens` is no array of strings. */
export function requireTokens(caller: string, tokens: unknown, name: string): asserts tokens is readonly string[] {
  if (!Array.isArray(tokens)) throw new TypeError(`${caller}: ${name} must be an array of strings, got ${kindOf(tokens)}`);
  const wrong = tokens.findIndex((token) => typeof token !== "string");
  if (wrong >= 0) throw new TypeError(`${caller}: ${name}[${wrong}] must be a string, got ${kindOf(tokens[wrong])}`);
}

/** @throws {TypeError} where `sentences` is no array of arrays of strings. */
export function requireSentences(caller: string, sentences: unknown): asserts sentences is readonly (readonly string[])[] {
  if (!Array.isArray(sentences)) throw new TypeError(`${caller}: sentences must be an array of arrays of tokens, got ${kindOf(sentences)}`);
  sentences.forEach((tokens: unknown, i) => { requireTokens(caller, tokens, `sentences[${i}]`); });
}

/** @throws {RangeError} on labels that are not known. */
export function requireLabels(caller: string, labels: unknown, known: readonly LabelSet[]): asserts labels is LabelSet {
  if (!known.includes(labels as LabelSet)) throw new RangeError(`${caller}: labels must be ${known.map((one) => `"${one}"`).join(" or ")}, got ${JSON.stringify(labels)}`);
}

/** Marks of sentences of so many tokens. @throws {TypeError} where they are no arrays of bytes, {RangeError} where a count or a value is wrong. */
export function requireMarks(caller: string, marks: unknown, lengths: readonly number[], kinds: number): asserts marks is readonly Uint8Array[] {
  if (!Array.isArray(marks)) throw new TypeError(`${caller}: marks must be an array of a Uint8Array a sentence, got ${kindOf(marks)}`);
  if (marks.length !== lengths.length) throw new RangeError(`${caller}: marks must be of ${lengths.length} sentences, got ${marks.length}`);
  marks.forEach((row: unknown, i) => {
    if (!(row instanceof Uint8Array)) throw new TypeError(`${caller}: marks[${i}] must be a Uint8Array, got ${kindOf(row)}`);
    if (row.length !== lengths[i]) throw new RangeError(`${caller}: marks[${i}] must have ${lengths[i]!} marks, got ${row.length}`);
    const wrong = row.findIndex((mark) => mark >= kinds);
    if (wrong >= 0) throw new RangeError(`${caller}: marks[${i}][${wrong}] must be under ${kinds}, got ${row[wrong]!}`);
  });
}

/** Bytes of a buffer or a view. @throws {TypeError} on anything else. */
export function requireBytes(caller: string, weights: unknown): Uint8Array {
  if (weights instanceof ArrayBuffer) return new Uint8Array(weights);
  if (ArrayBuffer.isView(weights)) return new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  throw new TypeError(`${caller}: weights must be a Uint8Array or an ArrayBuffer, got ${kindOf(weights)}`);
}
