/**
 * Fits the weights of `similarity` and writes them with the fit's record to data/similarity-weights.json.
 *
 *     npx tsx scripts/fit-similarity.ts [data folder]     (default ../shared/data; some minutes; deterministic)
 *
 * Sentences: weights above 0 over few measures, the alignment's fixed at 1, and one exponent, by coordinate search on a coarse
 * grid. The aim is the mean of Pearson on sts17-ar's dev pairs (CC BY-SA 4.0) and R@1 headline → paraphrase in ans-titles.
 * Fitted three times: by words alone, as the root compares, with word vectors, as an analyzer does, and with an encoder too (its measure gets the wide grid). Articles: constants tuned by hand on saudinewsnet, whose licence lets no weights be learned from it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEncoder } from "../src/encoder/index.js";
import type { MeaningModel } from "../src/similarity/meaning.js";
import { type Measure, measureContext, type MeasureContext } from "../src/similarity/measure.js";
import { type Profile, profileOf } from "../src/similarity/profile.js";
import { MEASURES } from "../src/similarity/registry.js";
import { Vocabulary } from "../src/similarity/vocabulary.js";
import { loadVectors } from "../src/vectors/index.js";
import { pearson } from "./pearson.js";

const FITTED = ["grams", "dice", "entities", "numbers", "polarity"];
const GRID = [0, 0.05, 0.1, 0.2, 0.3, 0.5];
const WIDE_GRID = [...GRID, 0.75, 1, 1.5, 2, 3];
const CURVES = [0.6, 0.8, 1];
/** What no pair of sentences shows: two headlines above two bodies. */
const SENTENCE_CONSTANTS = { headline: 0.5, dates: 0.1 };
const ARTICLE_CONSTANTS = { grams: 0.7, alignment: 0.6, cosine: 0.4, containment: 0.3, entities: 0.2, numbers: 0.1, dates: 0.05, headline: 0.4 };
/** What the encoder's vectors of headline and opening count among them. */
const ARTICLE_MEANING = 0.5;
const ARTICLE_CURVE = 1;
const LENGTHS = { sentence: 30, article: 90 };
const FOLDS = 10;
/** A change must bring so much of the aim, one headline of the thousand: less is chance. */
const LEAST_GAIN = 5e-4;

interface Sentences {
  readonly features: readonly Float64Array[];
  readonly scores: readonly number[];
}
interface Headlines {
  /** By measure: queries × pool. */
  readonly features: readonly Float32Array[];
  readonly answers: readonly number[];
  readonly pool: number;
}
interface Candidate {
  readonly weights: readonly number[];
  readonly curve: number;
}

/** What texts are read and compared with. */
interface Setting {
  readonly read: (text: string) => Profile;
  readonly context: MeasureContext;
  /** The measures combined, the alignment first. */
  readonly measures: readonly Measure[];
}

function settingOf(names: readonly string[], context: MeasureContext, encoder?: MeaningModel): Setting {
  return { read: (text) => profileOf(text, { vocabulary, encoder }), context, measures: ["alignment", ...names].map((name) => MEASURES.find((measure) => measure.name === name)!) };
}
const folder = process.argv[2] ?? "../shared/data";

function readLines(path: string): Record<string, unknown>[] {
  return readFileSync(join(folder, "similarity", path), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
}

function readSentences({ read, context, measures }: Setting): Sentences {
  const rows = readLines("sts17-ar/pairs.dev.jsonl");
  const pairs = rows.map((row) => [read(row["s1"] as string), read(row["s2"] as string)] as const);
  return { features: measures.map((measure) => Float64Array.from(pairs, ([a, b]) => measure.compare(a, b, context) ?? Number.NaN)), scores: rows.map((row) => row["score"] as number) };
}

function readHeadlines({ read, context, measures }: Setting): Headlines {
  const rows = readLines("ans-titles/pairs.jsonl").filter((row) => row["stance"] === "agree");
  const pool = [...new Set(rows.map((row) => row["s2"] as string))];
  const profiles = pool.map(read);
  const features = measures.map(() => new Float32Array(rows.length * pool.length));
  rows.forEach((row, q) => {
    const query = read(row["s1"] as string);
    profiles.forEach((profile, i) => {
      measures.forEach((measure, m) => (features[m]![q * pool.length + i] = measure.compare(query, profile, context) ?? Number.NaN));
    });
  });
  return { features, answers: rows.map((row) => pool.indexOf(row["s2"] as string)), pool: pool.length };
}

function mean(features: readonly ArrayLike<number>[], at: number, weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (let m = 0; m < features.length; m++) {
    const x = features[m]![at]!;
    if (Number.isNaN(x)) continue;
    sum += weights[m]! * x;
    all += weights[m]!;
  }
  return all === 0 ? 0 : sum / all;
}

function recallAt1({ features, answers, pool }: Headlines, weights: readonly number[]): number {
  let right = 0;
  answers.forEach((answer, q) => {
    const wanted = mean(features, q * pool + answer, weights);
    let best = true;
    for (let i = 0; best && i < pool; i++) best = i === answer || mean(features, q * pool + i, weights) < wanted;
    if (best) right++;
  });
  return right / answers.length;
}

function predict(sentences: Sentences, at: number, { weights, curve }: Candidate): number {
  return mean(sentences.features, at, weights) ** curve;
}

function fit({ measures }: Setting, sentences: Sentences, headlines: Headlines, rows: readonly number[], recalls: Map<string, number>): Candidate {
  const aim = (candidate: Candidate): number => {
    const key = candidate.weights.join();
    const recall = recalls.get(key) ?? recallAt1(headlines, candidate.weights);
    recalls.set(key, recall);
    return (pearson(rows.map((i) => predict(sentences, i, candidate)), rows.map((i) => sentences.scores[i]!)) + recall) / 2;
  };
  let best: Candidate = { weights: measures.map((_, m) => (m === 0 ? 1 : 0)), curve: 0.8 };
  let bestAim = aim(best);
  for (let round = 0; round < 3; round++) {
    const before = bestAim;
    const consider = (candidate: Candidate): void => {
      const reached = aim(candidate);
      if (reached > bestAim + LEAST_GAIN) [best, bestAim] = [candidate, reached];
    };
    for (let m = 1; m < measures.length; m++) for (const weight of measures[m]!.name === "meaning" ? WIDE_GRID : GRID) consider({ ...best, weights: best.weights.map((old, i) => (i === m ? weight : old)) });
    for (const curve of CURVES) consider({ ...best, curve });
    if (bestAim === before) break;
  }
  return best;
}

const vocabulary = new Vocabulary();
const round = (x: number): number => Math.round(x * 1e4) / 1e4;

/** The records of one fit for sentences: its weights under `kind`, its figures under `fit.<kind>`. */
function fitted(kind: string, setting: Setting): { key: string; value: number; about?: string }[] {
  const sentences = readSentences(setting);
  const headlines = readHeadlines(setting);
  const rows = sentences.scores.map((_, i) => i);
  const recalls = new Map<string, number>();
  const best = fit(setting, sentences, headlines, rows, recalls);
  const heldOut = rows.map((i) => i);
  for (let fold = 0; fold < FOLDS; fold++) {
    const candidate = fit(setting, sentences, headlines, rows.filter((i) => i % FOLDS !== fold), recalls);
    for (const i of rows) if (i % FOLDS === fold) heldOut[i] = predict(sentences, i, candidate);
  }
  return [
    ...setting.measures.map(({ name }, m) => ({ key: `weight.${kind}.${name}`, value: best.weights[m]! })),
    ...Object.entries(SENTENCE_CONSTANTS).map(([name, constant]) => ({ key: `weight.${kind}.${name}`, value: constant, about: "by hand" })),
    { key: `curve.${kind}`, value: best.curve },
    { key: `fit.${kind}.sts17-ar.pairs`, value: rows.length, about: "sts17-ar dev, CC BY-SA 4.0" },
    { key: `fit.${kind}.sts17-ar.pearson`, value: round(pearson(rows.map((i) => predict(sentences, i, best)), sentences.scores)) },
    { key: `fit.${kind}.sts17-ar.pearson.crossValidated`, value: round(pearson(heldOut, sentences.scores)), about: `${FOLDS} folds, by row number` },
    { key: `fit.${kind}.ans-titles.recallAt1`, value: round(recallAt1(headlines, best.weights)), about: "ans-titles, stance agree" },
  ];
}

function articleRecords(kind: string, constants: Readonly<Record<string, number>>): { key: string; value: number; about: string }[] {
  return [...Object.entries(constants).map(([name, value]) => ({ key: `weight.${kind}.${name}`, value, about: "by hand" })), { key: `curve.${kind}`, value: ARTICLE_CURVE, about: "by hand" }];
}

const withVectors = measureContext({ vectors: await loadVectors() });
const encoder = await createEncoder();
const records = [
  ...fitted("sentence", settingOf(FITTED, measureContext())),
  ...fitted("sentenceWithVectors", settingOf(FITTED, withVectors)),
  ...fitted("sentenceWithEncoder", settingOf([...FITTED, "meaning"], withVectors, encoder)),
  ...articleRecords("article", ARTICLE_CONSTANTS),
  ...articleRecords("articleWithEncoder", { ...ARTICLE_CONSTANTS, meaning: ARTICLE_MEANING }),
  { key: "length.sentence", value: LENGTHS.sentence, about: "by hand: content words" },
  { key: "length.article", value: LENGTHS.article, about: "by hand: content words" },
].sort((a, b) => (a.key < b.key ? -1 : 1));
writeFileSync("data/similarity-weights.json", `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(",\n")}\n]\n`);
for (const record of records) console.log(record.key, record.value);
