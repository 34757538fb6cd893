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
  };
}
