/**
 * The tagger stage: tokens tagged per CPU second, tables included, documents of some 25 sentences given as tokens; what loading the weights costs;
 * how large they are.
 */
import fs from "node:fs";
import zlib from "node:zlib";
import { documentsOf } from "./documents.js";
import type { Figure } from "./measure.js";
import type { Setting } from "./stage.js";

const WEIGHTS = "src/entities/tagger/weights.generated.ts";
const ROUNDS = 5;
/** Tokens of a round. */
const TOKENS = 200_000;

/** The stage. */
export async function* tagger({ built: { silah }, corpus }: Setting): AsyncGenerator<readonly Figure[]> {
  const began = performance.now();
  const first = await silah.createAnalyzer();
  first.tagTokens(["في", "بغداد"]);
  const loaded = performance.now() - began;
  const code = fs.readFileSync(WEIGHTS);
  yield [
    { measure: "weights", name: "loaded and first used, by the wall clock", value: loaded, unit: "ms", atMost: 150 },
    { measure: "weights", name: "size under gzip", value: zlib.gzipSync(code, { level: 9 }).length / 1000, unit: "kB", atMost: 4000 },
  ];
  const documents = documentsOf(corpus.texts, silah, TOKENS);
  const count = documents.flat().reduce((sum, { length }) => sum + length, 0);
  for (const [name, options] of [["tables and tagger", {}], ["tables alone", { tagger: false }]] as const) {
    const { tagSentences } = await silah.createAnalyzer(options);
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = process.cpuUsage();
      for (const document of documents) tagSentences(document);
      const { user, system } = process.cpuUsage(before);
      rates.push(count / ((user + system) / 1e6));
    }
    rates.sort((a, b) => a - b);
    yield [{ measure: "tagging", name, value: rates[ROUNDS >> 1]! / 1000, unit: "thousand tokens/CPU s", ...(name === "tables and tagger" ? { atLeast: 400 } : {}) }];
  }
}
