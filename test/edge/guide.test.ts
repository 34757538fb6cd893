import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { EXIT } from "../../src/edge/cli/exit.js";
import { COMMANDS } from "../../src/edge/cli/commands/index.js";

/** The guide's snippets run against the built library: `npm run build` comes first. SILAH_CLI names another build. */
const CLI = resolve(process.env["SILAH_CLI"] ?? "dist/cli.js");
const GUIDE = readFileSync("docs/guide.md", "utf8");

const blocksOf = (language: string): string[] => [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gmsu"))].map(([, block]) => block!);

/** A folder in which `silah`, natural and the examples are at hand. */
function workplace(): string {
  const folder = mkdtempSync(join(tmpdir(), "silah-guide-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  cpSync("examples", join(folder, "examples"), { recursive: true });
  return folder;
}

/** A snippet as a program: imports lead to the build, `x; // → y` becomes an assertion. */
function programOf(block: string): string {
  const code = block
    .replaceAll('from "silah"', `from ${JSON.stringify(join(dirname(CLI), "index.js"))}`)
    .replace(/from "silah\/(\w+)"/gu, (_, name: string) => `from ${JSON.stringify(join(dirname(CLI), `${name}.js`))}`)
    .replace(/^(?!\/\/)(.+); \/\/ → (.+)$/gmu, (_, expression: string, value: string) => `assert.deepEqual(${expression}, ${value});`);
  return `import assert from "node:assert/strict";\n${code}`;
}

const folder = workplace();

test.each(blocksOf("js").map((block, i) => [i + 1, block] as const))("snippet %i is true", async (number, block) => {
  expect(block).toContain("// → ");
  const file = join(folder, `snippet-${number}.mjs`);
  writeFileSync(file, programOf(block));
  const { stderr } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  expect(stderr).toBe("");
});

test.each(blocksOf("sh").flatMap((block) => block.trim().split("\n")))("%s", async (line) => {
  if (line.includes("news-index --")) await shell("silah index news-index examples/corpus/articles.jsonl");
  const { stdout, stderr } = await shell(line);
  expect(stderr).toBe("");
  expect(stdout).not.toBe("");
});

async function shell(line: string): Promise<{ stdout: string; stderr: string }> {
  const silah = `silah() { ${JSON.stringify(process.execPath)} ${JSON.stringify(CLI)} "$@"; }`;
  return promisify(execFile)("bash", ["-e", "-o", "pipefail", "-c", `${silah}\n${line}`], { cwd: folder });
}

test("the guide names every command and every exit code", () => {
  for (const { name } of COMMANDS) expect(GUIDE).toContain(`| \`${name} `);
  for (const code of Object.values(EXIT)) expect(GUIDE).toContain(`| ${code} |`);
});
