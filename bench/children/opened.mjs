/**
 * An index folder in a process that has done nothing else: how long it takes to open, what memory it takes, how quickly it answers.
 *
 *     node --expose-gc opened.mjs <related module> <folder>
 *
 * Prints JSON `{ size, openCpu, openWall, median, p95, heap, buffers, rss }`, times in ms, memory in MB. The ids are numbers from 0.
 */
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

const QUERIES = 300;
const LIMIT = 8;

const [module, folder] = process.argv.slice(2);
const { openIndex } = await import(pathToFileURL(module).href);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

const [cpuStart, wallStart] = [cpu(), performance.now()];
const index = await openIndex(folder, { extract: false, readOnly: true });
const [openCpu, openWall] = [cpu() - cpuStart, performance.now() - wallStart];
const size = await index.size();

const times = [];
// The first round is for the compiler.
for (let i = -QUERIES; i < QUERIES; i++) {
  const start = cpu();
  await index.related({ id: String(((i + QUERIES) * 7919) % size) }, { limit: LIMIT });
  if (i >= 0) times.push(cpu() - start);
}
times.sort((a, b) => a - b);
globalThis.gc();
const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
const mb = (bytes) => Math.round(bytes / 1e6);
console.log(JSON.stringify({ size, openCpu, openWall, median: times[QUERIES / 2], p95: times[Math.floor(0.95 * QUERIES)], heap: mb(heapUsed), buffers: mb(arrayBuffers), rss: mb(rss) }));
