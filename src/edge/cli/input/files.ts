/**
 * The files that paths lead to: a file itself, a folder's pages and records, however deep.
 *
 * @example
 * await findFiles("news", console.error); // [{ path: "news/a.html", size: 20480 }, { path: "news/b.jsonl", size: 812 }]
 */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /** Bytes; 0 of a pipe. */
  readonly size: number;
}

/** What is read out of folders; a file that is named itself may end in anything. */
const ENDINGS = /\.(?:txt|md|html?|jsonl?|warc(?:\.gz)?)$/iu;

/**
 * The file at a path, or the files in the folder there, by name, folders within it too. Hidden ones and links to folders are left
 * out; what cannot be looked into is told to `fail`.
 *
 * @throws the system's error where there is nothing at the path.
 */
export async function findFiles(path: string, fail: (source: string, error: unknown) => void): Promise<FoundFile[]> {
  const found = await stat(path);
  if (!found.isDirectory()) return [{ path, size: found.size }];
  const files: FoundFile[] = [];
  // A list of its own in place of recursion: folders may be nested deeper than calls may.
  const folders = [path];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const within: string[] = [];
    try {
      const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        const inside = join(folder, entry.name);
        if (entry.isDirectory()) within.push(inside);
        else if (ENDINGS.test(entry.name)) files.push({ path: inside, size: await sizeOf(inside) });
      }
    } catch (error) {
      fail(folder, error);
    }
    folders.unshift(...within);
  }
  return files;
}

/** A file's length; 0 of a link that leads nowhere, which fails when it is read. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(({ size }) => size, () => 0);
}

/** What a name ends in, in small letters: `.html`; empty where it has no ending. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot).toLowerCase();
}
