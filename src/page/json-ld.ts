/**
 * What a page's JSON-LD says of its article, and the steps of its breadcrumb.
 *
 * @example
 * readJsonLd(document).headline; // "القائم بأعمال السفارة …"
 */
import { all, collapse, type DomDocument } from "./dom.js";
import { foldPhrase } from "./furniture.js";

/** The parts of schema.org's Article that are used. */
export interface JsonLd {
  readonly isArticle: boolean;
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly section?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly keywords?: readonly string[];
  readonly breadcrumb?: readonly string[];
}

const ARTICLE = /^(?:\w*[Aa]rticle|BlogPosting|LiveBlogPosting|Report|NewsStory)$/u;
/** So many nodes of a page's graph are looked at, and so deep. */
const MOST_NODES = 2000;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads all JSON-LD of a page; of what is no JSON, the few fields that matter are read by their names.
 *
 * @param titles what the head calls the page: of several articles the one of that name is the page's own.
 */
export function readJsonLd(document: DomDocument, titles: readonly string[] = []): JsonLd {
  const nodes: Json[] = [];
  for (const script of all(document, 'script[type*="ld+json"]').slice(0, MOST_SCRIPTS)) collect(parse(script.textContent ?? ""), nodes);
  const article = ownArticle(nodes, titles);
  const named = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" && node["name"] !== undefined ? [[node["@id"], node] as const] : [])));
  const page = nodes.find((node) => typesOf(node).includes("WebPage"));
  const trail = nodes.find((node) => typesOf(node).includes("BreadcrumbList"));
  const headline = article && (textIn(article["headline"]) ?? textIn(article["name"]));
  const published = (article && (textIn(article["datePublished"]) ?? textIn(article["dateCreated"]))) ?? (page && textIn(page["datePublished"]));
  const author = article && namesIn(article["author"] ?? article["creator"], named);
  const section = article && listIn(article["articleSection"]).at(-1);
  const language = article && textIn(article["inLanguage"]);
  const publisher = article && namesIn(article["publisher"], named);
  const keywords = article && listIn(article["keywords"]);
  const breadcrumb = trail && stepsIn(trail["itemListElement"]);
  return {
    isArticle: article !== undefined,
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(author !== undefined && { author }),
    ...(section !== undefined && { section }),
    ...(language !== undefined && { language }),
    ...(publisher !== undefined && { publisher }),
    ...(keywords && keywords.length > 0 && { keywords }),
    ...(breadcrumb && breadcrumb.length > 0 && { breadcrumb }),
  };
}

const MOST_SCRIPTS = 40;

/** The article of the page among those that its lists may describe, too. */
function ownArticle(nodes: readonly Json[], titles: readonly string[]): Json | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const keys = titles.map(foldPhrase);
  const isOwn = (node: Json): boolean => {
    const key = foldPhrase(textIn(node["headline"]) ?? textIn(node["name"]) ?? "");
    return key !== "" && keys.some((title) => title.includes(key));
  };
  return (articles.length > 1 ? articles.find(isOwn) : undefined) ?? articles[0];
}

function parse(source: string): unknown {
  // Some makers wrap the JSON in a comment, leave raw line ends inside its strings or a comma behind the last field.
  const json = source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/gu, "").replace(/[\n\r\t]/gu, " ");
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(json.replace(/,(?=\s{0,9}[\]}])/gu, ""));
    } catch {
      return fieldsOf(json);
    }
  }
}

/** The fields of broken JSON, most often broken by a quotation mark within a text. */
function fieldsOf(json: string): Json {
  const field = (name: string): string | undefined => new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"([^"]{1,400})"`, "u").exec(json)?.[1];
  const author = /"author"\s{0,9}:[^}]{0,200}?"name"\s{0,9}:\s{0,9}"([^"]{1,100})"/u.exec(json)?.[1];
  return { "@type": ARTICLE_TYPE.exec(json)?.[1], headline: field("headline"), datePublished: field("datePublished"), author, articleSection: field("articleSection") };
}

const ARTICLE_TYPE = /"@type"\s{0,9}:\s{0,9}"(\w{0,40}Article|BlogPosting|LiveBlogPosting)"/u;

/** The objects of a graph, breadth first. */
function collect(root: unknown, nodes: Json[]): void {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && nodes.length < MOST_NODES && i < 4 * MOST_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value.slice(0, MOST_NODES) as unknown[]));
    else if (isObject(value)) {
      nodes.push(value);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "hasPart"]) if (value[key] !== undefined) queue.push(value[key]);
    }
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(node: Json): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((name) => typeof name === "string");
}

function textIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return textIn(value[0]);
  if (isObject(value)) return textIn(value["@value"] ?? value["name"]);
  const text = typeof value === "string" ? collapse(unescape(value)) : "";
  return text === "" ? undefined : text;
}

/** The names of one or several persons or organizations; `named` are those that the graph names elsewhere. */
function namesIn(value: unknown, named: ReadonlyMap<unknown, Json>): string | undefined {
  const names = (Array.isArray(value) ? (value.slice(0, 6) as unknown[]) : [value]).map((one) => textIn(isObject(one) ? (one["name"] ?? named.get(one["@id"])?.["name"]) : one));
  const known = names.filter((name) => name !== undefined && !/^https?:/u.test(name));
  return known.length > 0 ? known.join("، ") : undefined;
}

function listIn(value: unknown): string[] {
  const items = Array.isArray(value) ? (value.slice(0, 60) as unknown[]) : typeof value === "string" ? value.split(/[,،]/u) : [value];
  return items.map(textIn).filter((item) => item !== undefined);
}

function stepsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return (value.slice(0, 20) as unknown[]).map((step) => (isObject(step) ? (textIn(step["name"]) ?? (isObject(step["item"]) ? textIn(step["item"]["name"]) : undefined)) : undefined)).filter((name) => name !== undefined);
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", "#39": "'", "#039": "'", nbsp: " ", laquo: "«", raquo: "»", ndash: "–", mdash: "—", hellip: "…" };

/** The character references that makers leave in JSON-LD. */
export function unescape(text: string): string {
  return text.replace(/&(#?\w{1,8});/gu, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}
