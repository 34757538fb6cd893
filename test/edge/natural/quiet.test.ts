/** `silah/natural` prints nothing, reads no `.env`, and imports of natural nothing at all: its modules are handed in. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const SOURCES = readdirSync("src/edge/natural").map((name) => readFileSync(join("src/edge/natural", name), "utf8"));

test("no source imports natural, and no text of this project imports its root", () => {
  for (const source of SOURCES) {
    const code = source.replaceAll(/^ \*.*$/gmu, "");
    expect(code).not.toMatch(/["']natural/u);
  }
  for (const text of [...SOURCES, readFileSync("examples/topic-tagger.mjs", "utf8"), readFileSync("docs/guide.md", "utf8")]) expect(text).not.toMatch(/["']natural["']/u);
});

test("natural's modules beside it print nothing and leave the environment as it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "silah-quiet-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, ".env"), "SILAH_QUIET=read\n");
  const modules = ["classifiers", "tfidf", "ngrams", "spellcheck", "distance"].map((name) => `natural/lib/natural/${name}/index.js`);
  const code = [...modules.map((name) => `await import(${JSON.stringify(name)});`), 'process.stdout.write(process.env.SILAH_QUIET ?? "");'].join("\n");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder });
  expect(stdout + stderr).toBe("");
});
