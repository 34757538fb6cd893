/**
 * Memory after 1, 5, 20 and 50 MB of differing text in one process: real articles, and text whose every word is new, on which a
 * cache without a bound would grow for good. A bounded cache that is emptied when full is met at any fill, so flatness compares
 * peaks: of all megabytes from the 21st on with those before.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Built } from "./built.js";
import { hasRealArticles, readCorpus } from "./corpus.js";
import type { Figure } from "./measure.js";
import { child } from "./processes.js";

const SIZES = [0, 1, 5, 20, 50];
const MOST = 50;
/** Where the later part begins. */
const LATER = 20;
/** The later peak over the earlier one that still counts as flat. */
const FLAT = 1.1;

interface State {
  /** Of text read so far. */
  readonly megabytes: number;
  /** MB in use after a full collection, buffers included. */
  readonly heap: number;
  /** MB that the process holds. */
  readonly rss: number;
}

/** Heap and resident memory at each size, and how flat they are. */
export function memoryGrowth({ file }: Built): Figure[] {
  const module = file("index");
  const figures = growth("all words new", child("memory.mjs", [module, String(MOST)], ["--expose-gc"]) as State[]);
  if (!hasRealArticles()) return figures;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "silah-bench-corpus-"));
  try {
    const corpusFile = path.join(folder, "corpus.txt");
    fs.writeFileSync(corpusFile, `${readCorpus(MOST).texts.join("\n")}\n`);
    return [...growth("articles", child("memory.mjs", [module, String(MOST), corpusFile], ["--expose-gc"]) as State[]), ...figures];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function growth(kind: string, states: readonly State[]): Figure[] {
  return (["heap", "rss"] as const).flatMap((part) => {
    const measure = `memory, ${part}: ${kind}`;
    const sizes = states.filter(({ megabytes }) => SIZES.includes(megabytes)).map((state): Figure => ({ measure, name: `after ${state.megabytes} MB`, value: state[part], unit: "MB" }));
    const peak = (some: readonly State[]): number => Math.max(...some.map((state) => state[part]));
    const ratio = peak(states.slice(LATER + 1)) / peak(states.slice(0, LATER + 1));
    return [...sizes, { measure, name: `peak after ${LATER} MB ÷ peak before`, value: ratio, unit: "×", ...(part === "heap" ? { atMost: FLAT } : {}) }];
  });
}
