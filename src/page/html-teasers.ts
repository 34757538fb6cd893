/**
 * The other articles an HTML page links to: lists beside and below the article, each entry a link with a headline's length
 * of words, perhaps with an excerpt under it.
 *
 * @example
 * linkedTeasers(document, { base: "https://example.org/a" }); // [{ headline: "…", url: "https://example.org/b" }, …]
 */
import { describeBlocks } from "./block.js";
import { all, type DomDocument, type DomElement, type DomNode, namesOf, parentOf, textOf } from "./dom.js";
import { foldPhrase, furnitureOf } from "./furniture.js";
import { resolve } from "./metadata.js";

/** A teaser as found: its words and its address. */
export interface LinkedTeaser {
  readonly headline: string;
  readonly excerpt?: string;
  readonly url?: string;
}

/** A headline has so many words at least, and is no longer than this in code units. */
const LEAST_WORDS = 4;
const LONGEST = 300;
/** Links looked at, and steps up from each. */
const MOST_LINKS = 5000;
const MOST_STEPS = 40;
/** Steps up from a link to its card. */
const CARD_STEPS = 4;
/** A sentence around a link is so much longer than the link. */
const INLINE = 1.6;

/** What parts of pages that hold no teasers are called by their makers. */
const NO_LIST = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|breadcumb|tags?|tagcloud|share|social|sharing|ticker|marquee|cookie|comments?|login|pagination|prev|next|lang|breaking|search)(?:$|[\s_-])/u;
const NO_LIST_TAGS = new Set(["NAV", "FOOTER", "FORM", "BUTTON"]);
const INLINE_TAGS = new Set(["SPAN", "STRONG", "B", "EM", "I", "FONT", "SMALL", "A"]);

/** Finds the linked teasers of a page, in its order, each address once. */
export function linkedTeasers(document: DomDocument, options: { readonly base: string | undefined; readonly canonical: string | undefined; readonly headline: string | undefined }): LinkedTeaser[] {
  const { base, canonical, headline } = options;
  const seen = new Set<string>([foldPhrase(headline ?? "")]);
  if (canonical !== undefined) seen.add(addressKey(canonical));
  const teasers: LinkedTeaser[] = [];
  for (const link of all(document, "a[href]").slice(0, MOST_LINKS)) {
    const href = link.getAttribute("href") ?? "";
    if (!isPageAddress(href)) continue;
    const heading = link.querySelector("h1, h2, h3, h4, h5, h6, [class*=title], [class*=headline]");
    const title = textOf(heading ?? link);
    if (title.length > LONGEST || title.split(" ").length < LEAST_WORDS) continue;
    if (isOutsideLists(link) || isInSentence(link, title) || isFurniture(title)) continue;
    const url = resolve(href, base);
    const key = addressKey(url ?? href);
    if (isHome(key) || seen.has(key) || seen.has(foldPhrase(title))) continue;
    seen.add(key);
    const excerpt = excerptOf(link, title);
    teasers.push({ headline: title, ...(excerpt !== undefined && { excerpt }), ...(url !== undefined && { url }) });
  }
  return teasers;
}

function isPageAddress(href: string): boolean {
  return href.trim() !== "" && !/^\s*(?:#|javascript:|mailto:|tel:|whatsapp:|data:)/iu.test(href);
}

/** An address without its fragment, tracking and trailing slash. */
function addressKey(url: string): string {
  const end = url.search(/[?#]/u);
  return (end < 0 ? url : url.slice(0, end)).replace(/\/$/u, "");
}

/** Whether an address is that of a site's start page. */
function isHome(key: string): boolean {
  return key === "" || /^(?:https?:)?\/\/[^/]+$/iu.test(key);
}

/** «تابعوا أخبارنا عبر …» is as long as a headline. */
function isFurniture(title: string): boolean {
  const [block] = describeBlocks(title, [{ start: 0, end: title.length, run: 0 }]);
  return furnitureOf(block!) !== undefined;
}

function isOutsideLists(link: DomElement): boolean {
  let element: DomElement | undefined = link;
  for (let step = 0; element && step < MOST_STEPS; step++) {
    const tag = element.tagName.toUpperCase();
    if (tag === "BODY" || tag === "HTML") return false;
    if (NO_LIST_TAGS.has(tag) || element.getAttribute("role") === "navigation" || NO_LIST.test(namesOf(element))) return true;
    element = parentOf(element);
  }
  return false;
}

/** Whether a link is a part of a sentence rather than an entry. */
function isInSentence(link: DomElement, title: string): boolean {
  let element = parentOf(link);
  while (element && INLINE_TAGS.has(element.tagName.toUpperCase())) element = parentOf(element);
  if (element?.tagName.toUpperCase() !== "P") return false;
  return textOf(element).length > title.length * INLINE;
}

/** Nodes of a card at most. */
const CARD_NODES = 120;

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
  const paragraph = all(card, "p").map(textOf).find((text) => text !== title && text.split(" ").length > LEAST_WORDS && !text.startsWith(title));
  return paragraph;
}
