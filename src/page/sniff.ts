/**
 * Whether a page is HTML, and its bare text should no DOM be able to hold it.
 *
 * @example
 * isMarkup("<!doctype html><p>نص"); // true
 */

/** So much of a page is looked at, in code units. */
const REACH = 4096;
const NAMES =
  "html|head|body|title|meta|link|script|style|div|p|a|span|article|section|main|header|footer|nav|aside|h[1-6]|ul|ol|li|table|tbody|tr|td|img|figure|br|hr|b|i|em|strong|font|center|blockquote|form|pre|amp-img";
/** A page or a fragment begins with a tag; comments may stand before. */
const OPENING = new RegExp(`^[\\s\\ufeff]*(?:<!--[^]{0,2000}?-->\\s*)*(?:<!doctype html|<\\?xml|<(?:${NAMES})(?:\\s[^<>]{0,2000})?/?>)`, "iu");
const TAGS = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]{0,500})?/?>`, "giu");
/** Text about HTML names a tag or two; HTML has more. */
const ENOUGH_TAGS = 3;

/** Whether a page is HTML by its content type, else by its look. */
export function isMarkup(page: string, contentType = ""): boolean {
  if (/\b(?:html|xhtml)\b/iu.test(contentType)) return true;
  if (/^\s*text\/plain\b/iu.test(contentType)) return false;
  const head = page.slice(0, REACH);
  return OPENING.test(head) || (head.match(TAGS)?.length ?? 0) >= ENOUGH_TAGS;
}

/** Whether a page is a feed, RSS or Atom. */
export function isFeed(page: string): boolean {
  return /^[\s\ufeff]*(?:<\?[^>]{0,300}\?>\s*|<!--[^]{0,1000}?-->\s*)*<(?:rss|feed|rdf:rdf)[\s>]/iu.test(page.slice(0, REACH));
}

/** Whether a page is JSON. */
export function isJson(page: string): boolean {
  const start = /^[\s\ufeff]*[[{]\s*(?:["{[\d\]}tfn-])/u.test(page.slice(0, REACH));
  if (!start) return false;
  try {
    JSON.parse(page.replace(/^\ufeff/u, ""));
    return true;
  } catch {
    return false;
  }
}

const TAG = /<(\/?)[a-z][a-z\d-]{0,20}/giu;
/** Tags that hold nothing, or whose end is often left out. */
const FLAT_TAGS = /^<\/?(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|option|dt|dd)\b/iu;
/** Elements nested deeper than this, or more of them than this, or longer markup, are more than a DOM in JavaScript can hold in fair time. */
const DEEPEST = 1000;
const MOST_TAGS = 100_000;
const MOST_MARKUP = 5_000_000;

/** Whether a page's tree is of a size and depth that pages have. Linear. */
export function isFairTree(html: string): boolean {
  if (html.length > MOST_MARKUP) return false;
  let depth = 0;
  let tags = 0;
  for (const { 0: tag, 1: slash } of html.matchAll(TAG)) {
    if (++tags > MOST_TAGS) return false;
    if (FLAT_TAGS.test(tag)) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

/** The text between tags, a line for each; scripts and styles left out. Linear. */
export function textOfMarkup(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    parts.push(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const close = html.indexOf(">", open);
    if (close < 0) break;
    const raw = /^<(script|style)\b/iu.exec(html.slice(open, open + 8))?.[1]?.toLowerCase();
    const end = raw === undefined ? -1 : html.indexOf(`</${raw}`, close);
    at = end < 0 ? close + 1 : end;
    parts.push("\n");
  }
  return parts.join("");
}
