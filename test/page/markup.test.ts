import { describe, expect, it } from "vitest";
import { describeBlocks } from "../../src/page/block.js";
import { FEATURES, featuresOf } from "../../src/page/block-features.js";
import { scoreBlocks } from "../../src/page/block-score.js";
import { classify } from "../../src/page/classify.js";
import { parseDocument } from "../../src/page/dom.js";
import { PART_NAMES, type PageNameRecord, PartNames } from "../../src/page/element-names.js";
import { htmlBlocks } from "../../src/page/html-blocks.js";
import { splitBlocks } from "../../src/page/lines.js";
import { type PagePieces, piecesOf } from "../../src/page/pieces.js";
import { readLinks } from "../../src/page/page-links.js";
import { sliceOf } from "../../src/span.js";
import { pageNamesJson } from "../../src/tables/page-names.generated.js";

const pieces = async (html: string): Promise<PagePieces> => piecesOf((await parseDocument(html)).documentElement!);

describe("data/page-names.json", () => {
  const rows = JSON.parse(pageNamesJson) as PageNameRecord[];

  it("is sorted, each name once, in small letters of one to three words, and knows every part", () => {
    const names = rows.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.filter((name) => !/^[a-z]+(?: [a-z]+){0,2}$/u.test(name))).toEqual([]);
    expect(new Set(rows.map(({ part }) => part))).toEqual(new Set(PART_NAMES));
  });
});

describe("PartNames", () => {
  it.each([
    ["relatedArt", "list"],
    ["post-bottom ReadMore__Wrap-sc-9", "list"],
    ["td_block_wrap td_block_related_posts", "list"],
    ["comments-area", "comment"],
    ["share-post", "share"],
    ["entry-content clearfix has-sidebar", "content"],
    ["elementor-widget elementor-widget-theme-post-content", "content"],
    ["wp-caption-text", "caption"],
    ["screen-reader-text", "hidden"],
    ["css-19j92fr e1p3", undefined],
    ["", undefined],
  ])("%s is %s", (names, part) => {
    expect(new PartNames().of(names)).toBe(part);
  });
});

describe("piecesOf", () => {
  it("cuts at blocks, at two line breaks, and at one where a line of its own kind ends", async () => {
    const { pieces: found } = await pieces("<div>أولى<br>وتتمتها.<br>ثانية<br><br>ثالثة<br>اقرأ: <a href=/1>خبر آخر عن النهر والجسر</a><br>رابعة</div><p>خامسة<span> وبقيتها</span></p>");
    expect(found.map(({ text }) => text)).toEqual(["أولى وتتمتها.", "ثانية", "ثالثة", "اقرأ: خبر آخر عن النهر والجسر", "رابعة", "خامسة وبقيتها"]);
  });

  it("leaves out what nobody sees and sets a link apart from what stands beside it", async () => {
    const { pieces: found } = await pieces('<p>ظاهر</p><p hidden>خفي</p><div style="display: none">خفي</div><span class="sr-only">خفي</span><script>x</script><div><a href="/s">سياسة</a><time>12 مارس</time></div>');
    expect(found.map(({ text }) => text)).toEqual(["ظاهر", "سياسة 12 مارس"]);
  });

  it("keeps the words of a sentence together that markup cuts", async () => {
    const { pieces: found } = await pieces('<p>زار و<a href="/1">القاهرة</a>، ثم <b>بيروت</b>.</p>');
    expect(found.map(({ text }) => text)).toEqual(["زار والقاهرة، ثم بيروت."]);
  });

  it("marks dates and authors", async () => {
    const { marks } = await pieces('<time class="updated" datetime="2026-03-11">أمس</time><time class="entry-date published" datetime="2026-03-10">أول أمس</time><span class="writeBy">كتب علي حسن</span>');
    expect(marks.map(({ kind, value }) => [kind, value])).toEqual([["updated", "2026-03-11"], ["published", "2026-03-10"], ["author", "كتب علي حسن"]]);
  });
});

describe("readLinks", () => {
  it("reads a card's title, its excerpt, and a link laid over a card", async () => {
    const { links } = await pieces(
      '<a href="/1"><h3>جسر جديد على النهر</h3><p>ملخص من خمس كلمات هنا.</p></a><div><a href="/2" title="سوق السمك يفتح أبوابه"></a><h4>سوق السمك</h4></div><p>قال الوزير في <a href="/3">مؤتمر صحفي عقده أمس</a> إن العمل بدأ ولن يتوقف حتى الصيف المقبل.</p><a href="#top">إلى أعلى الصفحة</a>',
    );
    expect(readLinks(links).map(({ title, href, excerpt }) => [title, href, excerpt])).toEqual([["جسر جديد على النهر", "/1", "ملخص من خمس كلمات هنا."], ["سوق السمك يفتح أبوابه", "/2", undefined]]);
  });
});

describe("the block classifier", () => {
  it("gives each feature a value between 0 and 1", async () => {
    const { blocks, markup } = await htmlBlocks(await parseDocument("<h1>جسر جديد على النهر</h1><p>قال الوزير إن العمل بدأ اليوم في الجسر الجديد.</p><ul class=related><li><a href=/1>خبر آخر عن السوق</a></ul><p>10 مارس 2026"));
    for (const row of featuresOf(blocks, { markup, titles: ["جسر جديد على النهر"] })) {
      expect(row).toHaveLength(FEATURES.length);
      for (const value of row) expect(value).toBeGreaterThanOrEqual(0);
      for (const value of row) expect(value).toBeLessThanOrEqual(1);
    }
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
    expect(featuresOf([])).toEqual([]);
  });

  it("scores sentences of a report above menus, headlines and signs, on text pages and HTML", async () => {
    const sentences = "قال الوزير إن المحادثات بدأت اليوم في العاصمة بعد تأخر.\n\nوأضاف أن الوفد سيعود غدا ومعه مسودة الاتفاق الجديد.\n\nويضم الوفد عشرة خبراء من ثلاث جامعات.";
    const text = `الرئيسية\n\nمحادثات المياه تبدأ في العاصمة\n\n${sentences}\n\nفيسبوك\n\nمقالات ذات صلة`;
    const scored = scoreBlocks(classify(describeBlocks(text, splitBlocks(text))));
    expect(scored.map(({ score }) => score > 0)).toEqual([false, false, true, true, true, false, false]);
    const page = await htmlBlocks(await parseDocument(`<nav><a href=/>الرئيسية</a></nav><h1>محادثات المياه تبدأ في العاصمة</h1>${sentences.split("\n\n").map((one) => `<p>${one}</p>`).join("")}<div class=share>فيسبوك</div>`));
    const html = scoreBlocks(page.blocks, { markup: page.markup });
    expect(html.filter(({ score }) => score > 0).map((block) => sliceOf(page.text, block)).join("\n\n")).toBe(sentences);
  });
});
