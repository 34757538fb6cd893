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
