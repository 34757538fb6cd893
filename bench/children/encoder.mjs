/**
 * An encoder in a process of its own: what loading costs, memory, and tokens per CPU second.
 *
 *     node encoder.mjs <encoder module> <documents.json> <"wasm" or "plain"> [weights file]      (without a file: the weights that ship)
 *
 * Prints JSON: milliseconds of loading by the wall clock, MB the process holds before, after loading and after tagging, rates of the rounds.
 */
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const ROUNDS = 3;
const [module, documentsFile, kernel, weightsFile] = process.argv.slice(2);
const documents = JSON.parse(fs.readFileSync(documentsFile, "utf8"));
const megabytes = () => process.memoryUsage().rss / 1e6;
const before = megabytes();
const began = performance.now();
const { createEncoder } = await import(pathToFileURL(module).href);
const encoder = await createEncoder({ kernel, ...(weightsFile === undefined ? {} : { weights: fs.readFileSync(weightsFile) }) });
const load = performance.now() - began;
const loaded = megabytes();
if (encoder.kernel !== kernel) throw new Error(`${encoder.kernel} was used`);
encoder.tagSentences(documents[0].slice(0, 2));
const count = documents.flat().reduce((sum, { length }) => sum + length, 0);
const rates = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = process.cpuUsage();
  for (const document of documents) encoder.tagSentences(document);
  const { user, system } = process.cpuUsage(start);
  rates.push(count / ((user + system) / 1e6));
}
console.log(JSON.stringify({ load, before, loaded, after: megabytes(), rates }));
