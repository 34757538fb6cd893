import { describe, expect, it } from "vitest";
import { type Article, readArticle } from "../../src/page/index.js";
import { type Span, sliceOf } from "../../src/span.js";

/** An article's parts by their words. */
function parts(text: string): Record<string, unknown> & { paragraphs: string[]; teasers: string[] } {
  const article: Article = readArticle(text);
  const at = (span: Span | undefined): string | undefined => span && sliceOf(text, span);
  return {
    kind: article.kind,
    headline: at(article.headline),
    section: at(article.section),
    dateline: at(article.dateline),
    byline: at(article.byline),
    published: article.published,
    paragraphs: article.paragraphs.map((span) => sliceOf(text, span)),
    teasers: article.teasers.map((teaser) => sliceOf(text, teaser.text)),
    headlines: article.teasers.map((teaser) => at(teaser.headline)),
    captions: (article.captions ?? []).map((span) => sliceOf(text, span)),
  };
}

const RIVER = `الرئيسية

سياسة

اقتصاد

رياضة

الأكثر قراءة

ارتفاع أسعار الوقود في ثلاث محافظات

نتائج قرعة بطولة آسيا للناشئين

سياسة

بغداد وأنقرة تتفقان على لجنة مشتركة لمياه دجلة

بغداد - رويترز

نشر في: 11/03/2026 09:15 ص
آخر تحديث: 12/03/2026 10:00 ص

وزيرا المياه في البلدين خلال الاجتماع (رويترز)

اتفق العراق وتركيا، الأربعاء، على تشكيل لجنة مشتركة تشرف على توزيع مياه نهر دجلة خلال الصيف المقبل.

وقال وزير الموارد المائية العراقي إن اللجنة ستجتمع كل شهر، وستعلن أرقام الإطلاقات المائية للجمهور

اقرأ أيضا
تركيا تعلن امتلاء سد جديد على دجلة
مزارعو الكوت يشكون شح المياه

وأضاف الوزير أن تركيا وافقت على زيادة الإطلاقات المائية في دجلة بنسبة عشرة في المئة حتى نهاية أيلول.

إعلان

ويقول خبراء المياه إن العراق خسر نصف حصته من دجلة خلال عشرين عاما.

(رويترز)

الوسوم: العراق، تركيا، دجلة

التعليقات

أحمد: خبر جيد لكن أين التنفيذ؟ نريد أن نرى الماء في نهر دجلة وليس في البيانات والصور.

موضوعات ذات صلة

سد الموصل: أعمال الصيانة تنتهي قبل موعدها
9 مارس 2026
أنهت الشركة المنفذة أعمال الصيانة في السد قبل شهرين من الموعد المحدد.

جميع الحقوق محفوظة 2026`;

describe("a page with lists before, within and behind the article", () => {
  const river = parts(RIVER);

  it("has its head", () => {
    expect(river).toMatchObject({ kind: "article", headline: "بغداد وأنقرة تتفقان على لجنة مشتركة لمياه دجلة", section: "سياسة", dateline: "بغداد", published: "2026-03-11T09:15:00" });
  });

  it("goes on behind the box in its midst and stops before the comments", () => {
    expect(river.paragraphs.map((paragraph) => paragraph.split(" ")[0])).toEqual(["اتفق", "وقال", "وأضاف", "ويقول"]);
  });

  it("gives the entries of all lists, a title with the text under it", () => {
    expect(river.teasers).toEqual([
      "ارتفاع أسعار الوقود في ثلاث محافظات",
      "نتائج قرعة بطولة آسيا للناشئين",
      "تركيا تعلن امتلاء سد جديد على دجلة",
      "مزارعو الكوت يشكون شح المياه",
      "أنهت الشركة المنفذة أعمال الصيانة في السد قبل شهرين من الموعد المحدد.",
    ]);
    expect(river["headlines"]).toContain("سد الموصل: أعمال الصيانة تنتهي قبل موعدها");
  });

  it("keeps the caption apart", () => {
    expect(river["captions"]).toEqual(["وزيرا المياه في البلدين خلال الاجتماع (رويترز)"]);
  });
});

describe("a page without blank lines", () => {
  const school = parts(`هل تنجح المدارس الرقمية في القرى؟ - صحيفة الضفاف
تسجيل الدخول
صحيفة الضفاف
الرئيسية » تعليم » هل تنجح المدارس الرقمية في القرى؟
هل تنجح المدارس الرقمية في القرى؟
سعاد المنصوري – الدار البيضاء
الجمعة 13 مارس 2026 - 18:20
فيسبوك تويتر واتساب
حين وصلت الحواسيب إلى مدرسة أولاد يحيى، لم تكن هناك كهرباء تكفي لتشغيلها أكثر من ساعتين في اليوم.
بنية تحتية هشة
وتشير أرقام الوزارة إلى أن نصف المدارس القروية لا تتوفر على اتصال دائم بالإنترنت، وأن الصيانة تتأخر شهورا.
اقرأ أيضا: معلمة تقطع عشرين كيلومترا كل يوم إلى قسمها
غير أن الكلفة تبقى عائقا أمام الجماعات الفقيرة.
مقالات ذات صلة
المطاعم المدرسية تعود إلى العمل بعد توقف طويل
أضف تعليقك`);

  it("finds a headline that is a question, the breadcrumb's section, author and place", () => {
    expect(school).toMatchObject({ headline: "هل تنجح المدارس الرقمية في القرى؟", section: "تعليم", byline: "سعاد المنصوري", dateline: "الدار البيضاء", published: "2026-03-13T18:20:00" });
  });

  it("keeps the subhead and drops the line of another article", () => {
    expect(school.paragraphs).toHaveLength(4);
    expect(school.paragraphs[1]).toBe("بنية تحتية هشة");
    expect(school.teasers).toEqual(["المطاعم المدرسية تعود إلى العمل بعد توقف طويل"]);
  });
});

describe("a page that writes no full stops", () => {
  const quay = parts(`كتب محمد الشرقاوي الأحد 15 مارس 2026 08:30 م
تطوير كورنيش البحيرة قبل العيد
قال محافظ البحيرة إن أعمال تطوير الكورنيش ستنتهي قبل نهاية الشهر الجاري، وإن المحلات ستفتح أبوابها في العيد
وأضاف خلال جولة تفقدية أن التكلفة بلغت ثلاثين مليون جنيه، وأن العمل يجري على مدار اليوم
وطالب المواطنين بالحفاظ على النظافة العامة وعدم إلقاء المخلفات في النيل
لمتابعة كل جديد اشترك في قناتنا على تلغرام`);

  it("tells paragraphs by the words that open them", () => {
    expect(quay).toMatchObject({ headline: "تطوير كورنيش البحيرة قبل العيد", byline: "محمد الشرقاوي", published: "2026-03-15T20:30:00" });
    expect(quay.paragraphs).toHaveLength(3);
  });
});

describe("front pages", () => {
  it("are no article, though each entry is a sentence", () => {
    const front = parts(`موقع الميدان

سياسة
وصل وزير الخارجية إلى تونس في زيارة تستمر يومين يلتقي خلالها الرئيس.

اقتصاد
ارتفعت صادرات التمور بنسبة عشرين في المئة خلال العام الماضي بحسب الغرفة التجارية.

رياضة
فاز فريق الشباب على ضيفه بثلاثة أهداف وتأهل إلى نصف النهائي.

ثقافة
افتتح معرض الكتاب أبوابه أمام الزوار بمشاركة مئة دار نشر عربية.

صحة
دعت نقابة الأطباء إلى اجتماع عاجل لبحث نقص الأدوية في المستشفيات.

من نحن | اتصل بنا | سياسة الخصوصية`);
    expect(front).toMatchObject({ kind: "other", headline: undefined, paragraphs: [] });
    expect(front.teasers).toHaveLength(5);
  });
});

describe("a section named like a list", () => {
  it("is the section where the body follows at once, and a label where it stands between teasers", () => {
    const page = parts(`آخر الأخبار

مجلس النواب يقر قانون المياه بعد نقاش طويل

بيروت –

أقر مجلس النواب قانون المياه الجديد بأغلبية واسعة بعد نقاش استمر خمس ساعات.

ويمنع القانون حفر الآبار من دون ترخيص في المناطق الساحلية.

مقالات ذات صلة

آخر الأخبار

في قرية على ضفة الليطاني يجمع الأهالي عينات الماء كل أسبوع ويرسلونها إلى...

آخر الأخبار

تعود معاصر الزيت إلى العمل مع أول المطر، وتفوح الرائحة من الأزقة...`);
    expect(page).toMatchObject({ section: "آخر الأخبار", dateline: "بيروت" });
    expect(page.paragraphs).toHaveLength(2);
    expect(page.teasers).toHaveLength(2);
  });
});

describe("texts that are no page", () => {
  it("come back whole", () => {
    expect(parts("وصل الوفد.").paragraphs).toEqual(["وصل الوفد."]);
    expect(parts("سطر أول\nسطر ثان").paragraphs).toEqual(["سطر أول", "سطر ثان"]);
    expect(parts("  فقرة لها بياض في طرفيها.\u00a0\n").paragraphs).toEqual(["فقرة لها بياض في طرفيها."]);
  });

  it("have a headline only if the first line is clearly one", () => {
    const text = "مدرسة في الصحراء تزرع ألف شجرة\n\nزرع تلاميذ المدرسة ألف شجرة حول ساحتهم خلال عام واحد، وسقوها بماء الوضوء المعاد.";
    expect(parts(text)["headline"]).toBe("مدرسة في الصحراء تزرع ألف شجرة");
    expect(parts("وصل الوفد إلى عمّان مساء أمس.\nتبدأ المحادثات صباح الخميس.")["headline"]).toBeUndefined();
  });

  it("give their dateline", () => {
    const london = parts("لندن ـ «القدس الجديدة»: قال متحدث باسم الشرطة إن رجلا أوقف قرب المتحف مساء الأحد.");
    expect(london).toMatchObject({ dateline: "لندن", paragraphs: ["قال متحدث باسم الشرطة إن رجلا أوقف قرب المتحف مساء الأحد."] });
  });

  it("may be in another language", () => {
    const english = parts("Home\nLogin\n\nVillage school plants a thousand trees\n\nBy Jane Doe\nMarch 12, 2026\n\nPupils planted a thousand trees around their school within a year, teachers said on Thursday.\n\nThe trees are watered from a small cistern that the village shares with the school.\n\nRelated articles\n\nA second school follows with an orchard of its own next spring\n\n© 2026");
    expect(english).toMatchObject({ headline: "Village school plants a thousand trees", byline: "Jane Doe", published: "2026-03-12" });
    expect(english.paragraphs).toHaveLength(2);
  });
});
