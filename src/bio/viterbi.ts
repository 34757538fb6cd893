/**
 * The best tags of a run of tokens under scores of tags and of neighbouring tags; only sequences that BIO allows.
 *
 * @example
 * const decode = createDecoder();
 * decode(scores, { from: 0, to: 3, before: START, after: END }, transitions, tags); // tags[0..2] are written
 */
import { isInside, TAG_COUNT as T } from "./labels.js";

/** Rows of a transition table: one for each previous tag, and the last for the start of a sentence. */
export const TRANSITIONS = (T + 1) * T;

/** As `before` of a run: it begins a sentence. */
export const START = T;

/** As `after` of a run: it ends a sentence. */
export const END = -1;

/** Tokens `from` to `to` (`to` not included), the tag before them or `START`, and the tag after them, which begins nothing inside, or `END`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** A function that writes the best tags of runs, which keeps its room between calls. `scores` holds `T` numbers a token. Linear in the tokens. */
export function createDecoder(): (scores: Float32Array | Int32Array, run: Run, transitions: Float32Array, tags: Uint8Array) => void {
  let back = new Uint8Array(64 * T);
  let before = new Float64Array(T);
  let here = new Float64Array(T);
  return (scores, { from, to, before: first, after }, transitions, tags) => {
    const count = to - from;
    if (count * T > back.length) back = new Uint8Array(2 * count * T);
    for (let tag = 0; tag < T; tag++) before[tag] = isInside(tag) ? -Infinity : scores[from * T + tag]! + transitions[first * T + tag]!;
    for (let at = 1; at < count; at++) {
      stepOf(before, here, scores, (from + at) * T, transitions, back, at * T);
      [before, here] = [here, before];
    }
    if (after !== END) for (let tag = 0; tag < T; tag++) before[tag]! += transitions[tag * T + after]!;
    let tag = 0;
    for (let one = 1; one < T; one++) if (before[one]! > before[tag]!) tag = one;
    for (let at = count - 1; at >= 0; at--) {
      tags[from + at] = tag;
      tag = back[at * T + tag]!;
    }
  };
}

/** One token: the best way to each tag. The inside of a mention has two predecessors, anything else all. */
function stepOf(before: Float64Array, here: Float64Array, scores: Float32Array | Int32Array, row: number, transitions: Float32Array, back: Uint8Array, place: number): void {
  for (let tag = 0; tag < T; tag++) {
    let previous = isInside(tag) ? tag - 1 : 0;
    const end = isInside(tag) ? tag + 1 : T;
    let source = previous;
    let best = before[previous]! + transitions[previous * T + tag]!;
    while (++previous < end) {
      const score = before[previous]! + transitions[previous * T + tag]!;
      if (score > best) {
        best = score;
        source = previous;
      }
    }
    here[tag] = best + scores[row + tag]!;
    back[place + tag] = source;
  }
}
