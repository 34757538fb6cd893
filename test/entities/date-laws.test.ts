/** Laws of dates and quantities: spans are sorted, disjoint, within the text; dates written out read back; time is linear. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilOfDays, DAY, isoOf, pad } from "../../src/entities/date/calendar.js";
import { findDates, parseDates } from "../../src/entities/date/index.js";
import { findQuantities, parseQuantities } from "../../src/entities/quantity/index.js";
import type { Span } from "../../src/span.js";
import { scan } from "../../src/tokenize/index.js";
import { anyText } from "../laws/text-arbitrary.js";

const WORDS = "يوم الأربعاء|اليوم|أمس|في|من|إلى|بين|و|قبل|منذ|بعد|3|12|2012|1445|هـ|مارس|آب|كانون الثاني|/|-|(|)|،|الأسبوع|العام|الماضي|القادم|الساعة|الخامسة|مساء|نهاية|النصف الأول من|القرن|العشرين|التسعينيات|رمضان|الموافق|ثلاثة|وعشرين|ألف|ملايين|ونصف|دولار|جنود|شخصا|%|في المئة|أكثر من|قتل|نصف|ساعة|شهرين|\n|هذا|أول|آخر|عيد الفطر".split("|");
/** Rows of the words that dates and quantities are made of, in any order. */
const wordRows = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(" "));
const NAMES = ["يناير", "شباط", "مارس", "نيسان", "ماي", "حزيران", "جويلية", "غشت", "أيلول", "تشرين الأول", "نوفمبر", "كانون الأول"];
/** A date of EDTF level 1 with X for what is open, TIMEX3's weeks and a time; years before Christ have a sign. */
const EDTF = /^-?(?:[\dX]{4})(?:-(?:[\dX]{2}|W[\dX]{2})(?:-[\dX]{1,2})?)?(?:T\d\d:\d\d(?::\d\d)?)?$/u;
const someDay = fc.integer({ min: -30_000, max: 30_000 });

function expectOrderly(text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

describe("dates", () => {
  it("are sorted, disjoint and sane on any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordRows), fc.constantFrom("mention" as const, "parse" as const), fc.constantFrom("past" as const, "future" as const, "nearest" as const), (text, mode, prefer) => {
        const found = findDates(scan(text), { mode, prefer, reference: "2024-02-29T23:59:59" });
        expectOrderly(text, found);
        for (const { value, score } of found) {
          expect(score > 0 && score <= 1).toBe(true);
          expect(value.start === undefined).toBe(value.end === undefined);
          for (const bound of value.edtf.split("/")) expect(bound).toMatch(EDTF);
          if (value.start !== undefined) expect(value.end! >= value.start).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("without reference never invent one", () => {
    fc.assert(
      fc.property(wordRows, (text) => {
        for (const { value } of parseDates(text)) if (value.relative) expect(value.start).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it("written out read back", () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom("words", "dashes", "slashes", "dots"), (days, form) => {
        const { year, month, day } = civilOfDays(days);
        const text = { words: `${day} ${NAMES[month - 1]!} ${year}`, dashes: `${pad(day)}-${pad(month)}-${year}`, slashes: `${year}/${pad(month)}/${pad(day)}`, dots: `${pad(day)}.${pad(month)}.${year}` }[form];
        expect(parseDates(text)[0]).toMatchObject({ start: 0, end: text.length, value: { start: isoOf(days * DAY, false), end: isoOf((days + 1) * DAY, false) } });
      }),
    );
  });

  it("step by days as the reference does", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 3, max: 400 }), (days, count) => {
        const reference = isoOf(days * DAY, false);
        expect(parseDates(`بعد ${count} يوما`, { reference })[0]?.value.start).toBe(isoOf((days + count) * DAY, false));
        expect(parseDates(`قبل ${count} يوما`, { reference })[0]?.value.start).toBe(isoOf((days - count) * DAY, false));
      }),
    );
  });
});

describe("quantities", () => {
  it("are sorted, disjoint and finite on any text, and keep off dates", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordRows), fc.constantFrom("mention" as const, "parse" as const), (text, mode) => {
        const table = scan(text);
        const dates = findDates(table, { mode: "mention" });
        const found = findQuantities(table, { mode, dates });
        expectOrderly(text, found);
        for (const { value, start, end } of found) {
          expect(Number.isFinite(value.amount)).toBe(true);
          expect(dates.some((date) => date.start < end && start < date.end)).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("count what digits say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000_000 }), (amount) => {
        expect(parseQuantities(`${amount} جندي`)[0]?.value).toMatchObject({ kind: "count", amount, noun: "جندي" });
      }),
    );
  });
});

describe("time", () => {
  it("grows with the text on the worst of it", () => {
    // Each row ran for minutes if a reader looked ahead without bound.
    for (const row of ["من 3 ", "بين 2010 و", "مليون ", "وألف ", "يوم ", "الأحد، ", "12/", "2012-", "قبل شهر و", "1 000 ", "نهاية ", "هذا ", "بعد يوم من ", "يومين بعد ", "ثالث ثلاثاء بعد ", "الخميس من الساعة 9 إلى ", "ليل السبت-"]) {
      const text = row.repeat(3000);
      expectOrderly(text, parseDates(text));
      expectOrderly(text, parseQuantities(text));
    }
  }, 60_000);
});
