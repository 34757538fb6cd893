/**
 * How probable each tag of each token is: forward and backward sums over all sequences (Rabiner 1989, scaled token by token).
 *
 * @example
 * marginals(scores, { from: 0, to: 3, before: START, after: END }, movesOf(transitions)); // 3 × 9 probabilities, each token's summing to 1
 */
import { TAG_COUNT as T } from "../../bio/labels.js";
import { END, type Run } from "../../bio/viterbi.js";

/** Transitions as factors. */
export const movesOf = (transitions: Float32Array): Float64Array => Float64Array.from(transitions, (score) => Math.exp(score));

/** Probabilities of the tags of a run, and, where `pairs` is given, expected counts of transitions, that into the run included, added to it. */
export function marginals(scores: Float32Array, { from, to, before: first, after }: Run, moves: Float64Array, pairs?: Float32Array): Float32Array {
  const count = to - from;
  const emitted = new Float64Array(count * T);
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
      if (at === 0) into = moves[first * T + tag]!;
      else for (let previous = 0; previous < T; previous++) into += forward[(at - 1) * T + previous]! * moves[previous * T + tag]!;
      sum += forward[at * T + tag] = into * emitted[at * T + tag]!;
    }
    scale[at] = sum;
    for (let tag = 0; tag < T; tag++) forward[at * T + tag]! /= sum;
  }
  const probabilities = new Float32Array(count * T);
  let backward = new Float64Array(T).fill(1);
  if (after !== END) backward = lastMoves(moves, after, forward.subarray((count - 1) * T));
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
    } else if (pairs) for (let tag = 0; tag < T; tag++) pairs[first * T + tag]! += probabilities[tag]!;
    backward = before;
  }
  return probabilities;
}

/** What the tag after a run says of its last token, scaled so that probabilities sum to 1. */
function lastMoves(moves: Float64Array, after: number, last: Float64Array): Float64Array<ArrayBuffer> {
  const into = Float64Array.from({ length: T }, (_, tag) => moves[tag * T + after]!);
  const sum = into.reduce((all, move, tag) => all + move * last[tag]!, 0);
  return into.map((move) => move / sum);
}
