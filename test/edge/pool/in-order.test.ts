/** Batches of a source and work in its order: bounded, prompt, and closed whatever happens. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchesOf } from "../../../src/edge/pool/batches.js";
import { inOrder } from "../../../src/edge/pool/in-order.js";

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function* source<Item>(items: readonly Item[], log: string[] = [], fault?: Error): AsyncGenerator<Item> {
  try {
    for (const item of items) {
      log.push(`read ${String(item)}`);
      yield Promise.resolve(item);
    }
    if (fault) throw fault;
  } finally {
    log.push("closed");
  }
}

async function all<Item>(items: AsyncIterable<Item>, into: Item[] = []): Promise<Item[]> {
  for await (const item of items) into.push(item);
  return into;
}

describe("work in order", () => {
  test("gives results in the order of the items, whatever takes longest, with no more at once than asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (times, atOnce) => {
        let running = 0;
        let most = 0;
        const work = async (i: number): Promise<number> => {
          most = Math.max(most, ++running);
          await wait(times[i]!);
          running--;
          return i;
        };
        const numbers = times.map((_, i) => i);
        expect(await all(inOrder(source(numbers), work, { atOnce }))).toEqual(numbers);
        expect(most).toBeLessThanOrEqual(atOnce);
      }),
      { numRuns: 40 },
    );
  });

  test("gives what is ready without waiting for the next item", async () => {
    const slow = (async function* () {
      yield 1;
      await wait(200);
      yield 2;
    })();
    const times: number[] = [];
    const start = performance.now();
    for await (const item of inOrder(slow, (one) => Promise.resolve(one), { atOnce: 4 })) times[item] = performance.now() - start;
    expect(times[1]).toBeLessThan(150);
  });

  test("tells a failure of the source or of the work after the results before it, and closes the source", async () => {
    for (const bad of ["source", "work"]) {
      const log: string[] = [];
      const given: number[] = [];
      const fault = new Error(bad);
      const work = (item: number): Promise<number> => (bad === "work" && item === 3 ? Promise.reject(fault) : Promise.resolve(item));
      await expect(all(inOrder(source([1, 2, 3], log, bad === "source" ? fault : undefined), work, { atOnce: 2 }), given)).rejects.toBe(fault);
      expect(given).toEqual(bad === "work" ? [1, 2] : [1, 2, 3]);
      expect(log.at(-1)).toBe("closed");
    }
  });

  test("reads no further than a caller who stops", async () => {
    const log: string[] = [];
    for await (const item of inOrder(source([1, 2, 3, 4, 5, 6, 7, 8], log), (one) => Promise.resolve(one), { atOnce: 2 })) if (item === 1) break;
    expect(log.length).toBeLessThan(7);
    expect(log.at(-1)).toBe("closed");
  });
});

describe("batches", () => {
  test("hold all items in order, at most so many, and end where they are large enough", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), async (sizes, most, bytes) => {
        const batches = await all(batchesOf(source(sizes), { most, bytes, sizeOf: (size) => size }));
        expect(batches.flatMap(({ items }) => items)).toEqual(sizes);
        for (const [i, { items, isFull }] of batches.entries()) {
          const size = items.reduce((sum, item) => sum + item, 0);
          expect(items.length).toBeLessThanOrEqual(most);
          expect(size - items.at(-1)!).toBeLessThan(bytes);
          expect(isFull).toBe(items.length === most || size >= bytes);
          if (!isFull) expect(i).toBe(batches.length - 1);
        }
      }),
    );
  });

  test("of a source that trickles are not held back", async () => {
    const trickle = (async function* () {
      yield 1;
      yield 2;
      await wait(300);
      yield 3;
    })();
    expect(await all(batchesOf(trickle, { most: 10, bytes: 10, sizeOf: () => 1 }))).toEqual([{ items: [1, 2], isFull: false }, { items: [3], isFull: false }]);
  });

  test("before a failure are given first", async () => {
    const fault = new Error("broken");
    const given: unknown[] = [];
    await expect(all(batchesOf(source([1, 2, 3], [], fault), { most: 2, bytes: 10, sizeOf: () => 1 }), given as never[])).rejects.toBe(fault);
    expect(given).toEqual([{ items: [1, 2], isFull: true }, { items: [3], isFull: false }]);
  });
});
