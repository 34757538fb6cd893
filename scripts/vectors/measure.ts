/**
 * What the vectors bring to the alignment of words, on development data (measuring only, nothing is fitted).
 *
 *     npx tsx scripts/vectors/measure.ts [--data=../shared/data]
 *
 * Prints, without and with vectors, Pearson on the 127 pairs of sts17-ar dev and R@1 headline → paraphrase in ans-titles: stance agree, each s1
 * against all distinct s2.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { alignment } from "../../src/similarity/alignment.js";
import { measureContext, type MeasureContext } from "../../src/similarity/measure.js";
import { type Profile, profileOf } from "../../src/similarity/profile.js";
import { Vocabulary } from "../../src/similarity/vocabulary.js";
import { loadVectors } from "../../src/vectors/index.js";
import { optionOf } from "./options.js";
import { pearson } from "../pearson.js";

interface Pair {
  readonly s1: string;
  readonly s2: string;
  readonly score?: number;
  readonly stance?: string;
}

const folder = join(optionOf("data", "../shared/data"), "similarity");
const vocabulary = new Vocabulary();

function readPairs(path: string): Pair[] {
  return readFileSync(join(folder, path), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Pair);
}

function read(text: string): Profile {
  return profileOf(text, { vocabulary, extract: false });
}

function compare(a: Profile, b: Profile, context: MeasureContext): number {
  return alignment.compare(a, b, context) ?? 0;
}

function sentences(context: MeasureContext): number {
  const pairs = readPairs("sts17-ar/pairs.dev.jsonl");
  return pearson(pairs.map(({ s1, s2 }) => compare(read(s1), read(s2), context)), pairs.map(({ score = 0 }) => score));
}

function headlines(context: MeasureContext): number {
  const pairs = readPairs("ans-titles/pairs.jsonl").filter(({ stance }) => stance === "agree");
  const pool = new Map([...new Set(pairs.map(({ s2 }) => s2))].map((text) => [text, read(text)]));
  const isFirst = ({ s1, s2 }: Pair): boolean => {
    const query = read(s1);
    const wanted = compare(query, pool.get(s2)!, context);
    return [...pool].every(([text, profile]) => text === s2 || compare(query, profile, context) < wanted);
  };
  return pairs.filter(isFirst).length / pairs.length;
}

for (const [name, context] of [["without vectors", measureContext()], ["with vectors", measureContext({ vectors: await loadVectors() })]] as const) {
  console.log(`${name}: Pearson ${sentences(context).toFixed(4)}, R@1 ${headlines(context).toFixed(4)}`);
}
