/**
 * A folder as the storage of an index. `node:fs` is loaded when a call first needs it.
 *
 * @example
 * const storage = folderStorage("news");
 * await storage.write("manifest", [bytes]); // synced, then renamed into place
 */
import { takeLock } from "./lock.js";
import type { Appender, IndexStorage } from "./storage.js";

/** What a file is called until it is whole. */
const UNFINISHED = ".new";

/** The files of a folder. */
export function folderStorage(folder: string): IndexStorage {
  // Every system that Node runs on takes the slash.
  const pathOf = (file: string): string => `${folder}/${file}`;
  const files = () => import("node:fs/promises");

  return {
    name: folder,
    prepare: async () => {
      await (await files()).mkdir(folder, { recursive: true });
    },
    list: async () => (await (await files()).readdir(folder)).filter((name) => !name.endsWith(UNFINISHED)),
    read: async (file) => {
      try {
        return await (await files()).readFile(pathOf(file));
      } catch (error) {
        if (codeOf(error) === "ENOENT") return undefined;
        throw error;
      }
    },
    write: async (file, parts) => {
      const { open, rename, unlink } = await files();
      const unfinished = pathOf(file + UNFINISHED);
      try {
        const handle = await open(unfinished, "w");
        try {
          for (const part of parts) await handle.writeFile(part);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, pathOf(file));
      } catch (error) {
        await unlink(unfinished).catch(() => undefined);
        throw error;
      }
      await syncFolder(folder);
    },
    append: async (file, length) => {
      const { open } = await files();
      const handle = await open(pathOf(file), "a");
      await handle.truncate(length);
      await handle.sync();
      await syncFolder(folder);
      return {
        append: async (bytes) => {
          await handle.writeFile(bytes);
          await handle.datasync();
        },
        cut: (to) => handle.truncate(to),
        close: () => handle.close(),
      } satisfies Appender;
    },
    remove: async (file) => {
      await (await files()).unlink(pathOf(file)).catch((error: unknown) => {
        if (codeOf(error) !== "ENOENT") throw error;
      });
    },
    lock: () => takeLock(folder),
  };
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}

/** Makes names in a folder durable, where the system can sync folders. */
async function syncFolder(folder: string): Promise<void> {
  const { open } = await import("node:fs/promises");
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows cannot, and needs not.
  }
}
