/**
 * `createEncoder`: names and meaning by a small transformer, its weights loaded once; every call after that is synchronous.
 *
 * @example
 * const encoder = await createEncoder();
 * encoder.tagTokens(["زار", "بغداد"]); // ["O", "B-LOC"]
 * encoder.embed("عاصمة العراق"); // 96 numbers, of unit length
 * encoder.close();
 */
import { SilahError } from "../error.js";
import { requireText } from "../span.js";
import { readWeights } from "./format.js";
import { runLayers } from "./forward.js";
import { keeping } from "./keep.js";
import type { Kernel } from "./kernel.js";
import { type BioTag, type LabelSet, TAG_COUNT as T } from "../bio/labels.js";
import { requireLabels, requireSentences, requireTokens } from "../bio/requests.js";
import { meaningOf } from "./meaning.js";
import { requireBytes, requireMarks } from "./misuse.js";
import { loadModel, type Model } from "./model.js";
import { unpackWeights } from "./packed.js";
import { bareOf, type Pieces } from "./pieces.js";
import { plainKernel } from "./plain.js";
import { smooth, writeProbabilities } from "./probabilities.js";
import { bestTags } from "./tags.js";
import { readPieces } from "./vocabulary.js";
import { wasmKernel } from "./wasm.js";
import { batchesOf, type CutSentence, windowsOf } from "./windows.js";

/** What an encoder is made of. */
export interface EncoderOptions {
  /** A weights file of one's own; those that ship unless given. */
  readonly weights?: Uint8Array | ArrayBuffer;
  /** What does the arithmetic: `wasm` (WebAssembly with SIMD) where there is such, else `plain` (JavaScript, some twenty times slower). */
  readonly kernel?: "wasm" | "plain";
}

/** How tokens are tagged. */
export interface EncoderTagOptions {
  /** Whose convention of marking the tags follow: ANERcorp's news (the default), or AQMAR's Wikipedia. */
  readonly labels?: LabelSet;
  /** For each sentence (`tagTokens`: for the one) what the tables know of each token, as an analyzer computes it; 0 is nothing. */
  readonly marks?: readonly Uint8Array[];
}

/** A loaded encoder; plain functions that may be passed around. All run in time linear in the text. */
export interface Encoder {
  /** What does the arithmetic. */
  readonly kernel: "wasm" | "plain";
  /** How many numbers a vector of `embed` has. */
  readonly meaningSize: number;
  /**
   * One BIO tag a token: `O`, `B-PER`, `I-LOC` …
   *
   * @throws {TypeError} where `tokens` is no array of strings, or marks are no arrays of bytes.
   * @throws {RangeError} on labels that are not known, and marks that are too many, too few or too large.
   * @throws {SilahError} `CLOSED` after `close()`, as all calls.
   */
  readonly tagTokens: (tokens: readonly string[], options?: EncoderTagOptions) => BioTag[];
  /** As `tagTokens` for the sentences of one document, which inform each other. */
  readonly tagSentences: (sentences: readonly (readonly string[])[], options?: EncoderTagOptions) => BioTag[][];
  /** Probabilities of the tags: nine numbers a token in the order of `TAGS`, that sum to 1, smoothed over the document as for `tagSentences`. */
  readonly tagProbabilities: (sentences: readonly (readonly string[])[], options?: EncoderTagOptions) => Float32Array;
  /**
   * A text's vector, of unit length: the dot product of two is their likeness in meaning, -1 to 1. Vectors lately asked for are kept (some 2,000
   * sentences), so that a text compared with many is read once.
   *
   * @throws {TypeError} where `text` is no string.
   */
  readonly embed: (text: string) => Float32Array;
  /** Frees the memory. May be called twice. */
  readonly close: () => void;
}

/** Loads the weights and makes an encoder. */
export async function createEncoder({ weights, kernel }: EncoderOptions = {}): Promise<Encoder> {
  if (kernel !== undefined && (kernel as string) !== "wasm" && (kernel as string) !== "plain") throw new RangeError(`createEncoder: kernel must be "wasm" or "plain", got ${JSON.stringify(kernel)}`);
  const file = readWeights(weights === undefined ? await shippedWeights() : requireBytes("createEncoder", weights));
  const pieces = readPieces(file);
  const model = await loadModel(file, (bytes) => kernelOf(bytes, kernel));
  let loaded: Loaded | undefined = { model, pieces, embed: keeping((text) => meaningOf(model, pieces, text), { most: MOST_KEPT, weigh: weightOf }) };
  const open = (caller: string): Loaded => {
    if (loaded === undefined) throw new SilahError("CLOSED", `${caller}: the encoder is closed`);
    return loaded;
  };
  const { shape } = model;
  const probabilities = (caller: string, sentences: readonly (readonly string[])[], { labels = "news", marks }: EncoderTagOptions = {}): Float32Array => {
    requireLabels(caller, labels, shape.labels);
    if (marks !== undefined) requireMarks(caller, marks, sentences.map(({ length }) => length), shape.marks);
    return probabilitiesOf(open(caller), sentences, labels, marks);
  };
  return {
    kernel: model.kernel.kind,
    meaningSize: shape.meaning,
    tagTokens: (tokens, options) => {
      requireTokens("tagTokens", tokens, "tokens");
      return bestTags(probabilities("tagTokens", [tokens], options), [tokens.length])[0]!;
    },
    tagSentences: (sentences, options) => {
      requireSentences("tagSentences", sentences);
      return bestTags(probabilities("tagSentences", sentences, options), sentences.map(({ length }) => length));
    },
    tagProbabilities: (sentences, options) => {
      requireSentences("tagProbabilities", sentences);
      return probabilities("tagProbabilities", sentences, options);
    },
    embed: (text) => {
      requireText("embed", text);
      // A copy: what a caller does to it must not reach the one that is kept.
      return open("embed").embed(text).slice();
    },
    close: () => {
      loaded = undefined;
    },
  };
}

/** What `close` lets go. */
interface Loaded {
  readonly model: Model;
  readonly pieces: Pieces;
  readonly embed: (text: string) => Float32Array;
}

/** UTF-16 units of texts, with their vectors counted as such, that `embed` keeps. */
const MOST_KEPT = 2_000_000;
const weightOf = (text: string): number => text.length + 800;

async function shippedWeights(): Promise<Uint8Array> {
  const { weights } = await import("./weights.generated.js");
  return unpackWeights(weights);
}

async function kernelOf(bytes: number, kind: EncoderOptions["kernel"]): Promise<Kernel> {
  if (kind === "plain") return plainKernel(bytes);
  const kernel = await wasmKernel(bytes);
  if (kernel === undefined && kind === "wasm") throw new SilahError("UNSUPPORTED", "createEncoder: WebAssembly with SIMD can't be had here");
  return kernel ?? plainKernel(bytes);
}

/** Probabilities of the tags of all tokens. */
function probabilitiesOf({ model, pieces }: Loaded, sentences: readonly (readonly string[])[], labels: LabelSet, marks: readonly Uint8Array[] | undefined): Float32Array {
  const { kernel, room, shape, heads } = model;
  const bare = sentences.flatMap((tokens) => tokens.map(bareOf));
  const head = heads[labels]!;
  const logits = new Float32Array(kernel.memory, room.answer, T);
  const probabilities = new Float32Array(bare.length * T);
  let word = 0;
  for (const windows of batchesOf(windowsOf(cutSentences(sentences, bare, pieces, marks), shape.places - 2), model.positions)) {
    const rows = runLayers(model, windows, { onlyFirsts: true });
    for (let row = 0; row < rows; row++, word++) {
      kernel.dense(room.states + 4 * shape.hidden * row, head.weights, head.biases, T, shape.hidden, room.answer);
      writeProbabilities(logits, shape.temperature[labels], probabilities, word * T);
    }
  }
  smooth(probabilities, bare, shape.smoothing);
  return probabilities;
}

/** Sentences cut one by one, as windows ask for them: a long text is never held as pieces. */
function* cutSentences(sentences: readonly (readonly string[])[], bare: readonly string[], { cutWord }: Pieces, marks: readonly Uint8Array[] | undefined): Generator<CutSentence> {
  let from = 0;
  for (let i = 0; i < sentences.length; i++) {
    const words = bare.slice(from, from += sentences[i]!.length).map(cutWord);
    yield { words, marks: marks?.[i] ?? new Uint8Array(words.length) };
  }
}
