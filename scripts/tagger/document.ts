/**
 * Sentences made ready for training: forms read, the tables' marks found sentence by sentence and for whole blocks.
 *
 * @example
 * const documents = prepare(sentences, reader);
 */
import { builtinSources, contextOf, findMentions } from "../../src/entities/index.js";
import type { FormFeatures } from "../../src/entities/tagger/form-features.js";
import { marksOf } from "../../src/entities/tagger/marks.js";
import { Lexicon, tableOfTokens, type WordForm } from "../../src/tokenize/index.js";
import { blocksOf, type Sentence } from "./corpus.js";

/** A block of sentences. */
export interface Block {
  readonly forms: readonly FormFeatures[];
  /** First token of each sentence, and the token count at the end. */
  readonly starts: readonly number[];
  readonly sentenceOf: Uint32Array;
  /** What the tables find in each sentence alone, and in the block. */
  readonly alone: Uint8Array;
  readonly together: Uint8Array;
  readonly gold: Uint8Array;
}

/** Makes the blocks of a corpus ready. */
export function prepare(sentences: readonly Sentence[], read: (form: WordForm) => FormFeatures): Block[] {
  const lexicon = new Lexicon(1_000_000);
  const sources = builtinSources();
  const known = new Map<WordForm, FormFeatures>();
  const marks = (part: readonly Sentence[]): Uint8Array => {
    const table = tableOfTokens(part.map(({ tokens }) => tokens), lexicon);
    return marksOf(table.count, findMentions(contextOf(table), {}, sources));
  };
  return blocksOf(sentences).map((block) => {
    const table = tableOfTokens(block.map(({ tokens }) => tokens), lexicon);
    const starts = [0];
    for (const { tokens } of block) starts.push(starts.at(-1)! + tokens.length);
    const sentenceOf = new Uint32Array(table.count);
    block.forEach((_, i) => sentenceOf.fill(i, starts[i], starts[i + 1]));
    return {
      forms: table.forms.map((form) => {
        let features = known.get(form);
        if (!features) known.set(form, (features = read(form)));
        return features;
      }),
      starts,
      sentenceOf,
      alone: join(block.map((sentence) => marks([sentence]))),
      together: marks(block),
      gold: join(block.map(({ tags }) => tags)),
    };
  });
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
