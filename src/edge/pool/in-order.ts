/**
 * Work on several things at once whose results come in the order of the things.
 *
 * @example
 * for await (const page of inOrder(urls, fetchPage, { atOnce: 4 })) …
 */

/**
 * The results of `work`, in the order of `items`; at most `atOnce` are worked on or wait to be taken, so that memory is bounded
 * whatever the source holds. A result that is ready is given without waiting for the next item.
 *
 * What `items` or `work` throws ends the whole, after the results before it; the source is closed then, and where the caller stops early.
 */
export async function* inOrder<Item, Result>(items: AsyncIterable<Item>, work: (item: Item) => Promise<Result>, { atOnce }: { readonly atOnce: number }): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | undefined = held(source.next());
  let fault: { readonly error: unknown } | undefined;
  try {
    while (next || running.length > 0) {
      const first = running[0];
      if (next && running.length < atOnce && !(first && (await isSooner(first, next)))) {
        try {
          const item: IteratorResult<Item, unknown> = await next;
          next = item.done === true ? undefined : held(source.next());
          if (item.done !== true) running.push(held(work(item.value)));
        } catch (error) {
          next = undefined;
          fault = { error };
        }
      } else {
        yield await running.shift()!;
      }
    }
    if (fault) throw fault.error;
  } finally {
    await Promise.allSettled([...running, next]);
    await source.return?.();
  }
}

/** A promise whose failure is seen to later, when its turn comes. */
function held<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** Whether `first` ends before `second`, however they end. */
async function isSooner(first: Promise<unknown>, second: Promise<unknown>): Promise<boolean> {
  const yes = (): boolean => true;
  const no = (): boolean => false;
  return Promise.race([second.then(no, no), first.then(yes, yes)]);
}
