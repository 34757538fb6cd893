/**
 * What the makers of sites call the parts of their pages: the words of class, id and label, from `data/page-names.json`.
 *
 * @example
 * const parts = new PartNames();
 * parts.of("post-bottom relatedArt"); // "list"
 * parts.of("single-post-content"); // "content"
 */
import { pageNamesJson } from "../tables/page-names.generated.js";

/** A part of a page; `content` is the article's text, `hidden` what only screen readers are given. */
export const PART_NAMES = ["navigation", "footer", "list", "comment", "share", "tags", "form", "consent", "advert", "author", "meta", "caption", "content", "hidden"] as const;

/** See `PART_NAMES`. */
export type PartName = (typeof PART_NAMES)[number];

/** One record of `data/page-names.json`: small letters, words with a space between. */
export interface PageNameRecord {
  readonly name: string;
  readonly part: PartName;
}

/** "relatedArt", "related-art" and "related_art" are two words. */
const WORD = /[A-Z]?[a-z]+|[A-Z]+/gu;
/** A name has so many words at most, and more words of an element than this are not looked at. */
const LONGEST = 3;
const MOST_WORDS = 60;
/** Of the parts that several names of one element tell, the first of this list. */
const RANK: readonly PartName[] = ["hidden", "consent", "comment", "share", "tags", "advert", "form", "list", "caption", "author", "navigation", "footer", "meta", "content"];

let table: ReadonlyMap<string, PartName> | undefined;

function nameTable(): ReadonlyMap<string, PartName> {
  table ??= new Map((JSON.parse(pageNamesJson) as PageNameRecord[]).map(({ name, part }) => [name, part]));
  return table;
}

/** Reads names, each once a page: a page repeats few of them many times. */
export class PartNames {
  readonly #known = new Map<string, PartName | undefined>();

  /**
   * The part that an element's names tell, if any. A class that names the content and nothing else wins over the
   * others: "has-sidebar post-content" is content.
   */
  of(names: string): PartName | undefined {
    const known = this.#known.get(names);
    if (known !== undefined || this.#known.has(names)) return known;
    const part = partOf(names);
    this.#known.set(names, part);
    return part;
  }
}

/** The words of an element's names, in small letters: "bylineWrap" is two. */
export function wordsOfNames(names: string): string[] {
  return (names.match(WORD) ?? []).slice(0, MOST_WORDS).map((word) => word.toLowerCase());
}

function partOf(names: string): PartName | undefined {
  let best: PartName | undefined;
  let left = MOST_WORDS;
  for (const token of names.split(/\s+/u)) {
    const words = wordsOfNames(token).slice(0, left);
    left -= words.length;
    const part = partOfWords(words);
    if (part === "content") return part;
    if (part && (!best || RANK.indexOf(part) < RANK.indexOf(best))) best = part;
    if (left <= 0) break;
  }
  return best;
}

/** The part that the words of one class tell, the longest names first. */
function partOfWords(words: readonly string[]): PartName | undefined {
  const names = nameTable();
  let best: PartName | undefined;
  for (let i = 0; i < words.length; ) {
    let size = Math.min(LONGEST, words.length - i);
    while (size > 0 && !names.has(words.slice(i, i + size).join(" "))) size--;
    const part = size > 0 ? names.get(words.slice(i, i + size).join(" "))! : undefined;
    if (part && (!best || RANK.indexOf(part) < RANK.indexOf(best))) best = part;
    i += Math.max(1, size);
  }
  return best;
}
