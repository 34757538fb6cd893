/** Threads change the time a run takes, and nothing else: the same answers in the same order, the same index, the same failures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type ArticleIndex, openIndex } from "../../../src/index.js";
import { CORPUS, folderOf, type Run, runCli } from "./run-cli.js";

/** Copies of the corpus: several batches of every size there is. */
const COPIES = 5;
const records = readFileSync(CORPUS, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { readonly id: string; readonly text: string });

let file: string;
beforeAll(() => {
  const copies = Array.from({ length: COPIES }, (_, copy) => records.map((record) => ({ ...record, id: `${record.id}/${copy}` }))).flat();
  const lines = copies.map((record) => JSON.stringify(record));
  // Broken in the middle: a line that is no JSON, a record that is no article, a date that is none, an id that comes again.
  lines.splice(100, 0, '{"id":', '{"id":"no text"}', JSON.stringify({ id: "no date", text: "نص", published: "أمس" }), JSON.stringify({ id: copies[90]!.id, text: "نص آخر عن السدود" }));
  file = join(folderOf({ "news.jsonl": lines.join("\n") }), "news.jsonl");
});

/** A run with one thread and with several; they must end alike. */
async function both(args: readonly string[]): Promise<readonly [Run, Run]> {
  const one = await runCli([...args, "--jobs", "1"]);
  const three = await runCli([...args, "--jobs", "3"]);
  expect(three.code).toBe(one.code);
  // Lines that cannot be read are told when they are read, articles that are refused when their turn comes.
  expect(three.stderr.split("\n").sort()).toEqual(one.stderr.split("\n").sort());
  return [one, three];
}

describe("with threads", () => {
  test.each([["entities"], ["analyze", "--tables-only"], ["article"]])("%s gives the same, in the same order", async (...args) => {
    const [one, three] = await both([...args, file, "--json"]);
    const failures = one.stderr.split("\n").filter((line) => line.startsWith(`silah: ${file}:`));
    expect(three.stdout).toBe(one.stdout);
    expect(one.code).toBe(1);
    // Of the four that were put in, the last is sound; the date that is none matters to who counts dates from it.
    expect(failures).toHaveLength(args[0] === "article" ? 2 : 3);
    expect(one.json()).toHaveLength(COPIES * records.length + 4 - failures.length);
  });

  test("what is shown to a reader is the same too, and so are options", async () => {
    const [one, three] = await both(["entities", file, "--types", "date", "--reference", "2026-03-01"]);
    expect(one.stdout).toContain("2026-");
    expect(three.stdout).toBe(one.stdout);
  });

  test("index makes the same index", async () => {
    const folder = folderOf();
    const [one, three] = await Promise.all(["1", "3"].map((jobs) => runCli(["index", join(folder, jobs), file, "--json", "--jobs", jobs])));
    expect(one!.code).toBe(1);
    expect(one!.json()).toEqual([{ folder: join(folder, "1"), added: COPIES * records.length, updated: 1, size: COPIES * records.length }]);
    expect(three!.json()).toEqual([{ ...one!.json()[0], folder: join(folder, "3") }]);
    for (const { stderr } of [one!, three!]) expect(stderr.split("\n").map((line) => line.slice(0, `silah: ${file}:000`.length)).sort()).toEqual(["", ...[101, 102, 103].map((line) => `silah: ${file}:${line}`)]);
    const [first, second] = await Promise.all(["1", "3"].map((jobs) => openIndex(join(folder, jobs), { readOnly: true })));
    for (const { id } of records) for (const copy of [0, COPIES - 1]) expect(await related(second!, `${id}/${copy}`)).toEqual(await related(first!, `${id}/${copy}`));
    expect(await second!.search("السدود")).toEqual(await first!.search("السدود"));
    expect(await second!.has("no date")).toBe(false);
  });

  test("a number that is none is refused", async () => {
    for (const jobs of ["0", "1.5", "many", "257"]) expect(await runCli(["entities", file, "--jobs", jobs])).toMatchObject({ code: 2, stdout: "" });
  });
});

const related = (index: ArticleIndex, id: string): Promise<unknown> => index.related({ id }, { includeDuplicates: true, limit: 20 });
