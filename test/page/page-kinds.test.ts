/** What is no news page: fragments, feeds, JSON, other languages, broken and hostile input. */
import { describe, expect, it } from "vitest";
import { hostilePages } from "../../bench/hostile-pages.js";
import { type Article, readArticle, readPage } from "../../src/page/index.js";
import { isFeed, isJson, isMarkup } from "../../src/page/sniff.js";
import { sliceOf } from "../../src/span.js";

const SENTENCE = "وصل الوفد إلى عمّان مساء أمس بعد رحلة طويلة.";
const paragraphs = ({ text, paragraphs: spans }: Article): string[] => spans.map((span) => sliceOf(text, span));

describe("fragments", () => {
  it.each([`<p>${SENTENCE}</p>`, `<span>${SENTENCE}</span>`, `<div class="x">${SENTENCE}</div>`, `${SENTENCE}<br><br>`.repeat(1), `<!-- قطعة --><p dir="rtl">${SENTENCE}`])("%s is an article of one paragraph", async (page) => {
    expect(paragraphs(await readPage(page, { format: "html" }))).toEqual([SENTENCE]);
  });

  it("are told from text that names a tag", async () => {
    for (const page of ["<p>نص</p>", "<span>نص</span>", "<h2 class='a'>نص", "<b>نص</b> ثم نص"]) expect(isMarkup(page)).toBe(true);
    for (const text of ["يستعمل الوسم <p> للفقرة.", "س < ص > ع", "<اسم> كلمة", "<3 القاهرة"]) expect(isMarkup(text)).toBe(false);
    expect(paragraphs(await readPage("يستعمل الوسم <p> للفقرة في الصفحة."))).toEqual(["يستعمل الوسم <p> للفقرة في الصفحة."]);
  });
});

describe("feeds and JSON", () => {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>الضفاف</title><link>https://example.org/</link><language>ar</language>
<item><title><![CDATA[جسر جديد على النهر]]></title><link>https://example.org/1</link><description>&lt;p&gt;ملخص &amp;quot;قصير&amp;quot;&lt;/p&gt;</description></item>
<item><title>سوق السمك</title><link>/2</link></item></channel></rss>`;

  it("gives a feed's items as teasers", async () => {
    const article = await readPage(rss, { url: "https://example.org/feed" });
    const teasers = article.teasers.map(({ headline, text, url }) => [sliceOf(article.text, headline!), sliceOf(article.text, text), url]);
    expect(article).toMatchObject({ kind: "other", confidence: 1, paragraphs: [], site: "الضفاف", language: "ar", url: "https://example.org/feed" });
    expect(teasers).toEqual([
      ["جسر جديد على النهر", 'ملخص "قصير"', "https://example.org/1"],
      ["سوق السمك", "سوق السمك", "https://example.org/2"],
    ]);
    const atom = await readPage('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>الضفاف</title><entry><title>جسر جديد</title><link href="https://example.org/1"/></entry></feed>');
    expect(atom.teasers).toMatchObject([{ url: "https://example.org/1" }]);
    expect(atom.language).toBe("ar");
  });

  it("takes JSON for no article", async () => {
    expect(await readPage('{"title":"خبر","body":"نص طويل عن النهر والجسر."}')).toMatchObject({ kind: "other", confidence: 1, paragraphs: [] });
    for (const json of ["[]", "[1,2]", '{"a":{}}']) expect(isJson(json)).toBe(true);
    for (const text of ["[الرئيسية] [أخبار]", "{نص}", "[1", ""]) expect(isJson(text)).toBe(false);
    expect(isFeed("<rss>")).toBe(true);
    expect(isFeed("<p>rss</p>")).toBe(false);
  });
});

describe("other languages in Arabic letters", () => {
  const persian = "باغ قدیمی شهر پس از سه سال مرمت، روز سه\u200cشنبه به روی بازدیدکنندگان گشوده شد و صدها نفر از آن دیدن کردند.";

  it("are no articles, as text and as HTML", async () => {
    for (const article of [readArticle(persian), await readPage(`<h1>بازگشایی باغ ایرانی</h1><p>${persian}</p>`)]) {
      expect(article).toMatchObject({ kind: "other", paragraphs: [] });
      expect(article.confidence).toBeGreaterThan(0.8);
    }
  });
});

describe("broken input", () => {
  it("gives a clear result", async () => {
    const cut = `<html><head><title>محادثات المياه - الضفاف</title></head><body><h1>محادثات المياه في العاصمة</h1><p>قال الوزير إن المحادثات بدأت اليوم في العاصمة بعد تأخر دام يومين كاملين.</p><p>وأضاف أن الو`;
    expect(await readPage(cut)).toMatchObject({ kind: "article" });
    expect(await readPage(new Uint8Array(0))).toMatchObject({ kind: "other", confidence: 1 });
    expect(await readPage(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toMatchObject({ kind: "other", confidence: 1 });
    const mislabelled = new TextEncoder().encode(`<meta charset="windows-1256"><h1>محادثات المياه</h1><p>${SENTENCE}</p>`);
    expect(paragraphs(await readPage(mislabelled, { contentType: "text/html; charset=ISO-8859-1" }))).toContain(SENTENCE);
  });

  it.each([...hostilePages(0.005)])("%s ends in a result", async (_, page) => {
    const article = await readPage(page);
    expect(article.confidence).toBeGreaterThanOrEqual(0);
    for (const { start, end } of article.paragraphs) expect(article.text.slice(start, end)).toHaveLength(end - start);
  });
});
