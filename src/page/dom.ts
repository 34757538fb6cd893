/**
 * The few parts of the DOM that reading a page takes, and how a document is had: from the browser where there is one, else
 * from linkedom, loaded at the first call. No script of a page ever runs, nothing is fetched.
 *
 * @example
 * const document = await parseDocument("<p>نص</p>");
 * document.querySelector("p")?.textContent; // "نص"
 */

/** A node: an element, a text, a comment. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  /** Children are walked by sibling: linkedom builds `childNodes` anew at each access. */
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

/** An element. */
export interface DomElement extends DomNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  remove(): void;
}

/** A document. */
export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
}

/** `nodeType` of elements and texts. */
export const ELEMENT = 1;
/** See `ELEMENT`. */
export const TEXT = 3;

/** Parses HTML into a document of its own. */
export async function parseDocument(html: string): Promise<DomDocument> {
  // A bare < is text; as such each would cost the parser a pass over the text before it.
  const markup = withSmallAttributes(html.replace(/<(?![a-z!/?])/giu, "&lt;"));
  const source = /<html[\s>]/iu.test(markup) ? markup : `<!doctype html><html><head></head><body>${markup}</body></html>`;
  const browser = (globalThis as { DOMParser?: new () => { parseFromString(html: string, type: string): unknown } }).DOMParser;
  if (browser) return new browser().parseFromString(source, "text/html") as DomDocument;
  // Its declarations name the DOM library's types, which this project does without.
  const { parseHTML } = (await import("linkedom")) as unknown as { parseHTML: (html: string) => { document: DomDocument } };
  return parseHTML(source).document;
}

/** Attribute names in small letters, which HTML takes for granted and linkedom does not: old pages have <A HREF="…">. */
function withSmallAttributes(html: string): string {
  if (!/\s[A-Z]{3,}\s?=/u.test(html)) return html;
  return html.replace(/<[a-z][^<>]{0,4000}>/giu, (tag) => tag.replace(/\s[A-Z][A-Z-]{1,30}(?=\s?=)/gu, (name) => name.toLowerCase()));
}

/** All matches as an array. */
export function all(root: DomDocument | DomElement, selector: string): DomElement[] {
  return Array.from(root.querySelectorAll(selector));
}

/** A node's text with white space collapsed. */
export function textOf(node: DomNode | null | undefined): string {
  return collapse(node?.textContent ?? "");
}

/** The first `most` code units of a node's text, or a few more, with white space collapsed: what is longer is not walked. */
export function headOf(node: DomNode | null | undefined, most: number): string {
  const parts: string[] = [];
  const stack: DomNode[] = node ? [node] : [];
  for (let length = 0; stack.length > 0 && length <= most; ) {
    const top = stack.pop()!;
    if (top.nodeType === TEXT) {
      const text = collapse((top.textContent ?? "").slice(0, 2 * most));
      length += text.length;
      parts.push(top.textContent?.slice(0, 2 * most) ?? "");
    }
    const children: DomNode[] = [];
    for (let child = top.firstChild; child && children.length <= most; child = child.nextSibling) children.push(child);
    stack.push(...children.reverse());
  }
  return collapse(parts.join(""));
}

/** White space collapsed to single spaces, none at the edges. */
export function collapse(text: string): string {
  return text.replace(/[\s\u0085]+/gu, " ").trim();
}

/** A node's parent, where it is an element. */
export function parentOf(node: DomNode): DomElement | undefined {
  const parent = node.parentNode;
  return parent?.nodeType === ELEMENT ? (parent as DomElement) : undefined;
}

/** Class and id of an element, small letters: what makers of sites call it. */
export function namesOf(element: DomElement): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.toLowerCase();
}
