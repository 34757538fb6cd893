/** What data/ promises: one record a line, sorted, unique, clean, and no name of two things without a declared ambiguity. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { allDemonymForms, type GazetteerRecord } from "../../src/entities/gazetteer/index.js";
import { normalize } from "../../src/normalize/index.js";

const read = (name: string): string => fs.readFileSync(`data/${name}`, "utf8");
const records = (name: string): GazetteerRecord[] => JSON.parse(read(`${name}.json`)) as GazetteerRecord[];
/** The forms of a record that count by themselves: what is listed as weak or headed is not among them. */
const plainForms = ({ name: { ar }, aliases = [], weak = [], headed = [] }: GazetteerRecord): string[] => [ar, ...aliases].filter((form) => !weak.includes(form) && !headed.includes(form));
const tables = fs.readdirSync("data").filter((name) => name.endsWith(".json"));
const gazetteers = ["countries", "places", "groups", "people"] as const;
const KINDS = ["government", "ministry", "parliament", "court", "army", "police", "intelligence", "armed-group", "party", "company", "bank", "media", "agency", "international-body", "ngo", "union", "club", "league", "university", "religious-body", "authority", "alliance"];

describe.each(tables)("data/%s", (name) => {
  const text = read(name);

  it("is an array with one record a line", () => {
    const rows = JSON.parse(text) as unknown[];
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toBe("[");
    expect(lines.at(-1)).toBe("]");
    expect(lines).toHaveLength(rows.length + 2);
  });

  it("holds no invisible character, presentation form or stray mark", () => {
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00a0\u0640\ufb50-\ufdff\ufe70-\ufefc]/u);
  });

  it("says in data/README.md where it comes from", () => {
    expect(read("README.md")).toContain(`\`${name}\``);
  });
});

describe.each(gazetteers)("records of %s", (name) => {
  const rows = records(name);

  it("are sorted by id, each once, with a name and a type", () => {
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)));
    for (const row of rows) expect(row.name.ar.trim()).toBe(row.name.ar);
    expect(new Set(rows.map(({ type }) => type))).toHaveLength(1);
  });

  it("give each name to one of them", () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const row of rows) {
      for (const alias of plainForms(row)) {
        const key = normalize(alias);
        const other = owner.get(key);
        if (other !== undefined && other !== row.id) twice.push(`${alias}: ${other}, ${row.id}`);
        owner.set(key, row.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it("print names in Arabic letters, without vowel marks, brackets or double spaces", () => {
    const odd = rows.flatMap(({ name: { ar }, aliases = [], weak = [] }) => [ar, ...aliases, ...weak]).filter((alias) => /[\u064b-\u0652()[\]]| {2}|^ | $|[a-z]/iu.test(alias) || alias === "");
    expect(odd).toEqual([]);
  });
});

describe("across the tables", () => {
  it("a name of two things is declared ambiguous", () => {
    const rules = JSON.parse(read("ambiguities.json")) as { alias: string; also?: string[] }[];
    const declared = new Set(rules.flatMap(({ alias, also = [] }) => [alias, ...also]).map((alias) => normalize(alias)));
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const table of gazetteers) {
      for (const record of records(table)) {
        for (const alias of plainForms(record)) {
          const key = normalize(alias);
          const other = owner.get(key);
          if (other !== undefined && !declared.has(key)) clashes.push(`${alias}: ${other}, ${record.id}`);
          else owner.set(key, record.id);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it("no demonym is another country's without a declaration", () => {
    const rules = JSON.parse(read("ambiguities.json")) as { alias: string; also?: string[] }[];
    const declared = new Set(rules.flatMap(({ alias, also = [] }) => [alias, ...also]).map((alias) => normalize(alias)));
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id, demonyms = [] } of records("countries")) {
      for (const form of demonyms.flatMap(allDemonymForms)) {
        const key = normalize(form);
        const other = owner.get(key);
        if (other !== undefined && other !== id && !declared.has(key) && !declared.has(key.replace(/^ال/u, ""))) clashes.push(`${form}: ${other}, ${id}`);
        owner.set(key, id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("are as many as promised, and of known kinds", () => {
    expect(records("countries").length).toBeGreaterThanOrEqual(249);
    expect(records("places").length).toBeGreaterThanOrEqual(8000);
    expect(records("groups").length).toBeGreaterThanOrEqual(3000);
    expect(records("people").length).toBeGreaterThanOrEqual(1800);
    expect(records("groups").filter(({ kind }) => kind === undefined || !KINDS.includes(kind)).map(({ id, kind }) => `${id} ${kind ?? ""}`)).toEqual([]);
  });

  it("are what src/tables was compiled from", () => {
    expect(execFileSync("npx", ["tsx", "scripts/build-tables.ts", "--check"], { encoding: "utf8" })).toContain("fresh");
  });
});
