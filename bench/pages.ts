/** The pages stage: a news page as text and as HTML to its article, warm, and pages of 10 MB that nobody would write. */
import fs from "node:fs";
import type { Built } from "./built.js";
import { hostilePages } from "./hostile-pages.js";
import { compare, cpuSeconds, type Figure, median, onEach } from "./measure.js";
import type { Setting } from "./stage.js";

const TEXT_PAGE = "examples/page.txt";
const HTML_PAGE = "test/pages/html/maghreb-daily-comments.html";
const TIMES = 100;
/** An HTML page as large as real ones are, in bytes. */
const LARGE = 100_000;
const WARM_UP = 15;
const ROUNDS = 25;

/** The stage. */
export async function* pages({ built: { silah } }: Setting): AsyncGenerator<readonly Figure[]> {
  yield textPage(silah);
  yield htmlPage(silah);
  yield hostile(silah);
}

async function textPage({ readArticle }: Built["silah"]): Promise<Figure[]> {
  const page = fs.readFileSync(TEXT_PAGE, "utf8");
  const texts = Array.from({ length: TIMES }, () => page);
  const megabytes = (TIMES * Buffer.byteLength(page)) / 1e6;
  return compare(`page to article, ${TEXT_PAGE}`, { texts, megabytes }, [{ name: "silah", run: onEach((text) => readArticle(text).paragraphs), check: () => readArticle(page).kind === "article" }]);
}

async function htmlPage({ readPage }: Built["silah"]): Promise<Figure[]> {
  const page = largePage();
  const { paragraphs, teasers } = await readPage(page);
  if (paragraphs.length !== 5 || teasers.length < 50) throw new Error("bench, pages: the article of the large page is not what it is");
  const [silah, readability] = [await timesOf(page, async (html) => readPage(html)), await timesOf(page, bareReadability)];
  const measure = "HTML page of 100 kB to article, warm";
  return [
    { measure, name: "silah", value: median(silah), unit: "CPU ms", atMost: 40 },
    { measure, name: "parsing and bare Readability", value: median(readability), unit: "CPU ms", silahTimes: median(readability) / median(silah) },
  ];
}

/** A page written for the tests, with as many entries in a list beside the article as make it large, each as heavy as WordPress makes it. */
function largePage(): string {
  const page = fs.readFileSync(HTML_PAGE, "utf8");
  const title = "خبر من أخبار المدينة عن السوق والمدرسة والنهر";
  const image = (width: number): string => `/wp-content/uploads/2026/03/market-${String(width)}x${String(width)}.jpg`;
  const entry = (i: number): string =>
    `<li id="post-${String(i)}" class="post-${String(i)} post type-post status-publish has-post-thumbnail hentry"><a href="/2026/03/${encodeURIComponent(title)}-${String(9000 + i)}/" rel="bookmark">` +
    `<img width="300" height="300" src="${image(300)}" srcset="${image(300)} 300w, ${image(150)} 150w, ${image(768)} 768w" sizes="(max-width: 300px) 100vw, 300px" loading="lazy" alt=""></a><h4><a href="/2026/03/${encodeURIComponent(title)}-${String(9000 + i)}/">${title} ${String(i)}</a></h4></li>\n`;
  const entries: string[] = [];
  for (let size = Buffer.byteLength(page), i = 0; size < LARGE; i++) {
    entries.push(entry(i));
    size += Buffer.byteLength(entries.at(-1)!);
  }
  return page.replace("</main>", `<aside class="latest"><h3>آخر الأخبار</h3><ul>${entries.join("")}</ul></aside></main>`);
}

async function bareReadability(html: string): Promise<unknown> {
  const [{ parseHTML }, { Readability }] = (await Promise.all([import("linkedom"), import("@mozilla/readability")])) as unknown as [
    { parseHTML: (html: string) => { document: unknown } },
    { Readability: new (document: unknown) => { parse(): unknown } },
  ];
  return new Readability(parseHTML(html).document).parse();
}

async function timesOf(page: string, read: (html: string) => Promise<unknown>): Promise<number[]> {
  for (let i = 0; i < WARM_UP; i++) await read(page);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const start = cpuSeconds();
    await read(page);
    times.push((cpuSeconds() - start) * 1e3);
  }
  return times;
}

/** Each page once: what counts is that it ends. */
async function hostile({ readPage }: Built["silah"]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, page] of hostilePages()) {
    const start = cpuSeconds();
    const { confidence } = await readPage(page);
    if (!(confidence >= 0)) throw new Error(`bench, pages: no result for ${name}`);
    figures.push({ measure: "hostile page to a result", name, value: cpuSeconds() - start, unit: "CPU s", atMost: 10 });
  }
  return figures;
}
