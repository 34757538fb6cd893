/**
 * How well HTML pages are read: the real ones of `../shared/data/pages` and those written for `test/pages`, of which a third
 * is held out: nobody looks at them while mending.
 *
 * @example
 * for (const { set, pages } of await measurePages("../shared/data")) console.log(set, pages[0].bodyF1);
 */
import path from "node:path";
import { type Article, readPage } from "../../src/page/index.js";
import { type Span, sliceOf } from "../../src/span.js";
import { type GoldPage, readGoldPages } from "./page-gold.js";
import { type PageScore, type Reading, scorePage } from "./page-score.js";

/** One page's figures. */
export interface PageRow extends PageScore {
  readonly page: string;
  readonly isArticle: boolean;
  readonly kind: boolean;
  readonly section: boolean;
  readonly byline: boolean;
  readonly dateline: boolean;
}

/** The pages of one set. */
export interface PageSet {
  readonly set: string;
  readonly pages: readonly PageRow[];
}

/** The sets and where they lie; the first is of real pages. */
export function pageSets(dataFolder: string): readonly (readonly [set: string, folder: string])[] {
  return [
    ["real pages", path.join(dataFolder, "pages")],
    ["written pages", "test/pages/html"],
    ["written pages held out", "test/pages/held-out"],
  ];
}

/**
 * Reads every page of every set and compares it with its gold; a set whose folder is not there is left out.
 *
 * @param dataFolder the data folder: "../shared/data".
 */
export async function measurePages(dataFolder: string): Promise<PageSet[]> {
  const sets: PageSet[] = [];
  for (const [set, folder] of pageSets(dataFolder)) {
    const pages: PageRow[] = [];
    for (const page of readGoldPages(folder)) pages.push(await measurePage(page));
    if (pages.length > 0) sets.push({ set, pages });
  }
  return sets;
}

async function measurePage({ name, bytes, gold }: GoldPage): Promise<PageRow> {
  const article = await readPage(bytes, gold.contentType === undefined ? {} : { contentType: gold.contentType });
  const at = (span: Span | undefined): string => (span ? sliceOf(article.text, span) : "");
  const kind = gold.kind ?? "article";
  return {
    page: name,
    isArticle: kind === "article",
    kind: article.kind === kind,
    ...scorePage(readingOf(article), gold),
    section: at(article.section) === (gold.section ?? ""),
    byline: at(article.byline) === (gold.byline ?? ""),
    dateline: at(article.dateline) === (gold.dateline ?? ""),
  };
}

/** What is compared of an article. */
export function readingOf(article: Article): Reading {
  const at = (span: Span): string => sliceOf(article.text, span);
  return {
    body: article.paragraphs.map(at),
    headline: article.headline && at(article.headline),
    published: article.published,
    teasers: article.teasers.map((teaser) => at(teaser.headline ?? teaser.text)),
  };
}

if (process.argv[1]?.endsWith("eval/pages.ts") === true) {
  for (const { set, pages } of await measurePages(process.argv[2] ?? "../shared/data")) {
    console.log(set);
    console.table(set.endsWith("held out") && process.argv[3] !== "held-out" ? [] : pages.map(({ intruders, ...row }) => ({ ...row, intruders: intruders.length })));
  }
}
