/**
 * The terms of a whole index: a number each, in how many articles it occurs, and how common it is in the language.
 *
 * @example
 * const terms = new GlobalTerms();
 * const number = terms.numberOf("بغداد");
 * terms.count(number, 1);
 * terms.find("بغداد"); // number
 */
import { logFrequency } from "../tables/word-frequencies.js";
import { generalityOf } from "./scoring.js";
import { kindOf } from "./term-key.js";

const FIRST_ROOM = 1024;

/** Terms by number. Those that no article has any more keep theirs until the index is compacted. */
export class GlobalTerms {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  #frequencies = new Uint32Array(FIRST_ROOM);
  #generalities = new Float64Array(FIRST_ROOM);

  #unused = 0;

  /** How many numbers of terms are given that no article has. */
  get unused(): number {
    return this.#unused;
  }

  /** How many numbers are given. */
  get size(): number {
    return this.#keys.length;
  }

  /** The number of a term, a new one where it has none. */
  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    this.#unused++;
    if (number === this.#frequencies.length) {
      this.#frequencies = wider(this.#frequencies, new Uint32Array(2 * number));
      this.#generalities = wider(this.#generalities, new Float64Array(2 * number));
    }
    this.#generalities[number] = UNKNOWN;
    return number;
  }

  /** The number of a term that some article has. */
  find(key: string): number | undefined {
    const number = this.#numbers.get(key);
    return number === undefined || this.#frequencies[number] === 0 ? undefined : number;
  }

  keyOf(number: number): string {
    return this.#keys[number]!;
  }

  /** In how many articles a term occurs. */
  frequencyOf(number: number): number {
    return this.#frequencies[number]!;
  }

  /** Notes that so many articles more, or less, have a term. */
  count(number: number, articles: number): void {
    const before = this.#frequencies[number]!;
    const after = (this.#frequencies[number] = before + articles);
    this.#unused += Number(after === 0) - Number(before === 0);
  }

  /** The share of texts at large that hold a word; `undefined` of an entity or date. */
  generalityOf(number: number): number | undefined {
    let generality = this.#generalities[number]!;
    // Worked out when a query asks: most terms are in one article, and never asked for.
    if (generality === UNKNOWN) {
      const key = this.#keys[number]!;
      generality = this.#generalities[number] = isWord(key) ? generalityOf(logFrequency(key)) : NOT_A_WORD;
    }
    return generality === NOT_A_WORD ? undefined : generality;
  }
}

const NOT_A_WORD = -1;
const UNKNOWN = -2;

function isWord(key: string): boolean {
  const kind = kindOf(key);
  return kind === "word" || kind === "number";
}

function wider<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
