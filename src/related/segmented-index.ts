/**
 * Articles in segments: where each one lies, in how many a term occurs, and which segments are to be merged.
 *
 * A change costs little whatever the size: added articles come as a segment of their own, removed ones are marked. Once four
 * segments are of about one size they are merged, so that there are few, and each article is copied some times in all, the fewer the larger the batch it came in.
 *
 * @example
 * const index = new SegmentedIndex();
 * index.attach(buildSegment([read]));
 * index.locate("1"); // { part, article: 0 }
 */
import { type BoundTables, boundTables } from "./bounds.js";
import { GlobalTerms } from "./global-terms.js";
import { Part } from "./part.js";
import { articleOf } from "./posting.js";
import type { Reading, Statistics } from "./scoring.js";
import { MOST_ARTICLES, type Segment, stringAt } from "./segment/columns.js";
import { mergeSegments } from "./segment/merge.js";

/** Where an article lies. */
export interface Place {
  readonly part: Part;
  /** Its number in the part. */
  readonly article: number;
}

/** A merge that waits to be done. */
export interface Merge {
  readonly parts: readonly Part[];
  /** Articles to be copied. */
  readonly size: number;
  /** Does it, step by step; the index stays usable between them. */
  readonly steps: Generator<undefined, void, undefined>;
}

/** Segments of about one size that are merged; sizes are about one within this factor. */
const FAN_IN = 4;
/** A part that has lost more than this share is written anew. */
const MOST_REMOVED = 0.5;
/** Terms nobody uses are given up once they are more than these, and than those in use. */
const LEAST_UNUSED = 4096;

/** Articles in segments. */
export class SegmentedIndex {
  #terms = new GlobalTerms();
  #parts: Part[] = [];
  readonly #places = new Map<string, Place>();
  #countSum = 0;
  #leadSum = 0;
  readonly #tables = new Map<Reading, BoundTables>();

  /** How many articles there are. */
  get size(): number {
    return this.#places.size;
  }

  get terms(): GlobalTerms {
    return this.#terms;
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** What the ranking knows of the whole. */
  statistics(): Statistics {
    const articles = this.size;
    return { articles, meanCount: articles === 0 ? 0 : this.#countSum / articles, meanLead: articles === 0 ? 0 : this.#leadSum / articles };
  }

  /** What the bytes of postings can earn now; worked out anew after a change. */
  boundTables(reading: Reading): BoundTables {
    let tables = this.#tables.get(reading);
    if (!tables) this.#tables.set(reading, (tables = boundTables(reading, this.statistics())));
    return tables;
  }

  /** Where an article lies. */
  locate(id: string): Place | undefined {
    return this.#places.get(id);
  }

  /** Adds the articles of a segment, none of which is there yet; `live` tells which of them count. */
  attach(segment: Segment, live?: Uint8Array): void {
    const part = new Part(segment, this.#numbersOf(segment), this.#terms.size, live);
    this.#parts.push(part);
    this.#tables.clear();
    for (let article = 0; article < part.slots; article++) {
      if (!part.isLive(article)) continue;
      this.#countSum += segment.counts[article]!;
      this.#leadSum += segment.leads[article]!;
      this.#places.set(part.idOf(article), { part, article });
    }
    this.#countTerms(part);
  }

  /** Removes an article and all it counted for; `false` where there is none. */
  remove(id: string): boolean {
    const place = this.#places.get(id);
    if (!place) return false;
    const { part, article } = place;
    const { forwardStarts, terms, counts, leads } = part.segment;
    for (let entry = forwardStarts[article]!; entry < forwardStarts[article + 1]!; entry++) this.#terms.count(part.termNumbers[terms[entry]!]!, -1);
    this.#countSum -= counts[article]!;
    this.#leadSum -= leads[article]!;
    this.#places.delete(id);
    this.#tables.clear();
    part.remove(article);
    if (part.size === 0) this.#parts = this.#parts.filter((other) => other !== part);
    return true;
  }

  /** The next merge that is due; `undefined` where there is none. Parts in `busy` are left alone. */
  due(busy: ReadonlySet<Part>): Merge | undefined {
    const free = this.#parts.filter((part) => !busy.has(part));
    const worn = free.find((part) => part.size < (1 - MOST_REMOVED) * part.slots);
    if (worn) return this.#mergeOf([worn]);
    const levels = new Map<number, Part[]>();
    for (const part of free) {
      const level = Math.floor(Math.log(part.size) / Math.log(FAN_IN) + 1e-9);
      levels.set(level, [...(levels.get(level) ?? []), part]);
    }
    for (const parts of levels.values()) {
      const fitting = parts.length < FAN_IN ? [] : fit(parts);
      if (fitting.length > 1) return this.#mergeOf(fitting);
    }
    return undefined;
  }

  /** The merges that leave as few as there can be of the parts that a test names, without removed articles. */
  *compaction(test: (part: Part) => boolean): Iterable<Merge> {
    const left = new Set(this.#parts.filter(test));
    while (left.size > 0) {
      const group = fit([...left]);
      for (const part of group) left.delete(part);
      if (group.length > 1 || group[0]!.size < group[0]!.slots) yield this.#mergeOf(group);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#terms = new GlobalTerms();
    this.#parts = [];
    this.#places.clear();
    this.#tables.clear();
    this.#countSum = this.#leadSum = 0;
  }

  /** Gives up the numbers of terms that no article has any more, where they are many. */
  sweepTerms(): void {
    const unused = this.#terms.unused;
    if (unused < LEAST_UNUSED || unused < this.#terms.size / 2) return;
    const old = this.#parts;
    this.clear();
    for (const { segment, live } of old) this.attach(segment, live);
  }

  /** The numbers of a segment's terms in the whole index. */
  #numbersOf({ keyUnits, keyStarts }: Segment): Uint32Array {
    const numbers = new Uint32Array(keyStarts.length - 1);
    for (let term = 0; term < numbers.length; term++) numbers[term] = this.#terms.numberOf(stringAt(keyUnits, keyStarts, term));
    return numbers;
  }

  #countTerms({ segment, termNumbers, live }: Part): void {
    const { postingStarts, postings } = segment;
    for (let term = 0; term < termNumbers.length; term++) {
      let articles = postingStarts[term + 1]! - postingStarts[term]!;
      if (live) for (let at = postingStarts[term]!; at < postingStarts[term + 1]!; at++) articles -= 1 - live[articleOf(postings[at]!)]!;
      this.#terms.count(termNumbers[term]!, articles);
    }
  }

  #mergeOf(parts: readonly Part[]): Merge {
    return { parts, size: parts.reduce((sum, { size }) => sum + size, 0), steps: this.#merge(parts) };
  }

  *#merge(parts: readonly Part[]): Generator<undefined, void, undefined> {
    // Who is removed while the merge runs is copied all the same, and marked in the copy.
    const copied = parts.map(({ live }) => live?.slice());
    const { segment, termNumbers: numbers } = yield* mergeSegments(parts.map(({ segment: own, termNumbers }, i) => ({ segment: own, live: copied[i], termNumbers })));
    let live: Uint8Array | undefined;
    let slot = 0;
    parts.forEach((part, i) => {
      for (let article = 0; article < part.slots; article++) {
        if (copied[i]?.[article] === 0) continue;
        if (!part.isLive(article)) (live ??= new Uint8Array(segment.counts.length).fill(1))[slot] = 0;
        slot++;
      }
    });
    this.#replace(parts, new Part(segment, numbers, this.#terms.size, live));
  }

  /** Puts a merged part in the place of those it was made of: the same articles, so nothing is counted anew. */
  #replace(parts: readonly Part[], merged: Part): void {
    const gone = new Set(parts);
    this.#parts = this.#parts.filter((part) => !gone.has(part));
    if (merged.size > 0) this.#parts.push(merged);
    for (let article = 0; article < merged.slots; article++) if (merged.isLive(article)) this.#places.set(merged.idOf(article), { part: merged, article });
  }
}

/** As many of the parts, the smallest first, as one segment can hold. */
function fit(parts: readonly Part[]): Part[] {
  const fitting: Part[] = [];
  let size = 0;
  for (const part of [...parts].sort((a, b) => a.size - b.size)) {
    if (fitting.length > 0 && size + part.size > MOST_ARTICLES) break;
    fitting.push(part);
    size += part.size;
  }
  return fitting;
}
