/** A worker for tests: doubles numbers, and does what befalls threads. */
import { workerData } from "node:worker_threads";

const [, { name }] = workerData;

export default async function work(items) {
  const results = [];
  for (const item of items) {
    if (item === "throw") throw new Error("it threw");
    if (item === "exit") process.exit(0);
    if (item === "memory") for (const all = []; ; ) all.push(new Array(1_000_000).fill(item));
    if (item === "later") await unawaited();
    results.push(`${name} ${item}`);
  }
  return results;
}

async function unawaited() {
  setTimeout(() => {
    throw new Error("nobody awaited it");
  }, 0);
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
