/** Threads that die, fail to start, or work in turns: nothing is lost and nothing waits for ever. */
import { afterEach, describe, expect, test } from "vitest";
import { openPool, type Outcome, type Pool } from "../../../src/edge/pool/pool.js";

const file = new URL("worker.mjs", import.meta.url);
let pool: Pool<string, readonly string[]> | undefined;
const open = async (options: object = {}): Promise<Pool<string, readonly string[]>> => (pool = await openPool({ file, setting: { name: "a" }, jobs: 2, ...options }));
afterEach(async () => pool?.close());

const resultsOf = (outcomes: readonly Outcome<string, readonly string[]>[]): unknown[] =>
  outcomes.flatMap((outcome): readonly unknown[] => ("result" in outcome ? outcome.result : [{ item: outcome.item, message: (outcome.error as Error).message }]));

describe("a pool", () => {
  test("hands its setting to each thread and gives each batch its result", async () => {
    const { run } = await open();
    const all = await Promise.all([["1", "2"], ["3"], [], ["4"]].map(run));
    expect(all.map(resultsOf)).toEqual([["a 1", "a 2"], ["a 3"], [], ["a 4"]]);
  });

  test.each([
    ["throw", "it threw"],
    ["exit", "the thread ended"],
    ["later", "nobody awaited it"],
    ["memory", expect.stringContaining("memory limit") as unknown],
  ])("loses the one item that its thread dies of (%s), and no other", async (item, message) => {
    const { run } = await open({ resourceLimits: { maxOldGenerationSizeMb: 32 } });
    const all = await Promise.all([["1", item, "2"], ["3"], ["4"], ["5"], ["6"]].map(run));
    expect(all.map(resultsOf)).toEqual([["a 1", { item, message }, "a 2"], ["a 3"], ["a 4"], ["a 5"], ["a 6"]]);
    expect(resultsOf(await run(["7"]))).toEqual(["a 7"]);
  });

  test("of one thread too", async () => {
    const { run } = await open({ jobs: 1 });
    const all = await Promise.all([["exit"], ["1"], ["throw"], ["2"]].map(run));
    expect(all.flatMap(resultsOf)).toEqual([{ item: "exit", message: "the thread ended" }, "a 1", { item: "throw", message: "it threw" }, "a 2"]);
  });

  test("whose threads cannot start says so, and nothing waits", async () => {
    const { run } = await open({ file: new URL("missing.mjs", import.meta.url) });
    const all = await Promise.allSettled([["1", "2"], ["3"], ["4"], ["5"]].map(run));
    expect(all.map((one) => one.status === "rejected" && String(one.reason))).toEqual(all.map(() => expect.stringContaining("missing.mjs") as unknown));
    await expect(run(["6"])).rejects.toThrow("missing.mjs");
  });
});
