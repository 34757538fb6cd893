/** Calendars against their twins: JavaScript's own Date, ICU's Umm al-Qura, published Easters. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilOfDays, DAY, daysInMonth, daysOfCivil, easter, isoOf, parseReference, startOfWeek, weekdayOf } from "../../src/entities/date/calendar.js";
import { choose } from "../../src/entities/date/choose.js";
import { daysInHijriMonth, daysOfHijri, hijriOfDays } from "../../src/entities/date/hijri.js";
import { holidayOf, isHijriYear } from "../../src/entities/date/holiday.js";
import { addAmount, addAmounts, portionOf, spanOfMonth, spanOfYears } from "../../src/entities/date/moments.js";

const iso = (days: number): string => isoOf(days * DAY, false);
const day = (text: string): number => parseReference("test", text).moment / DAY;

describe("the Gregorian calendar", () => {
  it("agrees with Date", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const twin = new Date(days * DAY * 1000);
        const { year, month, day: dayOfMonth } = civilOfDays(days);
        expect([year, month, dayOfMonth]).toEqual([twin.getUTCFullYear(), twin.getUTCMonth() + 1, twin.getUTCDate()]);
        expect(daysOfCivil(year, month, dayOfMonth)).toBe(days);
        expect(weekdayOf(days) % 7).toBe(twin.getUTCDay());
      }),
    );
  });

  it("rolls months over", () => {
    expect(iso(daysOfCivil(2023, 13, 1))).toBe("2024-01-01");
    expect(iso(daysOfCivil(2024, 0, 31))).toBe("2023-12-31");
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(1900, 2)]).toEqual([29, 28, 28]);
  });

  it("begins weeks where told", () => {
    const sunday = day("2024-02-11");
    expect([1, 6, 7].map((weekStart) => iso(startOfWeek(sunday, weekStart)))).toEqual(["2024-02-05", "2024-02-10", "2024-02-11"]);
  });

  it.each([[2013, "2013-03-31"], [2024, "2024-03-31"], [2025, "2025-04-20"], [1954, "1954-04-18"]])("western Easter of %i", (year, date) => {
    expect(iso(easter(year, "western"))).toBe(date);
  });

  it.each([[2013, "2013-05-05"], [2024, "2024-05-05"], [2025, "2025-04-20"]])("orthodox Easter of %i", (year, date) => {
    expect(iso(easter(year, "orthodox"))).toBe(date);
  });

  it("writes moments as ISO 8601, far years with a sign", () => {
    expect(isoOf(day("2012-10-18") * DAY + 15 * 3600 + 62, true)).toBe("2012-10-18T15:01:02");
    expect(iso(daysOfCivil(-44, 3, 15))).toBe("-000044-03-15");
    expect(iso(daysOfCivil(12_345, 1, 1))).toBe("+012345-01-01");
  });
});

describe("parseReference", () => {
  it.each([
    ["2024-02-11", "2024-02-11T00:00:00", false],
    ["2024-02-11T10:30", "2024-02-11T10:30:00", true],
    ["2024-02-11T10:30:15.250+03:00", "2024-02-11T10:30:15", true],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00", true],
  ])("%s", (text, moment, hasTime) => {
    const reference = parseReference("test", text);
    expect([isoOf(reference.moment, true), reference.hasTime]).toEqual([moment, hasTime]);
  });

  it.each(["", "أمس", "2024-13-01", "2023-02-29", "2024-02-11T25:00", "2024-2-1", "11/02/2024"])("refuses %s by name", (text) => {
    expect(() => parseReference("parseDates", text)).toThrow(/^parseDates: reference must be an ISO 8601/u);
  });

  it("refuses what is no string", () => {
    expect(() => parseReference("parseDates", new Date() as unknown as string)).toThrow(TypeError);
  });
});

describe("the Hijri calendar", () => {
  it("agrees with ICU's Umm al-Qura inside 1300–1600", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
    for (let days = daysOfHijri(1300, 1, 1); days < daysOfHijri(1601, 1, 1); days += 211) {
      const parts = Object.fromEntries(format.formatToParts(days * DAY * 1000).map(({ type, value }) => [type, parseInt(value, 10)]));
      expect(hijriOfDays(days)).toEqual({ year: parts["year"], month: parts["month"], day: parts["day"] });
    }
  });

  it("is its own inverse, outside the table too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 29 }), (year, month, dayOfMonth) => {
        expect(hijriOfDays(daysOfHijri(year, month, dayOfMonth))).toEqual({ year, month, day: dayOfMonth });
      }),
    );
  });

  it("has years of 354 or 355 days, the seam at 1300 included", () => {
    for (let year = 1200; year <= 1700; year++) {
      const length = daysOfHijri(year + 1, 1, 1) - daysOfHijri(year, 1, 1);
      // The published months run a day or two off the tabular ones where the two meet.
      expect(Math.abs(length - 354.5)).toBeLessThan(year === 1299 || year === 1600 ? 4 : 1);
    }
    expect(daysInHijriMonth(1445, 9)).toBe(30);
  });

  it.each([[1445, 9, 1, "2024-03-11"], [1446, 1, 1, "2024-07-07"], [1356, 1, 1, "1937-03-14"], [1, 1, 1, "0622-07-19"]])("%i-%i-%i", (year, month, dayOfMonth, date) => {
    expect(iso(daysOfHijri(year, month, dayOfMonth))).toBe(date);
  });
});

describe("moments", () => {
  it("keep the day of a month where they can", () => {
    const at = day("2024-01-31") * DAY;
    expect(iso(addAmount(at, { grain: "month", count: 1 }) / DAY)).toBe("2024-02-29");
    expect(iso(addAmount(at, { grain: "year", count: -1 }) / DAY)).toBe("2023-01-31");
    expect(iso(addAmount(at, { grain: "year", count: 0.5 }) / DAY)).toBe("2024-07-31");
    expect(addAmount(at, { grain: "hour", count: 1.5 }) - at).toBe(5400);
  });

  it.each([
    [1, "2024-05-01", "2024-05-11"], [2, "2024-05-11", "2024-05-21"], [3, "2024-05-21", "2024-06-01"], [4, "2024-05-01", "2024-05-16"], [5, "2024-05-16", "2024-06-01"],
  ])("portion %i of a month", (portion, from, to) => {
    const part = portionOf(spanOfMonth("gregorian", 2024, 5), portion);
    expect([iso(part.from / DAY), iso(part.to / DAY)]).toEqual([from, to]);
  });

  it.each([[1, "2024-05-06", "2024-05-09"], [2, "2024-05-07", "2024-05-11"], [3, "2024-05-09", "2024-05-13"]])("portion %i of a week", (portion, from, to) => {
    const monday = day("2024-05-06") * DAY;
    const part = portionOf({ from: monday, to: monday + 7 * DAY }, portion);
    expect([iso(part.from / DAY), iso(part.to / DAY)]).toEqual([from, to]);
  });

  it("halve a part of the day by hours", () => {
    const noon = day("2024-05-06") * DAY + 12 * 3600;
    expect(portionOf({ from: noon, to: noon + 4 * 3600 }, 5)).toEqual({ from: noon + 2 * 3600, to: noon + 4 * 3600 });
  });

  it("step by the months of their calendar", () => {
    const at = daysOfHijri(1445, 4, 30) * DAY;
    expect(hijriOfDays(addAmount(at, { grain: "month", count: 1 }, "hijri") / DAY)).toEqual({ year: 1445, month: 5, day: 29 });
    expect(hijriOfDays(addAmounts(at, [{ grain: "year", count: 1 }, { grain: "day", count: 3 }], -1, "hijri") / DAY)).toMatchObject({ year: 1444, month: 4, day: 27 });
  });

  it("portions cover years and centuries without gap", () => {
    for (const whole of [spanOfYears("gregorian", 2024), spanOfYears("gregorian", 1800, 100), spanOfYears("hijri", 1445)]) {
      const [a, b, c] = [1, 2, 3].map((portion) => portionOf(whole, portion));
      expect([a!.from, a!.to, b!.to, c!.to]).toEqual([whole.from, b!.from, c!.from, whole.to]);
      expect(portionOf(whole, 4).to).toBe(portionOf(whole, 5).from);
    }
  });
});

describe("choose", () => {
  const march = (prefer: "past" | "future" | "nearest", today: string, direction?: number): string | undefined => {
    const found = choose((year) => spanOfMonth("gregorian", year, 3), Number(today.slice(0, 4)), { today: day(today) * DAY, prefer, direction });
    return found && iso(found.from / DAY);
  };

  it("takes the past one, the future one, the nearest", () => {
    expect([march("past", "2024-02-10"), march("future", "2024-02-10"), march("nearest", "2024-02-10")]).toEqual(["2023-03-01", "2024-03-01", "2024-03-01"]);
    expect([march("past", "2024-09-20"), march("future", "2024-09-20"), march("nearest", "2024-10-20")]).toEqual(["2024-03-01", "2025-03-01", "2025-03-01"]);
  });

  it("counts the present one as past and as future, but never as last or next", () => {
    expect([march("past", "2024-03-10"), march("future", "2024-03-10")]).toEqual(["2024-03-01", "2024-03-01"]);
    expect([march("past", "2024-03-10", -1), march("past", "2024-03-10", 1), march("past", "2024-03-10", 0)]).toEqual(["2023-03-01", "2025-03-01", "2024-03-01"]);
    expect([march("past", "2024-03-10", -2), march("past", "2024-03-10", 2)]).toEqual(["2022-03-01", "2026-03-01"]);
  });

  it("counts the one that runs as the last but one counts, where told", () => {
    const inMarch = { today: day("2024-03-10") * DAY, prefer: "past" as const, direction: -2 };
    const year = (step: number): { from: number; to: number } => spanOfMonth("gregorian", step, 3);
    expect(iso(choose(year, 2024, inMarch)!.from / DAY)).toBe("2022-03-01");
    expect(iso(choose(year, 2024, { ...inMarch, countsRunning: true })!.from / DAY)).toBe("2023-03-01");
  });

  it("has nothing to choose from nothing", () => {
    expect(choose(() => undefined, 2024, { today: 0, prefer: "past" })).toBeUndefined();
  });
});

describe("holidayOf", () => {
  it.each([
    ["gregorian-12-25", 2024, "2024-12-25"], ["hijri-10-01", 2024, "2024-04-10"], ["hijri-12-10", 2013, "2013-10-15"], ["easter+0", 2013, "2013-03-31"], ["easter-2", 2013, "2013-03-29"],
    ["easter-orthodox+1", 2024, "2024-05-06"], ["gregorian-06-7#3", 2016, "2016-06-19"], ["gregorian-11-4#4", 2023, "2023-11-23"], ["gregorian-11-4#4+1", 2023, "2023-11-24"],
  ])("%s in %i", (rule, year, date) => {
    expect(iso(holidayOf(rule, year, "gregorian")!)).toBe(date);
  });

  it("takes Hijri years, and no rule it does not know", () => {
    expect(iso(holidayOf("hijri-01-01", 1446, "hijri")!)).toBe("2024-07-07");
    expect(holidayOf("unplaced", 2024, "gregorian")).toBeUndefined();
    expect([isHijriYear("hijri-10-01", 1445), isHijriYear("hijri-10-01", 2024), isHijriYear("gregorian-12-25", 1445)]).toEqual([true, false, false]);
  });
});
