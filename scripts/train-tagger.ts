/**
 * Trains the tagger and writes src/entities/tagger/weights.generated.ts: `npm run train`. The same data give the same weights.
 *
 *   npx tsx scripts/train-tagger.ts [--data=../shared/data] [--epochs=4] [--half=1] [--rate=0.05] [--decay=0] [--dropout=0.15] [--noise=0.5] [--averaged=3] [--corpora=all|news]
 *                                   [--teacher=<labelled text>] [--teacher-labels=news] [--teacher-weight=0.5] [--teacher-tokens=300000]
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
import { BUCKETS } from "../src/entities/tagger/hash.js";
import { type LabelSet, TAG_COUNT as T } from "../src/bio/labels.js";
import { encodeWeights } from "../src/entities/tagger/weights.js";
import { clusterWords } from "./tagger/clusters.js";
import { DEV_SHARE, readBio, type Sentence, splitTail, withoutCopies } from "./tagger/corpus.js";
import { prepare } from "./tagger/document.js";
import { namesOf, withOtherNames } from "./tagger/noise.js";
import type { ScoreRow } from "./tagger/score.js";
import { withSpelling } from "./tagger/spelling.js";
import { readTeacher } from "./tagger/teacher.js";
import { DOMAINS, type Domain, evaluate, type Model, trainModel } from "./tagger/train.js";
import { trainVectors } from "./tagger/vectors.js";
import { writeWeights } from "./tagger/write.js";

/** WikiFANE marks in its own way: it is learned with the others and answers for none. */
const WIKIFANE = 2;
/** How many rows ship, those of the largest weights: as many as 4 MB under gzip have room for. Fewer lose recall, on Wikipedia most. */
const MOST_ROWS = 310_000;
/**
 * How much less an outside scores than was learned, for each label set: recall-minded decoding. Rows left out are for the most part weak signs of
 * names, and unseen text has more names unknown to the weights than the training text. Chosen on the development parts.
 */
const RECALL: Readonly<Record<LabelSet, number>> = { news: 0.4, wikipedia: 1 };
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

const news = splitTail(gold("anercorp.train.bio"), DEV_SHARE);
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
  corpora.push(corpus(DOMAINS.news, withSpelling(withOtherNames(news.train, names, { share: noise, seed: 3 }), { kinds: ["hamza", "taMarbuta", "particle"], share: 0.25, seed: 5 })));
}
if (option("corpora", "all") === "all") {
  corpora.push(corpus(DOMAINS.wikipedia, gold("aqmar.train.bio")));
  corpora.push(corpus(WIKIFANE, wikifane));
}
const teacher = option("teacher", "");
const teacherSettings = { labels: option("teacher-labels", "news").split(",") as LabelSet[], weight: Number(option("teacher-weight", "0.5")), tokens: Number(option("teacher-tokens", "300000")) };
if (teacher !== "") {
  for (const label of teacherSettings.labels) {
    corpora.push({ ...corpus(DOMAINS[label], readTeacher(teacher, label, { tokens: teacherSettings.tokens, least: 0 })), isLabelled: true, weight: teacherSettings.weight });
  }
}
const parts = { news: { domain: DOMAINS.news, blocks: prepare(news.dev, read) }, wikipedia: { domain: DOMAINS.wikipedia, blocks: prepare(wikipediaDev, read) } };
say("corpora read");

const settings = { domains: 3, epochs: Number(option("epochs", "4")), halfEpochs: Number(option("half", "1")), rate: Number(option("rate", "0.05")), decay: Number(option("decay", "0")), dropout: Number(option("dropout", "0.15")), averaged: Number(option("averaged", "3")) };
const model = trainModel(corpora, settings, say, (now) => {
  for (const [name, part] of Object.entries(parts)) for (const [way, rows] of Object.entries(evaluate(now, part))) say(`  ${name}, ${way}: ${rows.map(shown).join("  ")}`);
});

const packed = encodeWeights({ news: weightsOf(model, "news"), wikipedia: weightsOf(model, "wikipedia") }, MOST_ROWS);
const record = {
  settings: { ...settings, corpora: option("corpora", "all"), noise, rows: MOST_ROWS, recall: RECALL, ...(teacher === "" ? {} : { teacher: teacherSettings }) },
  ...(teacher === "" ? {} : { teacher: { [path.basename(teacher)]: hashOf(teacher) } }),
  data: Object.fromEntries([...GOLD_FILES.map((name) => path.join(GOLD, name)), RAW].map((file): [string, string] => [file, hashOf(path.join(data, file))])),
  dev: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, evaluate(model, part)])),
};
const size = writeWeights(option("out", "src/entities/tagger/weights.generated.ts"), { packed, clusterLines, record });
say(`${packed.count} rows, ${size.bytes} bytes, ${size.gzip} under gzip`);

/** A model's weights by bucket, outsides lowered. */
function weightsOf({ learner, bucketOf }: Model, label: LabelSet): { rows: Float32Array; transitions: Float32Array } {
  const { rows, transitions } = learner.weightsOf(DOMAINS[label]);
  const byBucket = new Float32Array(BUCKETS * T);
  bucketOf.forEach((bucket, row) => { byBucket.set(rows.subarray(row * T, (row + 1) * T), bucket * T); });
  return { rows: byBucket, transitions: transitions.map((score, i) => (i % T === 0 ? score - RECALL[label] : score)) };
}

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
