/**
 * Rivals in other languages, run by the harness of ../shared/peers (evaluation only, no part of this project). `SILAH_PEERS`
 * names a folder where it is set up; without it these rivals are left out, and the bench says so.
 *
 * Setting up, in a copy outside the project with the data beside it (its README tells more; each line serves by itself):
 *
 *     SETUP=$(mktemp -d) && cp -r ../shared/peers "$SETUP" && chmod -R u+w "$SETUP" && ln -s "$PWD/../shared/data" "$SETUP/data"
 *     cd "$SETUP/peers" && python3 -m venv venv && venv/bin/pip install arabic-norm==0.1.0 pyahocorasick==2.3.1 babel==2.18.0
 *     venv/bin/python make_corpus.py && venv/bin/python make_gazetteer.py
 *     (cd java && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib && mkdir -p out && javac -cp 'lib/*' -d out src/Peers.java)
 *     (cd js && npm ci)                       # JavaScript rivals beyond the dev dependencies
 *     (cd rust && cargo build --release)      # daachorse, tantivy
 *
 * Then, in the project, `SILAH_PEERS="$SETUP/peers" npm run bench -- text`. One by hand, in that folder:
 * `cd java && java -cp 'lib/*:out' Peers lucene_ArabicAnalyzer`, `cd py && ../venv/bin/python normalize.py arabic_norm`.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Rival } from "./measure.js";

/** What a peer prints: seconds are medians of its own passes. */
export interface PeerAnswer {
  /** How many tokens, characters or matches it gave. */
  readonly tokens: number;
  readonly mb_per_cpu_s: number;
  /** Wall seconds of its first pass; of Java and JavaScript only. */
  readonly cold_s?: number;
}

/** A line that a peer prints: who it is, what it did, and the figures of the task. */
export interface PeerLine {
  readonly peer: string;
  readonly task: string;
  readonly [figure: string]: string | number;
}

/** How each language is started, from its folder of the harness. */
const LANGUAGES = {
  java: { file: "out/Peers.class", command: ["java", "-Xmx6g", "-cp", `lib/*${path.delimiter}out`, "Peers"] },
  py: { file: "../venv/bin/python", command: ["../venv/bin/python"] },
  js: { file: "node_modules", command: [process.execPath, "--max-old-space-size=6000"] },
  rust: { file: "target/release/peers", command: ["./target/release/peers"] },
} as const;

/** A language of the harness. */
export type PeerLanguage = keyof typeof LANGUAGES;

/** The folder where the harness is set up; absent where nobody says. */
export const PEERS_FOLDER = process.env["SILAH_PEERS"];
/** Milliseconds a peer gets. */
const TIMEOUT = 240_000;

/** Runs one peer; undefined, and a line that says why, where it fails or its corpus5.txt is not the texts of `bytes`. Slow peers read less. */
export function runPeer(language: PeerLanguage, args: readonly string[], { bytes, repeat = 3 }: { readonly bytes: number; readonly repeat?: number }): PeerAnswer | undefined {
  if (!isSetUp(language) || !readsSameTexts(bytes)) return undefined;
  const answer = askPeer(language, args, repeat)[0] as PeerAnswer | undefined;
  if (answer === undefined || answer.tokens > 0) return answer;
  console.log(`  left out: ${args.join(" ")} (${language}) found nothing`);
  return undefined;
}

/** The lines of JSON that a peer prints; none, and a line that says why, where it fails or is not set up. */
export function askPeer(language: PeerLanguage, args: readonly string[], repeat = 3): readonly PeerLine[] {
  if (!isSetUp(language)) return [];
  const [program, ...first] = LANGUAGES[language].command;
  const { stdout, stderr } = spawnSync(program, [...first, ...args], { cwd: path.join(PEERS_FOLDER!, language), encoding: "utf8", timeout: TIMEOUT, env: { ...process.env, REPEAT: String(repeat) } });
  const lines = stdout.split("\n").filter((one) => one.startsWith('{"peer"'));
  if (lines.length === 0) console.log(`  left out: ${args.join(" ")} (${language}) failed: ${stderr.trim().split("\n").at(-1)}`);
  return lines.map((line) => JSON.parse(line) as PeerLine);
}

function isSetUp(language: PeerLanguage): boolean {
  return PEERS_FOLDER !== undefined && fs.existsSync(path.join(PEERS_FOLDER, language, LANGUAGES[language].file));
}

function readsSameTexts(bytes: number): boolean {
  const corpus = path.join(PEERS_FOLDER!, "corpus5.txt");
  if (fs.existsSync(corpus) && fs.statSync(corpus).size === bytes) return true;
  console.log(`  left out: ${corpus} is not the ${bytes} bytes that the bench reads`);
  return false;
}

/** A peer as a contender; `rounds` (3 unless given) processes of it are started. */
export function rival(name: string, language: PeerLanguage, args: readonly string[], { bytes, rounds = 3 }: { readonly bytes: number; readonly rounds?: number }): Rival {
  return { name, rounds, rate: () => runPeer(language, args, { bytes, repeat: rounds })?.mb_per_cpu_s };
}

/** A line on whether peers run. */
export function peersLine(): string {
  return PEERS_FOLDER === undefined ? "rivals in other languages: absent (SILAH_PEERS names no folder; bench/peers.ts tells how to set them up)" : "rivals in other languages: those set up in SILAH_PEERS";
}
