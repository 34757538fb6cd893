/**
 * Groups texts by their shingles, one text at a time: what `findDuplicates` and the duplicate stream share.
 *
 * Every shingle remembers the texts that hold it, so that a new text meets only those it shares words with; what they share is
 * then counted exactly.
 *
 * @example
 * const repetition = new Repetition({ threshold: 0.5, measure: "containment" });
 * repetition.add(shinglesOf(words)).members; // [0]
 */
import { hashRun } from "./hash.js";
import { overlapOf, type OverlapMeasure } from "./shingles.js";

/** Texts that repeat one another, by number; `members` is in no order. */
export interface RepetitionGroup {
  readonly members: readonly number[];
  /** Overlap of the weakest link by which a member joined; 1 of a text alone. */
  readonly similarity: number;
}

/** Options of `findDuplicates` and `createDuplicateStream`. */
export interface DuplicateOptions {
  /** Least overlap of a pair, above 0, at most 1. Default 0.5. */
  readonly threshold?: number | undefined;
  /** `"containment"` (default): word 5-shingles shared, of the shorter text's; `"jaccard"`: of both texts' together. */
  readonly measure?: OverlapMeasure | undefined;
}

/**
 * Most texts that a shingle proposes. A phrase in more texts than this is a formula of its publisher's; texts with all the
 * same shingles are found without it, however many there are.
 */
const MOST_HOLDERS = 1000;

interface Group {
  members: number[];
  similarity: number;
}

/** The texts added so far and their groups. Keeps 8 to 30 bytes a shingle. */
export class Repetition {
  readonly #threshold: number;
  readonly #measure: OverlapMeasure;
  readonly #shingles: Uint32Array[] = [];
  readonly #groups: Group[] = [];
  readonly #holders = new Map<number, number[]>();
  /** By hash of all its shingles, the first text that has them. */
  readonly #originals = new Map<number, number>();

  constructor({ threshold, measure }: { readonly threshold: number; readonly measure: OverlapMeasure }) {
    this.#threshold = threshold;
    this.#measure = measure;
  }

  /** Adds a text, numbered from 0, by its sorted shingles; gives the group it is in now. */
  add(shingles: Uint32Array): RepetitionGroup {
    const text = this.#shingles.push(shingles) - 1;
    const fingerprint = hashRun(shingles, 0, shingles.length);
    const original = this.#originals.get(fingerprint);
    const isCopy = original !== undefined && overlapOf(this.#shingles[original]!, shingles, "jaccard") === 1;
    const links = isCopy ? new Map([[this.#groups[original]!, 1]]) : this.#linksOf(shingles);
    // A copy would be proposed by the very shingles of its original, which speaks for both.
    if (!isCopy) this.#remember(text, shingles, fingerprint);
    return this.#join(text, links);
  }

  /** The groups as they are now, those of one text alone too. */
  groups(): readonly RepetitionGroup[] {
    return [...new Set(this.#groups)];
  }

  #linksOf(shingles: Uint32Array): Map<Group, number> {
    const candidates = new Set<number>();
    for (const shingle of shingles) for (const text of this.#holders.get(shingle) ?? []) candidates.add(text);
    const links = new Map<Group, number>();
    for (const text of candidates) {
      const overlap = overlapOf(this.#shingles[text]!, shingles, this.#measure);
      const group = this.#groups[text]!;
      if (overlap >= this.#threshold) links.set(group, Math.max(overlap, links.get(group) ?? 0));
    }
    return links;
  }

  #remember(text: number, shingles: Uint32Array, fingerprint: number): void {
    if (!this.#originals.has(fingerprint)) this.#originals.set(fingerprint, text);
    for (const shingle of shingles) {
      const texts = this.#holders.get(shingle);
      if (!texts) this.#holders.set(shingle, [text]);
      else if (texts.length < MOST_HOLDERS) texts.push(text);
    }
  }

  /** Makes one group of a text and all it links; the members of the smaller ones move. */
  #join(text: number, links: ReadonlyMap<Group, number>): Group {
    let joined: Group = { members: [text], similarity: 1 };
    this.#groups.push(joined);
    for (const [group, overlap] of links) {
      const [large, small] = group.members.length >= joined.members.length ? [group, joined] : [joined, group];
      large.similarity = Math.min(large.similarity, small.similarity, overlap);
      for (const member of small.members) {
        large.members.push(member);
        this.#groups[member] = large;
      }
      joined = large;
    }
    return joined;
  }
}

/** Options with their defaults, checked. @throws {RangeError} on a threshold outside (0, 1] or an unknown measure. */
export function checkedOptions(caller: string, { threshold = 0.5, measure = "containment" }: DuplicateOptions): { threshold: number; measure: OverlapMeasure } {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`${caller}: threshold must be above 0 and at most 1, got ${threshold}`);
  if (!["containment", "jaccard"].includes(measure)) {
    throw new RangeError(`${caller}: measure must be "containment" or "jaccard", got ${JSON.stringify(measure)}`);
  }
  return { threshold, measure };
}
