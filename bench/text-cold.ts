/**
 * Cold: the first pass over the corpus in a process that has done nothing else, tables still to be built and code still to be
 * compiled; and what importing adds to the start of Node.
 *
 * Lucene's first pass is what its own process says: wall seconds, the Java machine already started, the corpus read. So the two are
 * compared by the wall clock, which holds only on a machine that does nothing else; the bench prints the load.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Built } from "./built.js";
import type { Corpus } from "./corpus.js";
import { type Figure, median, ratios } from "./measure.js";
import { runPeer } from "./peers.js";
import { child, importTime, PROCESSES } from "./processes.js";

const LUCENE = "Lucene's ArabicAnalyzer (Java)";
const CONTENDERS = ["silah", "match", "nlp.js"] as const;

/** Rates of first passes, in MB per wall second and, where known, per CPU second; and times of imports. */
export function coldPass({ file }: Built, corpus: Corpus): Figure[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "silah-bench-corpus-"));
  try {
    const corpusFile = path.join(folder, "corpus.txt");
    fs.writeFileSync(corpusFile, `${corpus.texts.join("\n")}\n`);
    return [...firstPasses(corpusFile, file("tokenize"), corpus), ...imports(file)];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Other work on the machine only ever slows a pass by the wall clock: the process least disturbed counts. */
function fastest(rates: readonly number[]): number {
  return Math.max(...rates);
}

function firstPasses(corpusFile: string, module: string, { bytes, megabytes }: Corpus): Figure[] {
  const wall = new Map<string, number[]>([...CONTENDERS, LUCENE].map((name) => [name, []]));
  const cpu = new Map<string, number[]>(CONTENDERS.map((name) => [name, []]));
  for (let i = 0; i < PROCESSES; i++) {
    for (const name of CONTENDERS) {
      const { seconds, cpuSeconds, count } = child("first-pass.mjs", [name, corpusFile, module]) as { readonly seconds: number; readonly cpuSeconds: number; readonly count: number };
      if (count === 0) throw new Error(`bench, first pass: ${name} found nothing`);
      wall.get(name)!.push(megabytes / seconds);
      cpu.get(name)!.push(megabytes / cpuSeconds);
    }
    const seconds = runPeer("java", ["lucene_ArabicAnalyzer"], { bytes, repeat: 1 })?.cold_s;
    if (seconds !== undefined) wall.get(LUCENE)!.push(megabytes / seconds);
  }
  const figures = (measure: string, unit: string, rates: ReadonlyMap<string, readonly number[]>, of: (values: readonly number[]) => number): Figure[] =>
    [...rates].filter(([, values]) => values.length > 0).map(([name, values]) => ({ measure, name, value: of(values), unit, silahTimes: of(rates.get("silah")!) / of(values) }));
  const byWall = figures("first pass of a cold process, tokenize and stem, by the wall clock", "MB/s", wall, fastest);
  return [...byWall, ...ratios(byWall, [["silah", LUCENE, 1]]), ...figures("first pass of a cold process, by CPU time", "MB/CPU s", cpu, median)];
}

function imports(file: Built["file"]): Figure[] {
  const aims: readonly (readonly [entry: string, name: string, atMost: number])[] = [["tokenize", "silah/tokenize", 30], ["index", "silah", 150]];
  return aims.flatMap(([entry, name, atMost]) => {
    const { cpu, wall } = importTime(file(entry));
    return [{ measure: "import, cold", name, value: cpu, unit: "CPU ms", atMost }, { measure: "import, cold", name: `${name}, by the wall clock`, value: wall, unit: "ms" }];
  });
}
