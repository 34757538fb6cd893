/**
 * Finds which texts may repeat a text: those that share some of its *sample*, its shingles of the smallest hashes.
 *
 * Hashes are random, so a sample is a random part of the text, and two texts sample the same part of what they share: MinHash of one hash
 * function (Broder 1997, "bottom-k"). Unlike bands over several functions it also finds a text within a longer one.
 *
 * @example
 * const index = new ShingleIndex();
 * index.add(shinglesOf(first));
 * index.candidates(shinglesOf(second)); // [{ text: 0, shared: 41, ours: 64, theirs: 60 }]
 */
import { grown } from "../normalize/grown.js";

/** Shingles in a sample. A text of no more is sampled whole, and its overlap with another such text known exactly. */
const LEAST_SAMPLE = 64;
/** Of longer texts at least one shingle in so many, so that a paragraph is found in a text of any length. */
const SAMPLED_SHARE = 8;
/**
 * Most texts that a shingle proposes, the first that held it. A phrase of more texts is a formula of its publisher's; without this bound
 * texts that have one sentence in common would each be compared with all others.
 */
const MOST_HOLDERS = 64;

/** A text that may repeat the one asked about. */
export interface Candidate {
  /** Its number, in the order of adding. */
  readonly text: number;
  /** How many sampled shingles the two share: above 0. */
  readonly shared: number;
  /** How many shingles of the text asked about lie among the hashes that both sampled, and how many of this one. */
  readonly ours: number;
  readonly theirs: number;
}

/** A slot holds a shingle, and who holds it: 0 where it is free, `n` for text `n − 1` alone, `−n` for the list that begins at link `n − 1`. */
const SLOT = 2;
const FIRST_SLOTS = 1 << 10;
/** A link holds a text, the next link counted from 1 (0 at the end), and how many links there are from it on. */
const LINK = 3;

/** The texts added so far by their samples. Keeps the shingles given, and some 15 bytes for each sampled one. */
export class ShingleIndex {
  readonly #texts: Uint32Array[] = [];
  #slots = new Int32Array(FIRST_SLOTS * SLOT);
  #taken = 0;
  #links = new Uint32Array(256 * LINK);
  #linkCount = 0;
  /** How many sampled shingles each text shares with the one asked about; zeros between two calls. */
  #shared = new Uint32Array(64);

  /** Adds a text by its sorted shingles; gives its number. A copy of an earlier text is not proposed: the earlier one speaks for it. */
  add(shingles: Uint32Array, { isCopy }: { readonly isCopy: boolean }): number {
    const text = this.#texts.push(shingles) - 1;
    this.#shared = grown(this.#shared, text + 1);
    const sampled = isCopy ? 0 : sampleSize(shingles);
    for (let i = 0; i < sampled; i++) this.#hold(shingles[i]!, text);
    return text;
  }

  /** The texts that share a sampled shingle with a text, in no order. */
  candidates(shingles: Uint32Array): Candidate[] {
    const sampled = sampleSize(shingles);
    const shared = this.#shared;
    const found: number[] = [];
    for (let i = 0; i < sampled; i++) {
      const holders = this.#slots[this.#slotOf(shingles[i]!) + 1]!;
      let link = holders < 0 ? -holders : 0;
      let text = holders > 0 ? holders - 1 : link > 0 ? this.#links[(link - 1) * LINK]! : -1;
      while (text >= 0) {
        const before = shared[text]!;
        if (before === 0) found.push(text);
        shared[text] = before + 1;
        link = link > 0 ? this.#links[(link - 1) * LINK + 1]! : 0;
        text = link > 0 ? this.#links[(link - 1) * LINK]! : -1;
      }
    }
    const reach = reachOf(shingles);
    return found.map((text) => {
      const theirs = this.#texts[text]!;
      const both = Math.min(reach, reachOf(theirs));
      const candidate = { text, shared: shared[text]!, ours: countUpTo(shingles, both), theirs: countUpTo(theirs, both) };
      shared[text] = 0;
      return candidate;
    });
  }

  #hold(shingle: number, text: number): void {
    const slot = this.#slotOf(shingle);
    const holders = this.#slots[slot + 1]!;
    if (holders === 0) {
      this.#slots[slot] = shingle;
      this.#slots[slot + 1] = text + 1;
      if (++this.#taken * SLOT * 3 > this.#slots.length * 2) this.#growSlots();
      return;
    }
    const rest = holders > 0 ? this.#link(holders - 1, 0, 1) : -holders;
    const length = this.#links[(rest - 1) * LINK + 2]!;
    this.#slots[slot + 1] = -(length < MOST_HOLDERS ? this.#link(text, rest, length + 1) : rest);
  }

  /** Makes a link; gives its number, counted from 1. */
  #link(text: number, next: number, length: number): number {
    const at = this.#linkCount * LINK;
    this.#links = grown(this.#links, at + LINK);
    this.#links[at] = text;
    this.#links[at + 1] = next;
    this.#links[at + 2] = length;
    return ++this.#linkCount;
  }

  /** Where a shingle stands, or would. */
  #slotOf(shingle: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    // Samples hold small hashes: their high bits say little.
    let slot = (shingle * SLOT) & last;
    while (slots[slot + 1] !== 0 && slots[slot] !== shingle >> 0) slot = (slot + SLOT) & last;
    return slot;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 1] === 0) continue;
      const slot = this.#slotOf(old[from]! >>> 0);
      this.#slots[slot] = old[from]!;
      this.#slots[slot + 1] = old[from + 1]!;
    }
  }
}

function sampleSize({ length }: Uint32Array): number {
  return Math.min(length, Math.max(LEAST_SAMPLE, Math.ceil(length / SAMPLED_SHARE)));
}

/** The greatest hash that a text's sample tells about. */
function reachOf(shingles: Uint32Array): number {
  const sampled = sampleSize(shingles);
  return sampled === shingles.length ? 0xffffffff : shingles[sampled - 1]!;
}

/** How many of the shingles are at most `reach`. */
function countUpTo(shingles: Uint32Array, reach: number): number {
  let from = 0;
  let to = shingles.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (shingles[middle]! <= reach) from = middle + 1;
    else to = middle;
  }
  return from;
}
