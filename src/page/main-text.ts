/**
 * What Mozilla's Readability takes for a page's main content: one witness among others, since it keeps captions, share bars and
 * repeated headlines, and loses a paragraph that stands apart.
 *
 * @example
 * (await mainText(document))?.has("الفقرة الأولى."); // true
 */
import { type DomDocument, type DomElement, type DomNode, TEXT } from "./dom.js";

/** More elements than this are not handed to Readability. */
const MOST_ELEMENTS = 60_000;
/** Readability is content with so much text, in code units: news can be short. */
const LEAST_TEXT = 140;

/** As much of Readability as is used; its own declarations name the DOM library's types. */
interface ReadabilityModule {
  readonly Readability: new (
    document: DomDocument,
    options: { readonly charThreshold: number; readonly keepClasses: boolean; readonly maxElemsToParse: number; readonly disableJSONLD: boolean; readonly serializer: (node: DomElement) => DomElement },
  ) => { parse(): { readonly content: DomElement | null } | null };
}

/**
 * The texts of the nodes in the main content, trimmed; `undefined` where Readability finds none. It rewrites the document:
 * whatever else is to be read of it must be read before.
 */
export async function mainText(document: DomDocument): Promise<ReadonlySet<string> | undefined> {
  const { Readability } = (await import("@mozilla/readability")) as unknown as ReadabilityModule;
  try {
    const reader = new Readability(document, { charThreshold: LEAST_TEXT, keepClasses: true, maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true, serializer: (node) => node });
    const content = reader.parse()?.content;
    return content ? textsIn(content) : undefined;
  } catch {
    // Too many elements, or a tree it cannot walk.
    return undefined;
  }
}

function textsIn(root: DomNode): ReadonlySet<string> {
  const texts = new Set<string>();
  const stack: DomNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.nodeType === TEXT) texts.add((node.textContent ?? "").trim());
    for (let child = node.firstChild; child; child = child.nextSibling) stack.push(child);
  }
  texts.delete("");
  return texts;
}
