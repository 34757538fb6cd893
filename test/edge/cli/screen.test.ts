import { expect, test } from "vitest";
import { bareArgument, guardArguments } from "../../../src/edge/cli/arguments.js";
import { keyOf, list, nameOf, positiveNumber, wholeNumber } from "../../../src/edge/cli/option.js";
import { cut, isolate, pad, screenOf, widthOf, wrap } from "../../../src/edge/cli/output/screen.js";
import { labelled, table } from "../../../src/edge/cli/output/table.js";
import { meaningOf } from "../../../src/edge/cli/output/value.js";
import { PAGE, runCli } from "./run-cli.js";

const plain = screenOf({}, {});

test("isolates close what they open, whatever a page holds", () => {
  expect(isolate("العراق")).toBe("\u2068العراق\u2069");
  expect(isolate("قبل\u2069\u202Eبعد")).toBe("\u2068قبلبعد\u2069");
  expect(isolate("أحمر\u001B[31m\r\nسطر")).toBe("\u2068أحمر [31m سطر\u2069");
});

test("width: marks and isolates take none, wide letters two", () => {
  expect([widthOf("كتاب"), widthOf("كِتَابٌ"), widthOf("\u2068كتاب\u2069"), widthOf("東京"), widthOf("\u001B[1mab\u001B[22m")]).toEqual([4, 4, 4, 4, 2]);
  expect(widthOf(pad("\u2068كِتاب\u2069", 10))).toBe(10);
});

test("cut keeps within the width and whole characters", () => {
  expect(cut("كتاب", 4)).toBe("كتاب");
  expect(cut("كتاب جديد", 6)).toBe("كتاب…");
  for (let width = 1; width < 8; width++) expect(widthOf(cut("كُتُبٌ😀جديدة", width))).toBeLessThanOrEqual(width);
});

test("wrap breaks at white space and loses no word", () => {
  const text = "وصل الوفد إلى بيروت   بعد رحلة طويلة";
  const lines = wrap(text, 12);
  expect(lines.every((line) => widthOf(line) <= 12)).toBe(true);
  expect(lines.join(" ")).toBe(text.replace(/\s+/gu, " "));
  expect(wrap("", 10)).toEqual([]);
  expect(labelled("body", text, { ...plain, width: 30 })).toHaveLength(wrap(text, 16).length);
});

test("table: columns stand in line", () => {
  const rows = table([["country", isolate("العراق"), "IQ"], ["place", isolate("بغداد"), "baghdad"]]);
  const [first, second] = rows.map((row) => widthOf(row.slice(0, row.search(/IQ|baghdad/u))));
  expect(first).toBe(second);
});

test("colours: on a terminal alone, none under NO_COLOR", async () => {
  expect(screenOf({ isTTY: true, columns: 100 }, {}).bold("x")).toBe("\u001B[1mx\u001B[22m");
  expect(screenOf({ isTTY: true }, { NO_COLOR: "1" }).bold("x")).toBe("x");
  expect(screenOf({ isTTY: true }, { TERM: "dumb" }).bold("x")).toBe("x");
  expect(screenOf({ isTTY: true, columns: 20 }, {}).width).toBe(40);
  expect(plain.width).toBe(Infinity);
  expect((await runCli(["entities", PAGE])).stdout).not.toContain("\u001B");
});

test("what entities mean, in short", () => {
  expect(meaningOf({ id: "IQ" })).toBe("IQ");
  expect(meaningOf({})).toBe("");
  const date = { grain: "day", calendar: "gregorian", edtf: "XXXX-WXX-3", relative: true } as const;
  expect(meaningOf({ value: date })).toBe("XXXX-WXX-3");
  expect(meaningOf({ value: { ...date, start: "2026-03-04", end: "2026-03-05" } })).toBe("2026-03-04 to 2026-03-05");
  expect(meaningOf({ value: { kind: "money", amount: 3, max: 5, bound: "about", unit: "USD" } })).toBe("~3–5 USD");
  expect(meaningOf({ value: { kind: "count", amount: 23, bound: "exact", noun: "جندي" } })).toBe("23 \u2068جندي\u2069");
});

test("arguments stay as they were typed", () => {
  const args = ["related", "--id", "007", "--limit=5", "-", "", "1e3", "--text", "-", "a"];
  const guarded = guardArguments(args);
  expect(guarded.filter((arg) => arg.includes("\u0000"))).toHaveLength(6);
  expect(guarded.map((arg) => bareArgument(arg).replace("=\u0000", "="))).toEqual(args);
  expect(guardArguments(["--tables-only", "a.txt", "--", "--tables-only"], ["--tables-only"])).toEqual(["--tables-only=true", "a.txt", "--", "--tables-only"]);
});

test("options read their values or say what they need", () => {
  expect([keyOf("--week-start <n>"), nameOf("--week-start <n>"), keyOf("--json")]).toEqual(["weekStart", "--week-start", "json"]);
  expect(list("country, person,", "--types")).toEqual(["country", "person"]);
  expect(wholeNumber(1, 7)("7", "--n")).toBe(7);
  for (const wrong of ["0", "8", "-1", "1.5", "", "x"]) expect(() => wholeNumber(1, 7)(wrong, "--n")).toThrow("--n needs a whole number from 1 to 7");
  for (const wrong of ["0", "2", "", "x"]) expect(() => positiveNumber(1)(wrong, "--n")).toThrow("--n needs a number above 0");
});
