/**
 * What the measures compare: a text read once into words, n-grams, entities, numbers and dates.
 *
 * @example
 * const profile = profileOf({ headline: "قصف في غزة", text: "قالت وزارة الصحة …" });
 * profile.content.slice(0, profile.headlineWords).map((word) => word.norm); // ["قصف", "غزه"]
 */
import type { Document } from "../analyze.js";
import type { Entity } from "../entities/index.js";
import { findEntities } from "../entities/index.js";
import { normalize } from "../normalize/index.js";
import { requireText } from "../span.js";
import { scan, type TokenTable } from "../tokenize/index.js";
import { MEANING_LENGTH, type MeaningModel } from "./meaning.js";
import { sparseVector, type SparseVector } from "./sparse.js";
import { statementsOf } from "./statements.js";
import { Vocabulary, type Word } from "./vocabulary.js";

/** A text with its headline. */
export interface HeadlinedText {
  readonly headline?: string | undefined;
  readonly text: string;
}

/** What can be compared. */
export type Comparable = string | HeadlinedText | Document | Profile;

/** Finds the entities of a scanned text: `findEntities`, or the same over a caller's own tables. */
export type EntityFinder = (table: TokenTable) => readonly Entity[];

/** A thing a text names, all its mentions together. */
export interface NamedThing {
  /** The id, or the normalized words where no table knows it: what two texts are compared by. */
  readonly key: string;
  readonly id?: string;
  readonly type: string;
  /** As first printed. */
  readonly text: string;
  /** The words it is first printed in. */
  readonly words: readonly Word[];
  /** How much of the text is about it, > 0: headline and early mentions weigh more, repeated ones less and less. */
  readonly salience: number;
}

/** A value that a text states, with the words it is printed in. */
export interface StatedValue {
  readonly key: string;
  readonly text: string;
}

/** A text, read for comparison. */
export interface Profile {
  readonly kind: "profile";
  /** Normalized words, stop words included, joined by spaces: two texts with one key say the same. */
  readonly key: string;
  /** Every word and number in order. */
  readonly words: readonly Word[];
  /** Those that are no stop words; of a text of stop words alone, all. */
  readonly content: readonly Word[];
  /** How many of `content` stand in the headline. */
  readonly headlineWords: number;
  /** Stems of the content by how often they occur. */
  readonly counts: ReadonlyMap<string, number>;
  /** The word that stands for a stem: the first that had it. */
  readonly wordOfStem: ReadonlyMap<string, Word>;
  /** Character 4-grams, each weighted by its words. */
  readonly grams: SparseVector;
  readonly things: readonly NamedThing[];
  readonly numbers: readonly StatedValue[];
  readonly dates: readonly StatedValue[];
  /** The vector of headline and opening, of unit length, where an encoder read them. */
  readonly meaning?: Float32Array;
}

/** Options of `profileOf`. */
export interface ProfileOptions {
  /** Finds entities. Default `findEntities`; `false` leaves them out. */
  readonly extract?: EntityFinder | false | undefined;
  /** Words known from earlier texts. Default: a new one. */
  readonly vocabulary?: Vocabulary | undefined;
  /** Reads the text's meaning. Default: none. */
  readonly encoder?: MeaningModel | undefined;
}

/**
 * Reads a text for comparison. A profile given comes back as it is.
 *
 * @throws {TypeError} where the input is none of a text, `{ headline?, text }`, a Document and a Profile.
 * @example
 * profileOf("زار الرئيس مدينة بغداد").content.length; // 4
 */
export function profileOf(input: Comparable, options: ProfileOptions = {}, caller = "profileOf"): Profile {
  if (typeof input === "object" && (input as { kind?: unknown } | null)?.kind === "profile") return input as Profile;
  const { extract = findBuiltin, vocabulary = new Vocabulary(), encoder } = options;
  const { body, headline, known } = partsOf(input, caller);
  // One text, so that headline and body share offsets: what lies before `boundary` is headline.
  const text = headline === "" ? body : `${headline}\n\n${body}`;
  const boundary = headline === "" ? 0 : headline.length + 1;
  const table = scan(text, vocabulary.lexicon);
  const entities = known ?? (extract === false ? [] : extract(table));
  return {
    kind: "profile",
    ...readWords(table, boundary, vocabulary),
    ...statementsOf(entities, table, boundary, vocabulary),
    ...(encoder && { meaning: encoder.embed(text.slice(0, MEANING_LENGTH)) }),
  };
}

function findBuiltin(table: TokenTable): readonly Entity[] {
  return findEntities(table);
}

function partsOf(input: unknown, caller: string): { body: string; headline: string; known?: readonly Entity[] } {
  if (typeof input === "string") return { body: input, headline: "" };
  if (typeof input !== "object" || input === null) {
    throw new TypeError(`${caller}: expected a text, { headline, text } or a Document, got ${input === null ? "null" : typeof input}`);
  }
  const { text, headline, entities } = input as { text?: unknown; headline?: unknown; entities?: unknown };
  requireText(caller, text);
  if (headline !== undefined) requireText(caller, headline, "headline");
  // A text that begins with its own headline would count it twice.
  const title = headline === undefined || normalize(text).trimStart().startsWith(normalize(headline).trim()) ? "" : headline;
  return { body: text, headline: title, ...(Array.isArray(entities) ? { known: entities as readonly Entity[] } : {}) };
}

type WordPart = Pick<Profile, "key" | "words" | "content" | "headlineWords" | "counts" | "wordOfStem" | "grams">;

function readWords(table: TokenTable, boundary: number, vocabulary: Vocabulary): WordPart {
  const words: Word[] = [];
  const informative: Word[] = [];
  let wordsInHeadline = 0;
  let informativeInHeadline = 0;
  for (let i = 0; i < table.count; i++) {
    const form = table.forms[i]!;
    if (form.kind !== "word" && form.kind !== "number") continue;
    const word = vocabulary.word(form);
    words.push(word);
    if (!word.isStop) informative.push(word);
    if (table.starts[i]! < boundary) {
      wordsInHeadline = words.length;
      informativeInHeadline = informative.length;
    }
  }
  const onlyStops = informative.length === 0;
  const content = onlyStops ? words : informative;
  const counts = new Map<string, number>();
  const wordOfStem = new Map<string, Word>();
  for (const word of content) {
    counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
    if (!wordOfStem.has(word.stem)) wordOfStem.set(word.stem, word);
  }
  return {
    key: words.map((word) => word.norm).join(" "),
    words,
    content,
    headlineWords: onlyStops ? wordsInHeadline : informativeInHeadline,
    counts,
    wordOfStem,
    grams: gramVector(content),
  };
}

/** Character 4-grams, each as heavy as the words it occurs in, repeated words counting by the square root. */
export function gramVector(words: readonly Word[]): SparseVector {
  const times = new Map<Word, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const weights = new Map<number, number>();
  for (const [word, count] of times) {
    const weight = word.weight * Math.sqrt(count);
    for (const gram of word.grams) weights.set(gram, (weights.get(gram) ?? 0) + weight);
  }
  return sparseVector(weights);
}
