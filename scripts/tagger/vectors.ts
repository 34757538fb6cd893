/**
 * Word vectors for clusters: skip-gram with negative sampling (Mikolov and others 2013) over normalized words, one thread, so that the same
 * text gives the same vectors.
 *
 * @example
 * const { words, vectors } = trainVectors(lines, { dimensions: 48, epochs: 3, fewest: 10, window: 3 });
 */
import { Lexicon, scan } from "../../src/tokenize/index.js";
import { createRandom } from "../random.js";

/** Settings: length of a vector, passes over the text, fewest occurrences of a word that gets one, words looked at to each side. */
export interface VectorOptions {
  readonly dimensions: number;
  readonly epochs: number;
  readonly fewest: number;
  readonly window: number;
}

/** Words, commonest first, and their vectors end to end. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly vectors: Float32Array;
}

/** What stands for every number, and for the end of a line. */
export const NUMBER = "0";
const END = -1;
/** Words above this share of the text are thinned out (Mikolov's t). */
const FREQUENT = 3e-4;
const NEGATIVES = 4;
const FIRST_RATE = 0.05;
const NOISE_SLOTS = 1 << 20;

/** The word that the vectors know a token by. */
export const vectorKey = (norm: string, kind: string): string | undefined => (kind === "word" ? norm : kind === "number" ? NUMBER : kind === "punctuation" ? norm : undefined);

/** Trains vectors on the lines of a text. */
export function trainVectors(lines: readonly string[], { dimensions, epochs, fewest, window }: VectorOptions): WordVectors {
  const { words, counts, stream } = indexWords(lines, fewest);
  const random = createRandom(7);
  const vectors = Float32Array.from({ length: words.length * dimensions }, () => (random() - 0.5) / dimensions);
  const contexts = new Float32Array(words.length * dimensions);
  const noise = noiseTable(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = Float64Array.from(counts, (count) => Math.sqrt((FREQUENT * total) / count) + (FREQUENT * total) / count);
  const change = new Float32Array(dimensions);
  const line: number[] = [];
  let read = 0;
  let rate = FIRST_RATE;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const word of stream) {
      read++;
      if (word !== END) {
        if (keep[word]! >= 1 || random() < keep[word]!) line.push(word);
        continue;
      }
      rate = Math.max(FIRST_RATE * (1 - read / (epochs * stream.length)), FIRST_RATE * 1e-3);
      for (let at = 0; at < line.length; at++) trainWord(at);
      line.length = 0;
    }
  }
  return { words, vectors };

  function trainWord(at: number): void {
    const reach = 1 + Math.floor(random() * window);
    for (let near = Math.max(0, at - reach); near <= Math.min(line.length - 1, at + reach); near++) {
      if (near === at) continue;
      const from = line[near]! * dimensions;
      change.fill(0);
      for (let sample = 0; sample <= NEGATIVES; sample++) {
        const target = sample === 0 ? line[at]! : noise[Math.floor(random() * NOISE_SLOTS)]!;
        if (sample > 0 && target === line[at]) continue;
        const to = target * dimensions;
        let dot = 0;
        for (let i = 0; i < dimensions; i++) dot += vectors[from + i]! * contexts[to + i]!;
        const step = rate * ((sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot)));
        for (let i = 0; i < dimensions; i++) {
          change[i]! += step * contexts[to + i]!;
          contexts[to + i]! += step * vectors[from + i]!;
        }
      }
      for (let i = 0; i < dimensions; i++) vectors[from + i]! += change[i]!;
    }
  }
}

/** The words of a text by number, commonest first, and the text in numbers. */
function indexWords(lines: readonly string[], fewest: number): { words: string[]; counts: number[]; stream: Int32Array } {
  const lexicon = new Lexicon(2_000_000);
  const numbers = new Map<string, number>();
  const seen: number[] = [];
  const raw: number[] = [];
  for (const line of lines) {
    for (const { norm, kind } of scan(line, lexicon).forms) {
      const key = vectorKey(norm, kind);
      if (key === undefined) continue;
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = seen.push(0) - 1));
      seen[number]!++;
      raw.push(number);
    }
    raw.push(END);
  }
  const known = [...numbers].filter(([, number]) => seen[number]! >= fewest).sort(([a, i], [b, j]) => seen[j]! - seen[i]! || (a < b ? -1 : 1));
  const rank = new Int32Array(seen.length).fill(-2);
  known.forEach(([, number], i) => (rank[number] = i));
  const stream = Int32Array.from(raw.filter((number) => number === END || rank[number]! >= 0), (number) => (number === END ? END : rank[number]!));
  return { words: known.map(([word]) => word), counts: known.map(([, number]) => seen[number]!), stream };
}

/** Words in proportion to count^0.75, drawn from as noise. */
function noiseTable(counts: readonly number[]): Int32Array {
  const weights = counts.map((count) => count ** 0.75);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Int32Array(NOISE_SLOTS);
  let word = 0;
  let reached = weights[0]! / total;
  for (let slot = 0; slot < NOISE_SLOTS; slot++) {
    while (slot / NOISE_SLOTS > reached && word < counts.length - 1) reached += weights[++word]! / total;
    table[slot] = word;
  }
  return table;
}
