import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** SILAH_EXAMPLES names a folder beside another build. */
const FOLDER = process.env["SILAH_EXAMPLES"] ?? "examples";

// Each essay asserts what it promises and needs the built library: `npm run build` comes first.
test.each(readdirSync("examples").filter((name) => name.endsWith(".mjs")))("examples/%s", async (name) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`${FOLDER}/${name}`]);
  expect(stderr).toBe("");
  expect(stdout).not.toBe("");
});
