/**
 * Every HTML page of test/pages against its gold: exact strings on the pages that the reader was mended on; on the pages held
 * out, which nobody looks at while mending, the figures that issue 8 asks for.
 */
import { describe, expect, it } from "vitest";
import { type GoldPage, readGoldPages } from "../../bench/eval/page-gold.js";
import { measurePages } from "../../bench/eval/pages.js";
import { type Article, readPage } from "../../src/page/index.js";
import { type Span, sliceOf } from "../../src/span.js";

const pages = readGoldPages("test/pages/html");
const read = async ({ bytes, gold }: GoldPage): Promise<Article> => readPage(bytes, gold.contentType === undefined ? {} : { contentType: gold.contentType });

describe.each(pages.map((page) => [page.name, page] as const))("page %s", (_, page) => {
  const { gold } = page;

  it("is read as a careful reader reads it", async () => {
    const article = await read(page);
    const at = (span: Span | undefined): string | null => (span ? sliceOf(article.text, span) : null);
    const kind = gold.kind ?? "article";
    expect(article.kind).toBe(kind);
    if (kind === "other") {
      expect(article.paragraphs).toEqual([]);
      return;
    }
    expect({ headline: at(article.headline), dateline: at(article.dateline), published: article.published?.slice(0, 10) ?? null }).toEqual({ headline: gold.headline, dateline: gold.dateline, published: gold.published });
    if (gold.publishedAt !== undefined) expect(article.published).toBe(gold.publishedAt);
    const open = new Set(gold.optional);
    expect(article.paragraphs.map(at).filter((paragraph) => !open.has(paragraph!))).toEqual(gold.paragraphs);
    const body = article.paragraphs.map(at).join("\n");
    for (const words of gold.notBody ?? []) expect(body).not.toContain(words);
  });

  it("lists its teasers with their links", async () => {
    const article = await read(page);
    const wanted = gold.teasers.map((teaser) => teaser as { headline: string; url: string });
    const open = new Set(gold.teasersOptional);
    const found = article.teasers.map(({ headline, text, url }) => ({ headline: sliceOf(article.text, headline ?? text), url }));
    const sure = found.filter(({ headline }) => !open.has(headline));
    const base = gold.canonical ?? undefined;
    expect(new Set(sure.map(({ headline }) => headline))).toEqual(new Set(wanted.map(({ headline }) => headline)));
    for (const { headline, url } of wanted) {
      const own = sure.find((teaser) => teaser.headline === headline)?.url;
      expect(base === undefined || own === undefined ? undefined : new URL(url, base).href).toBe(base === undefined ? undefined : own);
    }
  });
});

describe("the pages held out", () => {
  it("reach what is asked", async () => {
    const held = (await measurePages("")).find(({ set }) => set.endsWith("held out"))!.pages;
    const articles = held.filter(({ isArticle }) => isArticle);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(articles.length).toBeGreaterThanOrEqual(pages.length / 3);
    expect(mean(articles.map(({ bodyF1 }) => bodyF1))).toBeGreaterThanOrEqual(0.98);
    expect(Math.min(...articles.map(({ bodyF1 }) => bodyF1))).toBeGreaterThanOrEqual(0.93);
    expect(mean(articles.map(({ headline }) => Number(headline)))).toBeGreaterThanOrEqual(0.95);
    expect(mean(articles.map(({ published }) => Number(published)))).toBeGreaterThanOrEqual(0.95);
    expect(mean(articles.map(({ teaserF1 }) => teaserF1))).toBeGreaterThanOrEqual(0.9);
    expect(mean(held.map(({ kind }) => Number(kind)))).toBe(1);
  });
});
