/** Quantities that must and must not be found, as data: test/corpus/quantity.json. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { findQuantities } from "../../src/entities/quantity/index.js";
import type { QuantityValue } from "../../src/entities/types.js";
import { scan } from "../../src/tokenize/index.js";

interface Example {
  readonly text: string;
  readonly find: readonly { readonly text: string; readonly value: QuantityValue }[];
  readonly not: readonly string[];
  readonly why: string;
  readonly mode?: "parse";
}

const examples = JSON.parse(fs.readFileSync("test/corpus/quantity.json", "utf8")) as Example[];

describe("quantities of the corpus", () => {
  it.each(examples)("$text ($why)", (example) => {
    const { text, find, not } = example;
    const mode = example.mode ?? "mention";
    const found = findQuantities(scan(text), { mode }).map(({ start, end, value }) => ({ text: text.slice(start, end), value }));
    expect(found).toEqual(find);
    expect(found.map((one) => one.text).filter((surface) => not.includes(surface))).toEqual([]);
  });
});
