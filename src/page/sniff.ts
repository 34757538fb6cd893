/**
 * Whether a page is HTML, and its bare text should no DOM be able to hold it.
 *
 * @example
 * isMarkup("<!doctype html><p>نص"); // true
 */

/** So much of a page is looked at, in code units. */
const REACH = 4096;
const OPENING = /^[\s\ufeff]*(?:<!doctype html|<html|<head|<body|<\?xml)/iu;
const TAGS = /<\/?(?:html|head|body|div|p|a|meta|link|script|style|article|section|span|br|h[1-6]|ul|li|table|td|img|title)(?:\s[^<>]{0,500})?\/?>/giu;
/** Text about HTML names a tag or two; HTML has more. */
const ENOUGH_TAGS = 3;

/** Whether a page is HTML by its content type, else by its look. */
export function isMarkup(page: string, contentType = ""): boolean {
  if (/\b(?:html|xhtml)\b/iu.test(contentType)) return true;
  if (/^\s*text\/plain\b/iu.test(contentType)) return false;
  const head = page.slice(0, REACH);
  return OPENING.test(head) || (head.match(TAGS)?.length ?? 0) >= ENOUGH_TAGS;
}

const TAG = /<(\/?)[a-z][a-z\d-]{0,20}/giu;
/** Tags that hold nothing, or whose end is often left out. */
const FLAT_TAGS = /^<\/?(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|option|dt|dd)\b/iu;
/** Elements nested deeper than this, or more of them than this, are more than a DOM in JavaScript can hold in fair time. */
const DEEPEST = 200;
const MOST_TAGS = 400_000;

/** Whether a page's tree is of a size and depth that pages have. Linear. */
export function isFairTree(html: string): boolean {
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
