/**
 * The encoder stage: what loading it costs, the memory of a process that uses it, tokens tagged per CPU second by WebAssembly and by plain
 * JavaScript, and onnxruntime with the same weights over the same windows (`children/encoder_onnx.py` says what to install; `SILAH_ONNX` names
 * the Python that has it). All on one thread. `SILAH_ENCODER_WEIGHTS` names a weights file; without it those that ship are measured.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { type EncoderFile, readWeights } from "../src/encoder/format.js";
import { runLayers } from "../src/encoder/forward.js";
import { loadModel } from "../src/encoder/model.js";
import { unpackWeights } from "../src/encoder/packed.js";
import { bareOf } from "../src/encoder/pieces.js";
import { readPieces } from "../src/encoder/vocabulary.js";
import { wasmKernel } from "../src/encoder/wasm.js";
import { batchesOf, type Window, windowsOf } from "../src/encoder/windows.js";
import { documentsOf } from "./documents.js";
import { type Figure, median, ratios } from "./measure.js";
import { child } from "./processes.js";
import type { Setting } from "./stage.js";

const WEIGHTS_MODULE = "src/encoder/weights.generated.ts";
/** Tokens that are tagged: plain JavaScript takes its time. */
const TOKENS = { wasm: 6000, plain: 600 };
/** Processes of whose loading times the least counts, since other work only adds to them. */
const LOADS = 3;
/** Words by which the rival's answer is checked, and the share that must agree: sums in float32 and in whole numbers differ by some 0.001. */
const CHECKED = 500;
const AGREEMENT = 0.99;

/** What children/encoder.mjs prints. */
interface Run {
  readonly load: number;
  readonly before: number;
  readonly loaded: number;
  readonly after: number;
  readonly rates: readonly number[];
}

/** The stage. */
export async function* encoder({ built: { silah, file }, corpus: { texts } }: Setting): AsyncGenerator<readonly Figure[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "silah-bench-encoder-"));
  try {
    const own = process.env["SILAH_ENCODER_WEIGHTS"];
    const bytes = own === undefined ? await unpackWeights(((await import("../src/encoder/weights.generated.js")) as { readonly weights: string }).weights) : fs.readFileSync(own);
    const runOf = (kernel: "wasm" | "plain"): Run => {
      const documents = path.join(folder, `${kernel}.json`);
      fs.writeFileSync(documents, JSON.stringify(documentsOf(texts, silah, TOKENS[kernel])));
      return child("encoder.mjs", [file("encoder"), documents, kernel, ...(own === undefined ? [] : [own])]) as Run;
    };
    const runs = Array.from({ length: LOADS }, () => runOf("wasm"));
    const run = runs[0]!;
    yield [
      { measure: "encoder, weights", name: "size under gzip", value: zlib.gzipSync(own === undefined ? fs.readFileSync(WEIGHTS_MODULE) : bytes, { level: 9 }).length / 1000, unit: "kB", atMost: 6000 },
      { measure: "encoder, weights", name: "loaded, by the wall clock", value: Math.min(...runs.map(({ load }) => load)), unit: "ms", atMost: 400 },
      { measure: "encoder, memory", name: "of Node alone", value: run.before, unit: "MB" },
      { measure: "encoder, memory", name: "of the process, loaded", value: run.loaded, unit: "MB" },
      { measure: "encoder, memory", name: `of the process after ${TOKENS.wasm.toLocaleString("en")} tokens, three times`, value: run.after, unit: "MB", atMost: 120 },
    ];
    const measure = "encoder, tagging";
    const rate = (name: string, value: number, atLeast?: number): Figure => ({ measure, name, value, unit: "tokens/CPU s", ...(atLeast === undefined ? {} : { atLeast }) });
    const figures = [rate("WebAssembly", median(runs.flatMap(({ rates }) => rates)), 1500), rate("plain JavaScript", median(runOf("plain").rates), 80)];
    const windows = [...windowsFrom(readWeights(bytes), documentsOf(texts, silah, TOKENS.wasm))];
    const expected = await bestOf(readWeights(bytes), windows);
    for (const [name, ...args] of [["onnxruntime, float32"], ["onnxruntime, its own int8", "int8"]] as const) {
      const rival = rivalRate(folder, bytes, windows, expected, args);
      if (rival !== undefined) figures.push(rate(name, rival));
    }
    yield [...figures, ...ratios(figures, [["WebAssembly", "onnxruntime, float32", 0.5]])];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The windows that documents are worked in, without marks. */
function* windowsFrom(file: EncoderFile, documents: readonly (readonly (readonly string[])[])[]): Generator<Window> {
  const { cutWord } = readPieces(file);
  for (const document of documents) {
    yield* windowsOf(document.map((tokens) => ({ words: tokens.map((token) => cutWord(bareOf(token))), marks: new Uint8Array(tokens.length) })), file.shape.places - 2);
  }
}

/** The best tag's number of each of the first words, before smoothing. */
async function bestOf(file: EncoderFile, windows: readonly Window[]): Promise<number[]> {
  const model = await loadModel(file, async (bytes) => {
    const kernel = await wasmKernel(bytes);
    if (kernel === undefined) throw new Error("bench, encoder: there is no WebAssembly here");
    return kernel;
  });
  const { kernel, room, shape, heads: { news } } = model;
  const best: number[] = [];
  for (const batch of batchesOf(windows, model.positions)) {
    if (best.length >= CHECKED) break;
    const rows = runLayers(model, batch, { onlyFirsts: true });
    for (let row = 0; row < rows; row++) {
      kernel.dense(room.states + 4 * shape.hidden * row, news!.weights, news!.biases, 9, shape.hidden, room.answer);
      const logits = new Float32Array(kernel.memory, room.answer, 9);
      best.push(logits.indexOf(Math.max(...logits)));
    }
  }
  return best;
}

/** Words per CPU second of onnxruntime; undefined, and a line that says why, where it can't be had. @throws {Error} where its answers differ. */
function rivalRate(folder: string, weights: Uint8Array, windows: readonly Window[], expected: readonly number[], args: readonly string[]): number | undefined {
  const python = process.env["SILAH_ONNX"];
  if (python === undefined) {
    console.log("  left out: onnxruntime (SILAH_ONNX names no Python)");
    return undefined;
  }
  const [weightsFile, windowsFile] = [path.join(folder, "weights.bin"), path.join(folder, "windows.json")];
  fs.writeFileSync(weightsFile, weights);
  fs.writeFileSync(windowsFile, JSON.stringify(windows));
  const { status, stdout, stderr } = spawnSync(python, ["bench/children/encoder_onnx.py", weightsFile, windowsFile, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) {
    console.log(`  left out: onnxruntime failed: ${stderr.trim().split("\n").slice(-1).join("")}`);
    return undefined;
  }
  const { words_per_cpu_s: rate, best } = JSON.parse(stdout) as { readonly words_per_cpu_s: number; readonly best: readonly number[] };
  const agreeing = expected.filter((tag, word) => tag === best[word]).length / expected.length;
  // Its own 8 bits are its own affair.
  if (args.length === 0 && agreeing < AGREEMENT) throw new Error(`bench, encoder: onnxruntime agrees on ${(100 * agreeing).toFixed(1)} % of words only`);
  return rate;
}
