/** The figures of pages as rows: each measure over the pages of a set, and what other extractors reach on the same pages. */
import { decodePage } from "../../src/page/bytes.js";
import { type GoldPage, readGoldPages } from "./page-gold.js";
import { peers } from "./page-peers.js";
import { scorePage, type PageScore } from "./page-score.js";
import { measurePages, pageSets } from "./pages.js";
import type { Row } from "./row.js";

/** A measure that other extractors give, too. */
const SHARED: readonly (readonly [name: string, figure: (scores: readonly PageScore[]) => number])[] = [
  ["body: F1 of word 4-shingles, mean", (scores) => mean(scores.map(({ bodyF1 }) => bodyF1))],
  ["body: F1 of word 4-shingles, worst", (scores) => Math.min(...scores.map(({ bodyF1 }) => bodyF1))],
  ["headline exact", (scores) => mean(scores.map(({ headline }) => Number(headline)))],
  ["date exact", (scores) => mean(scores.map(({ published }) => Number(published)))],
];

/** The rows of this stage. */
export async function pageRows(folder: string): Promise<Row[]> {
  const folders = new Map(pageSets(folder));
  const rows: Row[] = [];
  for (const { set, pages } of await measurePages(folder)) {
    const articles = pages.filter(({ isArticle }) => isArticle);
    const rivals = await rivalScores(readGoldPages(folders.get(set)!).filter(({ gold }) => gold.kind !== "other"));
    const note = `${articles.length} ${set}`;
    for (const [name, figure] of SHARED) {
      const others = rivals.map(([rival, scores]) => `${rival} ${scores ? figure(scores).toFixed(3) : "absent"}`);
      rows.push({ name: `page ${name}`, value: figure(articles), note: `${note}; ${others.join(", ")}` });
    }
    const share = (holds: (page: (typeof pages)[number]) => boolean): number => mean(articles.map((page) => Number(holds(page))));
    rows.push(
      { name: "page teasers: F1", value: mean(articles.map(({ teaserF1 }) => teaserF1)), note },
      { name: "page teasers: precision", value: mean(articles.map(({ teaserPrecision }) => teaserPrecision)), note },
      { name: "page teasers: recall", value: mean(articles.map(({ teaserRecall }) => teaserRecall)), note },
      { name: "page section exact", value: share(({ section }) => section), note },
      { name: "page byline exact", value: share(({ byline }) => byline), note },
      { name: "page dateline exact", value: share(({ dateline }) => dateline), note },
      { name: "page furniture within the body", value: articles.reduce((sum, { intruders }) => sum + intruders.length, 0), note: `${note}: strings that must not be there` },
      { name: "page kind right", value: mean(pages.map(({ kind }) => Number(kind))), note: `${pages.length} ${set}, ${pages.length - articles.length} of them no articles` },
    );
  }
  return rows;
}

/** The scores of each other extractor; `undefined` where it is absent. */
async function rivalScores(pages: readonly GoldPage[]): Promise<(readonly [name: string, scores: PageScore[] | undefined])[]> {
  const sources = pages.map(({ bytes, gold }) => decodePage(bytes, gold.contentType));
  const scores: (readonly [string, PageScore[] | undefined])[] = [];
  for (const { name, read } of await peers()) scores.push([name, read && (await read(sources)).map((reading, i) => scorePage(reading, pages[i]!.gold))]);
  return scores;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
