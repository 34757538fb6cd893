import { describe, expect, it } from "vitest";
import { describeBlocks } from "../../src/page/block.js";
import { datelineOf } from "../../src/page/dateline.js";
import { sliceOf } from "../../src/span.js";

function read(text: string, options: { isLine?: boolean; known?: string[] } = {}): string[] | undefined {
  const [block] = describeBlocks(text, [{ start: 0, end: text.length, run: 0 }]);
  const found = datelineOf(text, block!, { isLine: options.isLine ?? false, known: new Set(options.known) });
  return found && [sliceOf(text, found.place), text.slice(found.end, found.end + 4), ...(found.author ? [sliceOf(text, found.author)] : [])];
}

describe("at the start of a paragraph", () => {
  it.each([
    ["القاهرة – قال الوزير إن العمل بدأ.", "القاهرة"],
    ["القاهرة- قال الوزير إن العمل بدأ.", "القاهرة"],
    ["القدس المحتلة — قال الوزير إن العمل بدأ.", "القدس المحتلة"],
    ["بيروت - رويترز - قال الوزير إن العمل بدأ.", "بيروت"],
    ["دبي (رويترز) - قال الوزير إن العمل بدأ.", "دبي"],
    ["الرياض 12 مارس 2026 (وكالة نجمة) – قال الوزير إن العمل بدأ.", "الرياض"],
    ["صور (جنوب لبنان) – قال الوزير إن العمل بدأ.", "صور"],
    ["غزة/ الأناضول - قال الوزير إن العمل بدأ.", "غزة"],
    ["لندن ـ «القدس الجديدة»: قال الوزير إن العمل بدأ.", "لندن"],
    ["القاهرة: «الضفاف» قال الوزير إن العمل بدأ.", "القاهرة"],
    ["واشنطن: قال الوزير إن العمل بدأ.", "واشنطن"],
    ["باتنة – قال الوزير إن العمل بدأ.", "باتنة"],
  ])("%s", (text, place) => {
    expect(read(text)).toEqual([place, "قال "]);
  });

  it("keeps the mark that opens a quotation", () => {
    expect(read("بيروت – «لن نرحل»، قال الرجل.")).toEqual(["بيروت", "«لن "]);
  });

  it("reads author, paper and place in a row", () => {
    expect(read("فهد العتيبي- الضفاف- مكة المكرمة: علمت الصحيفة أن العمل بدأ.")).toEqual(["مكة المكرمة", "علمت", "فهد العتيبي"]);
    expect(read("الضفاف – نيويورك ارتفعت أسعار النفط.")).toEqual(["نيويورك", "ارتف"]);
    expect(read("فهد العتيبي- الضفاف: علمت الصحيفة أن العمل بدأ.")).toBeUndefined();
  });

  it("takes an unknown place of two words only if the headline names it", () => {
    expect(read("تل الريحان - بدأ العمل في الجسر.", { known: ["تل", "الريحان"] })?.[0]).toBe("تل الريحان");
    expect(read("تل الريحان - بدأ العمل في الجسر.")).toBeUndefined();
  });

  it.each([
    "محمد صلاح - نجم ليفربول - سجل هدفين.",
    "تحقيق رسمي: فتح المدعون تحقيقا.",
    "قال الوزير إن العمل بدأ.",
    "نعم، هذا صحيح - قال الرجل.",
    "القاهرة مدينة كبيرة لا تنام.",
    "",
  ])("%s has none", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("on a line of its own", () => {
  it.each([
    ["القاهرة –", "القاهرة"],
    ["بغداد - رويترز", "بغداد"],
    ["عمّان", "عمّان"],
    ["سعاد المنصوري – الدار البيضاء", "الدار البيضاء"],
    ["دبي، وام", "دبي"],
  ])("%s", (text, place) => {
    expect(read(text, { isLine: true })?.[0]).toBe(place);
  });

  it("takes the site's name beside a place", () => {
    expect(read("أصداء الفرات / النجف", { isLine: true, known: ["اصداء", "الفرات"] })?.[0]).toBe("النجف");
  });

  it.each(["سوق السمك في بيروت", "ما وراء - الجدار", "مواعيد وقرى"])("%s is none", (text) => {
    expect(read(text, { isLine: true })).toBeUndefined();
  });
});
