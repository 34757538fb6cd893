/**
 * How probable each tag of each token is: forward and backward sums over all sequences (Rabiner 1989, scaled token by token).
 *
 * @example
 * marginals(scores, 0, 3, transitions); // 3 × 9 probabilities, each token's summing to 1
 */
import { TAG_COUNT as T } from "./labels.js";

/** Probabilities of tags of tokens `from` to `to`, and, where `pairs` is given, expected counts of transitions added to it. */
export function marginals(scores: Float32Array, from: number, to: number, transitions: Float32Array, pairs?: Float32Array): Float32Array {
  const count = to - from;
  const emitted = new Float64Array(count * T);
  const moves = Float64Array.from(transitions, (score) => Math.exp(score));
  for (let at = 0; at < count; at++) {
    const row = (from + at) * T;
    let top = -Infinity;
    for (let tag = 0; tag < T; tag++) top = Math.max(top, scores[row + tag]!);
    for (let tag = 0; tag < T; tag++) emitted[at * T + tag] = Math.exp(scores[row + tag]! - top);
  }
  const forward = new Float64Array(count * T);
  const scale = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let sum = 0;
    for (let tag = 0; tag < T; tag++) {
      let into = 0;
      if (at === 0) into = moves[T * T + tag]!;
      else for (let previous = 0; previous < T; previous++) into += forward[(at - 1) * T + previous]! * moves[previous * T + tag]!;
      sum += forward[at * T + tag] = into * emitted[at * T + tag]!;
    }
    scale[at] = sum;
    for (let tag = 0; tag < T; tag++) forward[at * T + tag]! /= sum;
  }
  const probabilities = new Float32Array(count * T);
  let backward = new Float64Array(T).fill(1);
  for (let at = count - 1; at >= 0; at--) {
    for (let tag = 0; tag < T; tag++) probabilities[at * T + tag] = forward[at * T + tag]! * backward[tag]!;
    const before = new Float64Array(T);
    if (at > 0) {
      for (let tag = 0; tag < T; tag++) {
        const weight = (emitted[at * T + tag]! * backward[tag]!) / scale[at]!;
        for (let previous = 0; previous < T; previous++) {
          const move = moves[previous * T + tag]! * weight;
          before[previous]! += move;
          if (pairs) pairs[previous * T + tag]! += forward[(at - 1) * T + previous]! * move;
        }
      }
    } else if (pairs) for (let tag = 0; tag < T; tag++) pairs[T * T + tag]! += probabilities[tag]!;
    backward = before;
  }
  return probabilities;
}
