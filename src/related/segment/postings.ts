/**
 * Postings from the forward columns of a segment: by term its articles, the most promising lead first, and those alike in the articles' order.
 *
 * @example
 * const { postings, postingStarts } = yield* invert(forward, termCount);
 */
import { countBoundIn, leadBound, lengthClass } from "../bounds.js";
import { countOf, leadBoundOf, leadOf, packPosting } from "../posting.js";
import type { Columns } from "./columns.js";

/** The columns that postings follow from. */
export type Forward = Pick<Columns, "counts" | "leads" | "forwardStarts" | "terms" | "packed">;

/** Postings by term, and of which forward entry each would be if a term's were in the articles' order. */
export interface Inverted extends Pick<Columns, "postingStarts" | "postings"> {
  readonly entries: Uint32Array;
}

/** Postings handled between two steps: some milliseconds. */
const STEP = 1 << 17;
/** Postings of one term up to which putting each in its place by turns is quickest. */
const FEW = 24;
/** Bounds of leads: a byte. */
const BOUNDS = 256;

/** Works out postings, step by step. */
export function* invert({ counts, leads, forwardStarts, terms, packed }: Forward, termCount: number): Generator<undefined, Inverted, undefined> {
  const postingStarts = new Uint32Array(termCount + 1);
  for (const term of terms) postingStarts[term + 1]!++;
  for (let term = 0; term < termCount; term++) postingStarts[term + 1]! += postingStarts[term]!;
  yield;
  const next = postingStarts.slice();
  const postings = new Uint32Array(terms.length);
  const entries = new Uint32Array(terms.length);
  let pause = STEP;
  for (let article = 0; article < counts.length; article++) {
    const end = forwardStarts[article + 1]!;
    const sum = leads[article]!;
    const length = lengthClass(counts[article]!);
    for (let entry = forwardStarts[article]!; entry < end; entry++) {
      const at = next[terms[entry]!]!++;
      const both = packed[entry]!;
      entries[at] = entry;
      postings[at] = packPosting(article, countBoundIn(countOf(both), length), leadBound(leadOf(both), sum));
    }
    if (end < pause) continue;
    pause = end + STEP;
    yield;
  }
  yield* sortEach(postings, postingStarts);
  return { postingStarts, postings, entries };
}

/** Puts each term's postings in the order of their bounds, a lower byte promising more; those alike stay in their order. */
function* sortEach(postings: Uint32Array, starts: Uint32Array): Generator<undefined, void, undefined> {
  const places = new Uint32Array(BOUNDS + 1);
  let pause = STEP;
  for (let term = 0; term + 1 < starts.length; term++) {
    const [from, end] = [starts[term]!, starts[term + 1]!];
    if (end - from <= FEW) insert(postings, from, end);
    else distribute(postings, from, end, places);
    if (end < pause) continue;
    pause = end + STEP;
    yield;
  }
}

function insert(postings: Uint32Array, from: number, end: number): void {
  for (let i = from + 1; i < end; i++) {
    const posting = postings[i]!;
    const bound = leadBoundOf(posting);
    let at = i;
    for (; at > from && leadBoundOf(postings[at - 1]!) > bound; at--) postings[at] = postings[at - 1]!;
    postings[at] = posting;
  }
}

function distribute(postings: Uint32Array, from: number, end: number, places: Uint32Array): void {
  const before = postings.slice(from, end);
  places.fill(0);
  for (const posting of before) places[leadBoundOf(posting) + 1]!++;
  for (let bound = 1; bound < BOUNDS; bound++) places[bound]! += places[bound - 1]!;
  for (const posting of before) postings[from + places[leadBoundOf(posting)]!++] = posting;
}
