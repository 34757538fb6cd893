/**
 * Sentences that are, or share ten words in a row with, a sentence of a development part: they may teach nothing.
 *
 * @example
 * const copies = createCopyTest(devSentences);
 * train.filter((tokens) => !copies(tokens));
 */
import { normalize } from "../../src/normalize/index.js";

/** Words in a row that make two sentences copies of each other. */
const SHARED_WORDS = 10;
/** Sentences of fewer words are everybody's. */
const FEWEST_WORDS = 3;

/** A test of whether a sentence copies one of `kept`. */
export function createCopyTest(kept: readonly (readonly string[])[]): (tokens: readonly string[]) => boolean {
  const runs = new Set(kept.flatMap(runsOf));
  return (tokens) => runsOf(tokens).some((run) => runs.has(run));
}

/** The runs of ten words of a sentence; of a shorter one the whole. */
function runsOf(tokens: readonly string[]): string[] {
  const words = tokens.map((token) => normalize(token)).filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST_WORDS) return [];
  if (words.length <= SHARED_WORDS) return [words.join(" ")];
  return Array.from({ length: words.length - SHARED_WORDS + 1 }, (_, i) => words.slice(i, i + SHARED_WORDS).join(" "));
}
