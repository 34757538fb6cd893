/**
 * Trains the tagger and writes src/entities/tagger/weights.generated.ts: `npm run train`. The same data give the same weights.
 *
 *   npx tsx scripts/train-tagger.ts [--data=../shared/data] [--epochs=5] [--half=2] [--rate=0.05] [--decay=0] [--dropout=0.15] [--noise=0.5] [--averaged=4] [--loss=crf] [--corpora=all|news]
 *                                   [--clusters=<file of an earlier run>] [--out=src/entities/tagger/weights.generated.ts]
 *
 * Development parts are the last tenth of ANERcorp's training file and AQMAR's own; their sentences, and any that share ten words in a row
 * with one, are in no training part. How each step was measured: docs/decisions/0010-tagger.md.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { decodeClusters, encodeClusters } from "../src/entities/tagger/clusters.js";
import { createFormReader } from "../src/entities/tagger/form-features.js";
import { encodeWeights } from "../src/entities/tagger/weights.js";
import { clusterWords } from "./tagger/clusters.js";
import { readBio, type Sentence, splitTail, withoutCopies } from "./tagger/corpus.js";
import { prepare } from "./tagger/document.js";
import { namesOf, withOtherNames } from "./tagger/noise.js";
import type { ScoreRow } from "./tagger/score.js";
import { DOMAINS, type Domain, evaluate, trainModel } from "./tagger/train.js";
import { trainVectors } from "./tagger/vectors.js";
import { writeWeights } from "./tagger/write.js";

/** WikiFANE marks in its own way: it is learned with the others and answers for none. */
const WIKIFANE = 2;
/** A row whose weights all lie below this does not ship: three and a half steps of a byte. More rows gained nothing, fewer lost. */
const SMALLEST = 0.0689;
const RAW = "raw/wiki-ar-2017.txt.gz";
const GOLD = "entities/gold";
const GOLD_FILES = ["anercorp.train.bio", "aqmar.train.bio", "aqmar.dev.bio", "wikifane_gold_joined.train.bio", "wikifane_gold_joined.dev.bio"];

const option = (name: string, otherwise: string): string => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const data = option("data", "../shared/data");
const began = process.cpuUsage().user;
const say = (line: string): void => { console.log(`${((process.cpuUsage().user - began) / 1e6).toFixed(0).padStart(5)} s  ${line}`); };
const gold = (name: string): Sentence[] => readBio(path.join(data, GOLD, name));

const clusterFile = option("clusters", "");
const clusterLines = clusterFile === "" ? learnClusters() : fs.readFileSync(clusterFile, "utf8");
const read = createFormReader(decodeClusters(clusterLines));

const news = splitTail(gold("anercorp.train.bio"), 0.1);
const wikipediaDev = gold("aqmar.dev.bio");
const kept = [...news.dev, ...wikipediaDev];
const corpus = (domain: number, sentences: readonly Sentence[]): Domain => ({ domain, blocks: prepare(withoutCopies(sentences, kept), read) });
const corpora = [corpus(DOMAINS.news, news.train)];
const wikifane = [...gold("wikifane_gold_joined.train.bio"), ...gold("wikifane_gold_joined.dev.bio")];
const noise = Number(option("noise", "0.5"));
if (noise > 0) {
  // People and places lend each other names over the corpora, bodies within one, since they are marked too differently.
  const own = namesOf(withoutCopies(news.train, kept), ["PER", "LOC", "ORG"]);
  const lent = namesOf(withoutCopies(wikifane, kept), ["PER", "LOC"]);
  const names = new Map([...own].map(([type, list]) => [type, [...list, ...(lent.get(type) ?? [])]]));
  corpora.push(corpus(DOMAINS.news, withOtherNames(news.train, names, { share: noise, seed: 3 })));
}
if (option("corpora", "all") === "all") {
  corpora.push(corpus(DOMAINS.wikipedia, gold("aqmar.train.bio")));
  corpora.push(corpus(WIKIFANE, wikifane));
}
const parts = { news: { domain: DOMAINS.news, blocks: prepare(news.dev, read) }, wikipedia: { domain: DOMAINS.wikipedia, blocks: prepare(wikipediaDev, read) } };
say("corpora read");

const settings = { domains: 3, epochs: Number(option("epochs", "5")), halfEpochs: Number(option("half", "2")), rate: Number(option("rate", "0.05")), decay: Number(option("decay", "0")), dropout: Number(option("dropout", "0.15")), averaged: Number(option("averaged", "4")), loss: option("loss", "crf") as "crf" | "perceptron" };
const learner = trainModel(corpora, settings, say, (model) => {
  for (const [name, part] of Object.entries(parts)) for (const [way, rows] of Object.entries(evaluate(model, part))) say(`  ${name}, ${way}: ${rows.map(shown).join("  ")}`);
});

const packed = encodeWeights({ news: learner.weightsOf(DOMAINS.news), wikipedia: learner.weightsOf(DOMAINS.wikipedia) }, SMALLEST);
const record = {
  settings: { ...settings, corpora: option("corpora", "all"), noise, smallest: SMALLEST },
  data: Object.fromEntries([...GOLD_FILES.map((name) => path.join(GOLD, name)), RAW].map((file): [string, string] => [file, hashOf(path.join(data, file))])),
  dev: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, evaluate(learner, part)])),
};
const size = writeWeights(option("out", "src/entities/tagger/weights.generated.ts"), { packed, clusterLines, record });
say(`${packed.count} rows, ${size.bytes} bytes, ${size.gzip} under gzip`);

function learnClusters(): string {
  const lines = zlib.gunzipSync(fs.readFileSync(path.join(data, RAW))).toString("utf8").split("\n");
  const vectors = trainVectors(lines, { dimensions: 48, epochs: 3, fewest: 10, window: 3 });
  say(`vectors of ${vectors.words.length} words`);
  return encodeClusters(vectors.words, clusterWords(vectors));
}

function shown({ type, precision, recall, f1 }: ScoreRow): string {
  return `${type} ${precision.toFixed(1)}/${recall.toFixed(1)}/${f1.toFixed(1)}`;
}

function hashOf(file: string): string {
  return createHash("sha256").update(fs.readFileSync(file)).digest("hex");
}
