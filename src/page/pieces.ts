/**
 * The text of an element cut into pieces as a browser would set them apart: at block elements and at line breaks that end
 * a paragraph.
 *
 * @example
 * // <p>أولى.<br><br>ثانية.</p> → [{ text: "أولى." , … }, { text: "ثانية.", … }]
 */
import { endingOf } from "./block.js";
import { collapse, type DomElement, type DomNode, ELEMENT, namesOf, TEXT } from "./dom.js";

/** A piece of text with what its element tells. */
export interface Piece {
  readonly text: string;
  /** The share of its letters that are inside links, 0..1. */
  readonly linked: number;
  /** h1 to h6. */
  readonly isHeading: boolean;
  /** figcaption and what sites call a caption. */
  readonly isCaption: boolean;
  /** p, blockquote, li: text meant to be read. */
  readonly isParagraph: boolean;
}

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL " +
    "OPTION P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL VIDEO").split(" "),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG CANVAS OBJECT EMBED SELECT TEXTAREA INPUT TITLE HEAD AUDIO MATH".split(" "));
const PARAGRAPHS = new Set("P BLOCKQUOTE LI PRE TD DD".split(" "));
const CAPTION_NAME = /caption|img-cap|imgcap|photo-?(?:desc|credit|info)|image-?(?:desc|credit|title)|wp-caption-text/u;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

interface Place {
  readonly isLink: boolean;
  readonly isHeading: boolean;
  readonly isCaption: boolean;
  readonly isParagraph: boolean;
}

/** Cuts an element into pieces. Iterative, so that no nesting overflows the stack. `skip` leaves elements out. */
export function piecesOf(root: DomElement, skip: (element: DomElement) => boolean = () => false): Piece[] {
  const out = new PieceBuilder();
  const stack: (readonly [DomNode, Place] | "close")[] = [[root, { isLink: false, isHeading: false, isCaption: false, isParagraph: false }]];
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
    if (SKIPPED.has(tag) || isHidden(element) || (node !== root && skip(element))) continue;
    const isBlock = BLOCKS.has(tag) || CAPTION_NAME.test(namesOf(element));
    const inner: Place = {
      isLink: place.isLink || tag === "A",
      isHeading: place.isHeading || /^H[1-6]$/u.test(tag),
      isCaption: place.isCaption || tag === "FIGCAPTION" || CAPTION_NAME.test(namesOf(element)),
      isParagraph: place.isParagraph || PARAGRAPHS.has(tag),
    };
    if (isBlock) {
      out.close();
      stack.push("close");
    }
    const children: (readonly [DomNode, Place])[] = [];
    for (let child = element.firstChild; child; child = child.nextSibling) children.push([child, inner]);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  out.close();
  return out.pieces;
}

function isHidden(element: DomElement): boolean {
  return element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true" || HIDDEN.test(element.getAttribute("style") ?? "");
}

/** Collects the text between two block edges. */
class PieceBuilder {
  readonly pieces: Piece[] = [];
  #parts: string[] = [];
  #linked = 0;
  #length = 0;
  #breaks = 0;
  #place: Place = { isLink: false, isHeading: false, isCaption: false, isParagraph: false };

  add(text: string, place: Place): void {
    const length = text.trim().length;
    if (length > 0) {
      if (this.#breaks > 0) this.#atBreak();
      this.#place = this.#length === 0 ? place : { ...place, isCaption: this.#place.isCaption && place.isCaption };
      this.#length += length;
      if (place.isLink) this.#linked += length;
    }
    this.#parts.push(text);
  }

  lineBreak(): void {
    this.#breaks++;
    this.#parts.push(" ");
  }

  close(): void {
    const text = collapse(this.#parts.join(""));
    if (text !== "") {
      const { isHeading, isCaption, isParagraph } = this.#place;
      this.pieces.push({ text, linked: this.#linked / this.#length, isHeading, isCaption, isParagraph });
    }
    this.#parts = [];
    this.#linked = this.#length = this.#breaks = 0;
  }

  /** Two breaks end a paragraph; one does behind a sentence's end. */
  #atBreak(): void {
    const isParagraphEnd = this.#breaks > 1 || endingOf(collapse(this.#parts.slice(-6).join("")).slice(-40)) === "sentence";
    this.#breaks = 0;
    if (isParagraphEnd) this.close();
  }
}
