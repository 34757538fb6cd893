import { afterEach, describe, expect, it, vi } from "vitest";
import { type Article, readPage } from "../../src/page/index.js";
import { foldPhrase } from "../../src/page/furniture.js";
import { chooseHeadline, type HeadlineCandidate, repeatsHeadline } from "../../src/page/html-headline.js";
import { contentWords } from "../../src/page/kinship.js";
import { type Span, sliceOf } from "../../src/span.js";

const PAGE = `<!doctype html>
<html lang="ar" dir="rtl"><head>
<meta charset="utf-8"><title>مكتبة عائمة تصل إلى أسيوط - صحيفة الضفاف</title>
<meta property="og:site_name" content="صحيفة الضفاف"><meta property="og:type" content="article">
<meta property="og:title" content="مكتبة عائمة تصل إلى أسيوط - صحيفة الضفاف">
<meta name="keywords" content="مكتبة، أسيوط, نيل">
<link rel="canonical" href="/news/1">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"مكتبة عائمة تصل إلى أسيوط","datePublished":"2026-03-10T11:42:00+02:00","author":[{"@type":"Person","name":"منى الجزيري"}],"articleSection":["أخبار","محافظات"]}]}</script>
<script>document.body.innerHTML = "";</script>
</head><body>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav></header>
<main><article>
<h1>مكتبة عائمة
 تصل إلى أسيوط</h1>
<div class="share"><a href="#">فيسبوك</a> <a href="#">واتساب</a></div>
<figure><img src="a.jpg"><figcaption>المكتبة لحظة وصولها (رويترز)</figcaption></figure>
<div class="body">
<p>مكتبة عائمة تصل إلى أسيوط</p>
<p>أسيوط – افتتح أهالي المدينة صباح اليوم أول مكتبة عائمة للأطفال على نهر النيل، وهي مركب قديم لنقل القصب.</p>
<p>وتضم المكتبة أربعة آلاف كتاب وركنا للرسم وشاشة لعرض أفلام التحريك، وتتنقل بين تسع قرى على الضفتين.<br><br>وقال مدير المؤسسة إن تجهيز المركب استغرق أربعة عشر شهرا بتكلفة مليون جنيه جمعها أبناء المحافظة.</p>
<p>اقرأ أيضا: <a href="/news/7">قصر قديم في ملوي يتحول إلى ورشة للخزف</a></p>
<p>يتبع الإعلان أدناه</p>
<p>ومن المقرر أن يرسو المركب في كل قرية خمس ساعات بحضور اثنين من أمناء المكتبات، كما يقول <a href="/x">مدير المشروع في المحافظة</a> لمن سأله</p>
</div></article></main>
<section class="related"><h3>مقالات ذات صلة</h3><ul>
<li><a href="/news/2"><h4>مزارعو الموز يجنون المحصول مبكرا هذا العام</h4></a><p>بدأ مزارعو الموز في المنيا جني المحصول قبل موعده.</p></li>
<li><a href="https://example.org/news/3#top">تخريج أول دفعة من صيانة المراكب</a></li>
<li><a href="/news/3">تخريج أول دفعة من صيانة المراكب</a></li>
<li><a href="/news/4">قصير</a></li></ul></section>
<footer><a href="/about">تعرف على من نحن وعلى هيئة التحرير</a><p>جميع الحقوق محفوظة 2026</p></footer>
</body></html>`;

function view(article: Article): Record<string, unknown> & { paragraphs: string[] } {
  const at = (span: Span | undefined): string | undefined => span && sliceOf(article.text, span);
  return {
    ...article,
    headline: at(article.headline),
    section: at(article.section),
    dateline: at(article.dateline),
    byline: at(article.byline),
    paragraphs: article.paragraphs.map((span) => sliceOf(article.text, span)),
    captions: (article.captions ?? []).map(at),
    teasers: article.teasers.map((teaser) => [at(teaser.headline), at(teaser.text), teaser.url]),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("an HTML page", () => {
  it("gives its parts as spans of the extracted text", async () => {
    const article = await readPage(PAGE, { url: "https://example.org/news/1?from=feed" });
    const page = view(article);
    expect(page).toMatchObject({
      kind: "article",
      headline: "مكتبة عائمة تصل إلى أسيوط",
      section: "محافظات",
      dateline: "أسيوط",
      byline: "منى الجزيري",
      published: "2026-03-10T11:42:00+02:00",
      url: "https://example.org/news/1?from=feed",
      canonical: "https://example.org/news/1",
      site: "صحيفة الضفاف",
      language: "ar",
      tags: ["مكتبة", "أسيوط", "نيل"],
      captions: ["المكتبة لحظة وصولها (رويترز)"],
    });
    expect(article.text.startsWith("مكتبة عائمة تصل إلى أسيوط\n\nأسيوط – افتتح")).toBe(true);
    expect(page.paragraphs.map((paragraph) => paragraph.split(" ")[0])).toEqual(["افتتح", "وتضم", "وقال", "ومن"]);
  });

  it("lists teasers once, with absolute addresses and excerpts, none of menu, footer or sentence", async () => {
    const { teasers } = view(await readPage(PAGE, { url: "https://example.org/news/1" }));
    expect(teasers).toEqual([
      ["قصر قديم في ملوي يتحول إلى ورشة للخزف", "قصر قديم في ملوي يتحول إلى ورشة للخزف", "https://example.org/news/7"],
      ["مزارعو الموز يجنون المحصول مبكرا هذا العام", "بدأ مزارعو الموز في المنيا جني المحصول قبل موعده.", "https://example.org/news/2"],
      ["تخريج أول دفعة من صيانة المراكب", "تخريج أول دفعة من صيانة المراكب", "https://example.org/news/3#top"],
    ]);
  });

  it("reads bytes and detects the format", async () => {
    const fromBytes = await readPage(new TextEncoder().encode(PAGE));
    expect(fromBytes).toEqual(await readPage(PAGE, { format: "html" }));
    expect((await readPage(PAGE, { format: "text" })).text).toBe(PAGE);
  });

  it("is plain data", async () => {
    const article = await readPage(PAGE);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });

  it("fetches nothing", async () => {
    const fetch = vi.fn();
    vi.stubGlobal("fetch", fetch);
    await readPage(PAGE.replace("</body>", '<img src="https://example.org/a.png"><iframe src="https://example.org"></iframe></body>'));
    expect(fetch).not.toHaveBeenCalled();
  });

  it("uses the browser's parser where there is one", async () => {
    const { DOMParser: Linked } = (await import("linkedom")) as unknown as { DOMParser: new () => { parseFromString(html: string, type: string): unknown } };
    const calls: string[] = [];
    vi.stubGlobal(
      "DOMParser",
      class {
        parseFromString(html: string, type: string): unknown {
          calls.push(type);
          return new Linked().parseFromString(html, type);
        }
      },
    );
    expect(view(await readPage(PAGE))["headline"]).toBe("مكتبة عائمة تصل إلى أسيوط");
    expect(calls.length).toBeGreaterThan(0);
  });
});

describe("what a page says twice", () => {
  it("counts once: the headline in the body, paragraphs for small screens", async () => {
    const first = "<p>افتتح المحافظ صباح الثلاثاء الجسر الجديد الذي يصل بين ضفتي النهر بعد ثلاث سنوات من العمل.</p>";
    const second = "<p>ويبلغ طول الجسر ثمانمئة متر، وتعبره السيارات والمشاة، وقد كلف بناؤه ستين مليون جنيه.</p>";
    const page = view(await readPage(`<title>جسر جديد يصل بين ضفتي النهر</title><h1>جسر جديد يصل بين ضفتي النهر</h1><div><p>جسر جديد يصل بين ضفتي النهر</p>${first}${second}</div><div>${first}${second}</div>`));
    expect(page.paragraphs.map((paragraph) => paragraph.split(" ")[0])).toEqual(["افتتح", "ويبلغ"]);
  });
});

describe("pages without metadata", () => {
  it("take headline, date and author from what is printed", async () => {
    const page = view(
      await readPage(`<html><body><div class="menu"><a href="/a">سياسة</a></div><div id="content"><h1>جسر جديد يصل بين ضفتي النهر</h1>
      <div class="date">الثلاثاء 10 مارس 2026</div><span class="byline">كتب: عزت الملواني</span>
      <p>افتتح المحافظ صباح الثلاثاء الجسر الجديد الذي يصل بين ضفتي النهر بعد ثلاث سنوات من العمل المتواصل.</p>
      <p>ويبلغ طول الجسر ثمانمئة متر، وتعبره السيارات والمشاة، وقد كلف بناؤه ستين مليون جنيه دفعت الدولة نصفها.</p></div></body></html>`),
    );
    expect(page).toMatchObject({ kind: "article", headline: "جسر جديد يصل بين ضفتي النهر", published: "2026-03-10", byline: "عزت الملواني" });
    expect(page.paragraphs).toHaveLength(2);
  });

  it("are other where there is no article", async () => {
    const missing = await readPage("<html><head><title>الصفحة غير موجودة - الضفاف</title></head><body><h1>404</h1><p>عذراً، الصفحة التي تبحث عنها غير موجودة. ربما حذفت أو تغير عنوانها.</p></body></html>");
    expect(missing).toMatchObject({ kind: "other", paragraphs: [] });
    const links = Array.from({ length: 30 }, (_, i) => `<li><a href="/n/${i}">خبر من أخبار المدينة رقم ${i} لهذا اليوم</a></li>`).join("");
    const front = await readPage(`<html><head><title>الضفاف</title><meta property="og:type" content="website"></head><body><ul>${links}</ul></body></html>`);
    expect(front.kind).toBe("other");
    expect(front.teasers).toHaveLength(30);
  });
});

describe("chooseHeadline", () => {
  const lines = (...texts: string[]): HeadlineCandidate[] => texts.map((text) => ({ text, level: 1 }));
  const known = { site: "الضفاف" };

  it("cuts the site's name and prefers what readers see", () => {
    expect(chooseHeadline(["خبر اليوم عن النهر | الضفاف"], [], known)).toBe("خبر اليوم عن النهر");
    expect(chooseHeadline(["الضفاف: خبر اليوم عن النهر"], [], known)).toBe("خبر اليوم عن النهر");
    expect(chooseHeadline(["خبر اليوم عن النهر – أخبار – الضفاف"], lines("خبر اليوم عن النهر"))).toBe("خبر اليوم عن النهر");
    expect(chooseHeadline(["خبر اليوم عن النهر"], lines("الضفاف", "خبرُ اليوم عن النهر"), known)).toBe("خبرُ اليوم عن النهر");
    expect(chooseHeadline(["حوار - الجزء الأول"], [], known)).toBe("حوار - الجزء الأول");
    expect(chooseHeadline(["قال &quot;لا&quot; ثم صمت"], [])).toBe('قال "لا" ثم صمت');
    expect(chooseHeadline([], [])).toBeUndefined();
  });

  it("takes a line that a title names, heading or not, and a title out of a longer line", () => {
    expect(chooseHeadline(["مكتبة عائمة تصل إلى أسيوط - الضفاف"], [{ text: "أسعار اليوم في سوق المدينة", level: 1 }, { text: "مكتبة عائمة تصل إلى أسيوط", level: 0 }])).toBe("مكتبة عائمة تصل إلى أسيوط");
    expect(chooseHeadline(["مكتبة عائمة تصل إلى أسيوط"], lines("صور.. مكتبة عائمة تصل إلى أسيوط"))).toBe("مكتبة عائمة تصل إلى أسيوط");
    expect(chooseHeadline(["مكتبة عائمة تصل إلى..."], lines("مكتبة عائمة تصل إلى أسيوط"))).toBe("مكتبة عائمة تصل إلى أسيوط");
  });

  it("takes the heading over the body where no title names a line, and the line that its place makes one where the titles name the site", () => {
    const body = contentWords(["مكتبه", "عايمه", "اسيوط", "اطفال"]);
    expect(chooseHeadline(["النيل يقرأ: حكاية مركب"], [{ text: "مكتبة عائمة تصل إلى أسيوط", level: 2, distance: 3 }], { body })).toBe("مكتبة عائمة تصل إلى أسيوط");
    expect(chooseHeadline(["وكالة الضفاف"], [], { body, line: "مكتبة عائمة تصل إلى أسيوط" })).toBe("مكتبة عائمة تصل إلى أسيوط");
  });

  it("knows a repeated headline by its words, marks or not", () => {
    const repeats = (text: string, headline: string): boolean => repeatsHeadline(foldPhrase(text), foldPhrase(headline));
    expect(repeats("مكتبةٌ عائمة تصل إلى أسيوط!", "مكتبة عائمة تصل إلى أسيوط")).toBe(true);
    expect(repeats("مكتبة عائمة", "مكتبة عائمة تصل إلى أسيوط")).toBe(false);
    expect(repeats("أي نص", "")).toBe(false);
  });
});
