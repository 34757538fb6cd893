/**
 * What a page's head says of it: title, section, author, date, address, site, language, keywords.
 *
 * @example
 * readMetadata(document, {}).published; // "2020-06-03T03:01:00+04:00"
 */
import { all, collapse, type DomDocument, type DomElement, textOf } from "./dom.js";
import { foldPhrase } from "./furniture.js";
import { isoOf } from "./iso-date.js";
import { type JsonLd, readJsonLd } from "./json-ld.js";

/** A page's description of itself. */
export interface Metadata {
  /** Titles the head gives, best first: JSON-LD, Open Graph, Twitter, <title>. */
  readonly titles: readonly string[];
  readonly isArticle: boolean;
  readonly section?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly canonical?: string;
  readonly site?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
}

/** So many keywords at most. */
const MOST_TAGS = 40;

/** Reads a page's head, JSON-LD and breadcrumb. */
export function readMetadata(document: DomDocument, options: { readonly url?: string }): Metadata {
  const meta = metaMap(document);
  const first = (...names: string[]): string | undefined => names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const json = readJsonLd(document);
  const titles = [json.headline, first("og:title"), first("twitter:title"), first("headline"), textOf(document.querySelector("title"))].filter((title) => title !== undefined && title !== "") as string[];
  const section = first("article:section") ?? breadcrumbOf(document, json, titles) ?? json.section ?? first("section", "category");
  const byline = [json.author, first("author"), first("article:author"), first("dc.creator", "parsely-author", "sailthru.author")].find(isName) ?? authorIn(document);
  const published = [json.published, first("article:published_time"), first("datepublished"), first("og:article:published_time", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date", "parsely-pub-date", "date"), timeIn(document)].map(isoOf).find((date) => date !== undefined);
  const canonical = resolve(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? first("og:url"), options.url);
  const site = first("og:site_name") ?? json.publisher ?? first("application-name");
  const language = languageOf(document, json, first("og:locale"));
  const tags = [...new Set(meta.get("article:tag") ?? json.keywords ?? first("keywords", "news_keywords")?.split(/[,،]/u).map(collapse) ?? [])].filter((tag) => tag !== "").slice(0, MOST_TAGS);
  return {
    titles,
    isArticle: json.isArticle || first("og:type") === "article" || first("article:published_time") !== undefined,
    ...(section !== undefined && { section }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    ...(canonical !== undefined && { canonical }),
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
    ...(tags.length > 0 && { tags }),
  };
}

/** Contents of all <meta> by small-letter name, property or itemprop. */
function metaMap(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const meta of all(document, "meta[content]").slice(0, 400)) {
    const content = collapse(meta.getAttribute("content") ?? "");
    if (content === "") continue;
    for (const name of new Set([meta.getAttribute("property"), meta.getAttribute("name"), meta.getAttribute("itemprop")])) {
      if (name !== null) map.set(name.toLowerCase(), [...(map.get(name.toLowerCase()) ?? []), content]);
    }
  }
  return map;
}

function isName(value: string | undefined): value is string {
  return value !== undefined && value.length <= 100 && !/^(?:https?:|www\.|@|admin$|editor$|administrator$)/iu.test(value);
}

/** The last step of a breadcrumb that is neither home nor the article. */
function breadcrumbOf(document: DomDocument, json: JsonLd, titles: readonly string[]): string | undefined {
  const trail = document.querySelector('[class*="breadcrumb" i], [id*="breadcrumb" i], [class*="breadcumb" i], [aria-label="breadcrumb" i]');
  const steps = json.breadcrumb ?? (trail ? all(trail, "a").map(textOf) : []);
  const folded = titles.map(foldPhrase);
  return steps.filter((step, i) => i > 0 && step !== "" && step.length <= 40 && !folded.some((title) => title.startsWith(foldPhrase(step)) && foldPhrase(step).length > 15)).at(-1);
}

/** The author as the page's body marks it. */
function authorIn(document: DomDocument): string | undefined {
  for (const selector of ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', '[rel="author"]', '[class*="byline" i]', '[class*="author-name" i]', '[class*="authorname" i]', '[class*="writeby" i]', '[class*="writer" i]', '[class*="author" i]']) {
    const name = textOf(document.querySelector(selector));
    if (name !== "" && name.length <= 60 && isName(name)) return name;
  }
  return undefined;
}

function timeIn(document: DomDocument): string | undefined {
  const marked = document.querySelector('[itemprop="datePublished"]');
  const time = marked ?? document.querySelector("article time[datetime], main time[datetime], time[datetime][pubdate], time[datetime]");
  return time?.getAttribute("datetime") ?? time?.getAttribute("content") ?? (marked ? textOf(marked) : undefined);
}

function languageOf(document: DomDocument, json: JsonLd, locale: string | undefined): string | undefined {
  const declared = [document.documentElement?.getAttribute("lang"), json.language, locale].find((tag) => typeof tag === "string" && /^[a-z]{2,3}(?:[-_]\w{2,8})*$/iu.test(tag));
  return declared?.replace(/_/gu, "-");
}

/** An address made absolute where a base is known; as written where none is. */
export function resolve(address: string | null | undefined, base: string | undefined): string | undefined {
  if (address === null || address === undefined || address.trim() === "") return undefined;
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return address.trim();
  }
}

/** What relative addresses of a page are relative to. */
export function baseOf(document: DomDocument, url: string | undefined, canonical: string | undefined): string | undefined {
  const base: DomElement | null = document.querySelector("base[href]");
  return resolve(base?.getAttribute("href"), url ?? canonical) ?? url ?? canonical;
}
