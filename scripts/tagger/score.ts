/**
 * Exact-span scores of tags against gold tags.
 *
 * @example
 * const score = createScore();
 * score.add(gold, found);
 * score.rows().find(({ type }) => type === "all")?.f1;
 */
import { TAGS } from "../../src/bio/labels.js";

/** Shares in percent. */
export interface ScoreRow {
  readonly type: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly marked: number;
}

const TYPES = ["PER", "LOC", "ORG", "MISC"];

/** The mentions of a sentence as "first:last:type"; an inside without its beginning begins one, as conlleval reads it. */
export function spansOf(tags: ArrayLike<number>): string[] {
  const spans: string[] = [];
  for (let at = 0; at < tags.length; ) {
    const [, type = ""] = TAGS[tags[at]!]!.split("-");
    let last = at;
    while (last + 1 < tags.length && TAGS[tags[last + 1]!] === `I-${type}`) last++;
    if (type !== "") spans.push(`${at}:${last}:${type}`);
    at = last + 1;
  }
  return spans;
}

/** Counts of one evaluation. */
export function createScore(): { readonly add: (gold: ArrayLike<number>, found: ArrayLike<number>) => void; readonly rows: () => ScoreRow[] } {
  const counts = new Map<string, { right: number; found: number; marked: number }>(["all", ...TYPES].map((type) => [type, { right: 0, found: 0, marked: 0 }]));
  const count = (spans: readonly string[], field: "right" | "found" | "marked"): void => {
    for (const span of spans) for (const type of ["all", span.slice(span.lastIndexOf(":") + 1)]) counts.get(type)![field]++;
  };
  return {
    add: (gold, found) => {
      const marked = new Set(spansOf(gold));
      const tagged = spansOf(found);
      count([...marked], "marked");
      count(tagged, "found");
      count(tagged.filter((span) => marked.has(span)), "right");
    },
    rows: () =>
      [...counts].map(([type, { right, found, marked }]) => {
        const [precision, recall] = [(100 * right) / Math.max(1, found), (100 * right) / Math.max(1, marked)];
        return { type, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), marked };
      }),
  };
}
