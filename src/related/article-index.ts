/**
 * The index as its users hold it: changes wait for one another, go to the disk first where there is one, and segments are merged
 * in the background.
 *
 * @example
 * const index = articleIndex({ collection, name: "the index", store: undefined, … });
 * await index.add({ id: "1", text: "محادثات في بغداد" });
 */
import { requireText } from "../span.js";
import { requireArticle } from "./article.js";
import { segmentOf } from "./article-reader.js";
import type { Collection } from "./collection.js";
import { ioError, SilahError } from "../error.js";
import { MergeQueue } from "./merge-queue.js";
import { buildSegment, type ReadArticle } from "./segment/build.js";
import { articlesOf, type Segment } from "./segment/columns.js";
import { saveCopy } from "./storage/copy.js";
import type { LogRecord } from "./storage/frame.js";
import type { IndexStorage } from "./storage/storage.js";
import type { Store } from "./storage/store.js";
import { turn } from "./turn.js";
import type { ArticleIndex, IndexedArticle } from "./types.js";

/** An index, opened. */
export interface Opened {
  readonly collection: Collection;
  /** For messages. */
  readonly name: string;
  /** Tells the index from others. */
  readonly identity: string;
  /** Where it lies; absent of an index in memory. */
  readonly storage?: IndexStorage;
  /** What changes go to; absent of an index in memory, and of one open for reading only. */
  readonly store?: Store;
  /** The storage of a path. */
  readonly storageOf: (folder: string) => IndexStorage;
  readonly release?: () => Promise<void>;
}

/** Articles read before others get a turn, and that share a segment. */
const CHUNK = 64;
const SEGMENT = 2048;
/** Bytes of the log, and records, at which it becomes segments: what opening after a crash has to go through. */
const LONGEST_LOG = 1 << 25;

/** The index of what was opened. */
export function articleIndex({ collection, name, identity, storage, store, storageOf, release }: Opened): ArticleIndex {
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();
  const { index } = collection;
  const merges = new MergeQueue(index);

  const requireOpen = (): void => {
    if (isClosed) throw new SilahError("CLOSED", `${name} is closed`);
  };
  const requireWriter = (caller: string): void => {
    requireOpen();
    if (storage && !store) throw new SilahError("READ_ONLY", `${caller}: ${name} is open for reading only`);
  };
  /** Changes wait for one another: each is checked against what the ones before it left. */
  const inTurn = <Result>(change: () => Promise<Result>): Promise<Result> => {
    const own = queue.then(change);
    queue = own.catch(() => undefined);
    return own;
  };
  /** First the disk, then the memory: what cannot be kept is not shown either. */
  const change = async (records: readonly LogRecord[], apply: () => void): Promise<void> => {
    await store?.append(records);
    apply();
    merges.wake();
    // The change is durable already: where there is no room for files, the log just grows on.
    if (store && store.logLength > LONGEST_LOG) await checkpoint().catch(() => undefined);
  };
  const checkpoint = async (): Promise<void> => {
    await merges.join((part) => !store!.isSaved(part.segment));
    await store!.checkpoint(index.parts);
  };
  const readAndPut = async (articles: readonly IndexedArticle[]): Promise<void> => {
    const segments: Segment[] = [];
    let read: ReadArticle[] = [];
    for (const [i, article] of articles.entries()) {
      read.push(collection.read(article));
      if (read.length === SEGMENT || i === articles.length - 1) {
        segments.push(buildSegment(read));
        read = [];
      }
      if (i % CHUNK === CHUNK - 1) await turn();
    }
    await change(segments.map((segment) => ({ put: segment })), () => {
      for (const segment of segments) collection.put(segment);
    });
  };

  return {
    add: (articles) =>
      inTurn(async () => {
        requireWriter("add");
        const list = collection.requireNew(articles);
        if (list.length > 0) await readAndPut(list);
      }),
    update: (article) =>
      inTurn(async () => {
        requireWriter("update");
        await readAndPut([requireArticle("update", article)]);
      }),
    put: (read) =>
      inTurn(async () => {
        requireWriter("put");
        const segment = segmentOf("put", read);
        if (articlesOf(segment) > 0) await change([{ put: segment }], () => { collection.put(segment); });
      }),
    remove: (id) =>
      inTurn(async () => {
        requireText("remove", id, "id");
        requireWriter("remove");
        if (!collection.has(id)) return false;
        await change([{ remove: id }], () => index.remove(id));
        return true;
      }),
    // Async, so that whatever they throw comes as a rejection.
    /* eslint-disable @typescript-eslint/require-await */
    async has(id) {
      requireText("has", id, "id");
      requireOpen();
      return collection.has(id);
    },
    async size() {
      requireOpen();
      return index.size;
    },
    async related(query, options = {}) {
      requireOpen();
      return collection.related(query, options);
    },
    async search(words, options = {}) {
      requireOpen();
      return collection.search(words, options);
    },
    /* eslint-enable @typescript-eslint/require-await */
    save: (target) =>
      inTurn(async () => {
        requireOpen();
        if (target !== undefined || !storage) {
          requireText("save", target, "folder");
          if (target !== storage?.name) return saveCopy(storageOf(target), identity, index.parts);
        }
        requireWriter("save");
        await merges.compact();
        await store!.checkpoint(index.parts);
      }),
    close: () =>
      inTurn(async () => {
        if (isClosed) return;
        isClosed = true;
        await merges.stop();
        try {
          // Opening again is quick then; where it cannot be done, the log holds the changes.
          if (store && store.logLength > 0) await checkpoint().catch(() => undefined);
          await store?.close();
        } catch (error) {
          throw ioError(`close: ${name}`, error);
        } finally {
          index.clear();
          await release?.();
        }
      }),
  };
}
