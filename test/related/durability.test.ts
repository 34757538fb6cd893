/** What was promised is kept: a crash at every write there is, two hundred killed writers, a full disk. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArticleIndex, openIndex } from "../../src/related/index.js";
import { MemoryStorage } from "./memory-storage.js";

const article = (id: string, word = "محادثات") => ({ id, text: `${word} في العاصمة حول الملف ${id}` });
type Step = readonly [run: (index: ArticleIndex) => Promise<unknown>, apply: (model: Map<string, string>) => unknown];
const add = (id: string): Step => [(index) => index.add(article(id)), (model) => model.set(id, "محادثات")];
const update = (id: string): Step => [(index) => index.update(article(id, "مفاوضات")), (model) => model.set(id, "مفاوضات")];
const remove = (id: string): Step => [(index) => index.remove(id), (model) => model.delete(id)];
const save: Step = [(index) => index.save(), () => undefined];
const STEPS: readonly Step[] = [add("1"), add("2"), update("1"), save, add("3"), remove("2"), add("4"), add("5"), save, remove("1"), update("3"), save, add("2"), remove("5")];
const IDS = ["1", "2", "3", "4", "5"];

/** What an index holds, as the model tells it. */
async function contentOf(index: ArticleIndex): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const word of ["محادثات", "مفاوضات"]) for (const { id } of await index.search(word, { includeDuplicates: true })) content[id] = word;
  expect(await index.size()).toBe(Object.keys(content).length);
  return Object.fromEntries(IDS.filter((id) => id in content).map((id) => [id, content[id]!]));
}

const inOrder = (model: ReadonlyMap<string, string>): Record<string, string> => Object.fromEntries(IDS.filter((id) => model.has(id)).map((id) => [id, model.get(id)!]));

describe("a crash", () => {
  it("at any write loses nothing acknowledged and brings nothing back", async () => {
    let points = 0;
    for (let deathAt = 0; ; deathAt++) {
      for (const torn of [0, 0.1, 0.3, 0.6, 0.99]) {
        const storage = new MemoryStorage(undefined, { deathAt, torn });
        const model = new Map<string, string>();
        const allowed: Record<string, string>[] = [{}];
        let isAlive = true;
        const index = await openIndex(storage, { extract: false }).catch(() => undefined);
        for (const [run, apply] of index ? STEPS : []) {
          const before = inOrder(model);
          apply(model);
          isAlive = await run(index!).then(() => true, () => false);
          allowed.splice(0, allowed.length, inOrder(model), ...(isAlive ? [] : [before]));
          if (!isAlive) break;
        }
        const again = await openIndex(new MemoryStorage(storage.files), { extract: false });
        expect(allowed, `death at write ${deathAt}, ${torn} of it`).toContainEqual(await contentOf(again));
        // And it goes on from there.
        await again.update(article("1"));
        await again.close();
        expect(await (await openIndex(new MemoryStorage(storage.files), { extract: false })).has("1")).toBe(true);
        if (index && isAlive) {
          expect(points).toBeGreaterThan(100);
          return;
        }
        points++;
      }
    }
  });
});

describe("a full disk", () => {
  it("refuses what does not fit, with one clear error, and loses nothing", async () => {
    const storage = new MemoryStorage();
    const index = await openIndex(storage, { extract: false });
    await index.add(article("1"));
    storage.fate.room = 0;
    await expect(index.add(article("2"))).rejects.toMatchObject({ code: "IO", cause: { code: "ENOSPC" } });
    await expect(index.save()).rejects.toMatchObject({ code: "IO", cause: { code: "ENOSPC" } });
    await expect(index.remove("1")).rejects.toMatchObject({ code: "IO" });
    expect(await contentOf(index)).toEqual({ 1: "محادثات" });
    delete storage.fate.room;
    await index.add(article("2"));
    storage.fate.room = 0;
    await index.close();
    const again = await openIndex(new MemoryStorage(storage.files), { extract: false });
    expect(await contentOf(again)).toEqual({ 1: "محادثات", 2: "محادثات" });
  });
});

describe("a killed writer", () => {
  const KILLS = 200;
  const AT_ONCE = 2;
  let folder: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), "silah-"));
    // Built, and without the tables of names, so that two hundred processes start quickly.
    const withoutNames = {
      name: "without names",
      setup: ({ onLoad }: { onLoad: (filter: { filter: RegExp }, load: () => { contents: string }) => void }): void => {
        // eslint-disable-next-line require-unicode-regexp -- esbuild reads it as a pattern of Go, which knows no such flag
        onLoad({ filter: /src.entities.index\.ts$/ }, () => ({ contents: "module.exports = {};" }));
      },
    };
    await build({ entry: { related: "src/related/index.ts" }, outDir: folder, format: ["esm"], dts: false, clean: false, silent: true, config: false, skipNodeModulesBundle: true, esbuildPlugins: [withoutNames] });
    await fs.symlink(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
    await fs.writeFile(path.join(folder, "package.json"), `{ "type": "module" }`);
    await fs.writeFile(
      path.join(folder, "writer.mjs"),
      `import { openIndex } from "./related.js";
       import fs from "node:fs";
       const index = await openIndex(process.argv[2], { extract: false });
       for (let i = Number(process.argv[3]); ; i++) {
         await index.add({ id: String(i), text: "محادثات " + i });
         if (i > 0) await index.remove(String(i - 1));
         fs.writeSync(1, i + "\\n");
         if (i % 7 === 6) await index.save();
       }`,
    );
  });
  afterAll(async () => {
    await fs.rm(folder, { recursive: true, force: true });
  });

  /** Lets writers of one folder be killed one after another; after each, only the last article or its follower may be there. */
  async function killOften(data: string, kills: number, seed: number): Promise<void> {
    let state = seed;
    let last = -1;
    for (let kill = 0; kill < kills; kill++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const child = spawn(process.execPath, [path.join(folder, "writer.mjs"), data, String(last + 1)], { stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      let timer: NodeJS.Timeout | undefined;
      // What it says before the blow lands is promised as well.
      for await (const chunk of child.stdout) {
        said += String(chunk);
        timer ??= setTimeout(() => child.kill("SIGKILL"), (state >>> 8) % 60);
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      expect(child.signalCode).toBe("SIGKILL");
      last = Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1));
      const index = await openIndex(data, { extract: false });
      const present = (await index.search("محادثات", { includeDuplicates: true })).map(({ id }) => Number(id)).sort((a, b) => a - b);
      expect(present.length).toBe(await index.size());
      // Between the addition of the next one and the removal of this one both are there; afterwards the next one alone.
      expect([[last], [last, last + 1], [last + 1]], `after ${last}`).toContainEqual(present);
      last = present.at(-1)!;
      if (present.length > 1) await index.remove(String(present[0]));
      await index.close();
      for (const name of await fs.readdir(data)) expect(name).toMatch(/^(?:manifest|log-\d+|segment-\d+)$/u);
    }
  }

  it(`two hundred times keeps every promise`, { timeout: 600_000 }, async () => {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => killOften(path.join(folder, `data-${i}`), KILLS / AT_ONCE, i + 1)));
  });
});
