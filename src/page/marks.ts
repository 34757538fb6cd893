/**
 * Elements of a page's body that are marked as its date or its author: <time>, microdata, and classes such as "byline".
 *
 * @example
 * // <time datetime="2026-03-10">…</time> → { kind: "published", value: "2026-03-10" }
 */
import { type DomElement, headOf } from "./dom.js";
import { wordsOfNames } from "./element-names.js";

/** A marked element's meaning and value. */
export interface Mark {
  readonly kind: "published" | "updated" | "author";
  readonly value: string;
}

/** An author's name is no longer than this, in code units; an author box is. */
const LONGEST_NAME = 70;
const AUTHOR: ReadonlySet<string> = new Set("author authors authorname byline bylines writer writers writername writeby journalist reporter fn".split(" "));
const NO_AUTHOR: ReadonlySet<string> = new Set("image photo img box bio avatar comment comments copyright social link links".split(" "));
const UPDATED = /updat|modif/iu;
const PUBLISHED = /publish|entry-date|created|issued/iu;

/** What an element is marked as, if anything. */
export function markOf(element: DomElement, tag: string): Mark | undefined {
  const property = element.getAttribute("itemprop") ?? "";
  const names = element.getAttribute("class") ?? "";
  if (tag === "TIME" || property.startsWith("date") || (tag === "ABBR" && PUBLISHED.test(names))) return dateMark(element, `${property} ${names}`);
  if (property === "author" || element.getAttribute("rel") === "author" || isAuthorName(names)) {
    const value = headOf(element, LONGEST_NAME);
    return value !== "" && value.length <= LONGEST_NAME ? { kind: "author", value } : undefined;
  }
  return undefined;
}

function isAuthorName(names: string): boolean {
  const words = names === "" ? [] : wordsOfNames(names);
  const isNamed = words.some((word, i) => AUTHOR.has(word) || (word === "by" && words[i - 1] === "write") || (word === "by" && words[i + 1] === "line"));
  return isNamed && !words.some((word) => NO_AUTHOR.has(word));
}

function dateMark(element: DomElement, names: string): Mark | undefined {
  const value = [element.getAttribute("datetime"), element.getAttribute("content"), element.getAttribute("title")].find((text) => text !== null && text !== "") ?? headOf(element, LONGEST_NAME);
  const isUpdate = UPDATED.test(names) && !PUBLISHED.test(names);
  return value === "" ? undefined : { kind: isUpdate ? "updated" : "published", value };
}
