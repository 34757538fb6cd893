/**
 * The links of an HTML page as a reader sees them: what a link says, where it leads, and the text of its card.
 *
 * @example
 * readLinks(piecesOf(document.body).links)[0]; // { title: "…", href: "/news/7", isHeading: true, at: 12 }
 */
import { collapse, type DomElement, type DomNode, ELEMENT, headOf, parentOf, TEXT } from "./dom.js";
import type { PageLink } from "./pieces.js";
import type { Zone } from "./zone.js";

/** A link, as plain data. */
export interface ReadLink {
  readonly title: string;
  readonly href: string;
  /** The title stands in a heading. */
  readonly isHeading: boolean;
  /** The text below the title in the same card. */
  readonly excerpt?: string;
  readonly zone?: Zone;
  /** The number of pieces of the page before it. */
  readonly at: number;
}

/** Links looked at. */
const MOST_LINKS = 5000;
/** Titles are no longer than this, in code units, and no shorter in words. */
const LONGEST = 300;
const LEAST_WORDS = 2;
const LONGEST_EXCERPT = 2000;
/** Steps up from a link to its card, and nodes of a card at most. */
const CARD_STEPS = 4;
const CARD_NODES = 120;
/** A sentence around a link is so much longer than the link. */
const INLINE = 1.6;
const INLINE_TAGS = new Set(["SPAN", "STRONG", "B", "EM", "I", "FONT", "SMALL", "A"]);
const TITLED = /title|headline/iu;

/** The links that may be a headline: those of some words that lead to a page and are no part of a sentence. */
export function readLinks(links: readonly PageLink[]): ReadLink[] {
  const read: ReadLink[] = [];
  for (const { element, zone, at } of links.slice(0, MOST_LINKS)) {
    const href = element.getAttribute("href") ?? "";
    if (!isPageAddress(href)) continue;
    const { title, isHeading } = titleOf(element);
    if (title.length > LONGEST || title.split(" ").length < LEAST_WORDS || isInSentence(element, title)) continue;
    const excerpt = excerptOf(element, title);
    read.push({ title, href, isHeading, at, ...(excerpt !== undefined && { excerpt }), ...(zone && { zone }) });
  }
  return read;
}

function isPageAddress(href: string): boolean {
  return href.trim() !== "" && !/^\s*(?:#|javascript:|mailto:|tel:|whatsapp:|data:)/iu.test(href);
}

function titleOf(link: DomElement): { title: string; isHeading: boolean } {
  const whole = headOf(link, LONGEST);
  const title = headOf(headingIn(link), LONGEST);
  if (title !== "") return { title, isHeading: true };
  const parent = parentOf(link);
  // A link laid over its card has its words in an attribute.
  if (whole === "") return { title: collapse(link.getAttribute("title") ?? link.getAttribute("aria-label") ?? ""), isHeading: false };
  return { title: longestLine(link, whole), isHeading: parent !== undefined && /^H[1-6]$/iu.test(parent.tagName) };
}

/** The heading within a link, or what its maker calls the title. */
function headingIn(link: DomElement): DomElement | undefined {
  const stack: DomNode[] = [];
  for (let child = link.firstChild; child; child = child.nextSibling) stack.push(child);
  for (let count = 0; stack.length > 0 && count < CARD_NODES; count++) {
    const node = stack.shift()!;
    if (node.nodeType !== ELEMENT) continue;
    const element = node as DomElement;
    if (/^H[1-6]$/iu.test(element.tagName) || TITLED.test(element.getAttribute("class") ?? "")) return element;
    for (let child = node.firstChild; child && stack.length < CARD_NODES; child = child.nextSibling) stack.push(child);
  }
  return undefined;
}

/** Of a card that is one link with several lines, the first line of a headline's length. */
function longestLine(link: DomElement, whole: string): string {
  const lines: string[] = [];
  for (let child = link.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === ELEMENT && !INLINE_TAGS.has((child as DomElement).tagName.toUpperCase())) lines.push(headOf(child, LONGEST));
    else if (child.nodeType === TEXT && collapse(child.textContent ?? "") !== "") return whole;
  }
  return lines.find((line) => line.split(" ").length > LEAST_WORDS) ?? whole;
}

/** Whether a link is a part of a sentence rather than an entry. */
function isInSentence(link: DomElement, title: string): boolean {
  let element = parentOf(link);
  while (element && INLINE_TAGS.has(element.tagName.toUpperCase())) element = parentOf(element);
  if (element?.tagName.toUpperCase() !== "P") return false;
  return headOf(element, title.length * INLINE).length > title.length * INLINE;
}

/** Whether an element links to another page too, or is too large for a card. */
function holdsOtherLink(root: DomElement, href: string | null): boolean {
  const stack: DomNode[] = [root];
  for (let count = 0; stack.length > 0; count++) {
    if (count > CARD_NODES) return true;
    const node = stack.pop()!;
    const own = node.nodeName.toUpperCase() === "A" ? (node as DomElement).getAttribute("href") : null;
    if (own !== null && own !== href && isPageAddress(own)) return true;
    for (let child = node.firstChild; child && stack.length <= CARD_NODES; child = child.nextSibling) stack.push(child);
  }
  return false;
}

/** The text under a headline within the same card: the largest element around the link in which no other page is linked. */
function excerptOf(link: DomElement, title: string): string | undefined {
  const href = link.getAttribute("href");
  let card = link;
  for (let step = 0; step < CARD_STEPS; step++) {
    const parent = parentOf(card);
    if (!parent || holdsOtherLink(parent, href)) break;
    card = parent;
  }
  return paragraphsIn(card).find((text) => text.split(" ").length > LEAST_WORDS && !text.includes(title));
}

function paragraphsIn(card: DomElement): string[] {
  const texts: string[] = [];
  const stack: DomNode[] = [card];
  for (let count = 0; stack.length > 0 && count < CARD_NODES; count++) {
    const node = stack.pop()!;
    if (node.nodeName.toUpperCase() === "P") texts.push(headOf(node, LONGEST_EXCERPT));
    const children: DomNode[] = [];
    for (let child = node.firstChild; child && children.length < CARD_NODES; child = child.nextSibling) children.push(child);
    stack.push(...children.reverse());
  }
  return texts;
}
