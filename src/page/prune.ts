/**
 * Takes lists of links out of a document before Readability reads it: menus, lists of other articles, footers. It need not weigh
 * what the markup tells already, and takes less time.
 *
 * @example
 * pruneLists(piecesOf(document.body).pieces);
 */
import type { Piece } from "./pieces.js";
import type { PagePart, Zone } from "./zone.js";

const LISTS: ReadonlySet<PagePart> = new Set(["navigation", "list", "aside", "footer", "tags", "share"]);
/** A list's letters are mostly inside links; a part that only bears the name of one has text. */
const LINKED = 0.6;

interface Letters {
  all: number;
  linked: number;
}

/** Removes the elements that are lists of links, by name and by content. */
export function pruneLists(pieces: readonly Piece[]): void {
  const letters = new Map<Zone, Letters>();
  for (const { text, linked, zone } of pieces) {
    for (let at = zone; at; at = at.outer) {
      const known = letters.get(at) ?? { all: 0, linked: 0 };
      known.all += text.length;
      known.linked += text.length * linked;
      letters.set(at, known);
    }
  }
  for (const [{ part, node }, { all, linked }] of letters) if (LISTS.has(part) && linked >= all * LINKED) node.remove();
}
