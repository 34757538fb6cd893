/**
 * The first pass over a corpus in a process that has done nothing else:
 *
 *     node first-pass.mjs <silah | match | nlp.js> <corpus file> <tokenize module>
 *
 * Prints JSON `{ seconds, cpuSeconds, count }`: reading the file and importing are not in it, building tables at the first call is.
 */
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { textsOfFile } from "./texts.mjs";

const [name, corpus, module] = process.argv.slice(2);

/** Each contender as a function of a text that gives how much it found. */
const CONTENDERS = {
  silah: async () => {
    const { tokenize } = await import(pathToFileURL(module).href);
    return (text) => tokenize(text).reduce((sum, { stem }) => sum + stem.length, 0);
  },
  match: () => (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0,
  "nlp.js": async () => {
    const { StemmerAr, TokenizerAr } = await import("@nlpjs/lang-ar");
    const [tokenizer, stemmer] = [new TokenizerAr(), new StemmerAr()];
    return (text) => stemmer.stem(tokenizer.tokenize(text, true)).length;
  },
};

const texts = [...textsOfFile(corpus)];
const read = await CONTENDERS[name]();
const cpu = process.cpuUsage();
const start = performance.now();
let count = 0;
for (const text of texts) count += read(text);
const seconds = (performance.now() - start) / 1e3;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, count }));
