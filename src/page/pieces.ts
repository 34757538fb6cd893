/**
 * The text of a page cut into pieces as a browser would set them apart, each with the parts of the page it stands in, and
 * the links in their order.
 *
 * @example
 * // <p>أولى.<br><br>ثانية.</p> → pieces [{ text: "أولى." , … }, { text: "ثانية.", … }]
 */
import { type DomElement, type DomNode, ELEMENT, TEXT } from "./dom.js";
import { PartNames } from "./element-names.js";
import { type Mark, markOf } from "./marks.js";
import { PieceBuilder, type Place } from "./piece-builder.js";
import { partOfElement, type Zone } from "./zone.js";

/** A piece of text with what its elements tell. */
export interface Piece {
  readonly text: string;
  /** The share of its letters that are inside links, 0..1. */
  readonly linked: number;
  /** 1 to 6 in h1 to h6, else 0. */
  readonly heading: number;
  /** figcaption and what sites call a caption. */
  readonly isCaption: boolean;
  /** p, blockquote, pre: text meant to be read. */
  readonly isParagraph: boolean;
  /** li, td, dd. */
  readonly isItem: boolean;
  /** All of it is bold. */
  readonly isBold: boolean;
  /** The innermost part of the page around it. */
  readonly zone?: Zone;
  /** The number of the element that holds it, in the order of the page. */
  readonly element: number;
  /** Its text nodes, trimmed. */
  readonly nodes: readonly string[];
}

/** A link with an address. */
export interface PageLink {
  readonly element: DomElement;
  readonly zone?: Zone;
  /** The number of pieces before it. */
  readonly at: number;
}

/** A date or an author, as the page marks it. */
export interface PlacedMark extends Mark {
  readonly zone?: Zone;
  /** The number of pieces before it. */
  readonly at: number;
}

/** What a walk over a page finds. */
export interface PagePieces {
  readonly pieces: readonly Piece[];
  readonly links: readonly PageLink[];
  readonly marks: readonly PlacedMark[];
  /** The number of each element's parent; the root's own is -1. */
  readonly parents: readonly number[];
}

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL " +
    "OPTION P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL VIDEO AMP-SIDEBAR").split(" "),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG CANVAS OBJECT EMBED SELECT TEXTAREA INPUT TITLE HEAD AUDIO MATH META LINK".split(" "));
const PARAGRAPHS = new Set("P BLOCKQUOTE PRE".split(" "));
const ITEMS = new Set("LI TD DD".split(" "));
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
/** Dates and authors that a page marks, its lists included. */
const MOST_MARKS = 1000;

/** Walks an element. Iterative, so that no nesting overflows the stack. */
export function piecesOf(root: DomElement): PagePieces {
  const out = new PieceBuilder();
  const names = new PartNames();
  const links: PageLink[] = [];
  const marks: PlacedMark[] = [];
  const parents: number[] = [];
  const start: Place = { isLink: false, isBold: false, heading: 0, isCaption: false, isParagraph: false, isItem: false, element: -1 };
  const stack: (readonly [DomNode, Place] | "close")[] = [[root, start]];
  while (stack.length > 0) {
    const top = stack.pop()!;
    if (top === "close") {
      out.close();
      continue;
    }
    const [node, place] = top;
    if (node.nodeType === TEXT) out.add(node.textContent ?? "", place);
    if (node.nodeType !== ELEMENT) continue;
    const element = node as DomElement;
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") out.lineBreak();
    if (SKIPPED.has(tag) || isHidden(element)) continue;
    const part = partOfElement(element, tag, names);
    if (part === "hidden") continue;
    const isBlock = BLOCKS.has(tag) || part === "caption" || node === root;
    const inner = placeIn(place, { node: element, tag, part, isBlock, number: parents.length });
    if (isBlock) {
      out.close();
      stack.push("close");
    }
    if (isBlock || inner.zone !== place.zone) parents.push(place.element);
    if (tag === "A" && element.getAttribute("href") !== null) links.push({ element, at: out.pieces.length, ...(inner.zone && { zone: inner.zone }) });
    const mark = marks.length < MOST_MARKS ? markOf(element, tag) : undefined;
    if (mark) marks.push({ ...mark, at: out.pieces.length, ...(inner.zone && { zone: inner.zone }) });
    const children: (readonly [DomNode, Place])[] = [];
    for (let child = element.firstChild; child; child = child.nextSibling) children.push([child, inner]);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  out.close();
  return { pieces: out.pieces, links, marks, parents };
}

function placeIn(place: Place, { node, tag, part, isBlock, number }: { node: DomElement; tag: string; part: Zone["part"] | undefined; isBlock: boolean; number: number }): Place {
  const zone: Zone | undefined = part === undefined ? place.zone : { part, element: number, node, ...(place.zone && { outer: place.zone }) };
  return {
    isLink: place.isLink || tag === "A",
    isBold: place.isBold || tag === "B" || tag === "STRONG",
    heading: /^H[1-6]$/u.test(tag) ? Number(tag[1]) : place.heading,
    isCaption: place.isCaption || part === "caption",
    isParagraph: place.isParagraph || PARAGRAPHS.has(tag),
    isItem: place.isItem || ITEMS.has(tag),
    element: isBlock || zone !== place.zone ? number : place.element,
    outer: place,
    ...(zone && { zone }),
  };
}

function isHidden(element: DomElement): boolean {
  return element.getAttribute("hidden") !== null || HIDDEN.test(element.getAttribute("style") ?? "") || (element.getAttribute("aria-hidden") === "true" && element.getAttribute("role") === "dialog");
}
