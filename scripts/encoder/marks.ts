/**
 * What the tables say of each token, as one small number: 0 outside a mention, 2 × type + 1 at its first token, + 2 at the others. The
 * encoder takes it beside a word's first piece.
 *
 * @example
 * marksOf([["زار", "الأردن"]]); // [[0, 1]]: a country begins
 */
import { MARKED_TYPES, marksOf } from "../../src/entities/tagger/marks.js";
import { builtinSources, contextOf, findMentions } from "../../src/entities/index.js";
import { Lexicon, tableOfTokens } from "../../src/tokenize/index.js";

/** Marks up to this one are of types that say a text speaks of someone or somewhere. */
const NAMES = 2 * MARKED_TYPES.indexOf("person") + 2;

/** Word forms kept at once. */
const LEXICON_SIZE = 1_000_000;

/** A reader of marks: the sentences of one document in, the marks of each out. Word forms are read once over all its calls. */
export function createMarker(): (sentences: readonly (readonly string[])[]) => number[][] {
  const lexicon = new Lexicon(LEXICON_SIZE);
  const sources = builtinSources();
  return (sentences) => {
    const table = tableOfTokens(sentences, lexicon);
    const marks = marksOf(table.count, findMentions(contextOf(table), {}, sources));
    let at = 0;
    return sentences.map(({ length }) => [...marks.subarray(at, (at += length))]);
  };
}

/** How many names begin in marks, dates and quantities aside. */
export const namesIn = (marks: readonly number[]): number => marks.filter((mark) => mark % 2 === 1 && mark < NAMES).length;
