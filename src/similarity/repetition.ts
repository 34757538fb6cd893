/**
 * Groups texts that repeat one another, one text at a time: what `findDuplicates` and the duplicate stream share.
 *
 * The index of samples (shingle-index.ts) proposes texts; whether they repeat the new one is then counted exactly, over all shingles, and
 * another story of the same template (template.ts) is turned away.
 *
 * @example
 * const repetition = new Repetition({ threshold: 0.5, measure: "containment" });
 * repetition.add("عقد المجلس جلسة طارئة اليوم"); // { size: 1, similarity: 1, … }
 */
import { type Group, Groups } from "./groups.js";
import { hashRun } from "./hash.js";
import { type Candidate, ShingleIndex } from "./shingle-index.js";
import { overlapOf, type OverlapMeasure, shinglesOf } from "./shingles.js";
import { isOtherStory, statedValues, type Story } from "./template.js";
import { createWordReader } from "./word-reader.js";

/** Options of `findDuplicates` and `createDuplicateStream`. */
export interface DuplicateOptions {
  /** Least overlap of a pair, above 0, at most 1. Default 0.5. */
  readonly threshold?: number | undefined;
  /** `"containment"` (default): word 5-shingles shared, of the shorter text's; `"jaccard"`: of both texts' together. */
  readonly measure?: OverlapMeasure | undefined;
}

/** Options with their defaults. */
export type Criterion = Required<{ [Key in keyof DuplicateOptions]: NonNullable<DuplicateOptions[Key]> }>;

/** A text that another one repeats. */
export interface Link {
  /** The number of the text. */
  readonly text: number;
  /** Shingles shared, as `measure` counts. */
  readonly overlap: number;
}

/**
 * How far, in standard deviations, what a sample says may lie below the truth before a candidate is let go uncounted: one in some ten thousand
 * is lost. And one shingle more, since few are no normal distribution.
 */
const DEVIATIONS = 4;

/** The texts added so far and their groups. Keeps 8 bytes a word, and some kilobyte a text. */
export class Repetition {
  readonly #criterion: Criterion;
  readonly #readWords = createWordReader();
  readonly #index = new ShingleIndex();
  readonly #stories: Story[] = [];
  readonly #groups = new Groups();
  /** By hash of all its shingles, the first text that has them. */
  readonly #originals = new Map<number, number>();

  constructor(criterion: Criterion) {
    this.#criterion = criterion;
  }

  /** Adds a text, numbered from 0; gives the group that it is in now. */
  add(text: string): Group {
    const story = this.#read(text);
    const { shingles } = story;
    const original = this.#originalOf(shingles);
    const links = original === undefined ? this.#links(story) : [];
    const added = this.#stories.push(original === undefined ? story : this.#stories[original]!) - 1;
    this.#index.add(shingles, { isCopy: original !== undefined });
    this.#groups.add();
    if (original === undefined) this.#originals.set(fingerprintOf(shingles), added);
    else this.#groups.join(original, added, 1);
    for (const link of links) this.#groups.join(link.text, added, link.overlap);
    return this.#groups.of(added);
  }

  /** The texts that a text repeats, without adding it: the likest first. Of equal texts the first stands for all. */
  find(text: string): Link[] {
    const story = this.#read(text);
    return this.#promising(story.shingles)
      .flatMap((candidate) => this.#check(candidate, story) ?? [])
      .sort((a, b) => b.overlap - a.overlap || a.text - b.text);
  }

  /** All groups as they are now, those of one text too. */
  groups(): Group[] {
    return this.#groups.all();
  }

  #read(text: string): Story {
    const words = this.#readWords(text);
    let values: Uint32Array | undefined;
    return {
      words,
      shingles: shinglesOf(words),
      get values() {
        return (values ??= statedValues(words));
      },
    };
  }

  /** The first text of the very same shingles. */
  #originalOf(shingles: Uint32Array): number | undefined {
    const original = this.#originals.get(fingerprintOf(shingles));
    return original !== undefined && overlapOf(this.#stories[original]!.shingles, shingles, "jaccard") === 1 ? original : undefined;
  }

  /** One link to each group that a text repeats a member of: the likest by the samples. */
  #links(story: Story): Link[] {
    const links: Link[] = [];
    for (const candidate of this.#promising(story.shingles)) {
      if (links.some((link) => this.#groups.together(link.text, candidate.text))) continue;
      const link = this.#check(candidate, story);
      if (link) links.push(link);
    }
    return links;
  }

  /** Candidates whose samples do not speak against them, the likest first. */
  #promising(shingles: Uint32Array): Candidate[] {
    const { threshold, measure } = this.#criterion;
    return this.#index
      .candidates(shingles)
      .filter(({ shared, ours, theirs }) => {
        const of = measure === "jaccard" ? ours + theirs - shared : Math.min(ours, theirs);
        return shared >= threshold * of - DEVIATIONS * Math.sqrt(threshold * (1 - threshold) * of) - 1;
      })
      .sort((a, b) => b.shared * Math.min(a.ours, a.theirs) - a.shared * Math.min(b.ours, b.theirs) || a.text - b.text);
  }

  #check({ text }: Candidate, story: Story): Link | undefined {
    const other = this.#stories[text]!;
    const overlap = overlapOf(other.shingles, story.shingles, this.#criterion.measure);
    if (overlap < this.#criterion.threshold || (overlap < 1 && isOtherStory(other, story))) return undefined;
    return { text, overlap };
  }
}

function fingerprintOf(shingles: Uint32Array): number {
  return hashRun(shingles, 0, shingles.length);
}

/** Options with their defaults, checked. @throws {RangeError} on a threshold outside (0, 1] or an unknown measure. */
export function checkedOptions(caller: string, { threshold = 0.5, measure = "containment" }: DuplicateOptions): Criterion {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`${caller}: threshold must be above 0 and at most 1, got ${threshold}`);
  if (!["containment", "jaccard"].includes(measure)) {
    throw new RangeError(`${caller}: measure must be "containment" or "jaccard", got ${JSON.stringify(measure)}`);
  }
  return { threshold, measure };
}
