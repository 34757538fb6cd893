/**
 * Articles, read, into a segment.
 *
 * @example
 * const segment = buildSegment([{ article, terms: reader.read(article) }]);
 * articlesOf(segment); // 1
 */
import { pack } from "../posting.js";
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
}

/** A segment of articles, at most `MOST_ARTICLES`. */
export function buildSegment(articles: readonly ReadArticle[]): Segment {
  const draft = new Draft();
  const keys = new Numbering();
  const displays = new Numbering();
  for (const { article, terms } of articles) {
    draft.ids.push(article.id);
    draft.published.push(article.published ?? "");
    draft.sections.push(article.section ?? "");
    draft.add(
      { ...sums(terms), headlineLength: terms.headlineLength },
      keys.numbersOf(terms.keys),
      packedOf(terms),
      displays.numbersOf(terms.displays),
      packPlaces(terms.sequence, terms.keys.length),
      terms.shingles,
    );
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

function packedOf({ counts, leads }: ArticleTerms): Uint32Array {
  const packed = new Uint32Array(counts.length);
  for (let i = 0; i < packed.length; i++) packed[i] = pack(counts[i]!, leads[i]!);
  return packed;
}

/** The sums of counts and leads over an article's words: entities, made of the same words, lengthen nothing. */
function sums({ counts, leads, sequence }: ArticleTerms): { count: number; lead: number } {
  const isSummed = new Uint8Array(counts.length);
  let count = 0;
  let lead = 0;
  for (const place of sequence) {
    if (isSummed[place] === 1) continue;
    isSummed[place] = 1;
    count += counts[place]!;
    lead += leads[place]!;
  }
  return { count, lead };
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

  numbersOf(texts: readonly string[]): Uint32Array {
    const numbers = new Uint32Array(texts.length);
    for (let i = 0; i < texts.length; i++) numbers[i] = this.numberOf(texts[i]!);
    return numbers;
  }

  done(): Strings {
    return this.#strings.done();
  }
}
