/**
 * What a thread of the command line runs: the work of the command it is told, batch by batch. `share.ts` starts it.
 *
 * @example
 * await workOff([{ id: "7", source: "news.jsonl:3", size: 812, content: { article: { id: "7", text: "…" } } }]); // what the command's `work` gives
 */
import { settingOfWorker } from "../pool/worker.js";
import { COMMANDS } from "./commands/index.js";
import type { Input } from "./input/input.js";
import type { WorkerSetting } from "./share.js";
import { valuesOf } from "./values.js";

/** What the thread is set up for: made at its first batch. */
let ready: Promise<(batch: readonly Input[]) => Promise<unknown>> | undefined;

/** Works a batch off. */
export default async function workOff(batch: readonly Input[]): Promise<unknown> {
  ready ??= setUp(settingOfWorker() as WorkerSetting);
  return (await ready)(batch);
}

async function setUp({ command, ...setting }: WorkerSetting): Promise<(batch: readonly Input[]) => Promise<unknown>> {
  const { work } = COMMANDS.find(({ name }) => name === command)!;
  return work!(valuesOf(setting, process.env));
}
