/**
 * Inputs shared out among threads. Few of them are done in this one: threads pay from the second batch on.
 *
 * @example
 * for await (const lines of share(inputs, { command: "entities", setting, work, values, size, jobs: 4, fail })) …
 */
import { extname } from "node:path";
import { batchesOf, type Batch } from "../pool/batches.js";
import { inOrder } from "../pool/in-order.js";
import { openPool, type Outcome, type Pool } from "../pool/pool.js";
import type { BatchSize, Call, Work } from "./command.js";
import type { Input } from "./input/input.js";
import type { Setting, Values } from "./values.js";

/** What a thread is told when it starts. */
export interface WorkerSetting extends Setting {
  /** The name of the command whose work it does. */
  readonly command: string;
}

/** What is to be done, and by how many. */
export interface Sharing<Result> {
  readonly setting: WorkerSetting;
  /** The same, for this thread. */
  readonly work: Work<Result>;
  readonly values: Values;
  readonly size: BatchSize;
  /** Threads at most; 1 is this one. */
  readonly jobs: number;
  /** Told of an input whose thread died. */
  readonly fail: Call["fail"];
}

/** Batches that wait for a thread or for their turn, for each thread: enough that none is idle behind a slow one. */
const AHEAD = 2;

/** Works inputs off; the results in the order of the inputs. */
export async function* share<Result>(inputs: AsyncIterable<Input>, { setting, work, values, size, jobs, fail }: Sharing<Result>): AsyncGenerator<Result> {
  let pool: Promise<Pool<Input, Result>> | undefined;
  let here: ReturnType<Work<Result>> | undefined;
  const run = async ({ items, isFull }: Batch<Input>): Promise<readonly Outcome<Input, Result>[]> => {
    // A batch that is not full holds all there is, or all there is yet.
    if (jobs > 1 && isFull) pool ??= openPool({ file: workerFile(), setting, jobs });
    if (pool) return (await pool).run(items);
    here ??= work(values);
    return [{ result: await (await here)(items) }];
  };
  const batches = batchesOf(inputs, { ...size, sizeOf: (input) => input.size });
  try {
    for await (const outcomes of inOrder(batches, run, { atOnce: jobs > 1 ? AHEAD * jobs : 1 })) {
      for (const outcome of outcomes) {
        if ("result" in outcome) yield outcome.result;
        else fail(outcome.item.source, outcome.error);
      }
    }
  } finally {
    await (await pool)?.close();
  }
}

/** `worker.ts` beside this file, with this file's ending: what is built is one of `.js` or of `.cjs`. */
function workerFile(): URL {
  return new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
}
