/**
 * Where on a page the article's body is: the heaviest stretch of likely blocks between the lists and forms of the page,
 * carried on over boxes in its midst.
 *
 * @example
 * const body = findBody(scoreBlocks(blocks));
 * body.paragraphs; // indexes of the blocks that are paragraphs
 */
import type { ScoredBlock } from "./block-score.js";
import { placedScores } from "./body-scores.js";
import { contentWords, kinship } from "./kinship.js";
import { isListHead } from "./list-head.js";
import type { Markup } from "./markup.js";

/** A body found. */
export interface Body {
  /** Indexes of the blocks that are paragraphs, ascending. */
  readonly paragraphs: readonly number[];
  /** Indexes of the first and the last of them; -1 where there is none. */
  readonly first: number;
  readonly last: number;
}

/** What ends a stretch: the start of a list of other articles, or of the comments. */
type Barrier = "list" | "comment";

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly after: Barrier | undefined;
  readonly weight: number;
}

/** A page's blocks with, on HTML pages, their markup; and their scores, with what boxes and neighbours say. */
interface Page {
  readonly blocks: readonly ScoredBlock[];
  readonly markup: readonly Markup[] | undefined;
  readonly scores: Float64Array;
}

/** One endless paragraph weighs no more than this, in code units. */
const HEAVIEST = 800;
/** Prose behind a comment form is a reader's more often than the author's. */
const AFTER_COMMENT = 0.3;
/** A stretch behind a list goes on with the body if its paragraphs share this much of their words with it. */
const KIN = 0.2;
/** What each block between two paragraphs costs, in code units of text that must follow; less within the article's element. */
const GAP_COST = 20;
const INNER_GAP_COST = 5;

/** Roles behind which others than the author have the word, or the site about him. */
const READER_ROLES: ReadonlySet<string> = new Set(["comment", "author"]);

/** Finds the body. `markup` is that of each block, on HTML pages. Linear in the number of blocks. */
export function findBody(blocks: readonly ScoredBlock[], markup?: readonly Markup[]): Body {
  const page: Page = { blocks, markup, scores: placedScores(blocks, markup) };
  const stretches = stretchesOf(page);
  let main = -1;
  for (let i = 0; i < stretches.length; i++) if (stretches[i]!.weight > (stretches[main]?.weight ?? 0)) main = i;
  if (main < 0) return { paragraphs: [], first: -1, last: -1 };
  const ranges = [trimmed(page, stretches[main]!)];
  const known = new Set(wordsOf(page, ranges[0]!));
  for (const step of [1, -1]) {
    for (let i = main + step; i >= 0 && i < stretches.length; i += step) {
      if ((step > 0 ? stretches[i]! : stretches[i + 1]!).after !== "list") break;
      const range = resumed(page, stretches[i]!, known);
      if (!range) break;
      if (step > 0) ranges.push(range);
      else ranges.unshift(range);
      for (const word of wordsOf(page, range)) known.add(word);
    }
  }
  const paragraphs = ranges.flatMap((range) => paragraphsIn(page, range));
  return { paragraphs, first: paragraphs[0] ?? -1, last: paragraphs.at(-1) ?? -1 };
}

type Range = readonly [first: number, last: number];

const isBody = ({ scores }: Page, index: number): boolean => (scores[index] ?? 0) > 0;

function stretchesOf(page: Page): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let after: Barrier | undefined;
  let weight = 0;
  const close = (to: number): void => {
    stretches.push({ from, to, after, weight: after === "comment" ? weight * AFTER_COMMENT : weight });
    weight = 0;
  };
  page.blocks.forEach((block, i) => {
    const barrier = barrierAt(page, i);
    if (barrier) {
      close(i);
      from = i + 1;
      after = barrier;
    } else if (isBody(page, i)) weight += Math.min(block.length, HEAVIEST);
  });
  close(page.blocks.length);
  return stretches;
}

/** A head inside a box that the markup shows, or inside the article's element, ends nothing: links tell the entries below it. */
function barrierAt({ blocks, markup }: Page, index: number): Barrier | undefined {
  const { kind, hit } = blocks[index]!;
  const mark = markup?.[index];
  if (isListHead(blocks, index)) return mark && (mark.levelsUp === 0 || mark.parts.has("list") || mark.parts.has("aside")) ? undefined : "list";
  return kind === "furniture" && hit && READER_ROLES.has(hit.role) ? "comment" : undefined;
}

/** The part of a stretch that holds most text for what stands between; [0, -1] where there is none. */
function trimmed(page: Page, { from, to }: Stretch): Range {
  const { blocks, markup } = page;
  let best: Range = [0, -1];
  let bestSum = 0;
  let start = from;
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (!isBody(page, i)) sum -= markup?.[i]?.levelsUp === 0 ? INNER_GAP_COST : GAP_COST;
    else sum += Math.min(blocks[i]!.length, HEAVIEST);
    if (sum <= 0) [sum, start] = [0, i + 1];
    else if (sum > bestSum) [best, bestSum] = [[start, i], sum];
  }
  return best;
}

/** The part of a stretch behind a list that goes on with the body: a sentence or more of its words, none of the list's own. */
function resumed(page: Page, stretch: Stretch, known: ReadonlySet<string>): Range | undefined {
  const { blocks } = page;
  const [first, last] = trimmed(page, stretch);
  let from = first;
  while (from <= last && !(isBody(page, from) && kinship(contentWords(blocks[from]!.words), known) >= KIN)) from++;
  let total = 0;
  let count = 0;
  for (let i = from; i <= last; i++) {
    if (blocks[i]!.kind === "excerpt") return undefined;
    if (!isBody(page, i)) continue;
    count++;
    total += kinship(contentWords(blocks[i]!.words), known);
  }
  return count > 0 && total / count >= KIN ? [from, last] : undefined;
}

function wordsOf(page: Page, [first, last]: Range): string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i++) if (isBody(page, i)) words.push(...contentWords(page.blocks[i]!.words));
  return words;
}

function paragraphsIn(page: Page, [first, last]: Range): number[] {
  const kept: number[] = [];
  for (let i = first; i <= last; i++) if (isBody(page, i) || isSubhead(page, i)) kept.push(i);
  return kept;
}

/** Short lines among the paragraphs are the author's own (subheads, «وتتضمن الخطة ثلاث مراحل:»), unless they are furniture, dates, captions or what the page repeats. */
function isSubhead(page: Page, index: number): boolean {
  const { blocks, markup } = page;
  const { kind, repeats, folded } = blocks[index]!;
  const mark = markup?.[index];
  if (!markup || !mark) return kind === "excerpt" || ((kind === "title" || kind === "label" || kind === "byline") && repeats < 2);
  const isLeadIn = mark.isParagraph && folded.endsWith(":") && (isBody(page, index + 1) || markup[index + 1]?.isItem === true);
  return (kind === "title" || kind === "label") && (mark.heading > 0 || mark.isBold || isLeadIn) && mark.linked === 0 && mark.parts.size === Number(mark.parts.has("content")) && mark.levelsUp === 0;
}
