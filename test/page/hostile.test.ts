/** Text never throws; every span lies in the text and has no white space at its edges. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, readArticle, readPage } from "../../src/page/index.js";
import type { Span } from "../../src/span.js";

function spansOf({ headline, section, dateline, byline, paragraphs, teasers, captions = [] }: Article): Span[] {
  return [headline, section, dateline, byline, ...paragraphs, ...captions, ...teasers.flatMap((teaser) => [teaser.headline, teaser.text])].filter((span) => span !== undefined);
}

function check(text: string): Article {
  const article = readArticle(text);
  expect(article.text).toBe(text);
  expect(article.confidence).toBeGreaterThanOrEqual(0);
  expect(article.confidence).toBeLessThanOrEqual(1);
  for (const { start, end } of spansOf(article)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    const words = text.slice(start, end);
    expect(words).not.toBe("");
    expect(words.trim()).toBe(words);
  }
  for (let i = 1; i < article.paragraphs.length; i++) expect(article.paragraphs[i]!.start).toBeGreaterThanOrEqual(article.paragraphs[i - 1]!.end);
  return article;
}

describe("readArticle on anything", () => {
  it("gives an empty result for nothing", () => {
    for (const text of ["", " ", "\n\n\r\n", "\ud800", "\u200f\u202b", "\u0000\u0001", "ـ".repeat(5000), "....", " / / / "]) {
      expect(check(text)).toMatchObject({ kind: "other", paragraphs: [], teasers: [] });
    }
  });

  it("bears lone surrogates, marks without a base and every line end", () => {
    check("\udc00خبر\ud800\r\nسطر\u2028سطر\u2029سطر\u0085سطر\vسطر\fسطر\rسطر");
    check("\u0301\n\u0301\u064b\n\u0640\nقال الوزير إن المحادثات بدأت.\u200f");
  });

  it("tells binary from text", () => {
    let binary = "";
    for (let i = 0; i < 20_000; i++) binary += String.fromCharCode((i * 2_654_435_761) % 256);
    expect(check(binary).kind).toBe("other");
  });

  it("reads one paragraph of 5 MB and many lines", () => {
    expect(check("قال الوزير إن المحادثات بدأت اليوم. ".repeat(140_000)).paragraphs).toHaveLength(1);
    expect(check(Array.from({ length: 20_000 }, (_, i) => `قال الوزير رقم ${i} إن المحادثات بدأت اليوم.`).join("\n")).paragraphs).toHaveLength(20_000);
    check("مقالات ذات صلة\nقال الوزير إن المحادثات بدأت.\n".repeat(5000));
    for (const sign of ["م", "«", "-", "- ", "/ ", ". ", "\t", "12/", "(", "…"]) check(sign.repeat(200_000));
  });

  it("keeps its promises on random pages", () => {
    const line = fc.oneof(
      fc.constantFrom("الرئيسية", "اقرأ أيضا", "مقالات ذات صلة", "التعليقات", "بغداد – ", "رويترز", "12 مارس 2026", "كتب: علي حسن", "سياسة | اقتصاد | رياضة", "", "3 / 6", "قبل ساعتين", "الرئيسية > سياسة", "القاهرة - "),
      fc.constantFrom("قال الوزير إن المحادثات بدأت اليوم في العاصمة بعد تأخر.", "تتواصل أعمال البناء في المدرسة الجديدة رغم...", "افتتاح مدرسة جديدة في القرية"),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\n\n", "\r\n"), (lines, end) => void check(lines.join(end))));
  });

  it("refuses what is no text", () => {
    for (const wrong of [undefined, null, 7, {}, ["a"]]) expect(() => readArticle(wrong as never)).toThrow(TypeError);
  });
});

describe("readPage on anything", () => {
  it("gives a result for broken markup", async () => {
    for (const html of ["", "<", "<".repeat(20_000), "<div>".repeat(5000) + "نص", "<p", "<html><body></body>", "<script>alert(1)", "<!--", "</p>".repeat(100)]) {
      const article = await readPage(html, { format: "html" });
      expect(article.confidence).toBeGreaterThanOrEqual(0);
      for (const { start, end } of spansOf(article)) expect(article.text.slice(start, end).length).toBe(end - start);
    }
  });

  it("rejects misuse, never throws it", async () => {
    await expect(readPage(7 as never)).rejects.toThrow(new TypeError("readPage: page must be a string or a Uint8Array, got number"));
    await expect(readPage("", null as never)).rejects.toThrow(TypeError);
    await expect(readPage("", { format: "pdf" as never })).rejects.toThrow(RangeError);
    await expect(readPage("", { contentType: 1 as never })).rejects.toThrow(TypeError);
    await expect(readPage("", { url: 1 as never })).rejects.toThrow(TypeError);
    await expect(readPage("", { url: "nowhere" })).rejects.toThrow(RangeError);
  });
});
