/**
 * Things in batches: sending many at once costs little more than sending one. A source that trickles is not waited for.
 *
 * @example
 * for await (const { items, isFull } of batchesOf(inputs, { most: 32, bytes: 131_072, sizeOf: ({ size }) => size })) …
 */

/** Some things, in order. */
export interface Batch<Item> {
  readonly items: readonly Item[];
  /** Whether it ended because it was full: then there is probably more to come. */
  readonly isFull: boolean;
}

/** How large batches are. */
export interface BatchOptions<Item> {
  /** Most items of a batch, 1 or more. */
  readonly most: number;
  /** Size from which a batch is full; one item may be larger. */
  readonly bytes: number;
  readonly sizeOf: (item: Item) => number;
}

/** Milliseconds that a batch waits for the next item: a person who types waits no longer for an answer. */
const PATIENCE = 50;

/** Batches of a source's items. What the source throws comes after the items before it. */
export async function* batchesOf<Item>(items: AsyncIterable<Item>, { most, bytes, sizeOf }: BatchOptions<Item>): AsyncGenerator<Batch<Item>> {
  const source = items[Symbol.asyncIterator]();
  let batch: Item[] = [];
  let size = 0;
  const take = (isFull: boolean): Batch<Item> => {
    const taken = { items: batch, isFull };
    batch = [];
    size = 0;
    return taken;
  };
  try {
    for (;;) {
      const next = source.next();
      // Its failure is thrown by the `await` below, once the items before it are given.
      next.catch(() => undefined);
      if (batch.length > 0 && !(await isSoon(next))) yield take(false);
      const item = await next;
      if (item.done === true) break;
      batch.push(item.value);
      size += sizeOf(item.value);
      if (batch.length >= most || size >= bytes) yield take(true);
    }
    if (batch.length > 0) yield take(false);
  } finally {
    await source.return?.();
  }
}

/** Whether an item comes before patience ends. A failure does not count: what came before it goes first. */
async function isSoon(next: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PATIENCE, false)));
  try {
    return await Promise.race([next.then(() => true, () => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
