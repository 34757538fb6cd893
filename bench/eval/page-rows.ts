/** The figures of pages as rows: each measure over all pages at once. */
import { measurePages } from "./pages.js";
import type { Row } from "./row.js";

/** The rows of this stage. */
export async function pageRows(folder: string): Promise<Row[]> {
  const pages = await measurePages(folder);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const share = (holds: (page: (typeof pages)[number]) => boolean): number => mean(pages.map((page) => Number(holds(page))));
  const note = `${pages.length} HTML pages`;
  return [
    { name: "page body: F1 of word 4-shingles, mean", value: mean(pages.map(({ bodyF1 }) => bodyF1)), note },
    { name: "page body: F1 of word 4-shingles, worst", value: Math.min(...pages.map(({ bodyF1 }) => bodyF1)), note },
    { name: "page headline exact", value: share(({ headline }) => headline), note },
    { name: "page date exact", value: share(({ published }) => published), note },
    { name: "page section exact", value: share(({ section }) => section), note },
    { name: "page byline exact", value: share(({ byline }) => byline), note },
    { name: "page teasers: precision", value: mean(pages.map(({ teaserPrecision }) => teaserPrecision)), note },
    { name: "page teasers: recall", value: mean(pages.map(({ teaserRecall }) => teaserRecall)), note },
  ];
}
