/** Laws of quantities: on any text the spans are sorted, disjoint and inside it, the values finite; long texts end in due time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "../../src/entities/quantity/index.js";
import { scan } from "../../src/tokenize/index.js";
import { anyText } from "../laws/text-arbitrary.js";

/** What quantities are made of, whole and broken. */
const PIECES = [
  "12", "1.5", "1 000", "1،400", "٢٥", "007", "12:30", "½", "-", "+", "/", "^", "e", "%", "$", "°", "(", ")", ",", "،", ".", "=>", "<", "ال", "الـ", "و", "لـ", "\n", " ",
  "ثلاثة", "عشر", "عشرون", "وعشرون", "مئة", "ومئة", "ألف", "وألفان", "مليون", "نصف", "ونصف", "أخماس", "خمس", "فاصلة", "سالب", "دزينة", "جزء من", "على", "من", "إلى", "بين",
  "الأول", "الحادي", "والعشرين", "المئة", "بعد", "ثالث", "جندي", "جنود", "شخصان", "ساعة", "ساعتين", "ونصف الساعة", "يوما", "كامل", "طوال", "بضعة", "دولار", "سنتا", "دينار", "كويتي", "درجة", "مئوية", "كلم", "في الساعة",
  "أكثر من", "لا تقل", "أعمارهم عن", "تجاوز", "على الأقل", "قتل", "وأصيب", "المفقودين", "المادة", "الدورة", "نسبة", "\u202b", "\u0640",
];
const numberish = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", "")), { maxLength: 30 }).map((pieces) => pieces.map((piece) => piece.join("")).join(""));

describe.each(["mention", "parse"] as const)("quantities (%s)", (mode) => {
  it("lie in the text in order, each with a finite value", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, numberish), (text) => {
        let end = 0;
        for (const found of findQuantities(scan(text), { mode })) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(found.value.amount)).toBe(true);
          if (found.value.max !== undefined) expect(found.value.max).toBeGreaterThan(found.value.amount);
          if (found.value.seconds !== undefined) expect(Number.isFinite(found.value.seconds)).toBe(true);
          end = found.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it.each(["مليون و", "1 000 ", "أحد عشر فاصلة ", "واحد من ", "أكثر من 1 وأقل من 2 ", "ساعة و", "قتل 5 و", "1-", "درجة 35 ", "ثلاثة أرباع و"])("of %s without end are read", (piece) => {
    expect(() => findQuantities(scan(piece.repeat(5000)), { mode, dates: [] })).not.toThrow();
  });
});
