/**
 * A tokenizer of natural's shape that knows Arabic.
 *
 * @example
 * createArabicTokenizer().tokenize("وصلَ الوزيرُ إلى بغداد."); // ["وصل", "الوزير", "الي", "بغداد"]
 */
import { isStopWord, tokenize } from "../../index.js";

/** What natural calls a tokenizer. */
export interface NaturalTokenizer {
  readonly tokenize: (text: string) => string[];
  /** Takes empty strings off both ends of a list, in place: natural's base class has it, and its types ask for it. */
  readonly trim: (tokens: string[]) => string[];
}

/** Options of `createArabicTokenizer`. */
export interface TokenizerOptions {
  /** `"normalized"` (default): one spelling a word; `"surface"`: as printed; `"stem"`: light stems. */
  readonly form?: "normalized" | "surface" | "stem";
  /** Whether stop words stay. Default `true`, as in natural's tokenizers. */
  readonly keepStops?: boolean;
}

/**
 * Makes a tokenizer: words and numbers in order, without punctuation.
 *
 * natural's `setTokenizer` takes it, but sets it for the whole process; `createArabicTfIdf` and `createArabicNGrams` do not.
 *
 * @throws {RangeError} on an unknown form.
 * @example
 * createArabicTokenizer({ form: "stem", keepStops: false }).tokenize("وصل المعلمون إلى المدرسة"); // ["وصل", "معلم", "مدرس"]
 */
export function createArabicTokenizer({ form = "normalized", keepStops = true }: TokenizerOptions = {}): NaturalTokenizer {
  if (!["normalized", "surface", "stem"].includes(form)) throw new RangeError(`createArabicTokenizer: form must be "normalized", "surface" or "stem", got ${JSON.stringify(form)}`);
  return {
    tokenize: (text) =>
      tokenize(text)
        .filter(({ kind, norm }) => (kind === "word" || kind === "number") && (keepStops || !isStopWord(norm)))
        .map(({ start, end, norm, stem }) => (form === "surface" ? text.slice(start, end) : form === "stem" ? stem : norm)),
    trim,
  };
}

/** `trim` of every tokenizer here. */
export function trim(tokens: string[]): string[] {
  const first = tokens.findIndex((token) => token !== "");
  const last = tokens.findLastIndex((token) => token !== "");
  tokens.splice(last + 1);
  tokens.splice(0, Math.max(first, 0));
  return tokens;
}
