/** The gazetteer that ships as text finds what compiling the tables of data/ finds. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { codeGazetteer, decodeGazetteer } from "../../src/entities/gazetteer/coded.js";
import { builtinGazetteer, builtinRecords, compileGazetteer, type GazetteerRecord } from "../../src/entities/gazetteer/index.js";
import { scan } from "../../src/tokenize/index.js";

const records = ["countries", "places", "groups", "people"].flatMap((table) => JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as GazetteerRecord[]);
const compiled = compileGazetteer(records, { rank: 0 });
const articles = fs.readFileSync("examples/corpus/articles.jsonl", "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { text: string }).text);
const corpora = ["country", "place", "group", "person"].flatMap((type) => (JSON.parse(fs.readFileSync(`test/corpus/${type}.json`, "utf8")) as { text: string }[]).map(({ text }) => text));

const seen = (gazetteer: typeof compiled, text: string): unknown[] =>
  gazetteer.names.matches(scan(text)).map(({ first, last, start, end, key, values }) => [first, last, start, end, key, values.map(({ record, type, form }) => [record.id, record.name, type, form])]);

describe("the built-in gazetteer", () => {
  it("matches as the compiled tables do", () => {
    const all = [...articles, ...corpora];
    expect(all.length).toBeGreaterThan(500);
    for (const text of all) expect(seen(builtinGazetteer(), text)).toEqual(seen(compiled, text));
  });

  it("holds the same phrases, and the same evidence", () => {
    const phrases = (gazetteer: typeof compiled): string[] => [...gazetteer.names.phrases()].map(([words, values]) => `${words.join(" ")}=${values.map(({ record }) => record.id).join()}`).sort();
    const evidence = (gazetteer: typeof compiled): string[] => [...gazetteer.evidence.phrases()].map(([words, values]) => `${words.join(" ")}=${values.map(({ id }) => id).join()}`).sort();
    expect(phrases(builtinGazetteer())).toEqual(phrases(compiled));
    expect(evidence(builtinGazetteer())).toEqual(evidence(compiled));
    expect(phrases(compiled).length).toBeGreaterThan(20_000);
  });

  it("knows every record's id, type, kind, name and country", () => {
    const short = ({ id, type, kind, name, country }: GazetteerRecord): unknown => ({ id, type, ...(kind === undefined ? {} : { kind }), name, ...(country === undefined ? {} : { country }) });
    expect(builtinRecords()).toEqual(records.map(short));
  });
});

describe("a coded gazetteer", () => {
  const small: GazetteerRecord[] = [
    { id: "JO", type: "country", name: { ar: "الأردن", en: "Jordan" }, demonyms: [{ masculine: "أردني" }] },
    { id: "jordan-river", type: "place", name: { ar: "نهر الأردن" }, headed: ["وادي الأردن"], weak: ["الأردن"], evidence: ["مياه النهر"] },
  ];

  it("is read back whole", () => {
    const back = decodeGazetteer(codeGazetteer(small), { rank: 3 });
    expect(back.rank).toBe(3);
    for (const text of ["بالأردن ونهر الأردن", "وادي الأردن والأردنيون", "مياه النهر", "لا شيء"]) expect(seen(back, text)).toEqual(seen(compileGazetteer(small), text));
    expect(back.evidence.valuesOf(["مياه", "النهر"]).map(({ id }) => id)).toEqual(["jordan-river"]);
    expect(back.names.has("غير")).toBe(false);
  });
});
