/**
 * A text that is no page: an article, a paragraph, a few lines. All of it is body, save a headline that is clearly one and
 * the lines of author and date below it.
 *
 * @example
 * plainBody(blocks)?.paragraphs; // [1, 2, 3] below a headline
 */
import type { Body } from "./body.js";
import type { PageBlock } from "./classify.js";

/** So many lines of author, date and place may stand between headline and body. */
const MOST_HEAD_LINES = 4;
/** A headline is no longer than this, in code units. */
const LONGEST = 200;
/** A headline is shorter than this part of the paragraph below it. */
const SHORTER = 0.8;

/** The body of a text without a trace of furniture; `undefined` where there is one. */
export function plainBody(blocks: readonly PageBlock[]): Body | undefined {
  if (blocks.some(({ kind }) => kind === "furniture" || kind === "counter" || kind === "section")) return undefined;
  const worded = blocks.flatMap((block, i) => (block.kind === "noise" ? [] : [i]));
  const first = worded[headLines(blocks, worded)] ?? 0;
  const paragraphs = worded.filter((i) => i >= first && blocks[i]!.kind !== "caption");
  return { paragraphs, first: paragraphs[0] ?? -1, last: paragraphs.at(-1) ?? -1 };
}

/** How many of the first lines are no body. */
function headLines(blocks: readonly PageBlock[], worded: readonly number[]): number {
  const at = (n: number): PageBlock | undefined => blocks[worded[n] ?? -1];
  let lines = 0;
  while (lines <= MOST_HEAD_LINES && isHeadLine(at(lines))) lines++;
  const body = at(lines);
  const hasTitle = [...Array(lines).keys()].some((n) => at(n)!.kind === "title" || at(n)!.kind === "prose");
  if (lines === 0 || body?.kind !== "prose" || body.ending !== "sentence") return 0;
  const isShort = [...Array(lines).keys()].every((n) => at(n)!.length <= LONGEST && at(n)!.length <= Math.max(60, body.length * SHORTER));
  return hasTitle && isShort ? lines : 0;
}

function isHeadLine(block: PageBlock | undefined): boolean {
  if (!block) return false;
  const { kind, ending } = block;
  return kind === "title" || kind === "date" || kind === "byline" || kind === "label" || kind === "caption" || (kind === "prose" && ending === "open");
}
