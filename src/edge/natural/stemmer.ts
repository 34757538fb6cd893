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
  /** What it was made with, stop words included: `createArabicStemmer` makes an equal one of it, after a save. */
  readonly toJSON: () => Required<StemmerOptions>;
}

/**
 * The inner steps of Porter's English stemmer, which natural's type asks of every stemmer and none of its classes calls. There
 * are none here: being `never` they satisfy the type, and a call of one does not compile.
 */
export type PorterSteps = Readonly<
  Record<"regions" | "prelude" | "endsinArr" | "categorizeGroups" | "measure" | "step1" | "step1a" | "step1b" | "step1c" | "step2" | "step3" | "step4" | "step5a" | "step5b", never>
>;

/** Options of `createArabicStemmer`. */
export interface StemmerOptions {
  /** As in `stem` of the root. Default `"light"`. */
  readonly kind?: "light" | "lucene" | "root";
  /** Words to take for stop words beside silah's own, in any spelling. Default none. */
  readonly addStopWords?: readonly string[];
  /** Words that are no stop words, though silah's list has them. Default none. */
  readonly removeStopWords?: readonly string[];
}

/**
 * Makes a stemmer, for any place where natural takes one.
 *
 * @throws {RangeError} on an unknown kind.
 * @example
 * new BayesClassifier(createArabicStemmer({ kind: "root", addStopWords: ["مراسل"] }));
 */
export function createArabicStemmer({ kind = "light", addStopWords = [], removeStopWords = [] }: StemmerOptions = {}): ArabicStemmer & PorterSteps {
  // An unknown kind is refused here rather than at the first word.
  stem("", { kind });
  const own = new Map<string, boolean>();
  // As in isStopWord, و or ف in front makes no difference.
  const isStop = (norm: string): boolean => own.get(norm) ?? (/^[وف]../u.test(norm) ? own.get(norm.slice(1)) : undefined) ?? isStopWord(norm);
  const mark = (words: readonly string[], stops: boolean): void => {
    for (const word of words) own.set(normalize(word).trim(), stops);
  };
  const marked = (stops: boolean): string[] => [...own].filter(([, isOne]) => isOne === stops).map(([word]) => word);
  mark(addStopWords, true);
  mark(removeStopWords, false);
  const stemmer: ArabicStemmer = {
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
    toJSON: () => ({ kind, addStopWords: marked(true), removeStopWords: marked(false) }),
  };
  return stemmer as ArabicStemmer & PorterSteps;
}
