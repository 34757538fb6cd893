/**
 * An HTML page as blocks, the same as a text page has, with the markup of each: the pieces of its text in one string, a
 * blank line between two.
 *
 * @example
 * const page = await htmlBlocks(document);
 * sliceOf(page.text, page.blocks[0]); // "الرئيسية"
 */
import { describeBlocks } from "./block.js";
import { classify, type PageBlock } from "./classify.js";
import type { DomDocument } from "./dom.js";
import { mainText } from "./main-text.js";
import { type Markup, markupOf } from "./markup.js";
import { type ReadLink, readLinks } from "./page-links.js";
import { type PagePieces, piecesOf, type PlacedMark } from "./pieces.js";
import { pruneLists } from "./prune.js";
import type { PagePart, Zone } from "./zone.js";

/** The blocks of an HTML page. */
export interface HtmlBlocks {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  /** The markup of each block. */
  readonly markup: readonly Markup[];
  /** The links of the page; `at` numbers blocks. */
  readonly links: readonly ReadLink[];
  /** Dates and authors as the page marks them; `at` numbers blocks. */
  readonly marks: readonly PlacedMark[];
  /** The parts of the page around a link or a mark. */
  readonly partsAt: (place: { readonly zone?: Zone }) => ReadonlySet<PagePart>;
}

/** Cuts a page into blocks. The document is spent: Readability rewrites it. */
export async function htmlBlocks(document: DomDocument): Promise<HtmlBlocks> {
  const page: PagePieces = document.documentElement ? piecesOf(document.documentElement) : { pieces: [], links: [], marks: [], parents: [] };
  const links = readLinks(page.links);
  pruneLists(page.pieces);
  const { markup, partsAt } = markupOf(page, page.pieces.length > 0 ? await mainText(document) : undefined);
  const text = page.pieces.map((piece) => piece.text).join("\n\n");
  let at = 0;
  const spans = page.pieces.map((piece, run) => {
    const span = { start: at, end: at + piece.text.length, run };
    at = span.end + 2;
    return span;
  });
  return { text, blocks: classify(describeBlocks(text, spans)), markup, links, marks: page.marks, partsAt };
}
