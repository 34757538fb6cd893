/** Where parseDates and extractEntities differ: each difference is a row of src/entities/date/convention.ts. */
import { describe, expect, it } from "vitest";
import { findDates } from "../../src/entities/date/index.js";
import { scan } from "../../src/tokenize/index.js";

type Spans = readonly string[];
const spans = (text: string, mode: "mention" | "parse"): Spans => findDates(scan(text), { mode, reference: "2024-02-11" }).map(({ start, end }) => text.slice(start, end));

describe("spans", () => {
  it.each<readonly [text: string, news: Spans, dates: Spans]>([
    ["نلتقي يوم الثلاثاء", ["يوم الثلاثاء"], ["الثلاثاء"]],
    ["نلتقي يوم الثلاثاء صباحا", ["يوم الثلاثاء صباحا"], ["الثلاثاء صباحا"]],
    ["نلتقي صباح يوم الثلاثاء", ["صباح يوم الثلاثاء"], ["صباح يوم الثلاثاء"]],
    ["نلتقي يوم 7-3-2024", ["يوم 7-3-2024"], ["7-3-2024"]],
    ["نلتقي هذا الأسبوع يوم السبت", ["هذا الأسبوع يوم السبت"], ["هذا الأسبوع يوم السبت"]],
    ["حكم من 2010 إلى 2015", ["2010 إلى 2015"], ["من 2010 إلى 2015"]],
    ["بين مارس ومايو", ["مارس ومايو"], ["بين مارس ومايو"]],
    ["ما بين مارس ومايو", ["مارس ومايو"], ["بين مارس ومايو"]],
    ["من 3 آذار حتى 9 نيسان", ["3 آذار حتى 9 نيسان"], ["3 آذار حتى 9 نيسان"]],
    ["ليلة الجمعة", ["ليلة الجمعة"], ["ليلة الجمعة"]],
  ])("%s", (text, news, dates) => {
    expect({ news: spans(text, "mention"), dates: spans(text, "parse") }).toEqual({ news, dates });
  });
});

describe("what counts", () => {
  it.each<readonly [text: string, news: Spans, dates: Spans]>([
    ["نعود في 19", [], ["19"]],
    ["نعود في السابعة", [], ["السابعة"]],
    ["نعود في المساء", [], ["في المساء"]],
    ["اليوم", [], ["اليوم"]],
    ["حتى الآن", [], ["الآن"]],
    ["عيد الأضحى", [], ["عيد الأضحى"]],
    ["بعد ثلاثة أيام", [], ["بعد ثلاثة أيام"]],
    ["أيار الرابع عشر", ["أيار"], ["أيار الرابع عشر"]],
    ["غدا الساعة 5 مساء", ["غدا", "الساعة 5 مساء"], ["غدا الساعة 5 مساء"]],
    ["في وقت لاحق من هذا العام", ["هذا العام"], ["في وقت لاحق من هذا العام"]],
  ])("%s", (text, news, dates) => {
    expect({ news: spans(text, "mention"), dates: spans(text, "parse") }).toEqual({ news, dates });
  });
});

describe("an hour beside its day in news", () => {
  const startsOf = (text: string): unknown => findDates(scan(text), { mode: "mention", reference: "2024-02-11" }).map(({ value }) => value.start);

  it.each([
    ["غدا عند الساعة 5 مساء", ["2024-02-12", "2024-02-12T17:00:00"]],
    ["الساعة 5 مساء يوم الخميس", ["2024-02-08T17:00:00", "2024-02-08"]],
    ["الساعة 12:46 صباح أمس", ["2024-02-10T00:46:00", "2024-02-10T08:00:00"]],
    ["الساعة 5 مساء، كما وصل يوم الخميس", ["2024-02-11T17:00:00", "2024-02-08"]],
  ])("%s", (text, starts) => {
    expect(startsOf(text)).toEqual(starts);
  });
});
