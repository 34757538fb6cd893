/** Examples and counter-examples of every type, as data: test/corpus/<type>.json. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { extractEntities } from "../../src/index.js";

interface Example {
  readonly text: string;
  readonly find: readonly { readonly text: string; readonly id?: string }[];
  readonly not: readonly string[];
  readonly why: string;
}

const read = <T>(name: string): T[] => JSON.parse(fs.readFileSync(`test/corpus/${name}.json`, "utf8")) as T[];

describe.each(["country", "nationality", "place", "group", "person"])("%s", (type) => {
  it.each(read<Example>(type))("$text ($why)", ({ text, find, not }) => {
    const found = extractEntities(text).filter((entity) => entity.type === type);
    const wanted = find.map(({ text: surface, id }) => (id === undefined ? surface : `${surface} ${id}`));
    const ids = new Map(find.map(({ text: surface, id }) => [surface, id]));
    const got = found.filter((entity) => ids.has(entity.text)).map((entity) => (ids.get(entity.text) === undefined ? entity.text : `${entity.text} ${entity.id ?? ""}`));
    expect(got).toEqual(expect.arrayContaining(wanted));
    expect(found.map((entity) => entity.text).filter((surface) => not.includes(surface) && !ids.has(surface))).toEqual([]);
  });
});
