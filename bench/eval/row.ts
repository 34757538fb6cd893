/** One figure of `npm run eval`. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** What it is measured on, and what to compare it with. */
  readonly note?: string;
}

/** Precision, recall and F1 from counts. */
export function scores({ hits, got, gold }: { readonly hits: number; readonly got: number; readonly gold: number }): { precision: number; recall: number; f1: number } {
  const precision = got === 0 ? 1 : hits / got;
  const recall = gold === 0 ? 1 : hits / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
