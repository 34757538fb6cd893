/**
 * The shipped model gives what the Python reference gives: pieces, logits, vectors. test/encoder/reference.jsonl holds what `scripts/encoder/train.py
 * reference` wrote for these weights, a sentence a line, each a window of its own: {"tokens", "marks", "pieces", "news": a row of 9 logits a word,
 * "wikipedia", "vector": of the tokens with spaces between}.
 *
 * SILAH_ENCODER_REFERENCE and SILAH_ENCODER_WEIGHTS name another such file and its weights.
 */
import fs from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createEncoder } from "../../src/encoder/index.js";
import { readWeights } from "../../src/encoder/format.js";
import { runLayers } from "../../src/encoder/forward.js";
import { loadModel, type Model } from "../../src/encoder/model.js";
import { unpackWeights } from "../../src/encoder/packed.js";
import { bareOf, type Pieces } from "../../src/encoder/pieces.js";
import { plainKernel } from "../../src/encoder/plain.js";
import { readPieces } from "../../src/encoder/vocabulary.js";
import { wasmKernel } from "../../src/encoder/wasm.js";
import { batchesOf, windowsOf } from "../../src/encoder/windows.js";

const FILE = process.env["SILAH_ENCODER_REFERENCE"] ?? "test/encoder/reference.jsonl";
const WEIGHTS = process.env["SILAH_ENCODER_WEIGHTS"];
/** What a logit may be off, and a number of a unit vector. */
const LOGIT = 0.01;
const VECTOR = 0.0002;
/** Sentences that plain JavaScript is asked too. */
const PLAIN = 10;

interface Sentence {
  readonly tokens: readonly string[];
  readonly marks: readonly number[];
  readonly pieces: readonly (readonly number[])[];
  readonly news: readonly (readonly number[])[];
  readonly wikipedia: readonly (readonly number[])[];
  readonly vector?: readonly number[];
}

const sentences = fs.existsSync(FILE) ? fs.readFileSync(FILE, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Sentence) : [];
/** Plain JavaScript takes its time. */
const asked = (kernel: "wasm" | "plain"): readonly Sentence[] => (kernel === "wasm" ? sentences : sentences.slice(0, PLAIN));

describe.skipIf(sentences.length === 0)("the model beside its reference", () => {
  let bytes: Uint8Array;
  let pieces: Pieces;
  let models: Model[];
  beforeAll(async () => {
    bytes = WEIGHTS !== undefined ? fs.readFileSync(WEIGHTS) : await unpackWeights(((await import("../../src/encoder/weights.generated.js")) as { readonly weights: string }).weights);
    const file = readWeights(bytes);
    pieces = readPieces(file);
    models = [await loadModel(file, async (size) => (await wasmKernel(size))!), await loadModel(file, plainKernel)];
  });

  it("cuts words into the same pieces", () => {
    for (const { tokens, pieces: expected } of sentences) expect(tokens.map((token) => pieces.cutWord(bareOf(token)))).toEqual(expected);
  });

  it.each(["wasm", "plain"] as const)("gives the same logits, by %s", (kind) => {
    const model = models.find(({ kernel }) => kernel.kind === kind)!;
    for (const sentence of asked(kind)) expect(furthest(model, sentence)).toBeLessThan(LOGIT);
  });

  it.each(["wasm", "plain"] as const)("gives the same vectors, by %s", async (kernel) => {
    const encoder = await createEncoder({ weights: bytes, kernel });
    for (const { tokens, vector = [] } of asked(kernel)) {
      // The reference reads the first window of a text alone.
      if (pieces.cutText(`query: ${tokens.join(" ")}`).numbers.length > models[0]!.shape.places - 2) continue;
      const found = encoder.embed(tokens.join(" "));
      for (const [i, value] of vector.entries()) expect(Math.abs(value - found[i]!)).toBeLessThan(VECTOR);
    }
  });
});

/** How far the logits of a sentence are at most from the reference's, over both heads. */
function furthest(model: Model, { pieces: words, marks, ...expected }: Sentence): number {
  const { kernel, room, shape: { hidden, places, labels }, heads } = model;
  let most = 0;
  let word = 0;
  for (const batch of batchesOf(windowsOf([{ words, marks }], places - 2), model.positions)) {
    const rows = runLayers(model, batch, { onlyFirsts: true });
    for (let row = 0; row < rows; row++, word++) {
      for (const label of labels) {
        kernel.dense(room.states + 4 * hidden * row, heads[label]!.weights, heads[label]!.biases, 9, hidden, room.answer);
        new Float32Array(kernel.memory, room.answer, 9).forEach((logit, tag) => { most = Math.max(most, Math.abs(logit - expected[label][word]![tag]!)); });
      }
    }
  }
  expect(word).toBe(words.length);
  return most;
}
