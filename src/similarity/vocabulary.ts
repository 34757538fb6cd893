/**
 * What the measures need to know of a word, worked out once however many texts hold it.
 *
 * @example
 * const vocabulary = new Vocabulary();
 * const table = scan("والجنود", vocabulary.lexicon);
 * vocabulary.word(table.forms[0]!).stem; // "جند"
 */
import { logFrequency } from "../tables/word-frequencies.js";
import { isStopSpelling, Lexicon, type WordForm } from "../tokenize/index.js";
import { rootOf } from "../tokenize/root.js";
import { hashUnits } from "./hash.js";
import { sensesOf } from "./near-words.js";

/** A distinct word as the measures see it; what few of them ask for is worked out at the first asking. */
export class Word {
  readonly norm: string;
  readonly isNumber: boolean;
  /** Hash of `norm`. */
  readonly hash: number;
  readonly #form: WordForm;
  #isStop: boolean | undefined;
  #weight: number | undefined;
  #root: string | undefined;
  #senses: readonly string[] | undefined;
  #grams: Uint32Array | undefined;
  #trigrams: Uint32Array | undefined;

  constructor(form: WordForm) {
    this.#form = form;
    this.isNumber = form.kind === "number";
    this.norm = this.isNumber ? form.norm.replaceAll(",", "") : form.norm;
    this.hash = hashUnits(this.norm);
  }

  /** Light stem; of a number, the number. */
  get stem(): string {
    return this.isNumber ? this.norm : this.#form.stem;
  }

  /** Whether it is a function word. */
  get isStop(): boolean {
    return (this.#isStop ??= !this.isNumber && isStopSpelling(this.#form.surface, this.norm));
  }

  /** The word without its attached particles, as printed: what a reader is shown. */
  get display(): string {
    return displayOf(this.#form);
  }

  /** How much the word tells, (0, 1]: 1 for a rare one, by the frequency of form and stem in general text. */
  get weight(): number {
    return (this.#weight ??= this.isNumber ? 1 : priorWeight(this.norm, this.stem));
  }

  /** The consonants its kin share: مطر and أمطار have one root. Of a number, the number. */
  get root(): string {
    return (this.#root ??= this.isNumber ? this.norm : rootOf(this.stem));
  }

  /** What it may mean, as far as the table of near words tells; of most words and of all function words nothing. */
  get senses(): readonly string[] {
    return (this.#senses ??= this.isNumber || this.isStop ? [] : sensesOf(this.stem));
  }

  /** Hashes of the character 4-grams of the word between two marks of its ends. */
  get grams(): Uint32Array {
    return (this.#grams ??= gramsOf(` ${this.norm} `, 4));
  }

  /** Hashes of the stem's distinct character 3-grams: near spellings share most of them. */
  get trigrams(): Uint32Array {
    return (this.#trigrams ??= Uint32Array.from(new Set(gramsOf(` ${this.stem} `, 3))));
  }
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
      word = new Word(form);
      this.#words.set(form, word);
    }
    return word;
  }
}

/** Particles before the article stay off a displayed word, the article itself stays on: وبالجيش is shown as الجيش. */
function displayOf(form: WordForm): string {
  let from = 0;
  for (const cut of form.cuts) {
    // In للطاقة the article's alef is not printed; a reader is shown الطاقة.
    if (cut.norm === "ال" && cut.role === "proclitic" && cut.to - cut.from < 2) return `ا${form.surface.slice(cut.from)}`;
    if (cut.role !== "proclitic" || cut.norm === "ال") break;
    from = cut.to;
  }
  return from < form.surface.length ? form.surface.slice(from) : form.surface;
}
