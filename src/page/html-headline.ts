/**
 * One headline out of what a page calls its title: JSON-LD, Open Graph, <title> and the headings, which add the site's name,
 * cut long ones short or wear the logo.
 *
 * @example
 * chooseHeadline(["عنوان الخبر - اسم الموقع"], [{ text: "عنوان الخبر", level: 1 }], { site: "اسم الموقع" }); // "عنوان الخبر"
 */
import { collapse } from "./dom.js";
import { foldPhrase } from "./furniture.js";
import { unescape } from "./json-ld.js";
import { contentWords, kinship } from "./kinship.js";

/** A line of the page that may be its headline. */
export interface HeadlineCandidate {
  readonly text: string;
  /** Its words as `foldPhrase` gives them, where they are known. */
  readonly key?: string;
  /** 1 to 6 in h1 to h6, 0 elsewhere. */
  readonly level: number;
  /** It stands in a menu, a list, a footer. */
  readonly isForeign?: boolean;
  /** Lines between it and the body; negative below the body's start. */
  readonly distance?: number;
}

/** What stands between a headline and the site's name. */
const SEPARATOR = /\s(?:[-–—|»:•·]|--|::)\s|\s?\|\s?|(?<=\p{L}):\s/gu;
/** A line of the page has so many words to be a headline that no title names. */
const LEAST_WORDS = 3;
/** A headline shares this part of its words with the body. */
const KIN = 0.25;
/** A line that is a headline matches a title at least so well. */
const MATCH = 0.6;
const WORD_SHARE = 0.7;

/**
 * Chooses the headline: the line of the page that its head's titles name, since it is what readers see; else the heading over
 * the body, else the best title.
 *
 * @param titles the titles the head gives, best first. @param candidates lines of the page, in order.
 * @param known.site the site's name. @param known.body content words of the body. @param known.line the line that its place and
 * words make the headline, as on a text page.
 */
export function chooseHeadline(titles: readonly string[], candidates: readonly HeadlineCandidate[], known: { readonly site?: string | undefined; readonly body?: ReadonlySet<string>; readonly line?: string | undefined } = {}): string | undefined {
  const site = foldPhrase(known.site ?? "");
  const isSite = (key: string): boolean => key === site || key === "";
  const clean = titles.map((title) => collapse(unescape(title)));
  const parts = clean.flatMap(partsOf).filter(({ key }) => !isSite(key));
  let best: HeadlineCandidate | undefined;
  let bestScore = MATCH;
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const match = isSite(key) ? 0 : matchOf(key, parts);
    const score = match === 0 ? 0 : match + levelBonus(candidate);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  if (best) return withinTitle(best.text, parts);
  const over = headingOver(candidates, isSite, known.body);
  if (over !== undefined) return over;
  const own = clean.map((title) => withoutSite(title, site)).filter((title) => !isSite(foldPhrase(title)));
  const isOfBody = (title: string): boolean => known.body === undefined || kinship(contentWords(foldPhrase(title).split(" ")), known.body) >= KIN;
  return own.find((title) => title.split(" ").length >= LEAST_WORDS && isOfBody(title)) ?? known.line ?? own[0] ?? candidates.find(({ level }) => level === 1)?.text;
}

function keyOf({ text, key }: HeadlineCandidate): string {
  return key ?? foldPhrase(text);
}

interface TitlePart {
  readonly text: string;
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** 1 for a whole title, less for a part between separators. */
  readonly weight: number;
}

/** A title, and what stands before and behind each separator in it. */
function partsOf(title: string): TitlePart[] {
  const partOf = (text: string, key: string, weight: number): TitlePart => ({ text, key, words: new Set(key.split(" ")), weight });
  const parts: TitlePart[] = [partOf(title, foldPhrase(title), 1)];
  for (const { 0: mark, index } of title.matchAll(SEPARATOR)) {
    for (const text of [title.slice(0, index), title.slice(index + mark.length)]) {
      const key = foldPhrase(text);
      if (key.split(" ").length >= LEAST_WORDS || key.length >= title.length * 0.4) parts.push(partOf(text, key, 0.9));
    }
  }
  return parts;
}

/** How well a line matches the titles, 0..1: the same words, one the start of the other, or nearly the same words. */
function matchOf(key: string, parts: readonly TitlePart[]): number {
  if (key.split(" ").length < 2 && !parts.some((part) => part.key === key)) return 0;
  let best = 0;
  for (const part of parts) {
    if (part.key === key) best = Math.max(best, part.weight);
    else if (isCut(part.key, key) || isCut(key, part.key)) best = Math.max(best, part.weight * 0.85);
    else if (isContained(key, part.key)) best = Math.max(best, part.weight * 0.8);
    else if (wordShare(key, part) >= WORD_SHARE) best = Math.max(best, part.weight * 0.7);
  }
  return best;
}

function levelBonus({ level, isForeign, distance = 0 }: HeadlineCandidate): number {
  const near = distance >= 0 ? 0.1 / (1 + distance / 10) : -0.1;
  return (level === 1 ? 0.2 : level === 2 ? 0.12 : level > 0 ? 0.06 : 0) + near - (isForeign ? 0.25 : 0);
}

/** Whether one title is the start of another and long enough to be no chance. */
function isCut(whole: string, start: string): boolean {
  return start.length >= 12 && whole.startsWith(start) && start.length >= whole.length * 0.5;
}

function isContained(whole: string, part: string): boolean {
  return part.length >= 12 && part.length >= whole.length * 0.6 && ` ${whole} `.includes(` ${part} `);
}

/** The share of words that a line and a title have in common, of the longer one. */
function wordShare(key: string, title: TitlePart): number {
  if (key.length < title.key.length * WORD_SHARE * 0.5 || key.length * WORD_SHARE * 0.5 > title.key.length) return 0;
  const words = key.split(" ");
  let shared = 0;
  for (const word of words) if (title.words.has(word)) shared++;
  return Math.min(1, shared / Math.max(words.length, title.words.size));
}

/** A line that holds a kicker before the title gives the title alone; one that goes on where a title breaks off is whole. */
function withinTitle(text: string, parts: readonly TitlePart[]): string {
  const key = foldPhrase(text);
  if (parts.some((part) => part.key === key || isCut(part.key, key) || isCut(key, part.key))) return text;
  return parts.find((part) => part.weight === 1 && isContained(key, part.key))?.text ?? text;
}

/** The heading nearest above the body that talks about the same. */
function headingOver(candidates: readonly HeadlineCandidate[], isSite: (key: string) => boolean, body: ReadonlySet<string> | undefined): string | undefined {
  let best: string | undefined;
  let bestScore = 0;
  for (const candidate of candidates) {
    const { text, level, isForeign, distance = 0 } = candidate;
    const key = keyOf(candidate);
    const words = key.split(" ");
    if (level === 0 || level > 3 || isForeign || distance < 0 || isSite(key) || words.length < LEAST_WORDS) continue;
    const kin = body ? kinship(contentWords(words), body) : 1;
    if (kin < KIN && level > 1) continue;
    const score = kin + (4 - level) * 0.3 - Math.min(distance, 20) * 0.03;
    if (score > bestScore) [best, bestScore] = [text, score];
  }
  return best;
}

/** A title without the site's name and what stands between. */
function withoutSite(title: string, site: string): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  const last = cuts.at(-1);
  if (!last || site === "") return title;
  const names = (text: string): boolean => {
    const key = foldPhrase(text);
    return key === site || key.includes(site) || (key.length > 2 && site.includes(key));
  };
  if (names(title.slice(last.index + last[0].length))) return title.slice(0, last.index);
  const [first] = cuts;
  return first && names(title.slice(0, first.index)) ? title.slice(first.index + first[0].length) : title;
}

/** Whether a text repeats the headline, both as `foldPhrase` gives them: the same words, or nearly all of them in the same order. */
export function repeatsHeadline(key: string, headline: string): boolean {
  return headline !== "" && key !== "" && (key === headline || isCut(key, headline) || isCut(headline, key));
}
