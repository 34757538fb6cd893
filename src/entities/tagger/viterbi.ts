/**
 * The best tags of a sentence under scores of tags and of neighbouring tags; only sequences that BIO allows.
 *
 * @example
 * bestTags(scores, 0, 3, transitions, tags); // tags[0..2] are written
 */
import { isInside, TAG_COUNT as T } from "./labels.js";

/** Rows of a transition table: one for each previous tag, and the last for the start of a sentence. */
export const TRANSITIONS = (T + 1) * T;

/** Writes the best tags of tokens `from` to `to` (`to` not included). `scores` holds `T` numbers a token. Linear in the tokens. */
export function bestTags(scores: Float32Array, from: number, to: number, transitions: Float32Array, tags: Uint8Array): void {
  const count = to - from;
  if (count <= 0) return;
  const back = new Uint8Array(count * T);
  let before = new Float64Array(T);
  let here = new Float64Array(T);
  for (let tag = 0; tag < T; tag++) before[tag] = isInside(tag) ? -Infinity : scores[from * T + tag]! + transitions[T * T + tag]!;
  for (let at = 1; at < count; at++) {
    const row = (from + at) * T;
    for (let tag = 0; tag < T; tag++) {
      // The inside of a mention has two predecessors, anything else all.
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
      back[at * T + tag] = source;
    }
    [before, here] = [here, before];
  }
  let tag = 0;
  for (let one = 1; one < T; one++) if (before[one]! > before[tag]!) tag = one;
  for (let at = count - 1; at >= 0; at--) {
    tags[from + at] = tag;
    tag = back[at * T + tag]!;
  }
}
