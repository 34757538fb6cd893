/**
 * Task D of shared/peers (`py/index.py`, `js/index.mjs`, `Peers.java`), done by silah in a process of its own: articles indexed, then related ones
 * asked for, 300 of them, in the order that the others ask.
 *
 *     node related.mjs <related module> <corpus file> <articles> <terms | entities>
 *
 * Prints JSON `{ index_docs_per_cpu_s, query_cpu_ms, query_p50_cpu_ms, query_p95_cpu_ms, peak_rss_mb }` under the names that the others use; `query_cpu_ms` is the mean.
 */
import { pathToFileURL } from "node:url";
import { textsOfFile } from "./texts.mjs";

const QUERIES = 300;
const LIMIT = 8;
const WARM_UP = 300;
const STRIDE = 7919;

const [module, corpus, count, what] = process.argv.slice(2);
const { createIndex } = await import(pathToFileURL(module).href);
const options = what === "terms" ? { extract: false } : {};
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

const articles = [];
for (const text of textsOfFile(corpus)) {
  if (articles.length === Number(count)) break;
  articles.push({ id: String(articles.length), text });
}
// As the others do: a part of the articles for the compiler and the tables, then an index of its own.
await createIndex(options).add(articles.slice(0, WARM_UP));
const start = cpu();
const index = createIndex(options);
await index.add(articles);
const indexed = cpu();

let times = [];
for (let round = 0; round < 2; round++) {
  times = [];
  for (let i = 0; i < QUERIES; i++) {
    const before = cpu();
    const found = await index.related({ id: String((i * STRIDE) % articles.length) }, { limit: LIMIT });
    times.push(cpu() - before);
    if (found.length > LIMIT) throw new Error("bench, index: more recommendations than asked for");
  }
}
const sorted = times.toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    index_docs_per_cpu_s: (articles.length * 1e3) / (indexed - start),
    query_cpu_ms: times.reduce((sum, time) => sum + time, 0) / QUERIES,
    query_p50_cpu_ms: sorted[QUERIES / 2],
    query_p95_cpu_ms: sorted[Math.floor(0.95 * QUERIES)],
    peak_rss_mb: process.resourceUsage().maxRSS / 1024,
  }),
);
