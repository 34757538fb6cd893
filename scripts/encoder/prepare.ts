/**
 * The first step of training the encoder: gold and raw text with the tables' marks, as JSON lines in the working folder.
 *
 *   npx tsx scripts/encoder/prepare.ts --work=FOLDER [--data=../shared/data] [--tokens=3300000] [--only=gold|raw]
 *
 * Writes `corpora/<part>.jsonl` of `{"doc", "tokens", "tags", "marks"}` (raw text without tags) and `corpora/hashes.json`.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { blocksOf, createCopyTest } from "../tagger/corpus.js";
import { GOLD_FILES, namesOfTags, readGold } from "./gold.js";
import { createMarker } from "./marks.js";
import { documentsOf } from "./raw.js";

/** Raw text by file, and its share of the tokens. Wikipedia is the only modern general text; the others add persons and bodies. */
const RAW = [
  { file: "raw/wiki-ar-2017.txt.gz", share: 0.9 },
  { file: "raw/hindawi-pd-prose-a.txt.gz", share: 0.06 },
  { file: "raw/laws-sa.txt.gz", share: 0.04 },
];
/** Decides which documents are chosen, and in what order. */
const SEED = 7;

const option = (name: string, otherwise: string): string => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const work = option("work", "");
if (work === "") throw new TypeError("prepare: --work=FOLDER is missing");
const data = option("data", "../shared/data");
const folder = path.join(work, "corpora");
fs.mkdirSync(folder, { recursive: true });

const mark = createMarker();
const { parts, dev } = readGold(data);
if (option("only", "") !== "raw") writeGold();
if (option("only", "") !== "gold") writeRaw(Number(option("tokens", "3300000")));
const files = [...GOLD_FILES.map((name) => `entities/gold/${name}`), ...RAW.map(({ file }) => file)];
const hashes = files.map((file): [string, string] => [file, createHash("sha256").update(fs.readFileSync(path.join(data, file))).digest("hex")]);
fs.writeFileSync(path.join(folder, "hashes.json"), JSON.stringify(Object.fromEntries(hashes), null, 1));

function writeGold(): void {
  for (const [name, sentences] of parts) {
    const lines: string[] = [];
    blocksOf(sentences).forEach((block, doc) => {
      const marks = mark(block.map(({ tokens }) => tokens));
      block.forEach(({ tokens, tags }, i) => lines.push(JSON.stringify({ doc, tokens, tags: namesOfTags(tags), marks: marks[i] })));
    });
    fs.writeFileSync(path.join(folder, `${name}.jsonl`), `${lines.join("\n")}\n`);
    console.log(`${name}: ${sentences.length} sentences`);
  }
}

function writeRaw(tokens: number): void {
  const isCopy = createCopyTest(dev.map((sentence) => sentence.tokens));
  const sources = RAW.map(({ file, share }) => {
    const lines = zlib.gunzipSync(fs.readFileSync(path.join(data, file))).toString("utf8").split("\n");
    return { documents: documentsOf(lines, { seed: SEED, tokens: Infinity, isCopy, mark }), share, given: 0 };
  });
  const out = fs.openSync(path.join(folder, "raw.jsonl"), "w");
  let [doc, given] = [0, 0];
  while (given < tokens) {
    // Whoever is furthest behind its share gives the next document, so that every beginning of the file is mixed alike.
    const source = sources.reduce((least, one) => (one.given / one.share < least.given / least.share ? one : least));
    const next = source.documents.next();
    if (next.done) {
      source.given = Infinity;
      if (sources.every((one) => one.given === Infinity)) break;
      continue;
    }
    const { sentences, marks } = next.value;
    fs.writeSync(out, sentences.map((tokensOf, i) => `${JSON.stringify({ doc, tokens: tokensOf, marks: marks[i] })}\n`).join(""));
    const count = sentences.reduce((sum, { length }) => sum + length, 0);
    source.given += count;
    given += count;
    doc++;
  }
  fs.closeSync(out);
  console.log(`raw: ${doc} documents, ${given} tokens`);
}
