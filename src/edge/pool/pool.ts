/**
 * Threads that work batches off. A thread that dies takes nothing with it: its batch is done again, item by item, so that only an
 * item that kills its thread twice is given up, and told.
 *
 * @example
 * const pool = await openPool<Input, Line[]>({ file: new URL("./worker.js", import.meta.url), setting: { command: "entities" }, jobs: 4 });
 * for (const outcome of await pool.run(inputs)) if ("result" in outcome) print(outcome.result);
 * await pool.close();
 *
 * The module at `file` exports a default function from a batch to its result, and reads `setting` by `settingOfWorker()`. Batches,
 * results and settings are copied from thread to thread: plain data alone.
 */
import type { Tinypool, TinypoolWorker } from "tinypool";

/** What became of a batch, or of a part of it: its result or, of an item whose thread died, why. */
export type Outcome<Item, Result> = { readonly result: Result } | { readonly item: Item; readonly error: unknown };

/** Threads at work. */
export interface Pool<Item, Result> {
  /** Works a batch off in the next free thread. Rejects only where a thread cannot start. */
  readonly run: (batch: readonly Item[]) => Promise<readonly Outcome<Item, Result>[]>;
  /** Ends all threads. */
  readonly close: () => Promise<void>;
}

/** What a pool is made of. */
export interface PoolOptions {
  /** The module that each thread loads. */
  readonly file: URL;
  /** Handed to each thread. */
  readonly setting: unknown;
  /** How many threads there are at most; each starts when there is work for it. */
  readonly jobs: number;
  /** Limits of each thread's memory, as `node:worker_threads` knows them. */
  readonly resourceLimits?: { readonly maxOldGenerationSizeMb: number };
}

/** Milliseconds after which an idle thread is ended: what it has read and compiled would have to be read and compiled again. */
const IDLE = 60_000;

/** Opens a pool; its threads start with the first batches. */
export async function openPool<Item, Result>({ file, setting, jobs, resourceLimits }: PoolOptions): Promise<Pool<Item, Result>> {
  const { default: Threads } = await import("tinypool");
  const threads = new Threads({ filename: file.href, workerData: setting, minThreads: 0, maxThreads: jobs, idleTimeout: IDLE, ...(resourceLimits === undefined ? {} : { resourceLimits }) });
  const waiting = new Set<(error: Error) => void>();
  const faults: Error[] = [];
  // It tells this of a thread without a task: one that failed to start, as all the others will.
  threads.on("error", (error: Error) => {
    faults.push(error);
    for (const reject of waiting) reject(error);
  });
  const watch = quietEnds(threads);

  // Never more than there are threads: what waits in tinypool's own queue is forgotten where the last thread dies.
  const inTurn = atMost(jobs);
  const once = (batch: readonly Item[]): Promise<Result> =>
    inTurn(
      () =>
        new Promise((resolve, reject) => {
          waiting.add(reject);
          (threads.run(batch) as Promise<Result>).then(resolve, reject).finally(() => waiting.delete(reject));
          watch();
        }),
    );
  const alone = async (item: Item): Promise<Outcome<Item, Result>> => once([item]).then((result) => ({ result }), (error: unknown) => ({ item, error }));

  return {
    run: async (batch) => {
      try {
        return [{ result: await once(batch) }];
      } catch {
        const outcomes: Outcome<Item, Result>[] = [];
        for (const item of faults.length > 0 ? [] : batch) outcomes.push(await alone(item));
        if (faults[0]) throw faults[0];
        return outcomes;
      }
    },
    // Not `threads.destroy()`: it fails where a thread fails meanwhile.
    close: async () => {
      await Promise.all(threads.threads.map((thread) => thread.terminate() as Promise<unknown>));
    },
  };
}

/** Lets so many at once do their work; the others wait for their turn. */
function atMost(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waits takes this one's place.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

/**
 * Makes an error of each thread that ends without one (`process.exit` in it): tinypool hears of errors alone and would wait for it
 * for ever. Gives what looks for threads that are new.
 */
function quietEnds(threads: Tinypool): () => void {
  const watched = new WeakSet<TinypoolWorker>();
  return () => {
    for (const thread of threads.threads) {
      if (watched.has(thread)) continue;
      watched.add(thread);
      let hasFailed = false;
      thread.once("error", () => (hasFailed = true));
      thread.once("exit", () => {
        if (!hasFailed) thread.emit("error", new Error("the thread ended"));
      });
    }
  };
}
