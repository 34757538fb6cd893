/**
 * What the tables say of each token, as one small number: 0 outside a mention, 2 × type + 1 at its first token, + 2 at the others. The
 * encoder takes it beside a word's first piece.
 *
 * @example
 * marksOf([["زار", "الأردن"]]); // [[0, 1]]: a country begins
 */
import { builtinSources, contextOf, findMentions } from "../../src/entities/index.js";
import { Lexicon, tableOfTokens } from "../../src/tokenize/index.js";

/** Types in the order of their marks. */
const TYPES: readonly string[] = ["country", "nationality", "place", "group", "person", "date", "quantity"];
/** Types that say a text speaks of someone or somewhere. */
const NAMES = TYPES.indexOf("person") * 2 + 2;

/** Word forms kept at once. */
const LEXICON_SIZE = 1_000_000;

/** A reader of marks: the sentences of one document in, the marks of each out. Word forms are read once over all its calls. */
export function createMarker(): (sentences: readonly (readonly string[])[]) => number[][] {
  const lexicon = new Lexicon(LEXICON_SIZE);
  const sources = builtinSources();
  return (sentences) => {
    const table = tableOfTokens(sentences, lexicon);
    const marks = new Array<number>(table.count).fill(0);
    for (const { first, last, type } of findMentions(contextOf(table), {}, sources)) {
      const place = TYPES.indexOf(type);
      if (place < 0) continue;
      marks[first] = 2 * place + 1;
      marks.fill(2 * place + 2, first + 1, last + 1);
    }
    let at = 0;
    return sentences.map(({ length }) => marks.slice(at, (at += length)));
  };
}

/** How many names begin in marks, dates and quantities aside. */
export const namesIn = (marks: readonly number[]): number => marks.filter((mark) => mark % 2 === 1 && mark < NAMES).length;
