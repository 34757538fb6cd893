/**
 * Raw text made ready for a teacher: paragraphs in a row form documents; a seeded choice of those that speak of someone or somewhere is cut
 * into sentences and tokens as the marked corpora are (punctuation apart, clitics attached).
 *
 * @example
 * for (const document of documentsOf(lines, { seed: 1, tokens: 10_000, isCopy, mark })) document.sentences;
 */
import { scan, splitSentences } from "../../src/tokenize/index.js";
import { createRandom, shuffled } from "../random.js";
import { namesIn } from "./marks.js";

/** A run of paragraphs, in sentences. */
export interface RawDocument {
  readonly sentences: readonly (readonly string[])[];
  readonly marks: readonly (readonly number[])[];
}

/** What is chosen: at least `tokens` tokens where the lines hold as many. */
export interface RawOptions {
  readonly seed: number;
  readonly tokens: number;
  readonly isCopy: (tokens: readonly string[]) => boolean;
  readonly mark: (sentences: readonly (readonly string[])[]) => number[][];
}

/** Characters at which a document ends with its paragraph: about 500 words. */
const DOCUMENT_SIZE = 3000;
/** Tokens of a sentence: shorter ones are headings, longer ones lists. */
const SENTENCE = { fewest: 4, most: 120 };
/** Names known to the tables that a document must hold for each hundred tokens: they show that it speaks of the world, not of mathematics. */
const NAMES_PER_HUNDRED = 2;
/** Letters and digits of a sentence that must be Arabic. */
const ARABIC_SHARE = 0.7;

/** Documents in the order chosen. */
export function* documentsOf(lines: readonly string[], { seed, tokens, isCopy, mark }: RawOptions): Generator<RawDocument> {
  let given = 0;
  for (const text of shuffled(runsOf(lines), createRandom(seed))) {
    if (given >= tokens) return;
    const sentences = splitSentences(text)
      .map(({ start, end }) => tokensOf(text.slice(start, end)))
      .filter((sentence) => sentence.length >= SENTENCE.fewest && sentence.length <= SENTENCE.most && isArabic(sentence) && !isCopy(sentence));
    const marks = mark(sentences);
    const count = sentences.reduce((sum, { length }) => sum + length, 0);
    const names = marks.reduce((sum, row) => sum + namesIn(row), 0);
    if (count === 0 || (100 * names) / count < NAMES_PER_HUNDRED) continue;
    given += count;
    yield { sentences, marks };
  }
}

/** Runs of lines of about the size of a document. */
function runsOf(lines: readonly string[]): string[] {
  const runs: string[] = [];
  let run: string[] = [];
  let size = 0;
  for (const line of lines) {
    run.push(line);
    size += line.length;
    if (size < DOCUMENT_SIZE) continue;
    runs.push(run.join("\n"));
    run = [];
    size = 0;
  }
  return run.length > 0 ? [...runs, run.join("\n")] : runs;
}

function tokensOf(sentence: string): string[] {
  const { text, count, starts, ends } = scan(sentence);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

function isArabic(tokens: readonly string[]): boolean {
  const joined = tokens.join("");
  const letters = joined.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const arabic = joined.match(/[\u0621-\u064a\u0660-\u0669]/gu)?.length ?? 0;
  return letters > 0 && arabic / letters >= ARABIC_SHARE;
}
