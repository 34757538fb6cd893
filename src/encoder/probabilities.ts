/**
 * Probabilities of tags: of one word by its logits, and smoothed over a document, where a word that is plain in one place helps it in the others.
 *
 * @example
 * writeProbabilities(logits, 1, probabilities, 0); // nine numbers that sum to 1
 * smooth(probabilities, ["بيروت", "في", "بيروت"], 0.35);
 */
import { TAG_COUNT as T } from "../bio/labels.js";

/** The softmax of `T` logits, divided by `temperature`, written from `place` on. */
export function writeProbabilities(logits: Float32Array, temperature: number, into: Float32Array, place: number): void {
  let top = -Infinity;
  for (let tag = 0; tag < T; tag++) top = Math.max(top, logits[tag]!);
  let sum = 0;
  for (let tag = 0; tag < T; tag++) sum += into[place + tag] = Math.exp((logits[tag]! - top) / temperature);
  for (let tag = 0; tag < T; tag++) into[place + tag]! /= sum;
}

/** Gives each word's probabilities `weight` of the mean over the same bare word's places in the document, in place. */
export function smooth(probabilities: Float32Array, bareWords: readonly string[], weight: number): void {
  if (weight === 0) return;
  const places = new Map<string, number>();
  const numbers = bareWords.map((word) => {
    const number = places.get(word) ?? places.size;
    places.set(word, number);
    return number;
  });
  const sums = new Float32Array(places.size * T);
  const counts = new Uint32Array(places.size);
  numbers.forEach((number, word) => {
    counts[number]!++;
    for (let tag = 0; tag < T; tag++) sums[number * T + tag]! += probabilities[word * T + tag]!;
  });
  numbers.forEach((number, word) => {
    for (let tag = 0; tag < T; tag++) probabilities[word * T + tag] = (1 - weight) * probabilities[word * T + tag]! + (weight * sums[number * T + tag]!) / counts[number]!;
  });
}
