/**
 * Postings in one growing block of memory: for each term the articles that hold it, oldest first, in chained blocks that
 * double in size. Adding is constant time, and a hundred thousand terms need no hundred thousand arrays.
 *
 * @example
 * const postings = new Postings();
 * postings.append(0, 7, pack(2, 1024));
 * postings.read(0, docs, packed); // 1: docs[0] is 7, countOf(packed[0]) is 2, leadOf(packed[0]) is 1024
 */
import { grown } from "../normalize/grown.js";

/** How many postings a term's first and largest block hold. */
const FIRST_BLOCK = 2;
const LARGEST_BLOCK = 512;
/** No block: 0 is never handed out. */
const NONE = 0;

/** Count and lead in one number: 12 and 20 bits. */
export function pack(count: number, lead: number): number {
  return ((count << 20) | lead) >>> 0;
}

/** The count of a packed posting. */
export function countOf(packed: number): number {
  return packed >>> 20;
}

/** The lead of a packed posting, in units. */
export function leadOf(packed: number): number {
  return packed & 0xfffff;
}

/** The postings of all terms. A block in the pool is: next block, capacity, then pairs of article and packed numbers. */
export class Postings {
  #pool: Uint32Array = new Uint32Array(4096);
  #used = 1;
  #heads: Uint32Array = new Uint32Array(1024);
  #tails: Uint32Array = new Uint32Array(1024);
  /** How many postings each term has, and how many of them are in its last block. */
  #lengths: Uint32Array = new Uint32Array(1024);
  #inTail: Uint32Array = new Uint32Array(1024);

  /** How many postings a term has, those of removed articles included. */
  length(term: number): number {
    return term < this.#lengths.length ? this.#lengths[term]! : 0;
  }

  /** Adds a posting; articles come in ascending order. */
  append(term: number, article: number, packed: number): void {
    if (term >= this.#heads.length) this.#growTerms(term + 1);
    let tail = this.#tails[term]!;
    if (tail === NONE || this.#inTail[term] === this.#pool[tail + 1]) {
      const block = this.#newBlock(tail === NONE ? FIRST_BLOCK : Math.min(LARGEST_BLOCK, this.#pool[tail + 1]! * 2));
      if (tail === NONE) this.#heads[term] = block;
      else this.#pool[tail] = block;
      this.#tails[term] = tail = block;
      this.#inTail[term] = 0;
    }
    const at = tail + 2 + 2 * this.#inTail[term]!++;
    this.#pool[at] = article;
    this.#pool[at + 1] = packed;
    this.#lengths[term]!++;
  }

  /** Copies a term's postings into two arrays at least `length(term)` long; gives how many there are. */
  read(term: number, articles: Uint32Array, packed: Uint32Array): number {
    const length = this.length(term);
    let block = length === 0 ? NONE : this.#heads[term]!;
    for (let i = 0; i < length; block = this.#pool[block]!) {
      const end = Math.min(length, i + this.#pool[block + 1]!);
      for (let at = block + 2; i < end; i++, at += 2) {
        articles[i] = this.#pool[at]!;
        packed[i] = this.#pool[at + 1]!;
      }
    }
    return length;
  }

  #newBlock(capacity: number): number {
    const block = this.#used;
    this.#used += 2 + 2 * capacity;
    this.#pool = grown(this.#pool, this.#used);
    this.#pool[block] = NONE;
    this.#pool[block + 1] = capacity;
    return block;
  }

  #growTerms(count: number): void {
    this.#heads = grown(this.#heads, count);
    this.#tails = grown(this.#tails, this.#heads.length);
    this.#lengths = grown(this.#lengths, this.#heads.length);
    this.#inTail = grown(this.#inTail, this.#heads.length);
  }
}
