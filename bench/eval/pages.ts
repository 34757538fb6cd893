/**
 * How well pages are read: three real HTML pages with a careful reading of each.
 *
 * Body is F1 over 4-word shingles; headline and section must be the same words, byline the same name, the date the same
 * day; teasers are found by their headline.
 *
 * @example
 * for (const row of await measurePages("../shared/data")) console.log(row.page, row.bodyF1);
 */
import fs from "node:fs";
import path from "node:path";
import { normalize } from "../../src/normalize/index.js";
import { type Article, readPage } from "../../src/page/index.js";
import { type Span, sliceOf } from "../../src/span.js";

/** One page's figures. */
export interface PageRow {
  readonly page: string;
  /** 0..1. */
  readonly bodyF1: number;
  readonly headline: boolean;
  readonly section: boolean;
  readonly byline: boolean;
  readonly published: boolean;
  /** 0..1, of the teasers the reading asks for. */
  readonly teaserRecall: number;
  /** 0..1; teasers the reading leaves open count neither way. */
  readonly teaserPrecision: number;
  /** Strings that are no body and yet stand in it. */
  readonly intruders: readonly string[];
}

interface Gold {
  readonly headline: string;
  readonly section: string | null;
  readonly byline: string | null;
  readonly published: string;
  readonly paragraphs: readonly string[];
  readonly teasers: readonly { readonly headline: string }[];
  readonly teasers_optional: readonly { readonly headline: string }[];
  readonly not_in_body: readonly string[];
}

/** Words of a shingle. */
const SHINGLE = 4;

/**
 * Reads every page of `dataFolder`/pages and compares it with its gold; [] where the folder is not there.
 *
 * @param dataFolder the data folder: "../shared/data".
 */
export async function measurePages(dataFolder: string): Promise<PageRow[]> {
  const folder = path.join(dataFolder, "pages");
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
  return Promise.all(names.map((name) => measurePage(folder, name.replace(/\.html$/u, ""))));
}

async function measurePage(folder: string, page: string): Promise<PageRow> {
  const gold = JSON.parse(fs.readFileSync(path.join(folder, `${page}.gold.json`), "utf8")) as Gold;
  const article = await readPage(new Uint8Array(fs.readFileSync(path.join(folder, `${page}.html`))));
  const at = (span: Span | undefined): string => (span ? sliceOf(article.text, span) : "");
  const body = bodyOf(article);
  const found = article.teasers.map((teaser) => normalize(at(teaser.headline ?? teaser.text)));
  const wanted = new Set(gold.teasers.map((teaser) => normalize(teaser.headline)));
  const open = new Set(gold.teasers_optional.map((teaser) => normalize(teaser.headline)));
  const hits = found.filter((title) => wanted.has(title)).length;
  const counted = found.filter((title) => wanted.has(title) || !open.has(title)).length;
  return {
    page,
    bodyF1: shingleF1(body, gold.paragraphs.join("\n")),
    headline: at(article.headline) === gold.headline,
    section: at(article.section) === (gold.section ?? ""),
    byline: at(article.byline) === (gold.byline ?? ""),
    published: article.published?.slice(0, 10) === gold.published,
    teaserRecall: wanted.size === 0 ? 1 : hits / wanted.size,
    teaserPrecision: counted === 0 ? 1 : hits / counted,
    intruders: gold.not_in_body.filter((text) => body.includes(text) && !gold.paragraphs.some((paragraph) => paragraph.includes(text))),
  };
}

function bodyOf(article: Article): string {
  return article.paragraphs.map((span) => sliceOf(article.text, span)).join("\n");
}

/** F1 over word shingles, as multisets. */
function shingleF1(got: string, want: string): number {
  const a = shingles(got);
  const b = shingles(want);
  let shared = 0;
  for (const [shingle, count] of a) shared += Math.min(count, b.get(shingle) ?? 0);
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return shared === 0 ? 0 : (2 * shared) / (total(a) + total(b));
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = normalize(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const shingle = words.slice(i, i + SHINGLE).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

if (process.argv[1]?.endsWith("pages.ts") === true) console.table(await measurePages(process.argv[2] ?? "../shared/data"));
