/**
 * Merges an index's segments, one merge at a time: small ones at once, large ones in steps in the background.
 *
 * @example
 * const merges = new MergeQueue(index);
 * merges.wake(); // after every change
 * await merges.compact(); // as few segments as there can be
 */
import type { Part } from "./part.js";
import { finished } from "./segment/build.js";
import type { Merge, SegmentedIndex } from "./segmented-index.js";
import { turn } from "./turn.js";

/** Articles whose merge takes no longer than a few additions. */
const SMALL = 512;
/** Milliseconds of merging before others get a turn. */
const SLICE = 8;

/** The merging of an index. */
export class MergeQueue {
  readonly #index: SegmentedIndex;
  /** The parts of the merge that runs. */
  #busy: ReadonlySet<Part> = new Set();
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(index: SegmentedIndex) {
    this.#index = index;
  }

  /** Does what is small, and sees to it that the rest gets done. */
  wake(): void {
    if (this.#isStopped) return;
    for (let merge = this.#index.due(this.#busy); merge; merge = this.#index.due(this.#busy)) {
      if (merge.size > SMALL) {
        // One at a time; the end of that one wakes the next.
        if (this.#running) return;
        this.#running = this.#run(merge).then(() => {
          this.#running = undefined;
          this.wake();
        });
        return;
      }
      finished(merge.steps);
    }
    if (!this.#running) this.#index.sweepTerms();
  }

  /** Merges those of the parts that a test names into as few as there can be. */
  async join(test: (part: Part) => boolean): Promise<void> {
    await this.#settle();
    for (const merge of this.#index.compaction(test)) await this.#run(merge);
  }

  /** Merges all parts into as few as there can be, without what was removed. */
  async compact(): Promise<void> {
    await this.join(() => true);
    this.#index.sweepTerms();
  }

  /** Ends the merging; the merge that runs is given up. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #settle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run({ parts, steps }: Merge): Promise<void> {
    this.#busy = new Set(parts);
    for (let start = performance.now(); ; ) {
      if (steps.next().done === true) break;
      if (performance.now() - start < SLICE) continue;
      await turn();
      if (this.#isStopped) break;
      start = performance.now();
    }
    this.#busy = new Set();
  }
}
