/**
 * A feed, RSS or Atom, as what it is: no article, its items teasers.
 *
 * @example
 * readFeed("<rss><channel><title>الضفاف</title><item><title>خبر</title><link>https://…</link></item></channel></rss>").teasers.length; // 1
 */
import type { Article } from "./article.js";
import { composeArticle } from "./compose.js";
import { collapse } from "./dom.js";
import type { LinkedTeaser } from "./html-teasers.js";
import { unescape } from "./json-ld.js";
import { resolve } from "./metadata.js";
import { textOfMarkup } from "./sniff.js";

/** Items looked at. */
const MOST_ITEMS = 1000;
/** An item's fields are looked for in so much of it, in code units. */
const LONGEST_ITEM = 100_000;

/** Reads a feed. */
export function readFeed(feed: string, options: { readonly url?: string } = {}): Article {
  const head = feed.slice(0, itemStart(feed, 0)?.at ?? feed.length);
  const base = options.url ?? linkOf(head);
  const teasers: LinkedTeaser[] = [];
  for (let item = itemStart(feed, 0); item && teasers.length < MOST_ITEMS; item = itemStart(feed, item.end)) {
    const source = feed.slice(item.at, Math.min(item.end, item.at + LONGEST_ITEM));
    const headline = fieldOf(source, "title");
    const excerpt = fieldOf(source, "description") ?? fieldOf(source, "summary");
    const url = resolve(linkOf(source), base);
    if (headline !== undefined) teasers.push({ headline, isBeside: false, ...(excerpt !== undefined && { excerpt }), ...(url !== undefined && { url }) });
  }
  const site = fieldOf(head, "title");
  const language = fieldOf(head, "language") ?? /\sxml:lang=["']([\w-]{2,10})["']/u.exec(head)?.[1];
  return composeArticle({
    kind: "other",
    confidence: 1,
    headline: undefined,
    paragraphs: [],
    dateline: undefined,
    captions: [],
    rest: [],
    teasers,
    section: undefined,
    byline: undefined,
    published: undefined,
    url: options.url,
    metadata: { titles: [], isArticle: false, isTypedArticle: false, pageClass: 0, ...(site !== undefined && { site }), ...(language !== undefined && { language }) },
  });
}

/** The next item from a place on, and where it ends. */
function itemStart(feed: string, from: number): { readonly at: number; readonly end: number } | undefined {
  ITEM.lastIndex = from;
  const match = ITEM.exec(feed);
  if (!match) return undefined;
  const close = feed.indexOf(`</${match[1]!}>`, match.index);
  return { at: match.index, end: close < 0 ? feed.length : close };
}

const ITEM = /<(item|entry)[\s>]/gu;

/** The text of an item's field, without tags. */
function fieldOf(source: string, name: string): string | undefined {
  const open = new RegExp(`<${name}(?:\\s[^<>]{0,300})?>`, "u").exec(source);
  if (!open) return undefined;
  const from = open.index + open[0].length;
  const to = source.indexOf(`</${name}>`, from);
  const raw = source.slice(from, to < 0 ? source.length : to);
  const text = raw.replace(/<!\[CDATA\[|\]\]>/gu, "");
  const plain = collapse(unescape(textOfMarkup(unescape(text))));
  return plain === "" ? undefined : plain;
}

function linkOf(source: string): string | undefined {
  return fieldOf(source, "link") ?? /<link\s[^<>]{0,500}?href=["']([^"']{1,2000})["']/u.exec(source)?.[1];
}
