/** Dates and zones of pages, bylines, datelines of agencies, ends of reports, encodings that labels belie. */
import { describe, expect, it } from "vitest";
import { describeBlocks } from "../../src/page/block.js";
import { decodePage } from "../../src/page/bytes.js";
import { dateIn } from "../../src/page/date-line.js";
import { datelineOf } from "../../src/page/dateline.js";
import { endOfReport } from "../../src/page/end-mark.js";
import { foreignLanguage } from "../../src/page/foreign.js";
import { cleanName } from "../../src/page/html-byline.js";
import { isoOf } from "../../src/page/iso-date.js";
import { dateInUrl, reconcileDates } from "../../src/page/page-date.js";
import { zoneIn } from "../../src/page/time-zone.js";
import { sliceOf } from "../../src/span.js";

const block = (text: string) => describeBlocks(text, [{ start: 0, end: text.length, run: 0 }])[0]!;

describe("dates for machines", () => {
  it.each([
    ["3/4/2026 9:10:00 PM", "2026-03-04T21:10:00"],
    ["Tue Mar 10 2026 14:05:00 GMT+0200 (Eastern European Standard Time)", "2026-03-10T14:05:00+02:00"],
    ["March 10, 2026 2:05 PM", "2026-03-10T14:05:00"],
    ["1773151500", "2026-03-10T14:05:00Z"],
    ["1773151500000", "2026-03-10T14:05:00Z"],
    ["2026-3-4", "2026-03-04"],
  ])("%s is %s", (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });

  it("takes the year 1 for no date", () => {
    expect(isoOf("0001-01-01T00:00:00")).toBeUndefined();
  });

  it.each([
    ["https://example.org/2026/03/10/story", "2026-03-10"],
    ["https://example.org/news-2026-3-1-x.html", "2026-03-01"],
    ["https://example.org/2026/13/10/", undefined],
    ["https://example.org/20260310", undefined],
  ])("%s has %s", (url, date) => {
    expect(dateInUrl(url)).toBe(date);
  });
});

describe("reconcileDates", () => {
  it.each([
    ["2026-03-11T20:05:00Z", "2026-03-12T00:05:00", "2026-03-12T00:05:00+04:00"],
    ["2026-03-11T22:30:00Z", "2026-03-12", "2026-03-12"],
    ["2026-03-11T10:00:00Z", "2026-03-12", "2026-03-11T10:00:00Z"],
    ["2026-03-11T22:30:00+03:00", "2026-03-12", "2026-03-11T22:30:00+03:00"],
    ["2026-03-09T16:32:00", "2026-03-09T16:32:00+03:00", "2026-03-09T16:32:00+03:00"],
    ["2026-03-10", "2026-03-10T11:42:00", "2026-03-10T11:42:00"],
    ["2026-03-10", "2026-03-17", "2026-03-10"],
    [undefined, "2026-03-10", "2026-03-10"],
    ["2026-03-10", undefined, "2026-03-10"],
  ])("%s and %s give %s", (machine, printed, date) => {
    expect(reconcileDates(machine, printed)).toBe(date);
  });
});

describe("printed dates", () => {
  it.each([
    ["نُشر: 14:20-11 مارس 2026 م \u0640 21 رَمضان 1447 هـ", "2026-03-11T14:20:00"],
    ["نشر في: 12 مارس ,2026: 10:15 ص KSA", "2026-03-12T10:15:00+03:00"],
    ["12 مارس 2026 - 00:05 بتوقيت أبوظبي", "2026-03-12T00:05:00+04:00"],
    ["تاريخ النشر: 12.03.2026 | 14:05 GMT", "2026-03-12T14:05:00Z"],
    ["الإثنين 09/مارس/2026 - 03:25 م", "2026-03-09T15:25:00"],
    ["12 - مارس - 2026", "2026-03-12"],
    ["السبت 17 من رمضان 1447 هــ 7 مارس 2026 السنة 151 العدد 50861", "2026-03-07"],
    ["الثلاثاء 1447/9/21 هـ الموافق 2026/03/10 م", "2026-03-10"],
  ])("%s is %s", (text, iso) => {
    expect(dateIn(block(text))?.iso).toBe(iso);
  });

  it("names only zones without a summer time", () => {
    expect(zoneIn("10:15 بتوقيت القاهره")).toBe("");
    expect(zoneIn("(مكه المكرمه)")).toBe("");
    expect(zoneIn("13:04 (بتوقيت مكه المكرمه)")).toBe("+03:00");
  });
});

describe("datelines of agencies", () => {
  it.each([
    ["العين في 11 مارس/ وام / قال المدير إن العمل بدأ", "العين"],
    ["الكويت - 10 - 3 (كونا) -- قال المدير إن العمل بدأ", "الكويت"],
    ["العقبة 11 آذار (بترا)-- قال المدير إن العمل بدأ", "العقبة"],
    ["تونس 5 مارس 2026 (وات) - قال المدير إن العمل بدأ", "تونس"],
    ["دبي، الإمارات العربية المتحدة (CNN)-- قال المدير", "دبي"],
    ["مسقط في 12 مارس /العمانية/ قال المدير إن العمل", "مسقط"],
    ["رام الله 12-3-2026 وفا- قال المدير إن العمل بدأ", "رام الله"],
    ["تل الريحان في 3 أبريل / وام / قال المدير", "تل الريحان"],
    ["عدن \u0640 سعيد ناصر: قال المدير إن العمل بدأ", "عدن"],
    ["رام الله - دنيا القرى قال مزارعون إن الموسم بدأ", "رام الله"],
  ])("%s", (text, place) => {
    const found = datelineOf(text, block(text), { isLine: false, known: new Set(), own: new Set(["دنيا", "القري"]) });
    expect(found && [sliceOf(text, found.place), text.slice(found.end, found.end + 3)]).toEqual([place, "قال"]);
  });

  it("on a line of its own", () => {
    const text = "الأحساء 21 رمضان 1447 هـ الموافق 10 مارس 2026 م واس";
    expect(datelineOf(text, block(text), { isLine: true, known: new Set() })?.place).toEqual({ start: 0, end: 7 });
  });

  it.each(["القاهرة 5 مارس تشهد زحاما كبيرا كل عام", "في 10 مارس (آذار) بدأ العمل", "العمل في 11 مارس / آذار بدأ مبكرا"])("%s has none", (text) => {
    expect(datelineOf(text, block(text), { isLine: false, known: new Set() })).toBeUndefined();
  });
});

describe("cleanName", () => {
  it.each([
    ["كتبت: منى الجزيري - صحيفة الضفاف", "منى الجزيري"],
    ["الضفاف - علي حسن", "علي حسن"],
    ["صالح القحطاني (أبها) @sq_xx", "صالح القحطاني"],
    ["القاهرة - أحمد علي", "أحمد علي"],
    ["علي حسن، منى الجزيري", "علي حسن، منى الجزيري"],
    ["مرسلة بواسطة مروان حيدر", "مروان حيدر"],
    ["صحيفة الضفاف", undefined],
    ["رويترز", undefined],
    ["لندن: «الضفاف»", undefined],
  ])("%s is %s", (byline, name) => {
    expect(cleanName(byline, "صحيفة الضفاف")).toBe(name);
  });
});

describe("endOfReport", () => {
  it.each(["ما عدا الجمعة.(النهاية) ر س م / ف ع ح", "ما عدا الجمعة. // انتهى //", "ما عدا الجمعة.\n=====ج.س", "ما عدا الجمعة."])("%s", (text) => {
    expect(text.slice(0, endOfReport(text))).toBe("ما عدا الجمعة.");
  });
});

describe("foreignLanguage", () => {
  it("knows Persian and Urdu from Arabic, dialects included", () => {
    expect(foreignLanguage("باغ قدیمی شهر پس از سه سال مرمت، روز سه\u200cشنبه به روی بازدیدکنندگان گشوده شد.")).toBeGreaterThan(0.8);
    expect(foreignLanguage("یہ پرانا باغ تین سال کی مرمت کے بعد منگل کو لوگوں کے لیے کھول دیا گیا ہے۔")).toBeGreaterThan(0.8);
    for (const text of ["افتتحت الحديقة القديمة بعد ثلاث سنوات من الترميم أمام الزوار صباح اليوم.", "والله يا جماعة الحديقة دي كانت مقفولة من تلات سنين ولسه فاتحة النهارده.", "قصير"]) expect(foreignLanguage(text)).toBeUndefined();
  });
});

describe("decodePage", () => {
  it("disbelieves a label that the bytes belie", () => {
    const text = "قال الوزير إن المحادثات بدأت اليوم في بيروت.";
    const utf8 = new TextEncoder().encode(text);
    for (const label of ["windows-1256", "iso-8859-6", "windows-1252", "ISO-8859-1"]) expect(decodePage(utf8, `text/html; charset=${label}`)).toBe(text);
    const table = new Map<string, number>();
    for (let byte = 255; byte >= 0; byte--) table.set(new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte);
    const oneByte = Uint8Array.from([...text].map((character) => table.get(character)!));
    for (const label of ["utf-8", "windows-1252"]) expect(decodePage(oneByte, `text/html; charset=${label}`)).toBe(text);
  });
});
