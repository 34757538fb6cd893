/**
 * A segment in an index: with the numbers its terms have in the whole, and which of its articles are still there.
 *
 * @example
 * const part = new Part(segment, termNumbers, terms.size);
 * part.localOf(terms.find("بغداد")!); // the segment's own number of the term
 */
import { articlesOf, type Segment, stringAt } from "./segment/columns.js";

/** Segments of so many terms and more look terms up in an array as long as the index has terms. */
const MANY_TERMS = 4096;

/** A segment among others. */
export class Part {
  readonly segment: Segment;
  /** How many articles it was made of. */
  readonly slots: number;
  /** By own number of a term, the one it has in the whole. */
  readonly termNumbers: Uint32Array;
  /** By own number of a term, its place in a query plus 1; zeros but while a query runs. */
  readonly queryPlaces: Uint8Array;
  /** Room for a number an article while a query runs. */
  #sums: Uint16Array | undefined;
  readonly #locals: ReadonlyMap<number, number> | Uint32Array;
  #live: Uint8Array | undefined;
  #liveCount: number;

  /**
   * @param termNumbers by own number of a term, the one it has in the whole; `allTerms` how many there are there.
   * @param live tells by article which of them count.
   */
  constructor(segment: Segment, termNumbers: Uint32Array, allTerms: number, live?: Uint8Array) {
    this.segment = segment;
    this.slots = articlesOf(segment);
    this.termNumbers = termNumbers;
    this.#locals = localNumbers(termNumbers, allTerms);
    this.queryPlaces = new Uint8Array(termNumbers.length);
    this.#live = live;
    this.#liveCount = live ? live.reduce((sum, one) => sum + one, 0) : this.slots;
  }

  /** How many articles are left. */
  get size(): number {
    return this.#liveCount;
  }

  /** By article: 0 where it was removed; absent where none was. */
  get live(): Uint8Array | undefined {
    return this.#live;
  }

  isLive(article: number): boolean {
    return this.#live?.[article] !== 0;
  }

  /** Leaves an article out from now on. */
  remove(article: number): void {
    this.#live ??= new Uint8Array(this.slots).fill(1);
    this.#live[article] = 0;
    this.#liveCount--;
  }

  /** The segment's own number of a term; `undefined` where it does not have it. */
  localOf(number: number): number | undefined {
    if (this.#locals instanceof Uint32Array) {
      const local = number < this.#locals.length ? this.#locals[number]! : 0;
      return local === 0 ? undefined : local - 1;
    }
    return this.#locals.get(number);
  }

  /** Zeros by article, for one query: the next one gets the same array. */
  emptySums(): Uint16Array {
    return (this.#sums ??= new Uint16Array(this.slots)).fill(0);
  }

  idOf(article: number): string {
    return stringAt(this.segment.idUnits, this.segment.idStarts, article);
  }

  /** The day or time of publication, as given. */
  publishedOf(article: number): string | undefined {
    return stringAt(this.segment.publishedUnits, this.segment.publishedStarts, article) || undefined;
  }

  sectionOf(article: number): string | undefined {
    return stringAt(this.segment.sectionUnits, this.segment.sectionStarts, article) || undefined;
  }

  shinglesOf(article: number): Uint32Array {
    const { shingles, shingleStarts } = this.segment;
    return shingles.subarray(shingleStarts[article], shingleStarts[article + 1]);
  }

  /** The packed vector; empty where there is none. */
  meaningOf(article: number): Uint8Array {
    const { meanings, meaningStarts } = this.segment;
    return meanings.subarray(meaningStarts[article], meaningStarts[article + 1]);
  }
}

function localNumbers(termNumbers: Uint32Array, all: number): ReadonlyMap<number, number> | Uint32Array {
  if (termNumbers.length < MANY_TERMS) return new Map(Array.from(termNumbers, (number, local) => [number, local]));
  const locals = new Uint32Array(all);
  for (let local = 0; local < termNumbers.length; local++) locals[termNumbers[local]!] = local + 1;
  return locals;
}
