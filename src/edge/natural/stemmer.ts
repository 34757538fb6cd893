/**
 * A stemmer of natural's shape that knows Arabic, with stop words of its own: natural's are one list for the whole process.
 *
 * @example
 * const stemmer = createArabicStemmer();
 * stemmer.stem("والمعلمين"); // "معلم"
 * stemmer.tokenizeAndStem("وصل المعلمون إلى المدرسة"); // ["وصل", "معلم", "مدرس"]
 */
import { isStopWord, normalize, stem, tokenize } from "../../index.js";

/** What natural calls a stemmer, as far as its classifiers and its callers use one. */
export interface ArabicStemmer {
  /** The stem of one word. */
  readonly stem: (word: string) => string;
  /** Stems of a text's words and numbers; stop words stay only where `keepStops` (natural's own position) is true. */
  readonly tokenizeAndStem: (text: string, keepStops?: boolean) => string[];
  /** Takes a word for a stop word, in any spelling. The other three likewise. */
  readonly addStopWord: (word: string) => void;
  readonly addStopWords: (words: readonly string[]) => void;
  readonly removeStopWord: (word: string) => void;
  readonly removeStopWords: (words: readonly string[]) => void;
}

/** Options of `createArabicStemmer`. */
export interface StemmerOptions {
  /** As in `stem` of the root. Default `"light"`. */
  readonly kind?: "light" | "lucene" | "root";
}

/**
 * Makes a stemmer.
 *
 * @throws {RangeError} on an unknown kind.
 * @example
 * new BayesClassifier(createArabicStemmer({ kind: "root" }));
 */
export function createArabicStemmer({ kind = "light" }: StemmerOptions = {}): ArabicStemmer {
  // An unknown kind is refused here rather than at the first word.
  stem("", { kind });
  const own = new Map<string, boolean>();
  // As in isStopWord, و or ف in front makes no difference.
  const isStop = (norm: string): boolean => own.get(norm) ?? (/^[وف]../u.test(norm) ? own.get(norm.slice(1)) : undefined) ?? isStopWord(norm);
  const mark = (words: readonly string[], stops: boolean): void => {
    for (const word of words) own.set(normalize(word).trim(), stops);
  };
  return {
    stem: (word) => stem(word, { kind }),
    tokenizeAndStem: (text, keepStops) =>
      tokenize(text)
        .filter((token) => (token.kind === "word" || token.kind === "number") && (keepStops === true || !isStop(token.norm)))
        .map((token) => (kind === "light" ? token.stem : stem(text.slice(token.start, token.end), { kind }))),
    addStopWord: (word) => {
      mark([word], true);
    },
    addStopWords: (words) => {
      mark(words, true);
    },
    removeStopWord: (word) => {
      mark([word], false);
    },
    removeStopWords: (words) => {
      mark(words, false);
    },
  };
}
