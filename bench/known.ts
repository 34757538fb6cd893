/**
 * A headline leads to its own article: `search` beside Lucene and MiniSearch over `known.jsonl` of ../shared/peers, bodies without headlines, every
 * fifth of which is asked for. All in one run; Lucene's and MiniSearch's own code is in the harness (`peers.ts` tells how to set it up).
 *
 *     SILAH_PEERS=../peers npx tsx bench/known.ts
 *
 * The rivals know no near-copies; `search` folds an article told again by others into the best of them, so that of these one counts as missed. Both ways
 * are measured.
 */
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createIndex } from "../src/related/index.js";
import type { Row } from "./eval/row.js";
import { askPeer, PEERS_FOLDER, type PeerLanguage } from "./peers.js";

/** As the harness asks. */
const STEP = 5;
const DEPTH = 8;

const RIVALS: readonly { readonly language: PeerLanguage; readonly args: readonly string[] }[] = [
  { language: "java", args: ["quality"] },
  { language: "js", args: ["index.mjs", "minisearch", "quality"] },
];

/** The mean reciprocal rank of each; none where the harness is not set up. */
export async function measureKnown(): Promise<Row[]> {
  if (PEERS_FOLDER === undefined) return [];
  const file = path.join(PEERS_FOLDER, "known.jsonl");
  if (!fs.existsSync(file)) return [];
  const known = fs.readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { readonly q: string; readonly d: string });
  const index = createIndex();
  await index.add(known.map(({ d }, i) => ({ id: String(i), text: d })));
  const note = `${known.length.toLocaleString("en")} articles, every ${STEP}th asked for`;
  const own: Row[] = [];
  for (const [name, options] of [["search", {}], ["search with near-copies", { includeDuplicates: true }]] as const) {
    let sum = 0;
    let asked = 0;
    for (let i = 0; i < known.length; i += STEP, asked++) {
      const rank = (await index.search(known[i]!.q, { limit: DEPTH, ...options })).findIndex(({ id }) => id === String(i));
      if (rank >= 0) sum += 1 / (rank + 1);
    }
    own.push({ name: `known items MRR@${DEPTH}, ${name}`, value: sum / asked, note });
  }
  const others = RIVALS.flatMap(({ language, args }) => askPeer(language, args)).filter(({ task }) => task === "Q.known-item");
  return [...own, ...others.map(({ peer, mrr8 }) => ({ name: `known items MRR@${DEPTH}, ${peer}`, value: Number(mrr8), note }))];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, value } of await measureKnown()) console.log(name.padEnd(60), value.toFixed(4));
}
