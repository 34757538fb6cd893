/**
 * What a page's markup says of each piece of its text: how much of it is linked, which parts of the page it stands in, how near it
 * is to the element that holds the article.
 *
 * @example
 * markupOf(piecesOf(document.documentElement), await mainText(document)).markup[7].parts.has("list"); // in a list of other articles
 */
import { coreOf } from "./core.js";
import type { PagePieces, Piece } from "./pieces.js";
import type { PagePart, Zone } from "./zone.js";

/** A piece with what stands around it. */
export interface Markup extends Piece {
  /** See `Core`. */
  readonly levelsUp: number;
  /** See `Core`. */
  readonly levelsOff: number;
  /** The parts of the page around it, from the inside out. */
  readonly parts: ReadonlySet<PagePart>;
}

/** The markup of a page. */
export interface PageMarkup {
  /** Of each piece. */
  readonly markup: readonly Markup[];
  /** The parts of the page around a link or a mark, without those whose name is wrong. */
  readonly partsAt: (place: { readonly zone?: Zone }) => ReadonlySet<PagePart>;
}

/** A part that holds this share of the article's text is not what its name says. */
const MISNAMED = 0.5;

/** Reads the markup of a page. Linear in pieces and elements. */
export function markupOf(page: PagePieces, readable: ReadonlySet<string> | undefined): PageMarkup {
  const core = coreOf(page, readable);
  const known = new Map<Zone, ReadonlySet<PagePart>>();
  const isMisnamed = ({ part, element }: Zone): boolean => part !== "content" && core.shareOf(element) >= MISNAMED;
  const partsAt = ({ zone }: { readonly zone?: Zone }): ReadonlySet<PagePart> => (zone ? partsOf(zone, isMisnamed, known) : NO_PARTS);
  const markup = page.pieces.map((piece): Markup => ({ ...piece, levelsUp: core.levelsUp(piece.element), levelsOff: core.levelsOff(piece.element), parts: partsAt(piece) }));
  return { markup, partsAt };
}

const NO_PARTS: ReadonlySet<PagePart> = new Set();

function partsOf(zone: Zone, isMisnamed: (zone: Zone) => boolean, known: Map<Zone, ReadonlySet<PagePart>>): ReadonlySet<PagePart> {
  const found = known.get(zone);
  if (found) return found;
  const parts = new Set<PagePart>();
  for (let at: Zone | undefined = zone; at; at = at.outer) {
    const outer = known.get(at);
    for (const part of outer ?? []) parts.add(part);
    if (outer) break;
    if (!isMisnamed(at)) parts.add(at.part);
  }
  known.set(zone, parts);
  return parts;
}
