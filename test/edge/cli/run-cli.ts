/**
 * The built command line as a child process: what users run.
 *
 * @example
 * const { code, stdout } = await runCli(["entities", "--json"], { input: "زار بغداد" });
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The file under test; SILAH_CLI names another build. */
const CLI = process.env["SILAH_CLI"] ?? fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** The repository's root, in which the examples lie. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The corpus of the examples, and the page. */
export const CORPUS = join(ROOT, "examples/corpus/articles.jsonl");
export const PAGE = join(ROOT, "examples/page.txt");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output under `--json`: a value a line. */
  readonly json: <Value = Record<string, unknown>>() => Value[];
}

/** Runs `silah` with arguments; `input` comes in by standard input. */
export async function runCli(args: readonly string[], { input = "", env = {} }: { readonly input?: string | Uint8Array; readonly env?: Record<string, string> } = {}): Promise<Run> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" before the tests of the command line`);
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  // A command that reads no input may end before it is written.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const out = Buffer.concat(stdout).toString();
  return {
    code,
    stdout: out,
    stderr: Buffer.concat(stderr).toString(),
    json: <Value>() => out.trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Value),
  };
}

/** A new folder with files in it, by name. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "silah-cli-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
