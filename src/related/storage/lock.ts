/**
 * One writer a folder: a lock file that names its holder. A holder that died without giving it back loses it to the next.
 *
 * @example
 * const release = await takeLock("news");
 * await release();
 *
 * A process is known by its id and, where the system tells it, its time of start: after a restart (of a container, say) the
 * same id may be another process.
 */
import { SilahError } from "../../error.js";

const LOCK_FILE = "lock";
/** Rounds of taking over: each lost round means that another process was quicker. */
const MOST_ROUNDS = 20;

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes the write lock of a folder; gives what releases it.
 *
 * @throws {SilahError} `LOCKED` where a living process, this one included, holds it.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const { link, readFile, rename, unlink, writeFile } = await import("node:fs/promises");
  const lock = `${folder}/${LOCK_FILE}`;
  const mine = `${lock}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const claim = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) } satisfies Holder);
  // Written first and linked then: nobody sees a lock without its holder.
  await writeFile(mine, claim);
  try {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      try {
        await link(mine, lock);
        return async () => {
          await unlink(lock).catch(() => undefined);
        };
      } catch (error) {
        if ((error as { code?: unknown }).code !== "EEXIST") throw error;
      }
      const held = await readFile(lock, "utf8").catch(() => undefined);
      if (held === undefined) continue;
      const holder = parseHolder(held);
      if (holder && (await isAlive(holder))) {
        throw new SilahError("LOCKED", `openIndex: ${folder} is open for writing in process ${holder.pid}`);
      }
      await setAside(held);
    }
    throw new SilahError("LOCKED", `openIndex: other processes keep taking the lock of ${folder}`);
  } finally {
    await unlink(mine).catch(() => undefined);
  }

  /** Moves a dead holder's lock away; one that another process took meanwhile is put back. */
  async function setAside(dead: string): Promise<void> {
    const aside = `${mine}.dead`;
    try {
      await rename(lock, aside);
    } catch {
      return;
    }
    if ((await readFile(aside, "utf8")) !== dead) await link(aside, lock).catch(() => undefined);
    await unlink(aside);
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && Number.isInteger(pid) && pid > 0 ? { pid, started: started ?? "" } : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Without leave to signal it, it lives all the same.
    if ((error as { code?: unknown }).code !== "EPERM") return false;
  }
  const now = await startOf(pid);
  return now === "" || started === "" || now === started;
}

/** When a process started, in the system's own terms (Linux: field 22 of /proc/<pid>/stat); "" where it does not tell. */
async function startOf(pid: number): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field, the command in brackets, may hold spaces: count from behind it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
