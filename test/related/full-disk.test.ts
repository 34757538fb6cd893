/**
 * A disk that fills up, at every byte: one clear error with the system's code, nothing acknowledged lost, and work goes on once
 * there is room. Twice: with a storage of limited size, and with files that the system itself refuses to let grow.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Appender, type ArticleIndex, openIndex } from "../../src/related/index.js";
import { MemoryStorage } from "./memory-storage.js";

/** What the first and the second version of an article are about. */
const SUBJECTS = ["محادثات", "مفاوضات"];
const article = (id: string, version = 0) => ({ id, text: `${SUBJECTS[version]!} في العاصمة حول الملف ${id}` });

/** As a disk does it: of an append that does not fit, the part that fits is written. */
class SmallDisk extends MemoryStorage {
  override async append(file: string, length: number): Promise<Appender> {
    const whole = await super.append(file, length);
    return {
      ...whole,
      append: async (bytes) => {
        const used = [...this.files.values()].reduce((sum, held) => sum + held.length, 0);
        const room = (this.fate.room ?? Infinity) - used;
        if (bytes.length > room) {
          if (room > 0) await whole.append(bytes.subarray(0, room));
          throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        }
        await whole.append(bytes);
      },
    };
  }
}

/** What an index should hold: ids with the version of their article. */
type Model = ReadonlyMap<string, number>;
/** A change, and what it leaves. */
interface Step {
  readonly run: (index: ArticleIndex) => Promise<unknown>;
  readonly after: (model: Model) => Model;
}
const put = (id: string, version: number): Step => ({
  run: (index) => (version === 0 ? index.add(article(id)) : index.update(article(id, version))),
  after: (model) => new Map([...model, [id, version]]),
});
const remove = (id: string): Step => ({ run: (index) => index.remove(id), after: (model) => new Map([...model].filter(([other]) => other !== id)) });
const save: Step = { run: (index) => index.save(), after: (model) => model };
const STEPS: readonly Step[] = [put("1", 0), put("2", 0), put("1", 1), save, put("3", 0), remove("2"), put("4", 0), save, remove("1"), put("3", 1), put("5", 0), save];

async function contentOf(index: ArticleIndex): Promise<Record<string, number>> {
  const content: Record<string, number> = {};
  for (const [version, word] of SUBJECTS.entries()) for (const { id } of await index.search(word, { includeDuplicates: true })) content[id] = version;
  expect(await index.size()).toBe(Object.keys(content).length);
  return content;
}

/** The system's own error, however deep. */
const codeOf = (error: unknown): unknown => (error as { cause?: { code?: unknown } }).cause?.code;

describe("a storage that is full", () => {
  // A prime, so that the limits fall on every place within frames and files.
  const STRIDE = 7;

  it("at any byte refuses with one error, loses nothing, and goes on once there is room", async () => {
    let refusals = 0;
    for (let room = 0; ; room += STRIDE) {
      const storage = new SmallDisk(undefined, { room });
      const index = await openIndex(storage, { extract: false }).catch((error: unknown) => {
        expect(error).toMatchObject({ name: "SilahError", code: "IO", cause: { code: "ENOSPC" } });
        return undefined;
      });
      let model: Model = new Map();
      let refused = index ? 0 : 1;
      // Every step is tried, as a program that goes on would.
      for (const { run, after } of index ? STEPS : []) {
        const error: unknown = await run(index!).then(() => undefined, (reason: unknown) => reason);
        if (error === undefined) model = after(model);
        else {
          refused++;
          expect(error, `room for ${room}`).toMatchObject({ name: "SilahError", code: "IO" });
          expect(codeOf(error), `room for ${room}`).toBe("ENOSPC");
        }
        expect(await contentOf(index!), `room for ${room}`).toEqual(Object.fromEntries(model));
      }
      // What is on the disk holds the same, though the writer never got to close.
      const files = new Map([...storage.files].map(([name, bytes]) => [name, bytes.slice()]));
      const beside = await openIndex(new MemoryStorage(files), { extract: false });
      expect(await contentOf(beside), `room for ${room}`).toEqual(Object.fromEntries(model));
      await beside.close();
      if (index) {
        delete storage.fate.room;
        await index.update(article("6"));
        await index.save();
        await index.close();
        const again = await openIndex(new MemoryStorage(storage.files), { extract: false });
        expect(await contentOf(again)).toEqual(Object.fromEntries(put("6", 0).after(model)));
        await again.close();
      }
      refusals += refused;
      if (refused === 0) break;
    }
    expect(refusals).toBeGreaterThan(500);
  });
});

/** What a writer under a limit tells, a JSON line each. */
interface Told {
  readonly added?: string;
  readonly error?: { readonly name: string; readonly code: string; readonly system?: string; readonly message: string };
  readonly goesOn?: boolean;
}

const canLimit = process.platform === "linux" && spawnSync("prlimit", ["--version"]).status === 0;

// Node ignores SIGXFSZ, so that a file beyond its limit fails the write half way with EFBIG.
describe.runIf(canLimit)("a file that may not grow", () => {
  const LIMITS = [1, 3, 8, 13, 40];
  let folder: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), "silah-full-"));
    await build({ entry: { related: "src/related/index.ts" }, outDir: folder, format: ["esm"], dts: false, clean: false, silent: true, config: false, skipNodeModulesBundle: true });
    await fs.symlink(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
    await fs.writeFile(path.join(folder, "package.json"), `{ "type": "module" }`);
    await fs.writeFile(
      path.join(folder, "writer.mjs"),
      `import { spawnSync } from "node:child_process";
       import fs from "node:fs";
       import { openIndex } from "./related.js";
       const tell = (what) => fs.writeSync(1, JSON.stringify(what) + "\\n");
       const limit = (bytes) => spawnSync("prlimit", ["--pid", String(process.pid), "--fsize=" + bytes + ":"]);
       const put = (i) => index.add({ id: String(i), text: "${SUBJECTS[0]!} في العاصمة حول الملف " + i }).then(() => tell({ added: String(i) }));
       const index = await openIndex(process.argv[2], { extract: false });
       limit(process.argv[3]);
       let i = 0;
       try {
         for (; i < 10_000; i++) await put(i);
       } catch ({ name, code, message, cause }) {
         tell({ error: { name, code, message, system: cause?.code } });
       }
       if (process.argv[4] === "goOn") {
         limit("unlimited");
         for (let more = 0; more < 5; more++) await put(i++);
         await index.save();
         await put(i);
         tell({ goesOn: true });
       }
       process.kill(process.pid, "SIGKILL");`,
    );
  });
  afterAll(async () => {
    await fs.rm(folder, { recursive: true, force: true });
  });

  async function write(data: string, kilobytes: number, then: "goOn" | "die"): Promise<Told[]> {
    const child = spawn(process.execPath, [path.join(folder, "writer.mjs"), data, String(kilobytes * 1024 + kilobytes), then], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    for await (const chunk of child.stdout) said += String(chunk);
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    return said.trim().split("\n").map((line) => JSON.parse(line) as Told);
  }

  it.each(LIMITS.flatMap((limit) => [[limit, "die"], [limit, "goOn"]] as const))("at %i kB, and then to %s: every article told of is there", async (limit, then) => {
    const data = path.join(folder, `data-${limit}-${then}`);
    const told = await write(data, limit, then);
    const errors = told.flatMap(({ error }) => error ?? []);
    expect(errors).toMatchObject([{ name: "SilahError", code: "IO", system: "EFBIG" }]);
    expect(errors[0]!.message).toContain(data);
    const added = told.flatMap(({ added: id }) => id ?? []);
    if (then === "goOn") expect(told.at(-1)).toEqual({ goesOn: true });
    const index = await openIndex(data, { extract: false });
    expect(await index.size()).toBe(added.length);
    for (const id of added) expect(await index.has(id)).toBe(true);
    await index.add({ id: "more", text: "محادثات" });
    await index.close();
    const again = await openIndex(data, { extract: false, readOnly: true });
    expect(await again.size()).toBe(added.length + 1);
  });
});
