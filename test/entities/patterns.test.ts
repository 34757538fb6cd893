/** Names that no table lists, as data: test/corpus/patterns.json. What is to be found has its type; nothing of `not` is a person or group. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { extractEntities } from "../../src/index.js";

interface Example {
  readonly text: string;
  readonly find: readonly { readonly type: string; readonly text: string; readonly id?: string }[];
  readonly not: readonly string[];
  readonly why: string;
}

const examples = JSON.parse(fs.readFileSync("test/corpus/patterns.json", "utf8")) as Example[];

describe("names by pattern", () => {
  it.each(examples)("$text ($why)", ({ text, find, not }) => {
    const found = extractEntities(text);
    for (const wanted of find) expect(found).toContainEqual(expect.objectContaining(wanted));
    expect(found.map((entity) => entity.text).filter((surface) => not.includes(surface))).toEqual([]);
  });

  it("gives a short mention the name of the full one, where no table knows an id", () => {
    const short = extractEntities("وصل حسن الغول أمس. وقال الغول إن الرحلة طويلة").at(-1);
    expect(short).toMatchObject({ text: "الغول", name: { ar: "حسن الغول" } });
  });
});
