/** What is known of a text's tokens before any date is read off them. */
import { describe, expect, it } from "vitest";
import { DATES } from "../../src/entities/date/convention.js";
import { anchorsOf, isNearAnchor } from "../../src/entities/date/mark-tokens.js";
import { MARK } from "../../src/entities/date/marks.js";
import { dateReader } from "../../src/entities/date/read.js";
import { marksAt } from "../../src/entities/date/reader.js";
import { scan } from "../../src/tokenize/index.js";

describe("marks", () => {
  const marksOf = (text: string): number[] => {
    const table = scan(text);
    const reader = dateReader(table, DATES);
    return [...table.forms.keys()].map((i) => marksAt(reader, i));
  };

  it("tell a word's kinds, with those of the phrases it begins only where they go on", () => {
    expect(marksOf("بعد غد")[0]! & MARK.dayword).not.toBe(0);
    expect(marksOf("بعد الحفل")[0]! & MARK.dayword).toBe(0);
    expect(marksOf("وللأحد")[0]! & MARK.weekday).not.toBe(0);
    expect(marksOf("المتحدث")[0]! & (MARK.weekday | MARK.number | MARK.unit)).toBe(0);
  });

  it("mark numbers that a date is made of", () => {
    expect(marksOf("ثلاثة")[0]! & MARK.number).not.toBe(0);
    expect(marksOf("18 الجاري")[0]! & MARK.anchor).not.toBe(0);
    expect(marksOf("18 شخصا")[0]! & MARK.anchor).toBe(0);
  });

  it("tell whether an anchor is near, within the line", () => {
    const isNear = (text: string): boolean[] => {
      const table = scan(text);
      const anchorFrom = anchorsOf(table);
      return [...table.forms.keys()].map((i) => isNearAnchor(table, i, anchorFrom(i)));
    };
    expect(isNear("من بين الحاضرين يوم\nثم عاد")).toEqual([true, true, true, true, false, false]);
    expect(isNear("من هنا\nيوم")).toEqual([false, false, true]);
    expect(isNear("من كل ما قيل هنا أو هناك أو غيرهما هذا العام")[0]).toBe(false);
  });
});
