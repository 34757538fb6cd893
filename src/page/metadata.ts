/**
 * What a page's head says of it: title, section, author, date, address, site, language, keywords.
 *
 * @example
 * readMetadata(document, {}).published; // "2020-06-03T03:01:00+04:00"
 */
import { describeBlocks } from "./block.js";
import { dateIn } from "./date-line.js";
import { all, collapse, type DomDocument, type DomElement, textOf } from "./dom.js";
import { foldPhrase } from "./furniture.js";
import { isoOf } from "./iso-date.js";
import { type JsonLd, readJsonLd } from "./json-ld.js";

/** A page's description of itself. */
export interface Metadata {
  /** Titles the head gives, best first: JSON-LD, Open Graph, Twitter, <title>. */
  readonly titles: readonly string[];
  /** The page says it is an article, one way or another; archives do, too. */
  readonly isArticle: boolean;
  /** Its JSON-LD describes an article. */
  readonly isTypedArticle: boolean;
  /** What the content system writes on <body>: 1 for a single article, -1 for an archive, a search, an error; 0 where it says nothing. */
  readonly pageClass: -1 | 0 | 1;
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

/** Names of <meta> that hold the date of publication, surest first. */
const PUBLISHED = (
  "article:published_time article:published og:article:published_time datepublished publisheddate publishdate publish-date publish_date published_date pubdate og:pubdate publicationdate " +
  "dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date parsely-pub-date sailthru.date cxenseparse:recs:publishtime displaydate datecreated date"
).split(" ");
const AUTHOR = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "cxenseparse:author"];

/** Reads a page's head, JSON-LD and breadcrumb. */
export function readMetadata(document: DomDocument, options: { readonly url?: string }): Metadata {
  const meta = metaMap(document);
  const first = (...names: readonly string[]): string | undefined => names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const given = (...titles: readonly (string | undefined)[]): string[] => titles.filter((title) => title !== undefined && title !== "") as string[];
  const printed = given(first("og:title"), first("twitter:title"), first("headline"), textOf(document.querySelector("title")));
  const json = readJsonLd(document, printed);
  const titles = [...given(json.headline), ...printed];
  const site = first("og:site_name") ?? json.publisher ?? first("application-name");
  const section = first("article:section") ?? breadcrumbOf(document, json, titles) ?? json.section ?? first("section", "category") ?? categoryOf(document);
  const byline = [json.author, ...AUTHOR.map((name) => first(name))].find((name) => isName(name) && foldPhrase(name) !== foldPhrase(site ?? ""));
  const published = [json.published, ...PUBLISHED.map((name) => first(name))].map((date) => isoOf(date) ?? printedDate(date)).find((date) => date !== undefined);
  const canonical = resolve(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? first("og:url"), options.url);
  const language = languageOf(document, json, first("og:locale"));
  const tags = tagsOf(document, meta, json);
  return {
    titles,
    isTypedArticle: json.isArticle,
    pageClass: pageClassOf(document),
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

const ARCHIVE = /(?:^|\s)(?:archive|category|tag|search|search-results|error404|home|front|page-front|path-frontpage|blog|author)(?:$|\s)/u;
const SINGLE = /(?:^|\s)(?:single|single-post|single-article|article|article-page|page-article|node-type-article|page-node-type-article|page-node-type-news|view-article|pg-article|post-page|story)(?:$|\s)/u;

/** WordPress, Drupal and others tell on <body> what kind of page it is. */
function pageClassOf(document: DomDocument): -1 | 0 | 1 {
  const names = document.body?.getAttribute("class") ?? "";
  return ARCHIVE.test(names) ? -1 : SINGLE.test(names) ? 1 : 0;
}

/** A date that is written for readers: «الثلاثاء 10 مارس 2026», "24/08/2020 09:23". */
function printedDate(date: string | undefined): string | undefined {
  return date === undefined ? undefined : dateIn(describeBlocks(date, [{ start: 0, end: date.length, run: 0 }])[0]!)?.iso;
}

/** Keywords: the article's own tags, then what the head calls keywords, then links that are marked as tags. */
function tagsOf(document: DomDocument, meta: ReadonlyMap<string, readonly string[]>, json: JsonLd): string[] {
  const split = (names: readonly string[]): string[] => names.flatMap((name) => (meta.get(name)?.[0] ?? "").split(/[,،]/u));
  const marked = (): string[] => all(document, 'a[rel~="tag"]').filter((link) => !/\bcategory\b/u.test(link.getAttribute("rel") ?? "")).slice(0, MOST_TAGS).map((link) => textOf(link));
  for (const tags of [meta.get("article:tag") ?? [], json.keywords ?? [], split(["keywords"]), split(["news_keywords"]), marked()]) {
    const own = [...new Set(tags.map((tag) => collapse(tag).replace(/^#/u, "")))].filter((tag) => tag !== "" && tag.length <= LONGEST_TAG);
    if (own.length > 0) return own.slice(0, MOST_TAGS);
  }
  return [];
}

/** A tag is no longer than this, in code units. */
const LONGEST_TAG = 60;

/** The category that WordPress and its like link. */
function categoryOf(document: DomDocument): string | undefined {
  const name = textOf(document.querySelector('a[rel~="category"], [class*="entry-category" i] a, [class*="cat-links" i] a, [class~="category"] a, [class*="section-name" i], [class*="post-cat" i], [class*="category" i]:not(article):not(body):not([class*="menu" i]) a'));
  return name === "" || name.length > 40 || /\d/u.test(name) ? undefined : name;
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

/** Whether what a page gives as its author can be a name. */
export function isName(value: string | undefined): value is string {
  return value !== undefined && value.length <= 100 && !/^(?:https?:|www\.|@|admin$|editor$|administrator$|super user$|webmaster$|root$)/iu.test(value);
}

/** The last step of a breadcrumb that is neither home nor the article. */
function breadcrumbOf(document: DomDocument, json: JsonLd, titles: readonly string[]): string | undefined {
  const trail = document.querySelector('[class*="bread" i], [id*="breadcrumb" i], [class*="crumbs" i], [id*="crumbs" i], [aria-label="breadcrumb" i]');
  const steps = json.breadcrumb ?? (trail ? all(trail, "a").map(textOf) : []);
  const folded = titles.map(foldPhrase);
  return steps.filter((step, i) => i > 0 && step !== "" && step.length <= 40 && !folded.some((title) => title.startsWith(foldPhrase(step)) && foldPhrase(step).length > 15)).at(-1);
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
