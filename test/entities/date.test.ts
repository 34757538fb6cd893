/** parseDates and findDates: options, values, spans, misuse. */
import { describe, expect, it } from "vitest";
import { type FindDateOptions, findDates, parseDates } from "../../src/entities/date/index.js";
import type { DateOptions, DateValue } from "../../src/entities/types.js";
import { extractEntities } from "../../src/index.js";
import { scan } from "../../src/tokenize/index.js";

const SUNDAY = "2024-02-11";
const valueOf = (text: string, options: DateOptions = { reference: SUNDAY }): DateValue | undefined => parseDates(text, options)[0]?.value;
const startOf = (text: string, options?: DateOptions): string | undefined => valueOf(text, options)?.start;
const mentions = (text: string, options: Partial<FindDateOptions> = {}): string[] => findDates(scan(text), { mode: "mention", ...options }).map(({ start, end }) => text.slice(start, end));

describe("the value of a date", () => {
  it("of a full date needs no reference", () => {
    expect(valueOf("18 أكتوبر/تشرين الأول 2012", {})).toEqual({ start: "2012-10-18", end: "2012-10-19", grain: "day", calendar: "gregorian", edtf: "2012-10-18", relative: false });
  });

  it("of a relative date without reference says what the text says, and no more", () => {
    expect(valueOf("الأسبوع الماضي", {})).toEqual({ grain: "week", calendar: "gregorian", edtf: "XXXX-WXX", relative: true });
    expect(valueOf("يوم الأربعاء", {})).toEqual({ grain: "day", calendar: "gregorian", edtf: "XXXX-WXX-3", relative: true });
    expect(valueOf("أكتوبر", {})).toEqual({ grain: "month", calendar: "gregorian", edtf: "XXXX-10", relative: true });
    expect(valueOf("قبل شهرين", {})).toEqual({ grain: "day", calendar: "gregorian", edtf: "XXXX-XX-XX", relative: true });
  });

  it("has an exclusive end at its grain", () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ["عام 2003", "2003-01-01", "2004-01-01", "year"],
      ["مايو 2005", "2005-05-01", "2005-06-01", "month"],
      ["القرن العشرين", "1900-01-01", "2000-01-01", "century"],
      ["الربع الأخير من 2024", "2024-10-01", "2025-01-01", "quarter"],
      ["شتاء 2020", "2020-12-01", "2021-03-01", "season"],
      ["الساعة 17:30", "2024-02-11T17:30:00", "2024-02-11T17:31:00", "minute"],
      ["الساعة الخامسة مساء", "2024-02-11T17:00:00", "2024-02-11T18:00:00", "hour"],
      ["15:23:24", "2024-02-11T15:23:24", "2024-02-11T15:23:25", "second"],
    ];
    for (const [text, start, end, grain] of cases) expect([text, valueOf(text)]).toEqual([text, expect.objectContaining({ start, end, grain })]);
  });

  it("of a Hijri date keeps its calendar in EDTF and is Gregorian in start and end", () => {
    expect(valueOf("9 ذو الحجة 1445")).toMatchObject({ start: "2024-06-15", calendar: "hijri", edtf: "1445-12-09" });
    expect(valueOf("1445هـ")).toMatchObject({ start: "2023-07-19", end: "2024-07-07", calendar: "hijri", edtf: "1445", grain: "year" });
    expect(valueOf("رجب الماضي")).toMatchObject({ start: "2024-01-13", end: "2024-02-11", edtf: "XXXX-07" });
  });

  it("of a date in two calendars is the Gregorian one, its year taken from the other side", () => {
    expect(valueOf("12 رمضان 1445هـ الموافق 22 مارس")).toMatchObject({ start: "2024-03-22", edtf: "2024-03-22", calendar: "gregorian" });
    expect(valueOf("22 مارس 2024 (12 رمضان 1445هـ)")).toMatchObject({ start: "2024-03-22", relative: false });
  });
});

describe("prefer", () => {
  it("decides open months, days and weekdays; past is the default", () => {
    expect(startOf("مارس")).toBe("2023-03-01");
    expect(startOf("مارس", { reference: SUNDAY, prefer: "future" })).toBe("2024-03-01");
    expect(startOf("مارس", { reference: SUNDAY, prefer: "nearest" })).toBe("2024-03-01");
    expect(startOf("يوم الثلاثاء")).toBe("2024-02-06");
    expect(startOf("يوم الثلاثاء", { reference: SUNDAY, prefer: "future" })).toBe("2024-02-13");
    expect(startOf("20 يناير", { reference: SUNDAY, prefer: "future" })).toBe("2025-01-20");
  });

  it("counts the reference's own day and month as past and as future", () => {
    for (const prefer of ["past", "future", "nearest"] as const) {
      expect(startOf("يوم الأحد", { reference: SUNDAY, prefer })).toBe("2024-02-11");
      expect(startOf("فبراير", { reference: SUNDAY, prefer })).toBe("2024-02-01");
    }
  });

  it("yields to words that say which one", () => {
    for (const prefer of ["past", "future"] as const) {
      expect(startOf("يوم الأحد الماضي", { reference: SUNDAY, prefer })).toBe("2024-02-04");
      expect(startOf("يوم الأحد المقبل", { reference: SUNDAY, prefer })).toBe("2024-02-18");
      expect(startOf("نوفمبر القادم", { reference: SUNDAY, prefer })).toBe("2024-11-01");
      expect(startOf("مارس من العام الماضي", { reference: SUNDAY, prefer })).toBe("2023-03-01");
    }
  });
});

describe("weekStart", () => {
  it.each([[1, "2024-01-29"], [6, "2024-02-03"], [7, "2024-02-04"]] as const)("%i", (weekStart, start) => {
    expect(startOf("الأسبوع الماضي", { reference: SUNDAY, weekStart })).toBe(start);
  });

  it("places weekdays of a week", () => {
    expect(startOf("الأسبوع القادم يوم الأحد", { reference: SUNDAY, weekStart: 1 })).toBe("2024-02-18");
    expect(startOf("الأسبوع القادم يوم الأحد", { reference: SUNDAY, weekStart: 6 })).toBe("2024-02-18");
    expect(startOf("يوم السبت من هذا الأسبوع", { reference: SUNDAY, weekStart: 7 })).toBe("2024-02-17");
  });
});

describe("reference", () => {
  it("may bear a time and an offset, which is left aside", () => {
    expect(startOf("أمس", { reference: "2024-03-01T01:00:00+03:00" })).toBe("2024-02-29");
    expect(startOf("قبل ساعتين", { reference: "2024-03-01T01:30:00Z" })).toBe("2024-02-29T23:30:00");
    expect(valueOf("الآن", { reference: "2024-03-01" })).toMatchObject({ grain: "day", start: "2024-03-01" });
    expect(valueOf("الآن", { reference: "2024-03-01T09:00" })).toMatchObject({ grain: "second", start: "2024-03-01T09:00:00" });
  });
});

describe("month names", () => {
  it.each([
    ["1 كانون الثاني 2020", 1], ["1 جانفي 2020", 1], ["1 فيفري 2020", 2], ["1 شباط 2020", 2], ["1 آذار 2020", 3], ["1 نيسان 2020", 4], ["1 أفريل 2020", 4], ["1 أيار 2020", 5], ["1 ماي 2020", 5],
    ["1 حزيران 2020", 6], ["1 جوان 2020", 6], ["1 يونيه 2020", 6], ["1 تموز 2020", 7], ["1 جويلية 2020", 7], ["1 يوليوز 2020", 7], ["1 آب 2020", 8], ["1 أوت 2020", 8], ["1 غشت 2020", 8], ["1 أيلول 2020", 9],
    ["1 شتنبر 2020", 9], ["1 تشرين الأول 2020", 10], ["1 تشرين الثاني 2020", 11], ["1 نونبر 2020", 11], ["1 كانون الأول 2020", 12], ["1 دجنبر 2020", 12], ["1 أي النار 2020", 1], ["1 هانيبال 2020", 8], ["1 الكانون 2020", 12],
  ])("%s", (text, month) => {
    expect(valueOf(text, {})?.edtf).toBe(`2020-${String(month).padStart(2, "0")}-01`);
  });

  it.each([["محرم", 1], ["صفر", 2], ["ربيع الأول", 3], ["ربيع الآخر", 4], ["جمادى الأولى", 5], ["جمادى الآخرة", 6], ["رجب", 7], ["شعبان", 8], ["رمضان", 9], ["شوال", 10], ["ذي القعدة", 11], ["ذو الحجة", 12]])("5 %s 1440", (name, month) => {
    expect(valueOf(`5 ${name} 1440`, {})).toMatchObject({ calendar: "hijri", edtf: `1440-${String(month).padStart(2, "0")}-05` });
  });
});

describe("dates in digits", () => {
  it.each([
    ["18-10-2012", "2012-10-18"], ["2012/10/18", "2012-10-18"], ["2012-10-18", "2012-10-18"], ["18.10.2012", "2012-10-18"], ["10/18/2012", "2012-10-18"], ["1/2/2012", "2012-02-01"],
    ["5/6/98", "1998-06-05"], ["5/6/24", "2024-06-05"], ["١٨/١٠/٢٠١٢", "2012-10-18"], ["9 / 10 / 1436هـ", "1436-10-09"], ["10/2012", "2012-10"], ["2012/10", "2012-10"],
  ])("%s", (text, edtf) => {
    expect(valueOf(text, {})?.edtf).toBe(edtf);
  });

  it.each(["45/13/2012", "1/2/3/4", "B-52/3", "99-99-99", "0/0/2012"])("are none: %s", (text) => {
    expect(mentions(text)).toEqual([]);
  });
});

describe("spans", () => {
  it("leave attached particles out and keep marks in", () => {
    expect(mentions("وليوم الأربعاء")).toEqual(["يوم الأربعاء"]);
    expect(mentions("في يَومِ الأَربِعاءِ الماضِي")).toEqual(["يَومِ الأَربِعاءِ الماضِي"]);
    expect(mentions("بالأسبوع الماضي")).toEqual(["الأسبوع الماضي"]);
  });

  it("are found inside bidi marks, in both sets of digits", () => {
    for (const text of ["18/10/2012", "\u200f18\u200f/\u200f10\u200f/\u200f2012\u200f", "\u202a18/10/2012\u202c", "١٨/١٠/٢٠١٢", "\u200f١٨/١٠/٢٠١٢", "۱۸/۱۰/۲۰۱۲", "\u206718 أكتوبر 2012\u2069"]) {
      expect([text, valueOf(text, {})?.start]).toEqual([text, "2012-10-18"]);
    }
    expect(mentions("قال \u202bيوم الأحد\u202c إن")).toEqual(["يوم الأحد"]);
  });

  it("do not cross a line", () => {
    expect(mentions("18\nأكتوبر 2012")).toEqual(["أكتوبر 2012"]);
    expect(mentions("يوم\nالأربعاء")).toEqual(["الأربعاء"]);
  });

  it("of `parse` take in the words that make a range, those of `mention` do not", () => {
    const text = "من 2010 إلى 2015";
    expect(parseDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([text]);
    expect(mentions(text)).toEqual(["2010 إلى 2015"]);
  });

  it("are several where the text tells several", () => {
    expect(mentions("يوم الأحد ويوم الثلاثاء وفي 3 مارس 2020")).toEqual(["يوم الأحد", "يوم الثلاثاء", "3 مارس 2020"]);
    expect(mentions("السبت والأحد")).toEqual(["السبت", "الأحد"]);
  });
});

describe("misuse", () => {
  it("throws at once, by name", () => {
    expect(() => parseDates(undefined as unknown as string)).toThrow(/^parseDates: text must be a string/u);
    expect(() => parseDates("أمس", { reference: "yesterday" })).toThrow(RangeError);
    expect(() => parseDates("أمس", { reference: 5 as unknown as string })).toThrow(TypeError);
    expect(() => parseDates("أمس", { prefer: "both" as "past" })).toThrow(/prefer must be past, future or nearest/u);
    expect(() => parseDates("أمس", { weekStart: 0 as 1 })).toThrow(/^parseDates: weekStart must be 1 to 7/u);
    expect(() => extractEntities("أمس", { prefer: "both" as "past" })).toThrow(/^extractEntities: prefer must be/u);
    expect(() => extractEntities("أمس", { reference: "yesterday" })).toThrow(/^extractEntities: reference must be/u);
    expect(() => findDates(scan("أمس"), { mode: "mention", caller: "analyze", reference: "yesterday" })).toThrow(/^analyze: reference must be/u);
  });

  it("of text is none", () => {
    for (const text of ["", " ", "\ud800", "\u200f\u202b", "ـ".repeat(500), "/////", "((((", "من من من", "بين و"]) expect(parseDates(text)).toEqual([]);
  });
});
