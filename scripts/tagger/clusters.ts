/**
 * Words in nested clusters by k-means over their vectors: 64 groups, each cut into 4, each of those into 4 again.
 *
 * @example
 * const codes = clusterWords(trainVectors(lines, options)); // "بغداد" → 0..1023; code >> 2 is its group of 256, code >> 4 of 64
 */
import { createRandom } from "../random.js";
import type { WordVectors } from "./vectors.js";

const GROUPS = 64;
const PARTS = 4;
const ROUNDS = 12;

/** A code of 0 to 1,023 a word, in the order of the words. */
export function clusterWords({ words, vectors }: WordVectors): Uint16Array {
  const size = vectors.length / words.length;
  const unit = vectors.slice();
  for (let word = 0; word < words.length; word++) {
    const vector = unit.subarray(word * size, (word + 1) * size);
    const length = Math.hypot(...vector) || 1;
    for (let i = 0; i < size; i++) vector[i]! /= length;
  }
  const codes = new Uint16Array(words.length);
  const split = (members: readonly number[], parts: number): number[][] => {
    const assigned = kMeans(unit, size, members, parts);
    const groups = Array.from({ length: parts }, (): number[] => []);
    members.forEach((word, i) => groups[assigned[i]!]!.push(word));
    return groups;
  };
  split(words.map((_, word) => word), GROUPS).forEach((group, a) => { split(group, PARTS).forEach((part, b) => { split(part, PARTS).forEach((leaf, c) => {
        for (const word of leaf) codes[word] = (a * PARTS + b) * PARTS + c;
      }); },
    ); },
  );
  return codes;
}

/** Spherical k-means: the number of the centre each member is nearest to. */
function kMeans(unit: Float32Array, size: number, members: readonly number[], parts: number): Uint8Array {
  const random = createRandom(members.length * 31 + parts);
  const centres = new Float32Array(parts * size);
  for (let part = 0; part < parts && members.length > 0; part++) {
    // The commonest words come first: centres are drawn from them.
    const seed = members[Math.floor(random() * Math.min(members.length, 2000))]!;
    centres.set(unit.subarray(seed * size, (seed + 1) * size), part * size);
  }
  const nearest = new Uint8Array(members.length);
  const sums = new Float32Array(parts * size);
  for (let round = 0; round < ROUNDS; round++) {
    sums.fill(0);
    members.forEach((word, i) => {
      let best = -Infinity;
      for (let part = 0; part < parts; part++) {
        let dot = 0;
        for (let d = 0; d < size; d++) dot += unit[word * size + d]! * centres[part * size + d]!;
        if (dot > best) [best, nearest[i]] = [dot, part];
      }
      for (let d = 0; d < size; d++) sums[nearest[i]! * size + d]! += unit[word * size + d]!;
    });
    for (let part = 0; part < parts; part++) {
      const length = Math.hypot(...sums.subarray(part * size, (part + 1) * size));
      if (length > 0) for (let d = 0; d < size; d++) centres[part * size + d] = sums[part * size + d]! / length;
    }
  }
  return nearest;
}
