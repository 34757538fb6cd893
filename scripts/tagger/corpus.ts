/**
 * Marked corpora as training reads them: sentences with tags, in blocks of 25, development parts carved off and kept out of all else.
 *
 * @example
 * const { train, dev } = splitTail(readBio("anercorp.train.bio"), 0.1);
 */
import fs from "node:fs";
import { normalize } from "../../src/normalize/index.js";
import { TAGS } from "../../src/bio/labels.js";

/** A sentence: tokens, and for each the number of its tag in `TAGS`. */
export interface Sentence {
  readonly tokens: readonly string[];
  readonly tags: Uint8Array;
}

/** Sentences of a block, which count as one document. */
export const BLOCK = 25;
/** Share of ANERcorp's training file, at its end, that is kept for development. */
export const DEV_SHARE = 0.1;
/** Words in a row that make two sentences copies of each other. */
const SHARED_WORDS = 10;

/** The sentences of a file: a token, a tab and a tag a line, empty lines between sentences. */
export function readBio(file: string): Sentence[] {
  return fs
    .readFileSync(file, "utf8")
    .split(/\n\s*\n/u)
    .map((block) => block.split("\n").filter((line) => line.includes("\t")))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      tokens: lines.map((line) => line.slice(0, line.lastIndexOf("\t"))),
      tags: Uint8Array.from(lines, (line) => Math.max(0, TAGS.indexOf(line.slice(line.lastIndexOf("\t") + 1).trim() as (typeof TAGS)[number]))),
    }));
}

/** The last `share` of a file's sentences for development, whole blocks. */
export function splitTail(sentences: readonly Sentence[], share: number): { train: Sentence[]; dev: Sentence[] } {
  const cut = Math.floor((sentences.length * (1 - share)) / BLOCK) * BLOCK;
  return { train: sentences.slice(0, cut), dev: sentences.slice(cut) };
}

/** Consecutive blocks of a list. */
export function blocksOf<T>(items: readonly T[], size = BLOCK): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** The sentences that are not, and share no ten words in a row with, any of `kept`. */
export function withoutCopies(sentences: readonly Sentence[], kept: readonly Sentence[]): Sentence[] {
  const isCopy = createCopyTest(kept.map(({ tokens }) => tokens));
  return sentences.filter(({ tokens }) => !isCopy(tokens));
}

/** A test of whether a sentence is, or shares ten words in a row with, one of `kept`. */
export function createCopyTest(kept: readonly (readonly string[])[]): (tokens: readonly string[]) => boolean {
  const runs = new Set(kept.flatMap(runsOf));
  return (tokens) => runsOf(tokens).some((run) => runs.has(run));
}

/** The runs of ten words of a sentence; of a shorter one the whole. */
function runsOf(tokens: readonly string[]): string[] {
  const words = tokens.map((token) => normalize(token)).filter((word) => /\p{L}/u.test(word));
  if (words.length <= SHARED_WORDS) return words.length > 2 ? [words.join(" ")] : [];
  return Array.from({ length: words.length - SHARED_WORDS + 1 }, (_, i) => words.slice(i, i + SHARED_WORDS).join(" "));
}
