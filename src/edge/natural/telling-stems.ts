/**
 * Which stems tell the labels of a training set apart: the rest only make a classifier slow, and natural's Bayes unsure.
 *
 * @example
 * tellingStems([{ text: ["فاز", "فريق"], label: "رياضة" }, { text: ["سعر", "فريق"], label: "اقتصاد" }], 2); // ["فاز", "سعر"]
 *
 * The measure is Pearson's chi-square of stem against label, summed over the labels (Yang and Pedersen, "A comparative study on
 * feature selection in text categorization", 1997).
 */

/** A training text as stems, and its label. */
export interface LabelledStems {
  readonly text: readonly string[];
  readonly label: string;
}

/** In how many texts a stem stands, of all and of each label. */
interface Counts {
  all: number;
  readonly byLabel: Map<string, number>;
}

/**
 * The stems that tell most, at most `most` of them; of two that tell the same the more frequent, then the earlier. All stems, in
 * the order of the texts, where there are no more than `most`.
 *
 * @param most - 1 or more; may be `Infinity`.
 */
export function tellingStems(texts: readonly LabelledStems[], most: number): string[] {
  const counts = new Map<string, Counts>();
  const labels = new Map<string, number>();
  for (const { text, label } of texts) {
    labels.set(label, (labels.get(label) ?? 0) + 1);
    for (const stem of new Set(text)) count(counts, stem, label);
  }
  if (counts.size <= most) return [...counts.keys()];
  return [...counts]
    .map(([stem, of]) => ({ stem, all: of.all, told: toldBy(of, labels, texts.length) }))
    .sort((a, b) => b.told - a.told || b.all - a.all)
    .slice(0, most)
    .map(({ stem }) => stem);
}

function count(counts: Map<string, Counts>, stem: string, label: string): void {
  const of = counts.get(stem) ?? { all: 0, byLabel: new Map<string, number>() };
  of.all++;
  of.byLabel.set(label, (of.byLabel.get(label) ?? 0) + 1);
  counts.set(stem, of);
}

/** Chi-square of the two-by-two tables (stem or not, label or not), summed over the labels. */
function toldBy({ all, byLabel }: Counts, labels: ReadonlyMap<string, number>, texts: number): number {
  let sum = 0;
  for (const [label, size] of labels) {
    const both = byLabel.get(label) ?? 0;
    const neither = texts - all - size + both;
    const margins = all * (texts - all) * size * (texts - size);
    if (margins > 0) sum += (texts * (both * neither - (all - both) * (size - both)) ** 2) / margins;
  }
  return sum;
}
