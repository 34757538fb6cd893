/**
 * Indexing and related articles beside search engines: the same articles of the harness's own file (`peers.ts`), the same questions
 * in the same order, eight recommendations each, every contender in a process of its own, one after another. CPU time of the process.
 *
 * Not quite the same work: the rivals look for an article's 25 terms of the greatest tf·idf, and index words alone; silah, in "entities" finds names too,
 * folds near-copies and gives reasons.
 *
 * @example
 * SILAH_PEERS=../peers npm run bench -- index
 */
import fs from "node:fs";
import path from "node:path";
import type { Figure } from "./measure.js";
import { askPeer, PEERS_FOLDER, type PeerLanguage } from "./peers.js";
import { child } from "./processes.js";

/** Sizes with the file that holds so many texts, as the harness chooses it. */
const SIZES = [
  { size: 10_000, file: "corpus_all.txt", what: "articles" },
  { size: 48_119, file: "corpus_100k.txt", what: "passages" },
] as const;
/** Above this size MiniSearch takes minutes. */
const MOST_OF_MINISEARCH = 10_000;

interface Rival {
  readonly name: string;
  readonly language: PeerLanguage;
  readonly args: (size: number) => readonly string[];
  readonly most?: number;
}

const RIVALS: readonly Rival[] = [
  { name: "tantivy, more like this (Rust)", language: "rust", args: (size) => ["tantivy_MLT", String(size)] },
  { name: "Lucene, more like this (Java)", language: "java", args: (size) => ["lucene_MLT_bytebuffers", String(size)] },
  { name: "MiniSearch, 25 terms (JavaScript)", language: "js", args: (size) => ["index.mjs", "minisearch", String(size)], most: MOST_OF_MINISEARCH },
];

/** What every contender prints. */
interface Answer {
  readonly index_docs_per_cpu_s: number;
  /** Mean. */
  readonly query_cpu_ms: number;
}

/** Figures of each size; none where the harness is not set up. `related` is the built module of the sub-path. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stage is asynchronous, this one has nothing to wait for
export async function* indexBesideRivals(related: string): AsyncGenerator<readonly Figure[]> {
  if (PEERS_FOLDER === undefined) return;
  for (const { size, file, what } of SIZES) {
    const corpus = path.join(PEERS_FOLDER, file);
    if (!fs.existsSync(corpus)) continue;
    const own = (kind: "terms" | "entities"): Answer => child("related.mjs", [related, corpus, String(size), kind]) as Answer;
    const contenders = [
      { name: "silah, terms alone", answer: own("terms") },
      { name: "silah, with entities", answer: own("entities") },
      ...RIVALS.filter(({ most = Infinity }) => size <= most).flatMap(({ name, language, args }) => askPeer(language, args(size)).map((answer) => ({ name, answer: answer as unknown as Answer }))),
    ];
    const [first] = contenders;
    const count = `${size.toLocaleString("en")} ${what} of the harness`;
    yield contenders.map(({ name, answer }) => ({ measure: `indexing ${count}`, name, value: answer.index_docs_per_cpu_s, unit: `${what}/CPU s`, silahTimes: first!.answer.index_docs_per_cpu_s / answer.index_docs_per_cpu_s }));
    yield contenders.map(({ name, answer }) => ({ measure: `related, 8 of ${count}`, name: `${name}, mean`, value: answer.query_cpu_ms, unit: "CPU ms", silahTimes: answer.query_cpu_ms / first!.answer.query_cpu_ms }));
  }
}
