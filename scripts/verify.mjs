/**
 * Everything that must hold, one step after the other; `npm run verify` calls it after installing. Needs only Node; Chromium is found or, where it can be,
 * installed for the tests that want a browser. Ends with
 * the line `N passed, N failed[, N skipped]`, which counts every test of vitest, every check of the contract and every step.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium, installChromium } from "./chromium.mjs";

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "silah-verify-")), "vitest.json");
const contract = "../shared/contract.mjs";
let passed = 0;
let failed = 0;
const skipped = [];

/** Runs one step; true where it exits with 0. */
function run(name, command, args) {
  console.log(`\n── ${name}`);
  const { status, stdout } = spawnSync(command, args, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8", maxBuffer: 1 << 28 });
  process.stdout.write(stdout ?? "");
  return { ok: status === 0, output: stdout ?? "" };
}

/** Runs one step and counts it as one check. */
function step(name, command, args) {
  const { ok } = run(name, command, args);
  if (ok) passed++;
  else {
    failed++;
    console.log(`FAILED: ${name}`);
  }
  return ok;
}

step("tables are fresh", "npx", ["tsx", "scripts/build-tables.ts", "--check"]);
step("the encoder's kernel is fresh", "npx", ["tsx", "scripts/build-encoder-kernel.ts", "--check"]);
step("types", "npx", ["tsc", "-p", "."]);
step("lint", "npx", ["eslint", "."]);
const built = step("build", "npx", ["tsup"]);
if (built) {
  step("package: publint", "npx", ["publint", "--strict"]);
  step("package: types resolve in all four modes", "npx", ["attw", "--pack", ".", "--profile", "strict"]);
  for (const example of fs.readdirSync("examples").filter((name) => name.endsWith(".mjs")).sort()) step(`example: ${example}`, "node", [`examples/${example}`]);
}

if (!findChromium()) installChromium();
const vitest = run("tests", "npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
if (fs.existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(fs.readFileSync(report, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that does not load fails without a test of its own.
  if (!vitest.ok && numFailedTests === 0) failed++;
  if (numPendingTests > 0) skipped.push(...testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === "pending" || status === "skipped").map(({ fullName }) => fullName)));
} else failed++;

if (fs.existsSync(contract) && built) {
  const { output } = run("contract of the public names and shapes", "node", [contract]);
  const [, ok = "0", wrong = "1"] = /^(\d+) passed, (\d+) failed/u.exec(output.trim().split("\n").at(-1)) ?? [];
  passed += Number(ok);
  failed += Number(wrong);
} else skipped.push("contract of the public names and shapes (../shared is not here)");

if (skipped.length > 0) console.log(`\nskipped:\n${skipped.map((name) => `  ${name}`).join("\n")}`);
if (process.env.CI === "true") failed += skipped.length;
console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
