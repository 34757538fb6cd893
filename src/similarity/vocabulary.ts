/**
 * What the measures need to know of a word, worked out once however many texts hold it.
 *
 * @example
 * const vocabulary = new Vocabulary();
 * const [table] = [scan("والجنود", vocabulary.lexicon)];
 * vocabulary.word(table.forms[0]!).stem; // "جنود"
 */
import { isStopForm, Lexicon, type WordForm } from "../tokenize/index.js";
import { logFrequency } from "../tables/word-frequencies.js";
import { hashUnits } from "./hash.js";

/** A distinct word as the measures see it. */
export interface Word {
  readonly norm: string;
  readonly stem: string;
  /** The word without its attached particles, as printed: what a reader is shown. */
  readonly display: string;
  readonly isNumber: boolean;
  readonly isStop: boolean;
  /** How much the word tells, (0, 1]: 1 for a rare one. From the background's frequency of form and stem. */
  readonly weight: number;
  /** Hash of `norm`. */
  readonly hash: number;
  /** Hashes of the character 4-grams of the word between two marks of its ends. */
  readonly grams: Uint32Array;
  /** Sorted hashes of its character 3-grams: near spellings share most of them. */
  readonly trigrams: Uint32Array;
}

/**
 * log2 of the size of the text that `logFrequency` counts (some 20 million words). A form's information is this less its own
 * log frequency; forms not among the commonest count as seen 16 times, half of what the rarest listed ones are.
 */
const LOG_TOTAL = 24.25;
const LOG_UNLISTED = 4;
/** Sharpens the weights: 1 would leave a stop-like verb half the weight of a name. Tuned on sts17-ar dev and ans-titles. */
const SHARPNESS = 1.5;

/**
 * The weight of a word without a corpus at hand: its share of the greatest information a word can bear. A stem borrows the
 * frequency of its commonest listed form, so that والحكومة is as common as حكومة.
 */
export function priorWeight(norm: string, stem: string): number {
  const frequency = Math.max(LOG_UNLISTED, logFrequency(norm), logFrequency(stem));
  return ((LOG_TOTAL - frequency) / (LOG_TOTAL - LOG_UNLISTED)) ** SHARPNESS;
}

/** Hashes of a string's character n-grams; a string shorter than `n` is one gram. */
function gramsOf(text: string, n: number): Uint32Array {
  const count = Math.max(1, text.length - n + 1);
  const grams = new Uint32Array(count);
  for (let i = 0; i < count; i++) grams[i] = hashUnits(text, i, Math.min(text.length, i + n));
  return grams;
}

/** The distinct words met so far, with the lexicon their forms come from. Bounded; its owner decides how long it lives. */
export class Vocabulary {
  readonly lexicon: Lexicon;
  readonly #words = new Map<WordForm, Word>();
  readonly #limit: number;

  /** @param limit most distinct words kept (some 600 bytes each); when full, it starts anew. Default 100,000. */
  constructor(limit = 100_000) {
    this.#limit = limit;
    this.lexicon = new Lexicon(limit);
  }

  /** The word of a form. */
  word(form: WordForm): Word {
    let word = this.#words.get(form);
    if (!word) {
      if (this.#words.size >= this.#limit) this.#words.clear();
      word = wordOf(form);
      this.#words.set(form, word);
    }
    return word;
  }
}

function wordOf(form: WordForm): Word {
  const isNumber = form.kind === "number";
  const norm = isNumber ? form.norm.replaceAll(",", "") : form.norm;
  const stem = isNumber ? norm : form.stem;
  const isStop = !isNumber && isStopForm(norm);
  return {
    norm,
    stem,
    display: displayOf(form),
    isNumber,
    isStop,
    weight: isNumber ? 1 : priorWeight(norm, stem),
    hash: hashUnits(norm),
    grams: gramsOf(` ${norm} `, 4),
    trigrams: gramsOf(` ${stem} `, 3).sort(),
  };
}

/** Particles before the article stay off a displayed word, the article itself stays on: وبالجيش is shown as الجيش. */
function displayOf(form: WordForm): string {
  let from = 0;
  for (const cut of form.cuts) {
    if (cut.role !== "proclitic" || cut.norm === "ال") break;
    from = cut.to;
  }
  return from < form.surface.length ? form.surface.slice(from) : form.surface;
}
