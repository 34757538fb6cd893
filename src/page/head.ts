/**
 * The parts around a body's start: headline, section, dateline, byline and date, found among the blocks above it.
 *
 * @example
 * findHead(text, blocks, findBody(blocks)).headline; // index of the block that is the headline, or undefined
 */
import type { Span } from "../span.js";
import type { Body } from "./body.js";
import { isListHead } from "./list-head.js";
import { findByline, HONORIFICS } from "./byline.js";
import type { PageBlock } from "./classify.js";
import { dateIn, isUpdate } from "./date-line.js";
import { type Dateline, datelineOf } from "./dateline.js";
import { contentWords, kinship } from "./kinship.js";
import { findSection } from "./section.js";

/** What stands above a body. Blocks by index, the rest by span. */
export interface Head {
  readonly headline?: number;
  readonly section?: Span;
  readonly dateline?: Span;
  /** Where the first paragraph's text begins behind its dateline. */
  readonly textStart?: number;
  readonly byline?: Span;
  readonly published?: string;
  /** `published` was printed as the date of a change. */
  readonly isUpdate?: boolean;
}

/** So many blocks above the body are looked at for a headline. */
const REACH = 24;
/** More words than this make no better headline. */
const ENOUGH_WORDS = 7;
const KINSHIP_WEIGHT = 6;
const ECHO_BONUS = 4;
/** What each block between headline and body costs. */
const DISTANCE_COST = 0.7;
/** From here on distance costs no more: boxes of key points may stand between. */
const FARTHEST = 5;
/** A headline that scores less is none. */
const LEAST_SCORE = 3;
/** A headline is no longer than this, in code units. */
const LONGEST_HEADLINE = 260;
/** Dates so many blocks behind the body still count. */
const DATE_BEHIND = 6;
const ABOVE_COST = 1.5;

/** Finds what stands above a body. `known.headline` is the headline's block, or `null` for none, where that is known already; `known.words` name the site. */
export function findHead(text: string, blocks: readonly PageBlock[], body: Body, known: { readonly headline?: number | null; readonly words?: readonly string[] } = {}): Head {
  const headline = known.headline === undefined ? findHeadline(blocks, body) : (known.headline ?? undefined);
  const section = findSection(text, blocks, { headline, first: body.first });
  const lead = new Set([...leadWords(blocks, headline === undefined ? body.first : headline + 1), ...(known.words ?? [])]);
  const dateline = findDateline(text, blocks, { headline, body, lead, own: new Set(known.words) });
  const byline = findByline(text, blocks, { headline, body, section, dateline: dateline?.line, lead });
  const date = findDate(blocks, headline, body);
  const published = date?.iso ?? (dateline?.line === undefined ? datelineDate(blocks[body.first], dateline) : undefined);
  return {
    ...(headline !== undefined && { headline }),
    ...(section && { section }),
    ...(dateline && { dateline: dateline.place }),
    ...(dateline && dateline.line === undefined && { textStart: dateline.end }),
    ...((byline ?? dateline?.author) && { byline: byline ?? dateline!.author! }),
    ...(published !== undefined && { published }),
    ...(date?.isUpdate && { isUpdate: true }),
  };
}

/** The block that its place above the body, its words and its echoes make the headline. */
export function findHeadline(blocks: readonly PageBlock[], body: Body): number | undefined {
  const bodyWords = new Set<string>();
  for (const i of body.paragraphs.slice(0, 40)) for (const word of contentWords(blocks[i]!.words)) bodyWords.add(word);
  const echoes = echoIndex(blocks);
  let best: number | undefined;
  let bestScore = LEAST_SCORE;
  let between = 0;
  for (let i = body.first - 1; i >= Math.max(0, body.first - REACH); i--) {
    const block = blocks[i]!;
    if (mayBeHeadline(block)) {
      const score = headlineScore(block, bodyWords, between) + (isEchoed(block, echoes) ? ECHO_BONUS : 0) + placeScore(blocks, i);
      // Of two alike the upper one: the lower is its deck.
      if (score >= bestScore) [best, bestScore] = [i, score];
    }
    if (block.kind === "excerpt" || isListHead(blocks, i)) break;
    if (block.kind !== "date" && block.kind !== "byline" && block.kind !== "time" && block.kind !== "noise") between++;
  }
  return best;
}

/** «فلان – الجريدة»: author, paper or place, a few words on both sides of a dash. */
const PAIR = /^[^-:]{2,28} - [^-:]{2,28}$/u;
const PAIR_WORDS = 6;

function mayBeHeadline({ kind, words, length, ending, folded }: PageBlock): boolean {
  if (words.length <= PAIR_WORDS && PAIR.test(folded)) return false;
  if (kind === "title" || (kind === "label" && words.length > 1)) return length <= LONGEST_HEADLINE;
  return kind === "prose" && ending === "open" && length <= LONGEST_HEADLINE;
}

function headlineScore(block: PageBlock, bodyWords: ReadonlySet<string>, between: number): number {
  return Math.min(block.words.length, ENOUGH_WORDS) + kinship(contentWords(block.words), bodyWords) * KINSHIP_WEIGHT - Math.min(between, FARTHEST) * DISTANCE_COST;
}

/** What stands beside a block: a date or an author below speak for a headline, a clock time above for an entry of a live page. */
function placeScore(blocks: readonly PageBlock[], i: number): number {
  const { words } = blocks[i]!;
  const above = blocks[i - 1]?.kind;
  const below = blocks[i + 1]?.kind;
  // A few words beside a date are more often the author's name.
  if (words.length <= 4 && (above === "date" || below === "date" || HONORIFICS.has(words[0]!))) return -NAME_COST;
  return (below === "date" || below === "byline" ? 2 : 0) - (above === "time" || above === "counter" ? ENTRY_COST : 0);
}

const NAME_COST = 4;
/** An entry of a live page repeats the words of its paragraph, so that it must cost more than kinship brings. */
const ENTRY_COST = 6;

/** First words of every block that goes on after a separator or ends in one: page titles, breadcrumbs. */
function echoIndex(blocks: readonly PageBlock[]): ReadonlyMap<string, number> {
  const echoes = new Map<string, number>();
  for (const { folded, length } of blocks) {
    if (length > 300) continue;
    for (const part of new Set(folded.split(/\s[-|/>»›]\s/u))) {
      const key = (part.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
      echoes.set(key, (echoes.get(key) ?? 0) + 1);
    }
  }
  return echoes;
}

function isEchoed({ words }: PageBlock, echoes: ReadonlyMap<string, number>): boolean {
  return words.length >= 3 && (echoes.get(words.join(" ")) ?? 0) > 1;
}

/** The words of the page down to its headline: a place named there speaks for a dateline. */
function leadWords(blocks: readonly PageBlock[], first: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = Math.max(0, first - 3 * REACH); i < first; i++) for (const word of blocks[i]!.words.slice(0, 20)) words.add(word);
  return words;
}

interface FoundDateline extends Dateline {
  /** The block that is the dateline, where it is a line of its own. */
  readonly line?: number;
}

function findDateline(text: string, blocks: readonly PageBlock[], at: { headline: number | undefined; body: Body; lead: ReadonlySet<string>; own: ReadonlySet<string> }): FoundDateline | undefined {
  const { headline, body, lead, own } = at;
  for (let i = body.first - 1; i > (headline ?? -1) && i >= body.first - 6; i--) {
    const block = blocks[i]!;
    if (block.kind !== "label" && block.kind !== "title" && block.kind !== "byline" && block.kind !== "date") continue;
    const found = datelineOf(text, block, { isLine: true, known: lead, own });
    if (found) return { ...found, line: i };
  }
  const first = blocks[body.first];
  return first && datelineOf(text, first, { isLine: false, known: lead, own });
}

/** The date line nearest the headline, above the body; one that says “published” before one that says “updated”. */
function findDate(blocks: readonly PageBlock[], headline: number | undefined, body: Body): { readonly iso: string; readonly isUpdate: boolean } | undefined {
  const at = headline ?? body.first;
  let best: { readonly iso: string; readonly isUpdate: boolean } | undefined;
  let bestCost = Infinity;
  const from = Math.max(0, body.first - 4 * REACH);
  for (let i = from; i < Math.min(blocks.length, body.last + DATE_BEHIND); i++) {
    if (i >= body.first && i <= body.last) continue;
    if (i > body.last && isListHead(blocks, i)) break;
    const block = blocks[i]!;
    if (block.kind !== "date" && !(block.kind === "furniture" && block.length <= 120)) continue;
    const date = dateIn(block);
    // Above the headline stands the day of the visit as often as that of the article.
    const cost = Math.abs(i - at) + (i < at ? ABOVE_COST : 0) + (isUpdate(block) ? 3 : 0) + (i > body.last ? 20 : 0);
    if (date && cost < bestCost) [best, bestCost] = [{ iso: date.iso, isUpdate: isUpdate(block) }, cost];
  }
  return best;
}

/** «الرياض 12 مارس 2026 (وكالة) –» dates its report. */
function datelineDate(first: PageBlock | undefined, dateline: Dateline | undefined): string | undefined {
  if (!first || !dateline) return undefined;
  const date = dateIn(first);
  return date && first.ends[date.last]! <= dateline.end ? date.iso.slice(0, 10) : undefined;
}
