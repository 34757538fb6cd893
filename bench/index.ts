/**
 * `npm run bench -- [stages]`: speed, stage by stage, beside rivals in the same run. Prints the figures with what is aimed at,
 * and puts them into bench/record/speed.json, where the entries of stages not named stay.
 *
 * Rates are megabytes of UTF-8 per CPU second, medians of rounds in turns; a ratio says more than a rate, since machines differ.
 * Rivals in other languages run where `SILAH_PEERS` names the harness set up (`peers.ts`).
 *
 * @example
 * npm run bench                                  // every stage: some minutes
 * SILAH_PEERS=../peers npm run bench -- text     // one, beside Lucene and arabic-norm
 */
import os from "node:os";
import { articleIndex } from "./article-index.js";
import { buildPackage } from "./built.js";
import { stagesAsked } from "./choose.js";
import { readCorpus } from "./corpus.js";
import { duplicates } from "./duplicates.js";
import { encoder } from "./encoder.js";
import { entities } from "./entities.js";
import type { Figure } from "./measure.js";
import { pages } from "./pages.js";
import { peersLine } from "./peers.js";
import { linesOf } from "./print.js";
import { saveStage } from "./record.js";
import { similarity } from "./similarity.js";
import type { Stage } from "./stage.js";
import { tagger } from "./tagger.js";
import { text } from "./text.js";

/** Every stage by its name, in the order of the record. */
const STAGES = { text, entities, tagger, encoder, pages, similarity, duplicates, index: articleIndex } as const satisfies Readonly<Record<string, Stage>>;
const NAMES = Object.keys(STAGES) as (keyof typeof STAGES)[];
/** Millions of bytes of articles that the stages read. */
const MEGABYTES = 5;

const asked = stagesAsked("bench", NAMES);
const built = await buildPackage();
const corpus = readCorpus(MEGABYTES);
const processor = os.cpus()[0]?.model ?? "unknown processor";
console.log(`corpus: ${corpus.name}, ${corpus.megabytes.toFixed(1)} MB; node ${process.version}, ${processor}\n${peersLine()}`);
for (const stage of asked) {
  console.log(`\n── ${stage}`);
  const figures: Figure[] = [];
  for await (const some of STAGES[stage]({ built, corpus })) {
    figures.push(...some);
    console.log(linesOf(some).join("\n"));
  }
  const load = `${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores`;
  console.log(`load: ${load}`);
  saveStage(stage, { corpus: corpus.name, node: process.version, processor, load, figures }, NAMES);
}
