/**
 * The stems of Lucene's ArabicStemmer: one prefix off, then every suffix that fits, in a fixed order.
 *
 * @example
 * luceneStem("والحسن"); // "حسن"
 *
 * Source: the algorithm of Apache Lucene's `ArabicStemmer` (after light10, Larkey and others 2002), written anew; its vectors are in `npm run eval`.
 */
const PREFIXES = ["ال", "وال", "بال", "كال", "فال", "لل", "و"] as const;
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"] as const;

/** The Lucene stem of a word normalized by the `lucene` preset. */
export function luceneStem(norm: string): string {
  let stem = norm;
  const prefix = PREFIXES.find((one) => stem.startsWith(one) && stem.length >= (one.length === 1 ? 4 : one.length + 2));
  if (prefix) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) if (stem.length >= suffix.length + 2 && stem.endsWith(suffix)) stem = stem.slice(0, -suffix.length);
  return stem;
}
