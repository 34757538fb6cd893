/**
 * The other articles an HTML page links to: lists beside and below the article, each entry a link with a headline's length
 * of words, perhaps with an excerpt under it.
 *
 * @example
 * linkedTeasers(page.links, { base: "https://example.org/a", own: [], isOutside }); // [{ headline: "…", url: "…" }, …]
 */
import { type Block, describeBlocks } from "./block.js";
import { foldPhrase, furnitureOf } from "./furniture.js";
import { resolve } from "./metadata.js";
import type { ReadLink } from "./page-links.js";
import type { PagePart } from "./zone.js";

/** A teaser as found: its words and its address. */
export interface LinkedTeaser {
  readonly headline: string;
  readonly excerpt?: string;
  readonly url?: string;
  /** It stands in a list or beside the text, as the markup tells. */
  readonly isBeside: boolean;
}

/** What is known of the page. */
export interface TeaserContext {
  /** What relative addresses are relative to. */
  readonly base: string | undefined;
  /** Addresses and titles of the page itself. */
  readonly own: readonly (string | undefined)[];
  /** The parts of the page around a link. */
  readonly partsOf: (link: ReadLink) => ReadonlySet<PagePart>;
}

/** Entries of lists have so many words, those elsewhere one more. */
const LIST_WORDS = 3;
const LEAST_WORDS = 4;
/** So many words are no section's name. */
const SURE_WORDS = 6;
/** Two words of so many code units are a title, too. */
const LONG_WORDS = 14;
/** Addresses of authors, tags and searches, and of networks. */
const NO_ARTICLE = /^https?:\/\/(?:[\w-]+\.)*(?:google|facebook|twitter|x|instagram|youtube|t|telegram|whatsapp|wa|apple|linkedin|tiktok|snapchat|nabd)\.(?:com|me|net|app)\/|\/(?:authors?|writers?|columnists?|users?|profile|tags?|topics?|keywords?|search|category|categories|sections?)\//iu;
/** Parts of a page that hold no teasers, and those that hold none but in a list within them. */
const NO_LIST: readonly PagePart[] = ["navigation", "footer", "comment", "consent"];
const NO_ENTRY: readonly PagePart[] = ["tags", "share", "form", "advert"];

/** Finds the linked teasers of a page, in its order, each address once. */
export function linkedTeasers(links: readonly ReadLink[], context: TeaserContext): LinkedTeaser[] {
  const seen = new Set<string>();
  for (const own of context.own) if (own !== undefined) seen.add(foldPhrase(own)).add(addressKey(own));
  const titles = titleBlocks(links);
  return links.flatMap((link, i): LinkedTeaser[] => {
    const { title, href, excerpt, isHeading } = link;
    const { words, starts, start } = titles[i]!;
    const parts = context.partsOf(link);
    if (title.split(" ").length < leastWords(title, { isListed: isHeading || parts.has("list"), isArticle: isArticleAddress(href) }) || isOutsideLists(parts) || NO_ARTICLE.test(href)) return [];
    const label = labelWords(titles[i]!);
    const url = resolve(href, context.base);
    const key = addressKey(url ?? href);
    const folded = words.join(" ");
    if (label === undefined || isHome(key) || seen.has(key) || seen.has(folded)) return [];
    seen.add(key).add(folded);
    const isBeside = parts.has("list") || parts.has("aside");
    return [{ headline: label > 0 ? title.slice(starts[label]! - start) : title, isBeside, ...(excerpt !== undefined && { excerpt }), ...(url !== undefined && { url }) }];
  });
}

/** How many words make a title: fewer in a list, more where the address may be a section's. */
function leastWords(title: string, { isListed, isArticle }: { readonly isListed: boolean; readonly isArticle: boolean }): number {
  if (!isArticle) return isListed ? LEAST_WORDS : SURE_WORDS;
  return isListed ? (title.length >= LONG_WORDS ? LIST_WORDS - 1 : LIST_WORDS) : LEAST_WORDS;
}

/** The titles of all links, folded at once. */
function titleBlocks(links: readonly ReadLink[]): Block[] {
  let at = 0;
  const spans = links.map(({ title }, run) => {
    const span = { start: at, end: at + title.length, run };
    at = span.end + 1;
    return span;
  });
  return describeBlocks(links.map(({ title }) => title).join("\n"), spans);
}

/** Parts are told from the inside out. */
function isOutsideLists(parts: ReadonlySet<PagePart>): boolean {
  let isListed = false;
  for (const part of parts) {
    if (NO_LIST.includes(part) || (!isListed && NO_ENTRY.includes(part))) return true;
    isListed ||= part === "list";
  }
  return false;
}

/** An address without its fragment, trailing slash and what only counts visits. */
function addressKey(url: string): string {
  const [address, query = ""] = url.split("#")[0]!.split("?");
  const own = query.split("&").filter((field) => field !== "" && !COUNTING.test(field));
  return `${address!.replace(/\/$/u, "")}${own.length > 0 ? `?${own.join("&")}` : ""}`;
}

const COUNTING = /^(?:utm_|fbclid|gclid|ref|from|share|source|amp|via|feed)/iu;

/** Sections have short names, and addresses without a number or a title. */
function isArticleAddress(href: string): boolean {
  const path = href.replace(/^https?:\/\/[^/]+/iu, "");
  return /\d{3}/u.test(path) || /(?:[-_][^-_/]+){3}/u.test(path);
}

/** Whether an address is that of a site's start page. */
function isHome(key: string): boolean {
  return key === "" || /^(?:https?:)?\/\/[^/]+$/iu.test(key);
}

/**
 * How many words of a title are a label, as in «اقرأ أيضا: عنوان»; `undefined` where all of it is furniture: «تابعوا أخبارنا عبر …»
 * is as long as a headline.
 */
function labelWords(title: Block): number | undefined {
  const hit = furnitureOf(title);
  if (!hit) return 0;
  if (hit.match !== "start" || title.words.length <= hit.words + LIST_WORDS) return undefined;
  // «شاهد: …» is a part of the headline, «اقرأ أيضا: …» is not.
  return hit.role === "read-also" ? hit.words : hit.role === "related" ? 0 : undefined;
}
