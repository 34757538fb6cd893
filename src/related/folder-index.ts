/**
 * An index in a folder: what was added stays, whatever happens to the process.
 *
 * @example
 * const index = await openIndex("news");
 * await index.add({ id: "1", text: "محادثات في بغداد" }); // on the disk when this resolves
 * await index.save();                                     // compact: quicker to open
 * await index.close();
 *
 * Only `node:fs` is used, and only when called, so the root of the package loads in a browser.
 */
import { requireText } from "../span.js";
import { requireArticle } from "./article.js";
import { Collection, type IndexOptions, type ReadArticle } from "./collection.js";
import { ioError, SilahError } from "./error.js";
import { fileIn, loadFolder, type LoadedFolder, logName, saveCopy, syncFolder, writeGeneration } from "./storage/generation.js";
import { type Journal, openJournal } from "./storage/journal.js";
import { takeLock } from "./storage/lock.js";
import type { StoredRecord } from "./storage/record.js";
import type { ArticleIndex } from "./types.js";

/** Options of `openIndex`. */
export interface OpenOptions extends IndexOptions {
  /** Takes no lock and changes nothing: for reading beside a writer. Shows the state at opening. Default `false`. */
  readonly readOnly?: boolean | undefined;
  /** Opens what is sound of a damaged folder; opened for writing, the damaged files are set aside as `<name>.damaged`. Default `false`. */
  readonly recover?: boolean | undefined;
}

/** The writing side of an open folder. */
interface Writer {
  generation: number;
  journal: Journal;
  readonly release: () => Promise<void>;
}

/**
 * Opens the index in a folder, which is made where it is missing.
 *
 * @throws {SilahError} `LOCKED` where a living process, this one included, has it open for writing (the message names the
 *   process); `DAMAGED`, naming the file, unless `recover`; `IO` where the folder cannot be read or written.
 */
export async function openIndex(folder: string, { readOnly = false, recover = false, ...options }: OpenOptions = {}): Promise<ArticleIndex> {
  requireText("openIndex", folder, "folder");
  const collection = new Collection(options);
  if (readOnly) {
    replay(collection, await loadFolder(folder, recover));
    return folderIndex(folder, collection, undefined);
  }
  const writer = await openWriter(folder, recover, collection);
  return folderIndex(folder, collection, writer);
}

async function openWriter(folder: string, recover: boolean, collection: Collection): Promise<Writer> {
  const { mkdir } = await import("node:fs/promises");
  let release: (() => Promise<void>) | undefined;
  try {
    await mkdir(folder, { recursive: true });
    release = await takeLock(folder);
    const loaded = await loadFolder(folder, recover);
    replay(collection, loaded);
    if (loaded.damaged.length === 0) return { generation: loaded.generation, journal: await openLog(folder, loaded.generation, loaded.logLength), release };
    await writeGeneration(folder, loaded.generation + 1, collection.stored(), loaded.damaged);
    return { generation: loaded.generation + 1, journal: await openFreshLog(folder, loaded.generation + 1), release };
  } catch (error) {
    await release?.();
    throw ioError(`openIndex: cannot open ${folder}`, error);
  }
}

async function openLog(folder: string, generation: number, soundLength: number): Promise<Journal> {
  const journal = await openJournal(fileIn(folder, logName(generation)), soundLength);
  await syncFolder(folder);
  return journal;
}

/** The log that `writeGeneration` has just begun. */
async function openFreshLog(folder: string, generation: number): Promise<Journal> {
  const { stat } = await import("node:fs/promises");
  return openLog(folder, generation, (await stat(fileIn(folder, logName(generation)))).size);
}

function replay(collection: Collection, { records }: LoadedFolder): void {
  // Only the last word on an article is read: an article put five times is analysed once.
  const last = new Map<string, number>();
  records.forEach((record, i) => {
    if ("put" in record) last.set(record.put.article.id, i);
    else if ("remove" in record) last.set(record.remove, i);
  });
  records.forEach((record, i) => {
    if ("put" in record && last.get(record.put.article.id) === i) collection.restore(record.put);
  });
}

function folderIndex(folder: string, collection: Collection, writer: Writer | undefined): ArticleIndex {
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();

  const requireOpen = (): Collection => {
    if (isClosed) throw new SilahError("CLOSED", `the index of ${folder} is closed`);
    return collection;
  };
  const requireWriter = (caller: string): Writer => {
    requireOpen();
    if (!writer) throw new SilahError("READ_ONLY", `${caller}: the index of ${folder} is open for reading only`);
    return writer;
  };
  /** Changes wait for one another: each is checked against what the ones before it left. */
  const inTurn = <Result>(change: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(change);
    queue = turn.catch(() => undefined);
    return turn;
  };
  /** First the disk, then the memory: what cannot be kept is not shown either. */
  const putAll = async (caller: string, read: readonly ReadArticle[]): Promise<void> => {
    const records = read.map(({ article, terms }): StoredRecord => ({ put: { article, mentions: terms.mentions } }));
    if (records.length > 0) await requireWriter(caller).journal.append(records);
    for (const article of read) collection.put(article);
  };

  return {
    add: (articles) => inTurn(() => putAll("add", (requireWriter("add"), collection.readNew("add", articles)))),
    update: (article) => inTurn(() => putAll("update", (requireWriter("update"), [collection.read(requireArticle("update", article))]))),
    remove: (id) =>
      inTurn(async () => {
        requireText("remove", id, "id");
        const { journal } = requireWriter("remove");
        if (!collection.has(id)) return false;
        await journal.append([{ remove: id }]);
        return collection.remove(id);
      }),
    has: async (id) => {
      requireText("has", id, "id");
      return Promise.resolve(requireOpen().has(id));
    },
    size: async () => Promise.resolve(requireOpen().size),
    related: async (query, options = {}) => Promise.resolve(requireOpen().related(query, options)),
    search: async (words, options = {}) => Promise.resolve(requireOpen().search(words, options)),
    save: (target) =>
      inTurn(async () => {
        requireOpen();
        if (target !== undefined && target !== folder) return saveCopy(target, collection.stored());
        const open = requireWriter("save");
        await writeGeneration(folder, open.generation + 1, collection.stored());
        await open.journal.close();
        open.generation++;
        open.journal = await openFreshLog(folder, open.generation);
      }),
    close: () =>
      inTurn(async () => {
        if (isClosed) return;
        isClosed = true;
        await writer?.journal.close();
        await writer?.release();
      }),
  };
}
