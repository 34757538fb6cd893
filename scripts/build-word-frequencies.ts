/**
 * Counts word forms in public-domain Arabic text and writes the commonest to data/word-frequencies.tsv.
 *
 *   npx tsx scripts/build-word-frequencies.ts ../shared/data/raw
 *
 * Sources: hindawi-pd-prose-a (14.4 M words, public domain) and laws-sa (2.5 M words, public domain). Forms are counted
 * under the `search` preset, as they stand, particles attached. Each count is kept as round(log2(count)), enough for the
 * segmenter, which only compares orders of magnitude.
 */
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { normalize } from "../src/normalize/index.js";

const SOURCES = ["hindawi-pd-prose-a.txt.gz", "laws-sa.txt.gz"];
/** Laws repeat their formulas, prose does not say وزارة: each source counts by its own share, laws weighted up. */
const WEIGHTS = [1, 3];
const KEEP = 40_000;

const folder = process.argv[2];
if (!folder) throw new Error("usage: build-word-frequencies.ts <folder of raw text>");

const counts = new Map<string, number>();
SOURCES.forEach((file, source) => {
  const text = zlib.gunzipSync(fs.readFileSync(path.join(folder, file))).toString("utf8");
  for (const line of text.split("\n")) {
    for (const [word] of normalize(line).matchAll(/[\u0621-\u064a]+/gu)) counts.set(word, (counts.get(word) ?? 0) + WEIGHTS[source]!);
  }
});
const kept = [...counts].filter(([word]) => word.length > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEEP);
kept.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const rows = kept.map(([word, count]) => `${word}\t${Math.round(Math.log2(count))}`);
fs.writeFileSync("data/word-frequencies.tsv", `${rows.join("\n")}\n`);
console.log(`${kept.length} of ${counts.size} forms`);
