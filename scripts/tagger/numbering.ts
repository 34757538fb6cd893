/**
 * Which rows training keeps: features met twice or more, the commonest first, so that those touched most lie close together in memory.
 *
 * @example
 * const numbering = numberRows(blocks);
 * numbering.rowOf[bucket]; // -1: met once, learned by heart at best
 */
import { MARK_FEATURES, writeMarks } from "../../src/entities/tagger/context-features.js";
import { BUCKETS, bucketOf } from "../../src/entities/tagger/hash.js";
import { notesOf } from "../../src/entities/tagger/notes.js";
import { writeWordRows } from "../../src/entities/tagger/rows.js";
import type { Block } from "./document.js";

/** Rows by bucket and back. */
export interface Numbering {
  readonly rowOf: Int32Array;
  readonly bucketOf: Int32Array;
}

/** Times that words and pairs must be met. */
const FEWEST = 2;

/** Numbers the rows that blocks touch, with and without notes. */
export function numberRows(blocks: readonly Block[]): Numbering {
  const counts = new Int32Array(BUCKETS);
  const rows: number[] = [];
  const room = new Int32Array(MARK_FEATURES);
  for (const { forms, starts, sentenceOf, gold, alone, together } of blocks) {
    // The notes that gold tags would give stand for those that training meets.
    const views = [{ forms, marks: alone, notes: new Uint8Array(gold.length) }, { forms, marks: together, notes: notesOf(forms, sentenceOf, gold) }];
    for (let i = 0; i + 1 < starts.length; i++) {
      const [from, to] = [starts[i]!, starts[i + 1]!];
      for (let at = from; at < to; at++) {
        rows.length = 0;
        writeWordRows(forms, at, from, to, rows);
        for (const bucket of rows) counts[bucket]!++;
        for (const view of views) {
          writeMarks(view, at, from, to, room);
          for (const hash of room) counts[bucketOf(hash)]! += FEWEST;
        }
      }
    }
  }
  const kept: number[] = [];
  counts.forEach((count, bucket) => { if (count >= FEWEST) kept.push(bucket); });
  kept.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  kept.forEach((bucket, row) => (rowOf[bucket] = row));
  return { rowOf, bucketOf: Int32Array.from(kept) };
}
