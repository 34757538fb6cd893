/**
 * What a page's JSON-LD says of its article, and the steps of its breadcrumb.
 *
 * @example
 * readJsonLd(document).headline; // "القائم بأعمال السفارة …"
 */
import { all, collapse, type DomDocument } from "./dom.js";

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

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|NewsStory)$/u;
/** So many nodes of a page's graph are looked at, and so deep. */
const MOST_NODES = 2000;

type Json = Readonly<Record<string, unknown>>;

/** Reads all JSON-LD of a page; what is no JSON is passed over. */
export function readJsonLd(document: DomDocument): JsonLd {
  const nodes: Json[] = [];
  for (const script of all(document, 'script[type*="ld+json"]').slice(0, 40)) collect(parse(script.textContent ?? ""), nodes);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const trail = nodes.find((node) => typesOf(node).includes("BreadcrumbList"));
  const headline = article && (textIn(article["headline"]) ?? textIn(article["name"]));
  const published = article && (textIn(article["datePublished"]) ?? textIn(article["dateCreated"]));
  const author = article && namesIn(article["author"] ?? article["creator"]);
  const section = article && listIn(article["articleSection"]).at(-1);
  const language = article && textIn(article["inLanguage"]);
  const publisher = article && namesIn(article["publisher"]);
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

function parse(source: string): unknown {
  try {
    // Some makers wrap the JSON in a comment or leave raw line ends inside its strings.
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/gu, "").replace(/[\n\r\t]/gu, " "));
  } catch {
    return undefined;
  }
}

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

/** The names of one or several persons or organizations. */
function namesIn(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? (value.slice(0, 6) as unknown[]) : [value]).map((one) => textIn(isObject(one) ? one["name"] : one));
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
