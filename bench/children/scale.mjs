/**
 * What an index costs as it grows, in a process of its own:
 *
 *     node scale.mjs <related module> <corpus file> <folder> <sizes, as 1000,10000,…>     (folder: made, and removed at the end)
 *
 * Prints JSON, for each size `{ size, articlesACpuSecond, searchMedian, disk, … }` and what `opened.mjs` tells of it, times in ms of CPU, memory and disk in MB.
 * The corpus holds one article a line. Passages are cut from it as `shared/peers` cuts them, 540 code units and the rest of the word; when it is used up, from thirds of
 * three passages chosen by a fixed sequence, so that words keep their frequencies and no passage repeats another. Terms alone: no entities.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { textsOfFile } from "./texts.mjs";

const PASSAGE = 540;
const BATCH = 512;
const QUERIES = 300;
const LIMIT = 8;

const [module, corpus, folder, sizes] = process.argv.slice(2);
const { openIndex } = await import(pathToFileURL(module).href);

function* passagesOf(file) {
  for (const text of textsOfFile(file)) {
    let words = [];
    let length = 0;
    for (const word of text.split(" ")) {
      words.push(word);
      length += word.length + 1;
      if (length < PASSAGE) continue;
      yield words.join(" ");
      words = [];
      length = 0;
    }
  }
}

/** Cut passages, then mixed ones without end; the cut ones are kept as bytes, outside the memory that is measured as heap. */
function* passages(file) {
  const kept = [];
  for (const passage of passagesOf(file)) {
    kept.push(Buffer.from(passage));
    yield passage;
  }
  let state = 1;
  const some = () => {
    // Numerical Recipes' linear congruential generator: any even spread will do.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return kept[Math.floor((state / 2 ** 32) * kept.length)].toString().split(" ");
  };
  for (;;) yield [0, 1, 2].map((third) => some().filter((_, i, { length }) => Math.floor((3 * i) / length) === third).join(" ")).join(" ");
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};
const quantile = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(share * times.length)];

async function timed(calls) {
  const times = [];
  for (const call of calls) {
    const start = cpu();
    await call();
    times.push(cpu() - start);
  }
  return times;
}

const rows = [];
const index = await openIndex(folder, { extract: false });
const source = passages(corpus);
const questions = [];
let size = 0;
let adding = 0;
for (const wanted of sizes.split(",").map(Number)) {
  const from = size;
  const before = adding;
  while (size < wanted) {
    const batch = [];
    for (; batch.length < BATCH && size < wanted; size++) batch.push({ id: String(size), text: source.next().value });
    if (questions.length < QUERIES) questions.push(...batch.slice(0, QUERIES - questions.length).map(({ text }) => text.split(" ").slice(2, 8).join(" ")));
    const start = cpu();
    await index.add(batch);
    adding += cpu() - start;
  }
  const start = cpu();
  await index.save();
  adding += cpu() - start;
  const searching = questions.map((words) => () => index.search(words, { limit: LIMIT }));
  // Asked twice: the first round is for the compiler.
  await timed(searching);
  const searched = await timed(searching);
  const opened = spawnSync(process.execPath, ["--expose-gc", fileURLToPath(new URL("opened.mjs", import.meta.url)), module, folder], { encoding: "utf8" });
  if (opened.status !== 0) throw new Error(opened.stderr);
  const disk = fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(`${folder}/${name}`).size, 0);
  const row = { articlesACpuSecond: Math.round(((size - from) * 1e3) / (adding - before)), searchMedian: quantile(searched, 0.5), disk: Math.round(disk / 1e6), ...JSON.parse(opened.stdout) };
  console.error(JSON.stringify(row));
  rows.push(row);
}
await index.close();
fs.rmSync(folder, { recursive: true });
console.log(JSON.stringify(rows));
