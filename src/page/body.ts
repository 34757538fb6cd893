/**
 * Where on a page the article's body is: the heaviest stretch of prose between the lists and forms of the page, carried on
 * over boxes in its midst.
 *
 * @example
 * const body = findBody(blocks);
 * body.paragraphs; // indexes of the blocks that are paragraphs
 */
import type { PageBlock } from "./classify.js";
import { contentWords, kinship } from "./kinship.js";

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

/** One endless paragraph weighs no more than this, in code units. */
const HEAVIEST = 800;
/** Prose behind a comment form is a reader's more often than the author's. */
const AFTER_COMMENT = 0.3;
/** A stretch behind a list goes on with the body if its paragraphs share this much of their words with it. */
const KIN = 0.2;
/** An open-ended block at the body's edge stays a paragraph from this length, in code units; headlines are shorter. */
const SURE_PARAGRAPH = 170;

/** Roles whose phrase, as a block of its own, starts a list of other articles. */
const LIST_ROLES: ReadonlySet<string> = new Set(["related", "most-read", "latest", "read-also"]);

/** Roles behind which others than the author have the word, or the site about him. */
const READER_ROLES: ReadonlySet<string> = new Set(["comment", "author"]);

/** Whether a block heads a list of other articles. */
export function isListHead(blocks: readonly PageBlock[], index: number): boolean {
  const { kind, hit } = blocks[index]!;
  if (kind !== "furniture" || !hit || !LIST_ROLES.has(hit.role) || hit.match === "within") return false;
  // «اقرأ أيضا: عنوان» is an entry, not a head.
  if (hit.match === "start" && blocks[index]!.words.length > hit.words + 4) return false;
  return hit.role !== "latest" || isListed(blocks, index);
}

/** «آخر الأخبار» also names a section: it heads a list only if no body follows at once. */
function isListed(blocks: readonly PageBlock[], index: number): boolean {
  let titles = 0;
  let prose = 0;
  for (let i = index + 1; i < Math.min(blocks.length, index + 9); i++) {
    const { kind, hit } = blocks[i]!;
    if (hit && LIST_ROLES.has(hit.role)) break;
    if (kind === "title" || kind === "excerpt") titles++;
    else if (kind === "prose") prose++;
  }
  return titles >= 2 && prose <= 1;
}

/** Finds the body. Linear in the number of blocks. */
export function findBody(blocks: readonly PageBlock[]): Body {
  const stretches = stretchesOf(blocks);
  let main = -1;
  for (let i = 0; i < stretches.length; i++) if (stretches[i]!.weight > (stretches[main]?.weight ?? 0)) main = i;
  if (main < 0) return { paragraphs: [], first: -1, last: -1 };
  const ranges = [trimmed(blocks, stretches[main]!)];
  const known = new Set(wordsOf(blocks, ranges[0]!));
  for (const step of [1, -1]) {
    for (let i = main + step; i >= 0 && i < stretches.length; i += step) {
      if ((step > 0 ? stretches[i]! : stretches[i + 1]!).after !== "list") break;
      const range = resumed(blocks, stretches[i]!, known);
      if (!range) break;
      if (step > 0) ranges.push(range);
      else ranges.unshift(range);
      for (const word of wordsOf(blocks, range)) known.add(word);
    }
  }
  const paragraphs = ranges.flatMap((range) => paragraphsIn(blocks, range));
  return { paragraphs, first: paragraphs[0] ?? -1, last: paragraphs.at(-1) ?? -1 };
}

type Range = readonly [first: number, last: number];

function stretchesOf(blocks: readonly PageBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let after: Barrier | undefined;
  let weight = 0;
  const close = (to: number): void => {
    stretches.push({ from, to, after, weight: after === "comment" ? weight * AFTER_COMMENT : weight });
    weight = 0;
  };
  blocks.forEach((block, i) => {
    const barrier: Barrier | undefined = isListHead(blocks, i) ? "list" : block.kind === "furniture" && block.hit && READER_ROLES.has(block.hit.role) ? "comment" : undefined;
    if (barrier) {
      close(i);
      from = i + 1;
      after = barrier;
    } else if (block.kind === "prose") weight += Math.min(block.length, HEAVIEST);
  });
  close(blocks.length);
  return stretches;
}

/** From the first sure paragraph of a stretch to the last; [0, -1] where there is none. */
function trimmed(blocks: readonly PageBlock[], { from, to }: Stretch): Range {
  let sentences = 0;
  let prose = 0;
  for (let i = from; i < to; i++) {
    if (blocks[i]!.kind !== "prose") continue;
    prose++;
    if (blocks[i]!.ending === "sentence") sentences++;
  }
  // Where paragraphs end in full stops, an open-ended block at the edge is a headline, however long.
  const isPunctuated = sentences >= prose * 0.6;
  const isSure = ({ kind, ending, length }: PageBlock): boolean => kind === "prose" && (!isPunctuated || ending === "sentence" || length >= SURE_PARAGRAPH);
  let first = from;
  let last = to - 1;
  while (first <= last && !isSure(blocks[first]!)) first++;
  while (last >= first && !isSure(blocks[last]!)) last--;
  return [first, last];
}

/** The part of a stretch behind a list that goes on with the body: a sentence or more of its words, none of the list's own. */
function resumed(blocks: readonly PageBlock[], stretch: Stretch, known: ReadonlySet<string>): Range | undefined {
  const [first, last] = trimmed(blocks, stretch);
  let from = first;
  while (from <= last && !(blocks[from]!.kind === "prose" && kinship(contentWords(blocks[from]!.words), known) >= KIN)) from++;
  let total = 0;
  let count = 0;
  for (let i = from; i <= last; i++) {
    const { kind, words } = blocks[i]!;
    if (kind === "excerpt") return undefined;
    if (kind !== "prose") continue;
    count++;
    total += kinship(contentWords(words), known);
  }
  return count > 0 && total / count >= KIN ? [from, last] : undefined;
}

function wordsOf(blocks: readonly PageBlock[], [first, last]: Range): string[] {
  const words: string[] = [];
  for (let i = first; i <= last; i++) if (blocks[i]!.kind === "prose") words.push(...contentWords(blocks[i]!.words));
  return words;
}

/** Within the body everything is a paragraph but furniture, dates, captions and what the page repeats. */
function paragraphsIn(blocks: readonly PageBlock[], [first, last]: Range): number[] {
  const kept: number[] = [];
  for (let i = first; i <= last; i++) {
    const { kind, repeats } = blocks[i]!;
    if (kind === "prose" || kind === "excerpt" || ((kind === "title" || kind === "label" || kind === "byline") && repeats < 2)) kept.push(i);
  }
  return kept;
}
