/**
 * The thread's side of a pool.
 *
 * @example
 * const { command } = settingOfWorker() as WorkSetting;
 */
import { workerData } from "node:worker_threads";

/** The setting that `openPool` was given. Only in a thread of a pool. */
export function settingOfWorker(): unknown {
  // tinypool puts data of its own in front.
  const [, setting] = workerData as readonly [unknown, unknown];
  return setting;
}
