/** Dates that must and must not be found, as data: test/corpus/date.json. The reference is a Sunday morning. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { findDates } from "../../src/entities/date/index.js";
import { scan } from "../../src/tokenize/index.js";

interface Example {
  readonly text: string;
  readonly find: readonly { readonly text: string; readonly edtf: string; readonly start?: string; readonly end?: string; readonly placed?: false }[];
  readonly not: readonly string[];
  readonly why: string;
  readonly mode?: "parse";
}

const examples = JSON.parse(fs.readFileSync("test/corpus/date.json", "utf8")) as Example[];
const reference = "2024-02-11T10:00:00";

describe("dates of the corpus", () => {
  it.each(examples)("$text ($why)", (example) => {
    const { text, find, not } = example;
    const mode = example.mode ?? "mention";
    const found = findDates(scan(text), { mode, reference }).map(({ start, end, value }) => ({ text: text.slice(start, end), ...value }));
    expect(found).toEqual(find.map(({ text: surface, edtf, start, end }) => expect.objectContaining({ text: surface, edtf, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }) as unknown));
    // What could not be placed must not pretend to be.
    for (const [i, { placed }] of find.entries()) if (placed === false) expect(found[i]!.start).toBeUndefined();
    expect(found.map((one) => one.text).filter((surface) => not.includes(surface))).toEqual([]);
  });
});
