/**
 * natural's distance functions over Arabic: spellings of one word are at no distance from each other.
 *
 * @example
 * import { JaroWinklerDistance, LevenshteinDistance } from "natural/lib/natural/distance/index.js";
 * createArabicDistance(LevenshteinDistance)("أحمَد", "احمد"); // 0
 * createArabicDistance(JaroWinklerDistance)("مصطفى", "مصطفي"); // 1
 */
import { align, normalize, type NormalizeOptions, toOriginal } from "../../index.js";

/** Code units compared of a text. natural keeps a matrix of objects, one for each pair of characters. */
const LONGEST_COMPARED = 500;
/** Code units of what is sought, and of the text that is searched. */
const LONGEST_SOUGHT = 100;
const LONGEST_SEARCHED = 5_000;

/** A measure of natural's: `LevenshteinDistance`, `DamerauLevenshteinDistance`, `JaroWinklerDistance`, `DiceCoefficient`, `HammingDistance`. */
export type NaturalDistance<Rest extends unknown[]> = (a: string, b: string, ...rest: Rest) => number;

/** Where natural found something like the source in the target. */
export interface SearchResult {
  /** The place as it stands in the target. */
  readonly substring: string;
  /** Edits from the source, at natural's costs: 0 or more. */
  readonly distance: number;
  /** Where the place begins in the target, in UTF-16 code units. */
  readonly offset: number;
}

/** A search of natural's: `LevenshteinDistanceSearch`, `DamerauLevenshteinDistanceSearch`. */
export type NaturalSearch<Rest extends unknown[]> = (source: string, target: string, ...rest: Rest) => SearchResult;

/**
 * A measure over normalized texts, its further parameters and its answer natural's own: Levenshtein and Damerau give edits,
 * Jaro-Winkler and Dice 0 to 1, 1 for equal texts (Dice `NaN` for two empty ones), Hamming -1 for unequal lengths. Of a text
 * longer than 500 code units the first 500 are compared.
 *
 * @param options - as of `normalize`: which spellings count as one. Default: those of the preset `"search"`.
 * @throws {TypeError} where `measure` is not a function.
 * @example
 * createArabicDistance(LevenshteinDistance, { preset: "light" })("مدرسة", "مدرسه"); // 1: here teh marbuta is a letter of its own
 */
export function createArabicDistance<Rest extends unknown[]>(measure: NaturalDistance<Rest>, options: NormalizeOptions = {}): NaturalDistance<Rest> {
  requireFunction("createArabicDistance", measure);
  const read = (text: string): string => normalize(text.slice(0, LONGEST_COMPARED), options);
  return (a, b, ...rest) => measure(read(a), read(b), ...rest);
}

/**
 * A search for what is most like the source in a longer target, `substring` and `offset` being of the target as it was given.
 * The first 100 code units of the source are sought in the first 5,000 of the target.
 *
 * @param options - as of `createArabicDistance`.
 * @throws {TypeError} where `search` is not a function.
 * @example
 * createArabicSearch(LevenshteinDistanceSearch)("الاسكندريه", "وصل إلى الإسكندريّة"); // { substring: "الإسكندريّة", distance: 0, offset: 8 }
 */
export function createArabicSearch<Rest extends unknown[]>(search: NaturalSearch<Rest>, options: NormalizeOptions = {}): NaturalSearch<Rest> {
  requireFunction("createArabicSearch", search);
  return (source, target, ...rest) => {
    const aligned = align(target.slice(0, LONGEST_SEARCHED), options);
    const { substring, distance, offset } = search(normalize(source.slice(0, LONGEST_SOUGHT), options), aligned.text, ...rest);
    const { start, end } = toOriginal(aligned, { from: offset, to: offset + substring.length });
    return { substring: target.slice(start, end), distance, offset: start };
  };
}

function requireFunction(caller: string, given: unknown): void {
  if (typeof given !== "function") throw new TypeError(`${caller}: natural's function must be given, got ${typeof given}`);
}
