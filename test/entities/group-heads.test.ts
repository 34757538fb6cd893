/** The table of heads: every head has a stable id, and heads that begin a body's name are one record each. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { GroupHead } from "../../src/entities/group/head.js";

const heads = JSON.parse(fs.readFileSync("data/group-heads.json", "utf8")) as GroupHead[];

describe("data/group-heads.json", () => {
  it("names each head once", () => {
    expect(new Set(heads.map(({ head }) => head)).size).toBe(heads.length);
  });

  it("gives every head and every noun's body an id in English", () => {
    const ids = heads.flatMap(({ id, nouns = [] }) => [id, ...nouns.flatMap((noun) => (typeof noun === "string" ? [] : [noun.id]))]);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/u.test(id))).toEqual([]);
  });

  it("gives a ministry in full and in short the same id", () => {
    const idOf = (name: string): string | undefined => heads.find(({ head }) => head === name)?.id;
    const ministry = heads.find(({ head }) => head === "وزارة");
    const nounId = (noun: string): string | undefined => ministry?.nouns?.flatMap((row) => (typeof row === "string" ? [] : [row])).find((row) => row.noun === noun)?.id;
    for (const name of ["الخارجية", "الداخلية", "الدفاع", "المالية"]) expect(idOf(name)).toBe(nounId(name));
  });
});
