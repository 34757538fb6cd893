/** Pairs of quotation marks in every style that Arabic papers print. */
import { describe, expect, it } from "vitest";
import { quotations } from "../../../src/entities/quote/marks.js";
import { scan } from "../../../src/tokenize/index.js";

const LONGEST = 400;

/** The words inside each pair; with … where the mark is never closed. */
function quoted(text: string): string[] {
  const table = scan(text);
  return quotations(table, LONGEST).map(({ open, close, closed }) => text.slice(table.starts[open + 1], table.ends[close - 1]) + (closed ? "" : "…"));
}

describe("quotation marks", () => {
  it.each([
    ["قال «نعم»", ["نعم"]],
    ["قال “نعم” ثم ”لا“", ["نعم", "لا"]],
    ["قال „نعم“", ["نعم"]],
    ['قال "نعم" ثم "لا"', ["نعم", "لا"]],
    ['قال " نعم " ثم " لا "', ["نعم", "لا"]],
    ["قال ‘نعم’ ثم 'لا'", ["نعم", "لا"]],
    ["قال »نعم« ثم لـ»الميدان»", ["نعم", "الميدان"]],
    ['وصفه بـ"البطل"', ["البطل"]],
    ["قال ‹نعم›", ["نعم"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("takes the outer pair of nested ones", () => {
    expect(quoted('قالت «صاح جارنا: "اخرجوا!" فخرجنا»')).toEqual(['صاح جارنا: "اخرجوا!" فخرجنا']);
    expect(quoted("قالت «قرأت «الأيام» مرتين»")).toEqual(["قرأت «الأيام» مرتين"]);
    expect(quoted('قالت "قرأت "الأيام" مرتين"')).toEqual(['قرأت "الأيام" مرتين']);
  });

  it("reads apostrophes inside words as no marks", () => {
    expect(quoted("وصل O'Neil و D’Angelo إلى المطار")).toEqual([]);
  });

  it("goes over paragraphs, which may open the quote again", () => {
    expect(quoted("قال: «أولا.\nثانيا»")).toEqual(["أولا.\nثانيا"]);
    expect(quoted("قال: «أولا.\n«ثانيا.\n«ثالثا»")).toEqual(["أولا.\n«ثانيا.\n«ثالثا"]);
    expect(quoted('قال: "أولا.\nثانيا"')).toEqual(["أولا.\nثانيا"]);
  });

  it("ends an unclosed one with its paragraph", () => {
    expect(quoted("قال: «أولا.\nثم غادر.")).toEqual(["أولا.…"]);
    expect(quoted('قال: "أولا.\nوقالت: "ثانيا".')).toEqual(["أولا.…", "ثانيا"]);
  });

  it("gives up a mark that is never closed within the limit", () => {
    expect(quoted(`قال «${"كلمة ".repeat(LONGEST)}»`)).toEqual([]);
  });
});
