/**
 * Where in the tree of a page its article is: the innermost element that holds most of the text that ends in full stops, and
 * of what Readability keeps.
 *
 * @example
 * const core = coreOf(piecesOf(document.documentElement), await mainText(document));
 * core.levelsUp(piece.element); // 0 inside, 1 in an element beside it, …
 */
import { endingOf } from "./block.js";
import type { PagePieces, Piece } from "./pieces.js";

/** The article's element, by what lies how far from it. */
export interface Core {
  /** The share of the article's text in an element, 0..1. */
  readonly shareOf: (element: number) => number;
  /** Steps up from the core to the innermost element that holds both. */
  readonly levelsUp: (element: number) => number;
  /** Inside the core: by how many levels an element stands higher or lower than a good part of the text; outside, steps down from where the ways part. */
  readonly levelsOff: (element: number) => number;
}

/** The core holds this share of the text. */
const CORE = 0.75;
/** Text of the article: pieces of so many code units that are not links. */
const PARAGRAPH = 40;
const LINKED = 0.4;
/** What a piece weighs by its end; excerpts of others are cut off. */
const ENDING_WEIGHT = { sentence: 1, open: 0.5, ellipsis: 0.1 } as const;
/** The weight of a text that Readability leaves out beside one that it keeps, which has 1 more. */
const UNREAD = 0.3;
/** A level that holds this share of the text is one of the article's own: the lead of a live page stands higher than its entries. */
const GOOD_PART = 0.15;

/** Finds the core. `readable` are the texts that Readability keeps. Linear in pieces and elements. */
export function coreOf({ pieces, parents }: PagePieces, readable: ReadonlySet<string> | undefined): Core {
  const weights = pieces.map((piece) => weightOf(piece, readable));
  const masses = new Float64Array(parents.length);
  const counts = new Uint32Array(parents.length);
  pieces.forEach(({ element }, i) => {
    if (element < 0 || weights[i] === 0) return;
    masses[element]! += weights[i]!;
    counts[element]!++;
  });
  // Numbers grow inwards, so that each element's own sum is complete before its parent takes it.
  for (let i = parents.length - 1; i > 0; i--) {
    const parent = parents[i]!;
    if (parent < 0) continue;
    masses[parent]! += masses[i]!;
    counts[parent]! += counts[i]!;
  }
  const total = masses[0] ?? 0;
  // One long paragraph is no article's element where there are others.
  const least = Math.min(2, counts[0] ?? 0);
  let core = 0;
  for (let i = 0; i < masses.length; i++) if (masses[i]! >= total * CORE && counts[i]! >= least) core = i;
  const { up, down } = waysFrom(core, parents);
  const levels = usualLevels(pieces, weights, up, down);
  return {
    shareOf: (element) => (total > 0 ? (masses[element] ?? 0) / total : 0),
    levelsUp: (element) => up[element] ?? 0,
    levelsOff: (element) => {
      const level = down[element] ?? 0;
      return up[element] === 0 && levels.length > 0 ? Math.min(...levels.map((usual) => Math.abs(usual - level))) : level;
    },
  };
}

/** What a piece weighs as text of the article. */
function weightOf({ text, linked, heading, nodes }: Piece, readable: ReadonlySet<string> | undefined): number {
  if (text.length < PARAGRAPH || linked > LINKED || heading > 0) return 0;
  return text.length * ENDING_WEIGHT[endingOf(text.slice(-40))] * (UNREAD + readableShare(nodes, readable));
}

/** How much of a piece Readability keeps; where it finds nothing, nobody knows. */
function readableShare(nodes: readonly string[], readable: ReadonlySet<string> | undefined): number {
  let kept = 0;
  let all = 0;
  for (const node of nodes) {
    all += node.length;
    if (readable?.has(node)) kept += node.length;
  }
  return all === 0 ? 0 : kept / all;
}

/** For each element, the way from the core: up to the element that holds both, and down from there. */
function waysFrom(core: number, parents: readonly number[]): { readonly up: Uint16Array; readonly down: Uint16Array } {
  const up = new Uint16Array(parents.length);
  const down = new Uint16Array(parents.length);
  const above = new Map<number, number>();
  for (let at = core, level = 0; at >= 0 && at < parents.length; at = parents[at]!, level++) above.set(at, level);
  for (let i = 0; i < parents.length; i++) {
    const level = above.get(i);
    const parent = parents[i]!;
    up[i] = level ?? up[parent] ?? 0;
    down[i] = level === undefined ? (down[parent] ?? 0) + 1 : 0;
  }
  return { up, down };
}

/** The levels of the core at which a good part of its text stands. */
function usualLevels(pieces: readonly Piece[], weights: readonly number[], up: Uint16Array, down: Uint16Array): number[] {
  const masses = new Map<number, number>();
  let total = 0;
  pieces.forEach(({ element }, i) => {
    if (up[element] !== 0 || weights[i] === 0) return;
    masses.set(down[element]!, (masses.get(down[element]!) ?? 0) + weights[i]!);
    total += weights[i]!;
  });
  return [...masses].flatMap(([level, mass]) => (mass >= total * GOOD_PART ? [level] : []));
}
