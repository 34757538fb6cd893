import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../../src/edge/cli/commands/index.js";
import { CORPUS, folderOf, PAGE, runCli } from "./run-cli.js";

interface Found {
  readonly id: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string; readonly text: string; readonly id?: string; readonly value?: { readonly start?: string } }[];
}
interface Related {
  readonly id: string;
  readonly headline?: string;
  readonly score: number;
  readonly reasons: readonly { readonly share: number }[];
}

const HTML = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>افتتاح حديقة جديدة في صور</title></head><body><nav><a href="/">الرئيسية</a></nav>
<article><h1>افتتاح حديقة جديدة في صور</h1><p>صور – افتتحت بلدية مدينة صور في جنوب لبنان حديقة عامة تمتد على ثلاثة هكتارات بمحاذاة الشاطئ، بعد أعمال استمرت عامين.</p>
<p>وقال رئيس البلدية إن الحديقة ستفتح أبوابها مجاناً كل يوم من الصباح حتى المساء، وإن فيها أكثر من 400 شجرة زرعها متطوعون من المدارس.</p></article></body></html>`;

test("article: the parts of a page, as spans of its text", async () => {
  const { code, json, stderr } = await runCli(["article", PAGE, "--json"]);
  expect([code, stderr]).toEqual([0, ""]);
  const [article] = json<{ id: string; kind: string; text: string; headline: { start: number; end: number }; paragraphs: unknown[] }>();
  expect(article).toMatchObject({ id: PAGE, kind: "article", text: readFileSync(PAGE, "utf8") });
  expect(article!.text.slice(article!.headline.start, article!.headline.end)).toContain("خفض حصة الري");
  expect(article!.paragraphs).toHaveLength(9);
});

test("article: HTML by its ending, and by its looks on standard input", async () => {
  const named = await runCli(["article", join(folderOf({ "a.html": HTML }), "a.html"), "--json"]);
  const piped = await runCli(["article", "--json"], { input: HTML });
  for (const { json } of [named, piped]) {
    const [article] = json<{ text: string; paragraphs: { start: number; end: number }[] }>();
    expect(article!.paragraphs.map(({ start, end }) => article!.text.slice(start, end)).join()).toContain("أكثر من 400 شجرة");
  }
});

test("analyze: a Document, dates counted from publication", async () => {
  const { code, json } = await runCli(["analyze", "--json"], { input: JSON.stringify({ id: "7", headline: "لقاء في عمّان", text: "وصل الوفد إلى عمّان أمس.", published: "2026-03-08" }) });
  expect(code).toBe(0);
  const [document] = json<Found & { text: string; language: { language: string }; sentences: unknown[]; tokens: unknown[] }>();
  expect(document).toMatchObject({ id: "7", text: "لقاء في عمّان\n\nوصل الوفد إلى عمّان أمس.", language: { language: "arb" } });
  expect(document!.entities.find(({ type }) => type === "date")?.value?.start).toBe("2026-03-07");
  for (const { start, end, text } of document!.entities) expect(document!.text.slice(start, end)).toBe(text);
});

test("entities: chosen types, dates by the reference given", async () => {
  const text = "وصل الوفد أمس من العراق إلى بيروت.";
  const chosen = await runCli(["entities", "--json", "--types", "country,date", "--reference", "2026-03-01"], { input: text });
  const [{ entities }] = chosen.json<Found>() as [Found];
  expect(entities.map(({ type, text: printed }) => [type, printed])).toEqual([["date", "أمس"], ["country", "العراق"]]);
  expect(entities[0]?.value?.start).toBe("2026-02-28");
  for (const { start, end, text: printed } of entities) expect(text.slice(start, end)).toBe(printed);
});

test("an option without a value leaves the word after it alone", async () => {
  const { code, json } = await runCli(["entities", "--tables-only", PAGE, "--json"]);
  expect([code, json().map(({ id }) => id)]).toEqual([0, [PAGE]]);
});

test("similar: two articles with reasons and differences; anything but two is refused", async () => {
  const files = folderOf({ "a.txt": "أصيب 12 عاملا في حريق مصنع في البصرة", "b.txt": "إصابة 15 عاملا بحريق في مصنع بالموصل" });
  const [a, b] = [join(files, "a.txt"), join(files, "b.txt")];
  const { json } = await runCli(["similar", a, b, "--json"]);
  const [explanation] = json<{ a: string; similarity: number; reasons: unknown[]; differences: { text: string }[] }>();
  expect(explanation!.a).toBe(a);
  expect(explanation!.similarity).toBeGreaterThan(0.2);
  expect(explanation!.reasons.length).toBeGreaterThan(0);
  expect(explanation!.differences.map(({ text }) => text)).toContain("البصرة ≠ الموصل");
  expect((await runCli(["similar", a, a, "--measure", "jaccard"])).stdout).toContain("1.000");
  expect((await runCli(["similar", a, b, a])).code).toBe(2);
  expect((await runCli(["similar", a])).code).toBe(3);
  expect(await runCli(["similar", a, b, "--measure", "nearness"])).toMatchObject({ code: 2, stdout: "" });
});

test("duplicates: the near-copies that the corpus declares", async () => {
  const { code, json } = await runCli(["duplicates", CORPUS, "--json"]);
  expect(code).toBe(0);
  const copies = readFileSync(CORPUS, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { id: string; copyOf?: string }).filter(({ copyOf }) => copyOf !== undefined);
  const groups = json<{ members: string[]; similarity: number }>().map(({ members }) => [...members].sort());
  expect(groups.sort()).toEqual(copies.map(({ id, copyOf }) => [id, copyOf!].sort()).sort());
  expect((await runCli(["duplicates", CORPUS, "--threshold", "1"])).stdout).toBe("");
});

test("index: builds a folder, updates it, and related asks it", async () => {
  const folder = join(folderOf(), "news");
  expect((await runCli(["index", folder, CORPUS, "--json"])).json()).toEqual([{ folder, added: 72, updated: 0, size: 72 }]);
  const again = await runCli(["index", folder, "--json"], { input: `${JSON.stringify({ id: "economy-01", text: "نص جديد" })}\n${JSON.stringify({ id: "007", text: "نص آخر" })}` });
  expect(again.json()).toEqual([{ folder, added: 1, updated: 1, size: 73 }]);

  const related = await runCli(["related", folder, "--id", "environment-01", "--limit", "3", "--json"]);
  expect(related.code).toBe(0);
  const found = related.json<Related>();
  expect(found).toHaveLength(3);
  expect(found.map(({ id }) => id)).toContain("environment-02");
  for (const { reasons } of found) expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  // An id that looks like a number stays as it was typed.
  expect((await runCli(["related", folder, "--id", "007"])).code).toBe(0);
  expect(await runCli(["related", folder, "--id", "7"])).toMatchObject({ code: 3, stdout: "" });
});

test("index: of two articles of one id the later counts; a refused one leaves the others", async () => {
  const folder = join(folderOf(), "news");
  const lines = [{ id: "1", text: "أول" }, { id: "1", text: "ثان" }, { id: "2", text: "ثالث", published: "أمس" }, { id: "3", text: "رابع" }];
  const { code, json, stderr } = await runCli(["index", folder, "--json"], { input: lines.map((line) => JSON.stringify(line)).join("\n") });
  expect(code).toBe(1);
  expect(json()).toEqual([{ folder, added: 2, updated: 1, size: 2 }]);
  expect(stderr).toContain("standard input:3: ");
  expect((await runCli(["related", folder, "--words", "ثان", "--json"])).json<Related>().map(({ id }) => id)).toEqual(["1"]);
});

test("related: out of files, by a page, by words, with filters", async () => {
  const byPage = await runCli(["related", CORPUS, "--text", PAGE, "--limit", "5", "--json"]);
  const found = byPage.json<Related>();
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ id: "environment-01", headline: "مزارعو وادي الزيزفون يقفلون الطريق احتجاجاً على خفض حصة الري" });
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));

  const piped = await runCli(["related", CORPUS, "--text", "-", "--limit", "5", "--json"], { input: readFileSync(PAGE) });
  expect(piped.json()).toEqual(found);

  const economy = await runCli(["related", CORPUS, "--words", "سعر البطاطا", "--section", "اقتصاد", "--json"]);
  expect(economy.json<Related>()[0]?.id).toBe("economy-07");
  const late = await runCli(["related", CORPUS, "--id", "environment-01", "--since", "2026-03-05", "--exclude", "economy-07", "--json"]);
  expect(late.json<Related>().map(({ id }) => id)).not.toContain("economy-07");
  expect((await runCli(["related", CORPUS])).code).toBe(2);
  expect((await runCli(["related", CORPUS, "--id", "a", "--words", "b"])).code).toBe(2);
  expect((await runCli(["related", CORPUS, "--text", CORPUS])).code).toBe(2);
});

test("a damaged index ends with a code of its own and names the file", async () => {
  const folder = folderOf();
  expect((await runCli(["index", folder, CORPUS])).code).toBe(0);
  const segment = readdirSync(folder).find((name) => name.startsWith("segment-"))!;
  const bytes = readFileSync(join(folder, segment));
  bytes[bytes.length >> 1]! ^= 255;
  writeFileSync(join(folder, segment), bytes);
  const related = await runCli(["related", folder, "--id", "economy-01"]);
  expect(related.code).toBe(4);
  expect(related.stderr).toContain(segment);
  expect((await runCli(["index", folder, PAGE])).code).toBe(4);
  const recovered = await runCli(["index", folder, PAGE, "--recover"]);
  expect(recovered.code).toBe(1);
  expect(recovered.stderr).toContain(segment);
  expect((await runCli(["index", folder, PAGE])).code).toBe(0);
  expect((await runCli(["index", PAGE, CORPUS])).code).toBe(4);
});

test.each(COMMANDS)("$name --help lists its options, the inputs and the exit codes", async ({ name, options, about }) => {
  const { code, stdout, stderr } = await runCli([name, "--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  for (const { flag } of options) expect(stdout).toContain(flag);
  for (const part of ["--json", "Inputs:", "Exit codes:"]) expect(stdout).toContain(part);
  expect((await runCli(["--help"])).stdout).toContain(about);
});

test("--version, no command, an unknown one, an unknown option, a wrong value", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string };
  expect((await runCli(["--version"])).stdout).toContain(`silah/${version}`);
  for (const [args, message] of [
    [[], "a command is needed"],
    [["tag"], 'unknown command "tag"'],
    [["entities", "--colour"], "--colour"],
    [["entities", "--types"], "--types"],
    [["entities", "--reference", "الأحد"], "--reference needs an ISO date"],
    [["entities", "--week-start", "8"], "--week-start needs a whole number from 1 to 7"],
    [["entities", "--prefer", "never"], "past, future, nearest"],
    [["duplicates", "--threshold", "0"], "--threshold needs a number above 0"],
    [["related", "--limit", "2.5", "--id", "a"], "--limit needs a whole number"],
    [["index"], "missing required args"],
  ] as const) {
    const { code, stdout, stderr } = await runCli(args, { input: "نص" });
    expect([args, code, stdout]).toEqual([args, 2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("--help");
  }
});
