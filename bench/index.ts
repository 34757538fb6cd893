/**
 * `npm run bench`: one speed measure a stage beside its rivals in the same run. Prints a table and writes bench/record/speed.json.
 */
import fs from "node:fs";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { NormalizerAr, StemmerAr, TokenizerAr } from "@nlpjs/lang-ar";
import MiniSearch from "minisearch";
import { createIndex, extractEntities, normalize, readArticle, tokenize } from "../src/index.js";
import { compare, readCorpus, type Timing } from "./measure.js";

const { name: corpus, texts, megabytes } = readCorpus();
const page = fs.readFileSync("examples/page.txt", "utf8");

/** A bare loop over a table: the limit that a normalizer in JavaScript can come near. */
function bareTableLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += TABLE[text.charCodeAt(i)]!;
  return sum;
}
const TABLE = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);

const rivalNormalizer = new NormalizerAr();
const rivalTokenizer = new TokenizerAr();
const rivalStemmer = new StemmerAr();

const timings: Timing[] = [
  ...(await compare("normalize", texts, megabytes, [
    { name: "silah", run: (all) => all.map((text) => normalize(text)), check: () => normalize("إلى المدرسةِ") === "الي المدرسه" },
    { name: "silah, preset lucene", run: (all) => all.map((text) => normalize(text, { preset: "lucene" })), check: () => normalize("آجن", { preset: "lucene" }) === "اجن" },
    { name: "@nlpjs/lang-ar", run: (all) => all.map((text) => rivalNormalizer.normalize(text)), check: () => rivalNormalizer.normalize("abc") === "abc" },
    { name: "bare table loop (limit)", run: (all) => all.map(bareTableLoop), check: () => bareTableLoop("ab") === 195 },
  ])),
  ...(await compare("tokenize and stem", texts, megabytes, [
    { name: "silah", run: (all) => all.map((text) => tokenize(text).map(({ stem }) => stem)), check: () => tokenize("وبالكتاب")[0]?.stem === "كتاب" },
    {
      name: "@nlpjs/lang-ar",
      run: (all) => all.map((text) => rivalStemmer.stem(rivalTokenizer.tokenize(text, true))),
      check: () => rivalTokenizer.tokenize("في مصر", true).length === 2,
    },
  ])),
  ...(await compare("entities", texts, megabytes, [{ name: "silah", run: (all) => all.map((text) => extractEntities(text)), check: () => extractEntities("بالأردن")[0]?.id === "JO" }])),
  ...(await compare("page to article", Array.from({ length: 100 }, () => page), (100 * Buffer.byteLength(page)) / 1e6, [
    { name: "silah", run: (all) => all.map((text) => readArticle(text)), check: () => readArticle(page).kind === "article" },
  ])),
  ...(await compare("index", texts, megabytes, [
    {
      name: "silah",
      run: async (all) => {
        const index = createIndex();
        await index.add(all.map((text, i) => ({ id: String(i), text })));
      },
      check: () => typeof createIndex().add === "function",
    },
    {
      name: "MiniSearch",
      run: (all) => { new MiniSearch({ fields: ["text"] }).addAll(all.map((text, id) => ({ id, text }))); },
      check: () => new MiniSearch({ fields: ["text"] }).documentCount === 0,
    },
  ])),
];

const index = createIndex();
await index.add(texts.slice(0, 1400).map((text, i) => ({ id: String(i), text })));
const queries = 200;
const started = performance.now();
for (let i = 0; i < queries; i++) await index.related({ id: String(i) }, { limit: 10 });
const relatedMs = (performance.now() - started) / queries;

const rows = timings.map(({ stage, name, mbPerSecond, silahTimesFaster }) => ({ stage, name, "MB/CPU s": Number(mbPerSecond.toFixed(1)), "silah ×": Number(silahTimesFaster.toFixed(2)) }));
console.log(`corpus: ${corpus}, ${megabytes.toFixed(1)} MB; node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}`);
console.table(rows);
console.log(`related, 10 of ${Math.min(1400, texts.length)} articles: ${relatedMs.toFixed(2)} ms a query`);
fs.mkdirSync("bench/record", { recursive: true });
fs.writeFileSync("bench/record/speed.json", `${JSON.stringify({ corpus, node: process.version, rows, relatedMs: Number(relatedMs.toFixed(2)) }, null, 1)}\n`);
