/** Normalization: Lucene's vectors, and dirty text brought back to clean. */
import fs from "node:fs";
import path from "node:path";
import { normalize } from "../../src/normalize/index.js";
import { stem } from "../../src/tokenize/index.js";
import type { Row } from "./row.js";

interface LuceneVectors {
  readonly normalize: readonly (readonly [string, string])[];
  readonly stem: readonly (readonly [string, string])[];
}

const share = (hits: number, all: number): number => (all === 0 ? 0 : hits / all);

/** The rows of this stage. */
export function measureNormalize(folder: string): Row[] {
  const vectors = JSON.parse(fs.readFileSync(path.join(folder, "text/lucene-vectors.json"), "utf8")) as LuceneVectors;
  const pairs = fs.readFileSync(path.join(folder, "text/dirty-clean.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as { dirty: string; clean: string });
  const lucene = vectors.normalize.filter(([text, wanted]) => normalize(text, { preset: "lucene" }) === wanted).length;
  const stems = vectors.stem.filter(([word, wanted]) => stem(word, { kind: "lucene" }) === wanted).length;
  const search = pairs.filter(({ dirty, clean }) => normalize(dirty) === normalize(clean)).length;
  const light = pairs.filter(({ dirty, clean }) => normalize(dirty, { preset: "light" }) === clean).length;
  return [
    { name: "Lucene normalizer vectors", value: share(lucene, vectors.normalize.length), note: `${vectors.normalize.length} vectors, preset lucene` },
    { name: "Lucene stemmer vectors", value: share(stems, vectors.stem.length), note: `${vectors.stem.length} vectors, kind lucene` },
    { name: "dirty text recovered, preset search", value: share(search, pairs.length), note: `${pairs.length} pairs of text/dirty-clean.jsonl` },
    { name: "dirty text recovered, preset light", value: share(light, pairs.length), note: "light keeps vowel marks, which 103 of the pairs drop" },
  ];
}
