/**
 * Recommendations that differ from one another: each next one is the best of what it scores and how little it is like those
 * chosen before.
 *
 * @example
 * diverse(index, ranked, 5, 0.3); // five of the ranked
 *
 * Source: maximal marginal relevance (Carbonell and Goldstein 1998), scores set against the best one; likeness is the cosine of
 * the articles' terms by rarity and lead.
 */
import { leadOf } from "./posting.js";
import type { Ranked } from "./rank.js";
import { ENTITY_WEIGHT, queryWeight, rarity } from "./scoring.js";
import type { SegmentedIndex } from "./segmented-index.js";

/** Terms of an article with their weights; their squares sum to 1. */
type Vector = ReadonlyMap<number, number>;

/** `limit` of the ranked, the best first; `newness` in [0, 1] weighs unlikeness against score. Scores stay what they are. */
export function diverse(index: SegmentedIndex, ranked: readonly Ranked[], limit: number, newness: number): Ranked[] {
  const top = ranked[0]?.score ?? 1;
  const left = ranked.map((one) => ({ one, vector: vectorOf(index, one), likeness: 0 }));
  const chosen: Ranked[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    const worth = ({ one, likeness }: (typeof left)[number]): number => ((1 - newness) * one.score) / top - newness * likeness;
    for (let i = 1; i < left.length; i++) if (worth(left[i]!) > worth(left[best]!)) best = i;
    const [next] = left.splice(best, 1);
    chosen.push(next!.one);
    for (const other of left) other.likeness = Math.max(other.likeness, cosine(next!.vector, other.vector));
  }
  return chosen;
}

function vectorOf(index: SegmentedIndex, { part, article }: Ranked): Vector {
  const { forwardStarts, terms, packed } = part.segment;
  const weights = new Map<number, number>();
  let squares = 0;
  for (let entry = forwardStarts[article]!; entry < forwardStarts[article + 1]!; entry++) {
    const term = part.termNumbers[terms[entry]!]!;
    const generality = index.terms.generalityOf(term);
    const kind = generality === undefined ? ENTITY_WEIGHT : 1;
    const weight = kind * queryWeight("related", leadOf(packed[entry]!)) * rarity(index.size, index.terms.frequencyOf(term), generality ?? 0);
    weights.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
