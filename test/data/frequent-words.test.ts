/**
 * The commonest words of running text that a name of the tables marks: docs/frequent-words.json lists them with the reason, and the
 * tables agree. scripts/coverage.ts counts over modern text too, which is not part of the project; here the commonest forms of
 * data/word-frequencies.tsv stand for it, so that no ordinary word becomes a name unseen.
 */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { extractEntities } from "../../src/index.js";
import { normalize } from "../../src/normalize/index.js";

interface Reviewed {
  readonly form: string;
  readonly as: string;
  readonly id: string;
  readonly why: string;
}

const reviewed = JSON.parse(fs.readFileSync("docs/frequent-words.json", "utf8")) as Reviewed[];
const NAMES = ["country", "nationality", "place", "group", "person"] as const;

/** Forms at least this common, as log2 of their count: the commonest 1,762. */
const COMMON = 11;

describe("docs/frequent-words.json", () => {
  it("has one record a line, sorted, each form once, with a reason", () => {
    const text = fs.readFileSync("docs/frequent-words.json", "utf8");
    const forms = reviewed.map(({ form }) => form);
    expect(forms).toEqual([...new Set(forms)].sort((a, b) => (a < b ? -1 : 1)));
    expect(text.trimEnd().split("\n")).toHaveLength(reviewed.length + 2);
    expect(reviewed.filter(({ why }) => why.length < 5)).toEqual([]);
  });

  it.each(reviewed)("$form is $as $id", ({ form, as, id }) => {
    const [entity] = extractEntities(form);
    expect([entity?.type, entity?.id]).toEqual([as, id]);
  });

  it("lists every common word that a name of the tables marks", () => {
    const listed = new Set(reviewed.map(({ form }) => normalize(form)));
    const rows = fs.readFileSync("data/word-frequencies.tsv", "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
    const common = rows.filter(([, frequency]) => Number(frequency) >= COMMON).map(([word]) => word!);
    expect(common.length).toBeGreaterThan(1500);
    expect(common.filter((word) => extractEntities(word, { types: NAMES }).length > 0 && !listed.has(word))).toEqual([]);
  });
});
