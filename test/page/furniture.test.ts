import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeBlocks } from "../../src/page/block.js";
import { foldPhrase, FURNITURE_ROLES, furnitureOf, type FurnitureRecord, hasRole, startsWithRole } from "../../src/page/furniture.js";

const records = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "../../data/furniture.json"), "utf8")) as FurnitureRecord[];
const roleOf = (text: string): string | undefined => furnitureOf(describeBlocks(text, [{ start: 0, end: text.length, run: 0 }])[0]!)?.role;

describe("data/furniture.json", () => {
  it("is sorted by phrase and knows every role in Arabic, English and French", () => {
    const phrases = records.map((record) => record.phrase);
    expect(phrases).toEqual([...phrases].sort());
    expect(records.length).toBeGreaterThan(300);
    expect(new Set(records.map((record) => record.role))).toEqual(new Set(FURNITURE_ROLES));
    expect(new Set(records.map((record) => record.language))).toEqual(new Set(["ar", "en", "fr"]));
  });

  it("has no phrase twice for one role and match, told by its folded words", () => {
    const keys = records.filter((record) => record.match !== "within").map((record) => `${foldPhrase(record.phrase)}|${record.role}|${record.match ?? "whole"}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(records.filter((record) => foldPhrase(record.phrase) === "")).toEqual([]);
  });
});

describe("furnitureOf", () => {
  it.each([
    ["اترك تعليقك", "comment"],
    ["تعليقات (3)", "comment"],
    ["لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "comment"],
    ["مقالات ذات صلة:", "related"],
    ["الأكثر قراءةً", "most-read"],
    ["اخر الاخبار", "latest"],
    ["إقرأ أيضاً: قصر قديم يتحول إلى ورشة", "read-also"],
    ["قد يعجبك | نحّالون يطلبون حماية أشجار السدر من...", "related"],
    ["تابعونا على تليغرام", "follow"],
    ["جميع الحقوق محفوظة لصحيفة الضفاف 2026", "footer"],
    ["© 2026 مدار", "footer"],
    ["Your email address will not be published. Required fields are marked *", "comment"],
    ["Lire aussi : Les savonniers", "read-also"],
    ["يتبع الإعلان أدناه", "advert"],
    ["404", "error"],
    ["الوسوم: الطائف | الورد", "tags"],
    ["تصوير: جاد سالم", "credit"],
  ])("%s is %s", (text, role) => {
    expect(roleOf(text)).toBe(role);
  });

  it.each([
    "شارك الرئيس في القمة العربية مع عدد من القادة.",
    "اشترك في البطولة عشرون فريقا من عشر دول.",
    "المصدر الأول للمياه في البلاد هو النهر.",
    "صورة الحكومة أمام الناس تغيّرت كثيرا خلال العام الماضي.",
    "تابع المحافظ أعمال الرصف في الشارع الرئيسي ووجه بسرعة الانتهاء منها قبل الشتاء.",
    "كتب الشاعر قصيدته الأولى في السجن.",
  ])("%s is none", (text) => {
    expect(roleOf(text)).toBeUndefined();
  });
});

describe("roles of words", () => {
  it("compares folded words", () => {
    expect(hasRole(["جده"], "dateline")).toBe(true);
    expect(hasRole(["القاهره"], "agency")).toBe(false);
    expect(hasRole([], "dateline")).toBe(false);
    expect(startsWithRole(foldPhrase("بقلم: منى الدلهومي").split(" "), "byline")).toBe(1);
    expect(startsWithRole(foldPhrase("آخر تحديث: الجمعة").split(" "), "updated")).toBe(2);
  });
});
