import { describe, expect, it } from "vitest";
import { describeBlocks } from "../../src/page/block.js";
import { dateIn, isPictureCounter, isTimeOrCounter } from "../../src/page/date-line.js";
import { isoOf } from "../../src/page/iso-date.js";
import { monthAt } from "../../src/page/months.js";

const block = (text: string) => describeBlocks(text, [{ start: 0, end: text.length, run: 0 }])[0]!;

describe("dateIn", () => {
  it.each([
    ["الثلاثاء 10 مارس 2026 | 11:42 ص", "2026-03-10T11:42:00"],
    ["السبت ١٨ رمضان ١٤٤٧هـ - ٧ مارس ٢٠٢٦م", "2026-03-07"],
    ["الخميس، 12 مارس، 2026 | 23 رمضان 1447", "2026-03-12"],
    ["2 آذار/مارس 2026", "2026-03-02"],
    ["18 كانون الثاني (يناير) 2026", "2026-01-18"],
    ["الاثنين 9 مارس 2026 على 10:15", "2026-03-09T10:15:00"],
    ["2026-03-04 13:27", "2026-03-04T13:27:00"],
    ["نشر في: 11/03/2026 09:15 م", "2026-03-11T21:15:00"],
    ["03/25/2026", "2026-03-25"],
    ["٠٤/٠٣/٢٠٢٦", "2026-03-04"],
    ["الجمعة 6 مارس 2026 - 17:58 بتوقيت غرينتش", "2026-03-06T17:58:00Z"],
    ["6 مارس 2026 17:58 GMT+3", "2026-03-06T17:58:00+03:00"],
    ["12:05 ص 6 مارس 2026", "2026-03-06T00:05:00"],
    ["12:05 م 6 مارس 2026", "2026-03-06T12:05:00"],
    ["November 9, 2020", "2020-11-09"],
    ["11 avril 2026", "2026-04-11"],
    ["19 فيفري 2026", "2026-02-19"],
    ["3 غشت 2026", "2026-08-03"],
    ["5 ماي من عام 2026", "2026-05-05"],
  ])("%s is %s", (text, iso) => {
    expect(dateIn(block(text))?.iso).toBe(iso);
  });

  it.each(["31 فبراير 2026", "45/13/2026", "مارس 2026", "1447/09/18", "2026", "12 رجلا و2026 امرأة", ""])("%s is none", (text) => {
    expect(dateIn(block(text))).toBeUndefined();
  });

  it("says which words it takes", () => {
    expect(dateIn(block("كتب علي الأحد 15 مارس 2026"))).toMatchObject({ first: 3, last: 5 });
  });
});

describe("small marks", () => {
  it("tells times and picture counters", () => {
    for (const text of ["17:40", "09:30 ص", "منذ 3 ساعات", "قبل ساعة", "5 minutes ago"]) expect(isTimeOrCounter(block(text))).toBe(true);
    for (const text of ["1 / 6", "٣ من ٦", "صورة 2 من 9"]) expect(isPictureCounter(block(text))).toBe(true);
    for (const text of ["قبل الفجر", "17", "منذ الحرب"]) expect(isTimeOrCounter(block(text))).toBe(false);
  });

  it("knows months of one and two words", () => {
    expect(monthAt(["تشرين", "الاول"], 0)).toEqual({ month: 10, words: 2 });
    expect(monthAt(["جانفي"], 0)).toEqual({ month: 1, words: 1 });
    expect(monthAt(["خبر"], 0)).toBeUndefined();
    expect(monthAt([], 0)).toBeUndefined();
  });
});

describe("isoOf", () => {
  it.each([
    ["2020-06-03T03:01+0400", "2020-06-03T03:01:00+04:00"],
    ["2020-11-09T18:34:47+00:00", "2020-11-09T18:34:47+00:00"],
    ["2020-08-24T09:23:13Z", "2020-08-24T09:23:13Z"],
    ["2020-08-24T09:23:13.123Z", "2020-08-24T09:23:13Z"],
    ["2020-08-24 09:23", "2020-08-24T09:23:00"],
    ["2020-08-24", "2020-08-24"],
    ["Wed, 03 Jun 2020 03:01:00 GMT", "2020-06-03T03:01:00Z"],
  ])("%s is %s", (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });

  it("gives nothing for what is no date", () => {
    for (const text of [undefined, "", "أمس", "2020-13-40", "24/08/2020"]) expect(isoOf(text)).toBeUndefined();
  });
});
