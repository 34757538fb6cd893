/**
 * BM25 between two texts, each the other's query, as a share of what each scores against itself: repeated stems count less
 * and less, and a long text does not win by its length.
 *
 * @example
 * bm25.compare(profileOf("قصف غزة"), profileOf("قصف دمشق"), measureContext()); // about 0.6: a shared word and a shared place among two
 *
 * Source: Robertson and Zaragoza 2009, k1 and b as there; the division by both self-scores (their geometric mean) makes it symmetric.
 */
import type { Measure, MeasureContext } from "./measure.js";
import type { Profile } from "./profile.js";

const K1 = 1.2;
const B = 0.75;

export const bm25: Measure = {
  name: "bm25",
  about: "the score of a search engine, both ways",
  compare(a, b, context) {
    const mean = (a.content.length + b.content.length) / 2;
    const self = Math.sqrt(scoreOf(a, a, mean, context) * scoreOf(b, b, mean, context));
    if (self === 0) return 0;
    return Math.min(1, (scoreOf(a, b, mean, context) + scoreOf(b, a, mean, context)) / 2 / self);
  },
};

function scoreOf(query: Profile, text: Profile, mean: number, context: MeasureContext): number {
  const norm = K1 * (1 - B + (B * text.content.length) / mean);
  let score = 0;
  for (const [stem, word] of query.wordOfStem) {
    const count = text.counts.get(stem);
    if (count !== undefined) score += (context.weightOf(word) * count * (K1 + 1)) / (count + norm);
  }
  return score;
}
