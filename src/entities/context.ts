/**
 * What every finder reads: the tokens of a text, its sentences in tokens, and the names found in it so far.
 *
 * @example
 * const context = contextOf(scan("وصل إلى عمان. ثم غادر."));
 * context.sentenceOf[0]; // 0
 */
import type { Span } from "../span.js";
import { splitSentences, type TokenTable, type WordForm } from "../tokenize/index.js";
import type { DateValue, EntitySource, EntityType, Name, QuantityValue } from "./types.js";

/**
 * A mention in the making: as an `Entity`, with its tokens `first..last` (both included). Finders set all fields in the order of `gazetteer/index.ts`, `undefined`
 * where there is nothing: loops over objects of one shape are several times as quick.
 */
export interface Mention extends Span {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly id?: string | undefined;
  readonly name?: Name | undefined;
  readonly kind?: string | undefined;
  readonly value?: DateValue | QuantityValue | undefined;
  readonly score: number;
  readonly source: EntitySource;
  /** Rank of the table that knows it: 0 for the built-in ones, above for a user's own. */
  readonly rank?: number | undefined;
}

/** A text as finders see it. */
export interface TextContext {
  readonly table: TokenTable;
  /** Of the whole text, whichever of its tokens are in the table. */
  readonly sentences: readonly Span[];
  /** The sentence each token is in. */
  readonly sentenceOf: Uint32Array;
  /** For each sentence its first token; then one last entry, the token count. */
  readonly sentenceStarts: Uint32Array;
}

/** The context of a scanned text. */
export function contextOf(table: TokenTable): TextContext {
  return new LazyContext(table);
}

/** A context whose sentences are looked for when first asked for: many a text is searched without. */
class LazyContext implements TextContext {
  readonly table: TokenTable;
  #found: Sentences | undefined;

  constructor(table: TokenTable) {
    this.table = table;
  }

  get sentences(): readonly Span[] {
    return this.#read().sentences;
  }

  get sentenceOf(): Uint32Array {
    return this.#read().sentenceOf;
  }

  get sentenceStarts(): Uint32Array {
    return this.#read().sentenceStarts;
  }

  #read(): Sentences {
    return (this.#found ??= sentencesOf(this.table));
  }
}

type Sentences = Pick<TextContext, "sentences" | "sentenceOf" | "sentenceStarts">;

function sentencesOf(table: TokenTable): Sentences {
  const sentences = splitSentences(table.text);
  const sentenceOf = new Uint32Array(table.count);
  const sentenceStarts = new Uint32Array(sentences.length + 1);
  let token = 0;
  sentences.forEach(({ end }, sentence) => {
    sentenceStarts[sentence] = token;
    while (token < table.count && table.starts[token]! < end) sentenceOf[token++] = sentence;
  });
  sentenceStarts[sentences.length] = table.count;
  return { sentences, sentenceOf, sentenceStarts };
}

/** Whether a token is the given normalized word, alone or behind attached particles. */
export function isWord(form: WordForm | undefined, norm: string): boolean {
  if (form) for (const reading of form.readings) if (reading.norm === norm) return true;
  return false;
}

/** Whether the words of a phrase, normalized, stand at token `at`; particles may be attached to the first. */
export function wordsAt(table: TokenTable, at: number, words: readonly string[]): boolean {
  if (at < 0 || at + words.length > table.count || !isWord(table.formAt(at), words[0]!)) return false;
  for (let i = 1; i < words.length; i++) if (table.formAt(at + i)!.norm !== words[i]) return false;
  return true;
}
