import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOf } from "../../../src/edge/cli/input/lines.js";
import { recordOf } from "../../../src/edge/cli/input/record.js";
import { CORPUS, folderOf, runCli } from "./run-cli.js";

const idsOf = async (args: readonly string[], input?: string | Uint8Array): Promise<unknown[]> => (await runCli(["entities", "--json", ...args], input === undefined ? {} : { input })).json().map(({ id }) => id);

test("a folder is read however deep, by name; hidden and unknown files are not", async () => {
  const folder = folderOf({ "b.txt": "بغداد", "a.md": "بيروت", "c.csv": "x", ".hidden.txt": "x", "d.json": '[{"id":"د","text":"دمشق"},{"text":"ديالى"}]' });
  mkdirSync(join(folder, "e/f"), { recursive: true });
  writeFileSync(join(folder, "e/f/g.jsonl"), '{"id":"ج","text":"جدة"}\n\n{"id":12,"text":"جنين"}');
  writeFileSync(join(folder, "e/h.HTM"), "<p>حلب</p>");
  const at = (name: string): string => join(folder, name);
  expect(await idsOf([folder])).toEqual([at("a.md"), at("b.txt"), "د", `${at("d.json")}[2]`, at("e/h.HTM"), "ج", "12"]);
  // A file named itself may end in anything.
  expect(await idsOf([at("c.csv")])).toEqual([at("c.csv")]);
});

test("standard input: text, JSON and JSONL told apart, by - or by nothing", async () => {
  expect(await idsOf([], "زار بغداد")).toEqual(["standard input"]);
  expect(await idsOf(["-"], "زار بغداد")).toEqual(["standard input"]);
  expect(await idsOf([], '\uFEFF{"id":"1","text":"بغداد"}\r\n{"text":"بيروت"}\r\n')).toEqual(["1", "standard input:2"]);
  expect(await idsOf([], '[{"id":"1","text":"بغداد"}]')).toEqual(["1"]);
  expect(await idsOf(["-", CORPUS], '{"id":"1","text":"بغداد"}')).toHaveLength(73);
});

test("a page in windows-1256 is read as what it is", async () => {
  const bytes = Uint8Array.from([0xe6, 0xd5, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xdd, 0xcf, 0x20, 0xc5, 0xe1, 0xec, 0x20, 0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde]);
  const { json } = await runCli(["entities", "--json", join(folderOf({ "old.txt": bytes }), "old.txt")]);
  expect(json<{ entities: { text: string }[] }>()[0]?.entities.map(({ text }) => text)).toEqual(["العراق"]);
});

test("a broken line is told with its number, the others are done", async () => {
  const file = join(folderOf({ "news.jsonl": '{"id":"1","text":"بغداد"}\n{"id":"2",\n\n["x"]\n{"id":"5","text":5}\n{"id":"6","text":"بيروت"}' }), "news.jsonl");
  const { code, json, stderr } = await runCli(["entities", file, "--json"]);
  expect(code).toBe(1);
  expect(json().map(({ id }) => id)).toEqual(["1", "6"]);
  expect(stderr.trim().split("\n").map((line) => line.slice(0, `silah: ${file}:0: `.length))).toEqual([2, 4, 5].map((line) => `silah: ${file}:${line}: `));
  expect(stderr).toContain(":2: not JSON: ");
  expect(stderr).toContain('"text" must be a string, got number');
});

test("a missing file is told; alone it is nothing read", async () => {
  const beside = await runCli(["entities", "nowhere.txt", CORPUS, "--json"]);
  expect(beside.code).toBe(1);
  expect(beside.json()).toHaveLength(72);
  expect(beside.stderr).toBe("silah: nowhere.txt: no such file or folder\n");
  expect(await runCli(["entities", "nowhere.txt"])).toMatchObject({ code: 3, stdout: "" });
});

test("nothing to read: an empty folder, an empty input", async () => {
  for (const { code, stdout, stderr } of [await runCli(["duplicates", folderOf()]), await runCli(["entities"])]) {
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("nothing to read");
  }
  // An empty file is a text without entities.
  expect(await idsOf([join(folderOf({ "empty.txt": "" }), "empty.txt")])).toHaveLength(1);
});

test("a reader that leaves ends the run quietly", async () => {
  const cli = process.env["SILAH_CLI"] ?? "dist/cli.js";
  const child = spawn(process.execPath, [cli, "analyze", CORPUS, CORPUS, CORPUS, "--json"]);
  const stderr: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, Buffer.concat(stderr).toString()]).toEqual([0, ""]);
});

test("lines: whatever the chunks, characters stay whole", async () => {
  const bytes = new TextEncoder().encode("\uFEFFأول\r\n\nثالث😀\nرابع");
  for (let size = 1; size <= bytes.length; size++) {
    const lines: string[] = [];
    for await (const line of linesOf(chunksOf(bytes, size))) lines.push(line);
    expect(lines).toEqual(["أول", "", "ثالث😀", "رابع"]);
  }
});

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that has its chunks at hand
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("records: fields of the wrong type are named, null is absent", () => {
  expect(recordOf({ id: 7, text: "نص", headline: null, url: "https://example.org", topic: "x" }, "f:1")).toEqual({ id: "7", text: "نص", url: "https://example.org" });
  expect(recordOf({ text: "" }, "f:1")).toEqual({ id: "f:1", text: "" });
  expect(() => recordOf({ text: "نص", headline: 5 }, "f:1")).toThrow('"headline" must be a string, got number');
  expect(() => recordOf("نص", "f:1")).toThrow("expected an object");
});
