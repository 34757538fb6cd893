/**
 * Articles as sentences of tokens, as taggers are given them.
 *
 * @example
 * documentsOf(corpus.texts, silah, 20_000); // [[["زار", "الرئيس", …], …], …]
 */
import type * as Root from "../src/index.js";

/** Whole articles, one after the other, until they have so many tokens. */
export function documentsOf(texts: readonly string[], { splitSentences, tokenize }: typeof Root, tokens: number): string[][][] {
  const documents: string[][][] = [];
  for (let count = 0, i = 0; count < tokens && i < texts.length; i++) {
    const document = splitSentences(texts[i]!).map(({ start, end }) => {
      const sentence = texts[i]!.slice(start, end);
      return tokenize(sentence).map((token) => sentence.slice(token.start, token.end));
    });
    count += document.reduce((sum, { length }) => sum + length, 0);
    documents.push(document);
  }
  return documents;
}
