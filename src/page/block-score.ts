/**
 * How likely each block of a page is a part of the article's body: a logistic regression over the block's features, its weights
 * fitted by `scripts/fit-page-blocks.ts` and kept in `data/page-block-weights.json`, one set for text pages and one for HTML.
 *
 * @example
 * scoreBlocks(classify(blocks))[5].score; // 4.1: log odds; above 0 is body
 */
import { pageBlockWeightsJson } from "../tables/page-block-weights.generated.js";
import { FEATURES, featuresOf, type PageSigns } from "./block-features.js";
import type { PageBlock } from "./classify.js";

/** A block with its score. */
export interface ScoredBlock extends PageBlock {
  /** Log odds of being body. */
  readonly score: number;
}

/** The kinds of page that have weights of their own. */
export type PageFormat = "text" | "html";

let weights: Readonly<Record<PageFormat, Float64Array>> | undefined;

function weightsOf(format: PageFormat): Float64Array {
  weights ??= readWeights();
  return weights[format];
}

function readWeights(): Readonly<Record<PageFormat, Float64Array>> {
  const values = new Map((JSON.parse(pageBlockWeightsJson) as { readonly key: string; readonly value: number }[]).map(({ key, value }) => [key, value]));
  const column = (format: PageFormat): Float64Array => Float64Array.from(FEATURES, (name) => values.get(`weight.${format}.${name}`) ?? 0);
  return { text: column("text"), html: column("html") };
}

/** Scores all blocks of a page; of an HTML page where its markup is given. Linear. */
export function scoreBlocks(blocks: readonly PageBlock[], signs: PageSigns = {}): ScoredBlock[] {
  const column = weightsOf(signs.markup ? "html" : "text");
  return featuresOf(blocks, signs).map((row, i) => {
    let score = 0;
    for (let n = 0; n < row.length; n++) score += row[n]! * column[n]!;
    return { ...blocks[i]!, score };
  });
}
