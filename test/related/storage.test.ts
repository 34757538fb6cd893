import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createIndex, type Loss, openIndex } from "../../src/related/index.js";
import { checksum } from "../../src/related/storage/checksum.js";
import { frameOf, readFrames } from "../../src/related/storage/frame.js";
import { MemoryStorage } from "./memory-storage.js";

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "silah-"));
});
afterEach(async () => {
  await fs.rm(folder, { recursive: true, force: true });
});

const article = (id: string) => ({ id, headline: `خبر ${id}`, text: `محادثات في بغداد حول الملف ${id}`, published: "2024-02-11" });
const file = (name: string): string => path.join(folder, name);

/** Fills the folder, saved or not, and gives what it answers. */
async function fill(save: boolean): Promise<unknown> {
  const index = await openIndex(folder);
  await index.add(["1", "2", "3"].map(article));
  await index.update({ ...article("2"), text: "قصف على غزة" });
  if (save) await index.save();
  await index.add(article("4"));
  await index.remove("1");
  const answer = await index.related({ id: "3" });
  await index.close();
  return answer;
}

/** The newest file of a kind. */
async function newest(kind: string): Promise<string> {
  const names = (await fs.readdir(folder)).filter((name) => name.startsWith(kind));
  return names.sort((a, b) => Number(a.split("-")[1]) - Number(b.split("-")[1])).at(-1)!;
}

/** Changes one byte of a file. */
async function damage(name: string, at: (bytes: Buffer) => number): Promise<void> {
  const bytes = await fs.readFile(file(name));
  bytes[at(bytes)]! ^= 0x10;
  await fs.writeFile(file(name), bytes);
}

describe("openIndex", () => {
  it.each([false, true])("finds everything again, in the same order (saved before: %s)", async (save) => {
    const answer = await fill(save);
    const index = await openIndex(folder);
    expect(await index.related({ id: "3" })).toEqual(answer);
    expect(await Promise.all(["1", "2", "3", "4"].map((id) => index.has(id)))).toEqual([false, true, true, true]);
    await index.close();
  });

  it("drops the torn end that a crash leaves, at any byte", async () => {
    const index = await openIndex(folder);
    await index.add(["1", "2"].map(article));
    const log = await newest("log");
    const before = (await fs.readFile(file(log))).length;
    await index.remove("1");
    const whole = await fs.readFile(file(log));
    const manifest = await fs.readFile(file("manifest"));
    await index.close();
    for (const name of await fs.readdir(folder)) await fs.rm(file(name));
    for (let length = before; length < whole.length; length++) {
      await fs.writeFile(file("manifest"), manifest);
      await fs.writeFile(file(log), whole.subarray(0, length));
      const reader = await openIndex(folder, { readOnly: true, extract: false });
      expect(await reader.size()).toBe(2);
    }
    const again = await openIndex(folder);
    await again.add(article("3"));
    await again.close();
    expect(await (await openIndex(folder, { readOnly: true })).size()).toBe(3);
  });

  it("names the damaged file wherever the damage is, and opens the rest when told to", async () => {
    const index = await openIndex(folder, { extract: false });
    await index.add(Array.from({ length: 40 }, (_, i) => article(String(i))));
    await index.save();
    await index.add(article("late"));
    const copy = new Map(await Promise.all((await fs.readdir(folder)).filter((name) => name !== "lock").map(async (name) => [name, await fs.readFile(file(name))] as const)));
    await index.close();
    for (const [name, bytes] of copy) {
      for (let i = 0; i < 25; i++) {
        const files = new Map<string, Uint8Array>([...copy].map(([one, own]) => [one, new Uint8Array(own)]));
        const at = Math.floor(((i + 0.5) / 25) * bytes.length);
        files.get(name)![at]! ^= 0x10;
        await expect(openIndex(new MemoryStorage(files)), `${name} at ${at}`).rejects.toMatchObject({ name: "SilahError", code: "DAMAGED", message: expect.stringContaining(`memory/${name} is damaged`) as string });
        const losses: Loss[] = [];
        const rest = await openIndex(new MemoryStorage(files), { recover: (loss) => losses.push(loss), extract: false });
        expect(losses.map((loss) => loss.file)).toContain(`memory/${name}`);
        const lost = losses.reduce((sum, loss) => sum + (loss.lost ?? 40), 0);
        expect(await rest.size(), `${name} at ${at}`).toBeGreaterThanOrEqual(41 - lost);
        await rest.search("محادثات بغداد");
        await rest.close();
        expect([...files.keys()]).toContain(`${name}.damaged`);
        const again = await openIndex(new MemoryStorage(files), { extract: false });
        expect(await again.size()).toBeGreaterThanOrEqual(41 - lost);
      }
    }
  });

  it("loses a few articles of a damaged segment, not all", async () => {
    const index = await openIndex(folder, { extract: false });
    await index.add(Array.from({ length: 200 }, (_, i) => article(String(i))));
    await index.close();
    await damage(await newest("segment"), (bytes) => Math.floor(bytes.length / 2));
    const rest = await openIndex(folder, { recover: true });
    expect(await rest.size()).toBeGreaterThan(150);
    await rest.close();
    await (await openIndex(folder)).close();
  });

  it("sees a file cut short, and one gone", async () => {
    await fill(true);
    const segment = await newest("segment");
    const bytes = await fs.readFile(file(segment));
    await fs.writeFile(file(segment), bytes.subarray(0, bytes.length - 9));
    await expect(openIndex(folder)).rejects.toThrow(`${segment} is damaged`);
    await fs.rm(file(segment));
    await expect(openIndex(folder)).rejects.toThrow(`${segment} is damaged: it is missing`);
    await fs.writeFile(file(segment), bytes);
    const log = await newest("log");
    await fs.rm(file(log));
    await expect(openIndex(folder)).rejects.toThrow(`${log} is damaged: it is missing`);
  });

  it("takes no notice of a save that a crash cut off", async () => {
    const answer = await fill(true);
    for (const name of ["segment-98", "log-99", "segment-97.new"]) await fs.writeFile(file(name), "half");
    const index = await openIndex(folder);
    expect(await index.related({ id: "3" })).toEqual(answer);
    await index.save();
    await index.close();
    expect((await fs.readdir(folder)).map((name) => name.replace(/\d+/u, "N")).sort()).toEqual(["log-N", "manifest", "segment-N", "segment-N.new"]);
  });

  it("is one writer's, in the same process too; readers need no lock", async () => {
    const index = await openIndex(folder);
    await expect(openIndex(folder)).rejects.toMatchObject({ code: "LOCKED", message: expect.stringContaining(`process ${process.pid}`) as string });
    await index.add(article("1"));
    const reader = await openIndex(folder, { readOnly: true });
    expect(await reader.size()).toBe(1);
    await expect(reader.add(article("2"))).rejects.toMatchObject({ code: "READ_ONLY" });
    await expect(reader.save()).rejects.toMatchObject({ code: "READ_ONLY" });
    await reader.close();
    await index.close();
    await (await openIndex(folder)).close();
  });

  it("takes over a dead process's lock, and one whose process id another has now", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    for (const holder of [{ pid: child.pid, started: "" }, { pid: process.pid, started: "long ago" }, "nonsense"]) {
      await fs.writeFile(file("lock"), JSON.stringify(holder));
      const index = await openIndex(folder);
      await index.close();
    }
    expect((await fs.readdir(folder)).sort()).toEqual([expect.stringMatching(/^log-\d+$/u), "manifest"]);
  });

  it("leaves a living process its lock", async () => {
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    await fs.writeFile(file("lock"), JSON.stringify({ pid: child.pid, started: "" }));
    await expect(openIndex(folder)).rejects.toThrow(`process ${child.pid}`);
    child.kill();
  });

  it("keeps changes in turn that are not waited for", async () => {
    const index = await openIndex(folder);
    const changes = await Promise.allSettled([index.add(article("1")), index.add(article("1")), index.remove("1"), index.add(article("1")), index.close()]);
    expect(changes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
    await expect(index.add(article("2"))).rejects.toMatchObject({ code: "CLOSED" });
    const again = await openIndex(folder, { readOnly: true });
    expect(await again.size()).toBe(1);
  });

  it("wraps what the system refuses", async () => {
    await fs.writeFile(file("plain"), "");
    await expect(openIndex(file("plain"))).rejects.toMatchObject({ code: "IO", cause: expect.objectContaining({ code: "EEXIST" }) as unknown });
    await expect(openIndex(file("absent"), { readOnly: true })).rejects.toMatchObject({ code: "IO" });
    await expect(openIndex(1 as never)).rejects.toThrow(TypeError);
  });

  it("checks its options", async () => {
    await expect(openIndex(folder, null as never)).rejects.toThrow(TypeError);
    await expect(openIndex(folder, { readOnly: 1 as never })).rejects.toThrow("readOnly must be a boolean");
    await expect(openIndex(folder, { recover: "yes" as never })).rejects.toThrow(TypeError);
    await expect(openIndex(folder, { extract: true as never })).rejects.toThrow(TypeError);
    await expect(openIndex("")).rejects.toThrow(RangeError);
  });
});

describe("save", () => {
  it("writes a copy of an index in memory that opens", async () => {
    const index = createIndex();
    await index.add(["1", "2"].map(article));
    await index.save(file("copy"));
    const opened = await openIndex(file("copy"));
    expect(await opened.related({ id: "1" })).toEqual(await index.related({ id: "1" }));
    await expect(index.save(file("copy"))).rejects.toMatchObject({ code: "LOCKED" });
    await opened.save(file("second"));
    await opened.close();
    expect(await (await openIndex(file("second"), { readOnly: true })).size()).toBe(2);
    await expect(index.save()).rejects.toThrow(TypeError);
  });

  it("takes the place of an earlier copy, never of another index", async () => {
    const index = createIndex();
    await index.add(article("1"));
    await index.save(file("copy"));
    await index.add(article("2"));
    await index.save(file("copy"));
    const other = createIndex();
    await other.add(article("3"));
    await expect(other.save(file("copy"))).rejects.toMatchObject({ name: "SilahError", code: "EXISTS" });
    const opened = await openIndex(file("copy"));
    expect(await Promise.all(["1", "2", "3"].map((id) => opened.has(id)))).toEqual([true, true, false]);
    await opened.close();
  });
});

describe("frames", () => {
  it("tell a torn end from damage", () => {
    const frames = [frameOf({ remove: "1" }), frameOf({ remove: "محادثات" })];
    const bytes = new Uint8Array(Buffer.concat(frames));
    expect(readFrames(bytes)).toEqual({ records: [{ remove: "1" }, { remove: "محادثات" }], damage: [], soundLength: bytes.length });
    for (let length = frames[0]!.length; length < bytes.length; length++) {
      expect(readFrames(bytes.slice(0, length))).toEqual({ records: [{ remove: "1" }], damage: [], soundLength: frames[0]!.length });
    }
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      expect(readFrames(changed).damage.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  it("have checksums that any changed bit changes", () => {
    const bytes = Uint8Array.from({ length: 61 }, (_, i) => (i * 37) & 0xff);
    const sum = checksum(bytes);
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(checksum(changed)).not.toBe(sum);
    }
  });
});
