/**
 * One headline out of what a page calls its title: JSON-LD, Open Graph, <title> and the h1, which add the site's name,
 * cut long ones short or wear the logo.
 *
 * @example
 * chooseHeadline(["عنوان الخبر - اسم الموقع"], ["عنوان الخبر"], "اسم الموقع"); // "عنوان الخبر"
 */
import { collapse } from "./dom.js";
import { foldPhrase } from "./furniture.js";
import { unescape } from "./json-ld.js";

/** What stands between a headline and the site's name. */
const SEPARATOR = /\s(?:[-–—|»:•·]|--|::)\s/gu;

/**
 * Chooses the headline. An h1 that the page's titles begin with wins, since it is what readers see.
 *
 * @param titles the titles the head gives, best first. @param headings the texts of the page's h1, in order.
 */
export function chooseHeadline(titles: readonly string[], headings: readonly string[], site: string | undefined): string | undefined {
  const clean = titles.map((title) => withoutSite(collapse(unescape(title)), site, headings));
  const folded = clean.map(foldPhrase).filter((title) => title !== "");
  for (const heading of headings) {
    const key = foldPhrase(heading);
    if (key.split(" ").length < 2 || key === foldPhrase(site ?? "")) continue;
    if (folded.some((title) => title === key || isCut(title, key) || isCut(key, title))) return heading;
  }
  return clean.find((title) => foldPhrase(title) !== "" && foldPhrase(title) !== foldPhrase(site ?? "")) ?? headings.find((heading) => heading !== "");
}

/** Whether one title is the start of another and long enough to be no chance. */
function isCut(whole: string, start: string): boolean {
  return start.length >= 12 && whole.startsWith(start) && start.length >= whole.length * 0.5;
}

/** A title without the site's name and what stands between. */
function withoutSite(title: string, site: string | undefined, headings: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)].map((match) => match.index);
  for (const cut of cuts) {
    const key = foldPhrase(title.slice(0, cut));
    if (headings.some((heading) => foldPhrase(heading) === key)) return title.slice(0, cut);
  }
  const last = cuts.at(-1);
  if (last === undefined) return title;
  const tail = foldPhrase(title.slice(last));
  const name = foldPhrase(site ?? "");
  const isSite = name !== "" && (tail === name || tail.includes(name) || (tail.length > 2 && name.includes(tail)));
  return isSite ? title.slice(0, last) : title;
}

/** Whether a text repeats the headline: the same words, or nearly all of them in the same order. */
export function repeatsHeadline(text: string, headline: string | undefined): boolean {
  if (headline === undefined) return false;
  const key = foldPhrase(headline);
  const other = foldPhrase(text);
  return key !== "" && (other === key || isCut(other, key) || isCut(key, other));
}
