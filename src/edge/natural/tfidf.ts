/**
 * natural's TfIdf over Arabic words. natural keeps its tokenizer and stop words for the whole process; here each text is
 * handed over as stems, so that other users of the module keep theirs.
 *
 * @example
 * import { TfIdf } from "natural/lib/natural/tfidf/index.js";
 * const tfidf = createArabicTfIdf(TfIdf);
 * tfidf.addDocument("سد جديد على النهر", "سد");
 * tfidf.addDocument("مباراة على أرض المدينة", "مباراة");
 * tfidf.tfidfs("السدود"); // [1, 0]
 */
import { type ArabicStemmer, createArabicStemmer } from "./stemmer.js";

/** A term of a document, as natural's `listTerms` gives it. */
export interface TfIdfTerm {
  readonly term: string;
  readonly tf: number;
  readonly idf: number;
  readonly tfidf: number;
}

/** What is used of natural's TfIdf. */
export interface TfIdfLike {
  addDocument(terms: string[], key?: unknown): void;
  removeDocument(key: unknown): boolean;
  idf(term: string): number;
  tfidf(terms: string[], document: number): number;
  tfidfs(terms: string[]): number[];
  listTerms(document: number): TfIdfTerm[];
}

/** natural's TfIdf class. */
export type TfIdfClass<Inner extends TfIdfLike> = new () => Inner;

/** Options of `createArabicTfIdf`. */
export interface TfIdfOptions {
  /** Default: light stems, without stop words. */
  readonly stemmer?: ArabicStemmer;
}

/** TfIdf of Arabic texts. Documents are numbered from 0 as they were added. */
export interface ArabicTfIdf<Inner extends TfIdfLike> {
  readonly addDocument: (text: string, key?: unknown) => void;
  /** Removes the document of a key; `false` where there is none. */
  readonly removeDocument: (key: unknown) => boolean;
  /** Inverse document frequency of a word. */
  readonly idf: (word: string) => number;
  /** Summed weight of a text's words in a document. */
  readonly tfidf: (text: string, document: number) => number;
  /** The same in every document. */
  readonly tfidfs: (text: string) => number[];
  /** The stems of a document, the weightiest first. */
  readonly listTerms: (document: number) => TfIdfTerm[];
  /** natural's own object, for saving. */
  readonly inner: Inner;
}

/**
 * Makes a TfIdf of the class given.
 *
 * @throws {TypeError} where `TfIdf` is not a class.
 */
export function createArabicTfIdf<Inner extends TfIdfLike>(TfIdf: TfIdfClass<Inner>, { stemmer = createArabicStemmer() }: TfIdfOptions = {}): ArabicTfIdf<Inner> {
  if (typeof TfIdf !== "function") throw new TypeError(`createArabicTfIdf: TfIdf must be natural's class, got ${typeof TfIdf}`);
  const inner = new TfIdf();
  const terms = (text: string): string[] => stemmer.tokenizeAndStem(text);
  return {
    addDocument: (text, key) => {
      inner.addDocument(terms(text), key);
    },
    removeDocument: (key) => inner.removeDocument(key),
    idf: (word) => inner.idf(stemmer.stem(word)),
    tfidf: (text, document) => inner.tfidf(terms(text), document),
    tfidfs: (text) => inner.tfidfs(terms(text)),
    listTerms: (document) => inner.listTerms(document),
    inner,
  };
}
