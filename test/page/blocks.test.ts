import { describe, expect, it } from "vitest";
import { describeBlocks, endingOf } from "../../src/page/block.js";
import { classify } from "../../src/page/classify.js";
import { splitBlocks } from "../../src/page/lines.js";
import { sliceOf } from "../../src/span.js";

const split = (text: string): string[] => splitBlocks(text).map((span) => sliceOf(text, span));
const kinds = (text: string): string[] => classify(describeBlocks(text, splitBlocks(text))).map((block) => block.kind);

describe("splitBlocks", () => {
  it("sets lines apart and numbers runs", () => {
    expect(split("أول\nثان\n\nثالث")).toEqual(["أول", "ثان", "ثالث"]);
    expect(splitBlocks("أول\nثان\n \n\nثالث").map((block) => block.run)).toEqual([0, 0, 1]);
  });

  it("joins lines broken at a fixed width and no others", () => {
    const words = "كلمة واحدة ثم كلمتان ثم ثلاث كلمات".split(" ");
    const lines: string[] = [""];
    for (let i = 0; i < 80; i++) {
      const word = words[i % words.length]!;
      const line = lines.pop()!;
      if (line.length + word.length + 1 > 60) lines.push(line, word);
      else lines.push(line === "" ? word : `${line} ${word}`);
    }
    const wrapped = lines.join("\n");
    expect(split(`عنوان قصير\n\n${wrapped}.\n\n${wrapped}.`)).toEqual(["عنوان قصير", `${wrapped}.`, `${wrapped}.`]);
    expect(split("سطر طويل بعض الشيء ينتهي بنقطة عند آخره.\n".repeat(6)).length).toBe(6);
    expect(split("قائمة\nأولى\nمن كلمات قصيرة\nوأخرى")).toHaveLength(4);
  });

  it("trims what nobody sees", () => {
    expect(split("\ufeff\u200f  خبر \u00a0\u200e\n\u200f\n")).toEqual(["خبر"]);
  });
});

describe("describeBlocks", () => {
  it("folds words and keeps where they stand", () => {
    const text = "«الأُولى» ـــ 2026م، الثانية";
    const [block] = describeBlocks(text, [{ start: 0, end: text.length, run: 0 }]);
    expect(block!.words).toEqual(["الاولي", "2026م", "الثانيه"]);
    expect(block!.words.map((_, i) => text.slice(block!.starts[i], block!.ends[i]))).toEqual(["الأُولى", "2026م", "الثانية"]);
  });

  it("tells how a text ends", () => {
    expect(endingOf("انتهى.")).toBe("sentence");
    expect(endingOf("وقال: «انتهى».")).toBe("sentence");
    expect(endingOf("قال “انتهى.”")).toBe("sentence");
    expect(endingOf("ومن بينها...")).toBe("ellipsis");
    expect(endingOf("ومن بينها…")).toBe("ellipsis");
    expect(endingOf("ومن بينها... اقرأ المزيد")).toBe("ellipsis");
    expect(endingOf("عنوان بلا نقطة")).toBe("open");
  });
});

describe("classify", () => {
  it.each([
    ["قال الوزير إن المحادثات بدأت اليوم.", "prose"],
    ["وأضاف أن العمل يجري على مدار اليوم بلا توقف", "prose"],
    ["افتتاح أول مكتبة عائمة على النيل", "title"],
    ["هل تنجح المدارس الرقمية في القرى؟", "title"],
    ["مجتمع", "label"],
    ["تتصاعد رائحة الخبز من الفرن القديم...", "excerpt"],
    ["الثلاثاء 10 مارس 2026 | 11:42 ص", "date"],
    ["نشر في 9 مارس 2026", "date"],
    ["كتب: مصطفى الجزيري", "byline"],
    ["17:40", "time"],
    ["قبل ساعتين", "time"],
    ["3 / 6", "counter"],
    ["التصنيف: اقتصادي", "section"],
    ["عاجل | عام | اقتصادي | رياضي", "furniture"],
    ["[الرئيسية] [أخبار] [جهات]", "furniture"],
    ["Facebook / Twitter / LinkedIn", "furniture"],
    ["فيسبوك تويتر واتساب", "furniture"],
    ["جنود في أحد شوارع العاصمة (رويترز)", "caption"],
    ["* * *", "noise"],
    ["———", "noise"],
  ])("%s is %s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it("takes a box of furniture whole, with the sentences in it", () => {
    expect(kinds("هذا المقال متاح للمشتركين\nواصل معنا بلا إعلانات في كل وقت.\nابدأ التجربة المجانية\nلديك حساب؟ سجّل الدخول")).toEqual(["furniture", "furniture", "furniture", "furniture"]);
  });

  it("takes what follows a picture's number for its caption", () => {
    expect(kinds("1 / 2\nقارب يدخل المرفأ محملا بالسردين.\n2 / 2\nقطط الميناء تنتظر نصيبها.")).toEqual(["counter", "caption", "counter", "caption"]);
  });
});
