import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createIndex, openIndex, SilahError } from "../../src/related/index.js";
import { crc32, decodeFile, encodeRecord } from "../../src/related/storage/record.js";

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

/** Changes one byte of a file: the last one that matches. */
async function damage(name: string, pattern: string): Promise<void> {
  const bytes = await fs.readFile(file(name));
  bytes[bytes.lastIndexOf(pattern)]! ^= 0x10;
  await fs.writeFile(file(name), bytes);
}

describe("openIndex", () => {
  it.each([false, true])("finds everything again, in the same order (saved before: %s)", async (save) => {
    const answer = await fill(save);
    const index = await openIndex(folder);
    expect(await index.related({ id: "3" })).toEqual(answer);
    expect(await Promise.all(["1", "2", "3", "4"].map((id) => index.has(id)))).toEqual([false, true, true, true]);
    await index.close();
    expect((await fs.readdir(folder)).sort()).toEqual(save ? ["log-1", "segment-1"] : ["log-0"]);
  });

  it("loses nothing when the process dies at any byte of a record that was not promised", async () => {
    await fill(false);
    const whole = await fs.readFile(file("log-0"));
    const lastLine = whole.lastIndexOf("\n", whole.length - 2) + 1;
    for (let length = lastLine; length < whole.length; length += 3) {
      await fs.writeFile(file("log-0"), whole.subarray(0, length));
      const index = await openIndex(folder);
      expect(await index.has("1")).toBe(true); // its removal is the torn record
      expect(await index.size()).toBe(4);
      await index.add(article("5"));
      await index.close();
      const again = await openIndex(folder, { readOnly: true });
      expect(await again.size()).toBe(5);
      await again.close();
    }
  });

  it.each([
    ["log-1", "غزة", true],
    ["log-1", "put", false],
    ["segment-1", "غزة", false],
    ["segment-1", "end", false],
  ])("names the damaged file: %s at %s", async (name, pattern, isAbsent) => {
    await fill(true);
    if (isAbsent) await fs.appendFile(file(name), encodeRecord({ put: { article: { id: "9", text: "غزة" }, mentions: [] } }));
    await damage(name, pattern);
    await expect(openIndex(folder)).rejects.toMatchObject({ name: "SilahError", code: "DAMAGED", message: expect.stringContaining(file(name)) as string });
    await expect(openIndex(folder, { readOnly: true })).rejects.toBeInstanceOf(SilahError);
  });

  it("opens the rest of a damaged folder when told to, and sets the damaged file aside", async () => {
    await fill(true);
    await damage("segment-1", "غزة");
    const reader = await openIndex(folder, { readOnly: true, recover: true });
    expect(await reader.has("2")).toBe(false);
    const index = await openIndex(folder, { recover: true });
    expect(await index.has("3")).toBe(true);
    expect(await index.has("4")).toBe(true);
    await index.close();
    expect((await fs.readdir(folder)).sort()).toEqual(["log-2", "segment-1.damaged", "segment-2"]);
    await (await openIndex(folder)).close();
  });

  it("sees a segment cut short and a log gone", async () => {
    await fill(true);
    const segment = await fs.readFile(file("segment-1"));
    await fs.writeFile(file("segment-1"), segment.subarray(0, segment.lastIndexOf("\n", segment.length - 2) + 1));
    await expect(openIndex(folder)).rejects.toThrow("its end is missing");
    await fs.writeFile(file("segment-1"), segment);
    await fs.rm(file("log-1"));
    await expect(openIndex(folder)).rejects.toThrow("log-1 is damaged: it is missing");
  });

  it("takes no notice of a save that a crash cut off", async () => {
    const answer = await fill(true);
    await fs.writeFile(file("segment-2.new"), "half");
    await fs.writeFile(file("log-2"), "");
    const index = await openIndex(folder);
    expect(await index.related({ id: "3" })).toEqual(answer);
    await index.save();
    await index.close();
    expect((await fs.readdir(folder)).sort()).toEqual(["log-2", "segment-2"]);
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
    expect(await fs.readdir(folder)).toEqual(["log-0"]);
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

  it("keeps every promise of a writer that is killed", async () => {
    const script = `
      import { openIndex } from ${JSON.stringify(path.resolve("src/related/index.ts"))};
      const index = await openIndex(process.argv[2], { extract: false });
      for (let i = 0; ; i++) {
        await index.add({ id: String(i), text: "محادثات " + i });
        if (i > 0) await index.remove(String(i - 1));
        process.stdout.write(i + "\\n");
        if (i % 7 === 6) await index.save();
      }`;
    await fs.writeFile(file("writer.mts"), script);
    const data = file("data");
    for (const promised of [1, 6, 13]) {
      await fs.rm(data, { recursive: true, force: true });
      const child = spawn(process.execPath, ["--import", "tsx", file("writer.mts"), data], { cwd: process.cwd() });
      let said = "";
      // What it says before the blow lands is promised as well.
      for await (const chunk of child.stdout) {
        said += String(chunk);
        if (said.split("\n").length > promised + 1) child.kill("SIGKILL");
      }
      const last = Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1));
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      const index = await openIndex(data);
      const ids = [...Array(last + 3).keys()].map(String);
      const present = await Promise.all(ids.map((id) => index.has(id)));
      expect(present.slice(0, last)).not.toContain(true);
      expect(present.slice(last)).toContain(true);
      await index.close();
    }
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
    expect(await fs.readdir(file("second"))).toContain("segment-1");
    await expect(index.save()).rejects.toThrow(TypeError);
  });
});

describe("records", () => {
  it("have the checksum that zip has", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("tell a torn end from damage", () => {
    const lines = [encodeRecord({ remove: "1" }), encodeRecord({ remove: "محادثات" })];
    const bytes = Buffer.concat(lines);
    expect(decodeFile(bytes)).toEqual({ records: [{ remove: "1" }, { remove: "محادثات" }], damage: [], soundLength: bytes.length });
    for (let length = lines[0]!.length; length < bytes.length; length++) {
      expect(decodeFile(bytes.subarray(0, length))).toEqual({ records: [{ remove: "1" }], damage: [], soundLength: lines[0]!.length });
    }
    const changed = Buffer.from(bytes);
    changed[changed.length - 1] = 0x20;
    expect(decodeFile(changed).damage).toEqual([lines[0]!.length]);
  });
});
