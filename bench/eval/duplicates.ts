/**
 * How well near-duplicates are found, on the articles of shared/data/similarity/saudinewsnet: copies in which a tenth of the words is replaced
 * at random, and the pairs that papers took from one another.
 *
 *     npx tsx bench/eval/duplicates.ts [data folder]     (default ../shared/data; some seconds)
 */
import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createWordReader, findDuplicates, overlapOf, shinglesOf } from "../../src/similarity/index.js";
import { mersenneTwister } from "../python-random.js";
import type { Row } from "./row.js";

interface Article {
  readonly id: string;
  readonly body: string;
}

/** Shortest text, in words, and how many texts are copied. */
const LEAST_WORDS = 100;
const COPIED = 2500;
const REPLACED = 0.1;
const THRESHOLD = 0.35;
const SEEDS = [1, 2, 3];
/** Texts whose first so many characters are the same are one text. */
const KEY = 400;

/** All figures; none where the data is not there. */
export function measureDuplicates(dataFolder: string): Row[] {
  const folder = path.join(dataFolder, "similarity/saudinewsnet");
  if (!fs.existsSync(folder)) return [];
  const articles = readLines(gunzipSync(fs.readFileSync(path.join(folder, "articles.jsonl.gz"))).toString()) as Article[];
  const pairs = readLines(fs.readFileSync(path.join(folder, "same-story.jsonl"), "utf8")) as { a: string; b: string; level: string }[];
  return [...replacedWords(articles), ...copiedStories(articles, pairs)];
}

function readLines(text: string): unknown[] {
  return text.trim().split("\n").map((line) => JSON.parse(line) as unknown);
}

function replacedWords(articles: readonly Article[]): Row[] {
  const bodies = [...new Map(articles.map(({ body }) => [body.slice(0, KEY), body])).values()];
  const texts = bodies.map((body) => body.split(/\s+/u).filter((word) => word !== "")).filter((words) => words.length >= LEAST_WORDS).slice(0, COPIED);
  const replacements = texts.flat();
  let found = 0;
  let astray = 0;
  let natural = 0;
  for (const seed of SEEDS) {
    const random = mersenneTwister(seed);
    const below = (n: number): number => Math.floor((random() / 2 ** 32) * n);
    const copies = texts.map((words) => words.map((word) => (below(1 / REPLACED) === 0 ? replacements[below(replacements.length)]! : word)));
    const list = [...texts, ...copies].map((words) => words.join(" "));
    for (const { members } of findDuplicates(list, { threshold: THRESHOLD })) {
      const group = new Set(members);
      const copyOf = (member: number): number => (member + texts.length) % list.length;
      found += members.filter((member) => member < texts.length && group.has(copyOf(member))).length;
      const alone = members.filter((member) => !group.has(copyOf(member)));
      astray += alone.length;
      natural += alone.filter((member) => members.some((other) => other !== member && isCopy(list[member]!, list[other]!))).length;
    }
  }
  const note = `${texts.length} texts of ${LEAST_WORDS} words and more, threshold ${THRESHOLD}, ${SEEDS.length} seeds`;
  const all = texts.length * SEEDS.length;
  return [
    { name: "a tenth of the words replaced: copies in one group with their text", value: found / all, note },
    { name: "a tenth of the words replaced: texts in a group without their copy", value: astray / (2 * all), note: `${natural} of ${astray} of them repeat another article all the same` },
  ];
}

const read = createWordReader();

function isCopy(a: string, b: string): boolean {
  return overlapOf(shinglesOf(read(a)), shinglesOf(read(b))) >= THRESHOLD;
}

function copiedStories(articles: readonly Article[], pairs: readonly { readonly a: string; readonly b: string; readonly level: string }[]): Row[] {
  const groups = findDuplicates(articles.map(({ body }) => body));
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((member) => [articles[member]!.id, group] as const)));
  return ["dup", "partial", "rewritten"].map((level) => {
    const ofLevel = pairs.filter((pair) => pair.level === level);
    const together = ofLevel.filter(({ a, b }) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b));
    const note = level === "dup" ? `${ofLevel.length} pairs, found by headline` : `${ofLevel.length} pairs that share less: the fewer the better`;
    return { name: `saudinewsnet ${level} pairs in one group`, value: together.length / ofLevel.length, note };
  });
}

if (process.argv[1]?.endsWith("bench/eval/duplicates.ts")) {
  for (const { name, value, note } of measureDuplicates(process.argv[2] ?? "../shared/data")) console.log(value.toFixed(4).padStart(8), name, note ? `(${note})` : "");
}
