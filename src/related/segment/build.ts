/**
 * Articles, read, into a segment.
 *
 * @example
 * const segment = buildSegment([{ article, terms: reader.read(article), meaning: NO_MEANING }]);
 * articlesOf(segment); // 1
 */
import type { NumberedStrings } from "../term-names.js";
import type { ArticleTerms } from "../terms.js";
import type { IndexedArticle } from "../types.js";
import type { Segment } from "./columns.js";
import { Draft, type Strings } from "./draft.js";
import { GrowingStrings } from "./growing.js";
import { packPlaces } from "./sequence.js";

/** An article, read. */
export interface ReadArticle {
  readonly article: Pick<IndexedArticle, "id" | "published" | "section">;
  readonly terms: ArticleTerms;
  /** Its packed vector; empty where no encoder read it. */
  readonly meaning: Uint8Array;
}

/** A segment of articles, at most `MOST_ARTICLES`. */
export function buildSegment(articles: readonly ReadArticle[]): Segment {
  const draft = new Draft();
  const keys = new Renumbering();
  const displays = new Renumbering();
  for (const { article, terms: read, meaning } of articles) {
    draft.ids.push(article.id);
    draft.published.push(article.published ?? "");
    draft.sections.push(article.section ?? "");
    const { names, terms, packed, sequence, shingles } = read;
    draft.add(read, keys.numbersOf(names.keys, terms), packed, displays.numbersOf(names.displays, read.displays), packPlaces(sequence, terms.length), shingles, meaning);
  }
  return finished(draft.finish(keys.done(), displays.done()));
}

/** Runs a draft to its end. */
export function finished<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Gives strings numbers in the order they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #strings = new GrowingStrings();

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
      this.#strings.push(text);
    }
    return number;
  }

  done(): Strings {
    return this.#strings.done();
  }
}

/** Gives strings that have numbers elsewhere those of a segment, in the order they come. */
class Renumbering {
  readonly #strings = new GrowingStrings();
  #count = 0;
  /** Those met, by where they have their numbers. */
  readonly #met = new Map<NumberedStrings, number[]>();
  /** By string its number here: only where they come from more than one place, which takes a lexicon that began anew meanwhile. */
  #numbers: Map<string, number> | undefined;

  numbersOf(strings: NumberedStrings, numbers: Uint32Array): Uint32Array {
    /** By number there: 1 + the number here, zeros between two segments. */
    const known = strings.room();
    const met = this.#metOf(strings);
    const own = new Uint32Array(numbers.length);
    for (let i = 0; i < own.length; i++) {
      const number = numbers[i]!;
      if (known[number] === 0) {
        known[number] = 1 + this.#numberOf(strings.at(number));
        met.push(number);
      }
      own[i] = known[number]! - 1;
    }
    return own;
  }

  done(): Strings {
    for (const [strings, met] of this.#met) {
      const known = strings.room();
      for (const number of met) known[number] = 0;
    }
    return this.#strings.done();
  }

  #metOf(strings: NumberedStrings): number[] {
    let met = this.#met.get(strings);
    if (met) return met;
    for (const [first, numbers] of this.#met) this.#numbers ??= new Map(numbers.map((number, own) => [first.at(number), own]));
    this.#met.set(strings, (met = []));
    return met;
  }

  #numberOf(text: string): number {
    const known = this.#numbers?.get(text);
    if (known !== undefined) return known;
    this.#numbers?.set(text, this.#count);
    this.#strings.push(text);
    return this.#count++;
  }
}
