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
import { type ArabicStemmer, createArabicStemmer, type StemmerOptions } from "./stemmer.js";

/** A term of a document, as natural's `listTerms` gives it. */
export interface TfIdfTerm {
  readonly term: string;
  readonly tf: number;
  readonly idf: number;
  readonly tfidf: number;
}

/** What is used of natural's TfIdf. */
export interface TfIdfLike {
  readonly documents: readonly unknown[];
  addDocument(terms: string[], key?: unknown): void;
  removeDocument(key: unknown): boolean;
  idf(term: string): number;
  tfidf(terms: string[], document: number): number;
  tfidfs(terms: string[], callback?: (document: number, weight: number, key?: unknown) => void): number[];
  listTerms(document: number): TfIdfTerm[];
}

/** natural's TfIdf class. */
export type TfIdfClass<Inner extends TfIdfLike> = new (deserialized?: Record<string, unknown>) => Inner;

/** Options of `createArabicTfIdf`. */
export interface TfIdfOptions {
  /** Default: light stems, without stop words. */
  readonly stemmer?: ArabicStemmer;
}

/** A TfIdf as JSON keeps it. */
export interface SavedTfIdf {
  readonly stemmer: StemmerOptions;
  readonly documents: readonly unknown[];
}

/** TfIdf of Arabic texts. Documents are numbered from 0 as they were added; a number that none has is a RangeError. */
export interface ArabicTfIdf<Inner extends TfIdfLike> {
  readonly addDocument: (text: string, key?: unknown) => void;
  /** Removes the document of a key; `false` where there is none. */
  readonly removeDocument: (key: unknown) => boolean;
  /** Inverse document frequency of a word. */
  readonly idf: (word: string) => number;
  /** Summed weight of a text's words in a document. */
  readonly tfidf: (text: string, document: number) => number;
  /** The same in every document; `callback` is told of each in turn, as by natural. */
  readonly tfidfs: (text: string, callback?: (document: number, weight: number, key?: unknown) => void) => number[];
  /** The stems of a document, the weightiest first. */
  readonly listTerms: (document: number) => TfIdfTerm[];
  /** What `JSON.stringify` writes, for `restoreArabicTfIdf`. */
  readonly toJSON: () => SavedTfIdf;
  /** natural's own object. */
  readonly inner: Inner;
}

/**
 * Makes a TfIdf of the class given.
 *
 * @throws {TypeError} where `TfIdf` is not a class.
 */
export function createArabicTfIdf<Inner extends TfIdfLike>(TfIdf: TfIdfClass<Inner>, { stemmer = createArabicStemmer() }: TfIdfOptions = {}): ArabicTfIdf<Inner> {
  requireClass("createArabicTfIdf", TfIdf);
  return over(new TfIdf(), stemmer);
}

/**
 * A TfIdf that was saved, with its documents, keys and stop words.
 *
 * @param saved - what `JSON.stringify(tfidf)` wrote, parsed.
 * @throws {TypeError} where `TfIdf` is not a class, or `saved` holds no documents.
 * @example
 * const tfidf = restoreArabicTfIdf(TfIdf, JSON.parse(await readFile("tfidf.json", "utf8")));
 */
export function restoreArabicTfIdf<Inner extends TfIdfLike>(TfIdf: TfIdfClass<Inner>, saved: SavedTfIdf, { stemmer = createArabicStemmer(saved.stemmer) }: TfIdfOptions = {}): ArabicTfIdf<Inner> {
  requireClass("restoreArabicTfIdf", TfIdf);
  if (!Array.isArray(saved.documents)) throw new TypeError("restoreArabicTfIdf: saved holds no documents");
  return over(new TfIdf({ documents: structuredClone(saved.documents) }), stemmer);
}

function over<Inner extends TfIdfLike>(inner: Inner, stemmer: ArabicStemmer): ArabicTfIdf<Inner> {
  const terms = (text: string): string[] => stemmer.tokenizeAndStem(text);
  const known = (caller: string, document: number): number => {
    if (inner.documents[document] === undefined) throw new RangeError(`${caller}: there is no document ${document}, only ${inner.documents.length}`);
    return document;
  };
  return {
    addDocument: (text, key) => {
      inner.addDocument(terms(text), key);
    },
    removeDocument: (key) => inner.removeDocument(key),
    idf: (word) => inner.idf(stemmer.stem(word)),
    tfidf: (text, document) => inner.tfidf(terms(text), known("tfidf", document)),
    tfidfs: (text, callback) => inner.tfidfs(terms(text), callback),
    listTerms: (document) => inner.listTerms(known("listTerms", document)),
    toJSON: () => ({ stemmer: stemmer.toJSON(), documents: inner.documents }),
    inner,
  };
}

function requireClass(caller: string, given: unknown): void {
  if (typeof given !== "function") throw new TypeError(`${caller}: TfIdf must be natural's class, got ${typeof given}`);
}
