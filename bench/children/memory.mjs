/**
 * Memory of a process after more and more differing text, each text through normalize, align, splitSentences and tokenize:
 *
 *     node --expose-gc memory.mjs <root module> <megabytes> [corpus file]     (without a file: all words new)
 *
 * Prints JSON `[{ megabytes, heap, rss }]`, in MB, after a full collection at every megabyte; the first entry is of no text yet.
 */
import { pathToFileURL } from "node:url";
import { newWords, textsOfFile } from "./texts.mjs";

const [module, most, corpus] = process.argv.slice(2);
const { align, normalize, splitSentences, tokenize } = await import(pathToFileURL(module).href);

const states = [];
const note = (megabytes) => {
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  states.push({ megabytes, heap: (heapUsed + external) / 1e6, rss: rss / 1e6 });
};

note(0);
let bytes = 0;
for (const text of corpus === undefined ? newWords() : textsOfFile(corpus)) {
  const found = normalize(text).length + align(text).text.length + splitSentences(text).length + tokenize(text).reduce((sum, { stem }) => sum + stem.length, 0);
  if (found === 0) throw new Error("nothing found");
  bytes += Buffer.byteLength(text) + 1;
  // The entries so far are of 0, 1, 2 … MB.
  if (bytes >= states.length * 1e6) note(states.length);
  if (states.length > Number(most)) break;
}
console.log(JSON.stringify(states));
