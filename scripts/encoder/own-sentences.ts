/**
 * Sentences of test/corpus, in tokens with the tables' marks, for `train.py reference`: what the encoder is compared on in its tests is the project's own.
 *
 *   npx tsx scripts/encoder/own-sentences.ts sentences.jsonl
 */
import fs from "node:fs";
import { scan } from "../../src/tokenize/index.js";
import { createMarker } from "./marks.js";

const CORPORA = ["person", "place", "group", "country"];
const EACH = 50;

const [target] = process.argv.slice(2);
if (target === undefined) throw new RangeError("own-sentences: name the file to write");
const mark = createMarker();
const lines = CORPORA.flatMap((name) => (JSON.parse(fs.readFileSync(`test/corpus/${name}.json`, "utf8")) as { text: string }[]).slice(0, EACH)).map(({ text }) => {
  const { text: own, count, starts, ends } = scan(text);
  const tokens = Array.from({ length: count }, (_, i) => own.slice(starts[i], ends[i]));
  return JSON.stringify({ tokens, marks: mark([tokens])[0] });
});
fs.writeFileSync(target, `${lines.join("\n")}\n`);
console.log(`${lines.length} sentences`);
