/** The built root needs nothing of Node: its static imports are its own chunks, and it works where Node's globals are gone. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Every file that `dist/index.js` loads at import, and what each imports statically. */
function staticImports(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const code = fs.readFileSync(file, "utf8");
  const targets = [...code.matchAll(/^(?:import|export)\s[^;]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gmu)].map(([, from, bare]) => (from ?? bare)!);
  seen.set(file, targets);
  for (const target of targets) if (target.startsWith(".")) staticImports(path.join(path.dirname(file), target), seen);
  return seen;
}

/** Runs a module in a process whose Node globals are taken away first; gives what it prints. */
function runWithoutNode(code: string): string {
  const program = `
    const log = console.log;
    for (const name of ["process", "Buffer", "setImmediate", "clearImmediate", "global"]) delete globalThis[name];
    const silah = await import(${JSON.stringify(path.resolve("dist/index.js"))});
    ${code}`;
  return execFileSync("node", ["--input-type=module", "-e", program], { encoding: "utf8" }).trim();
}

describe("the built root", () => {
  it("imports only its own chunks", () => {
    const foreign = [...staticImports("dist/index.js")].flatMap(([file, targets]) => targets.filter((target) => !target.startsWith(".")).map((target) => `${path.basename(file)} → ${target}`));
    expect(foreign).toEqual([]);
  });

  it("prints nothing and touches no global at import", () => {
    expect(runWithoutNode("log(Object.keys(globalThis).filter((name) => /silah/i.test(name)).length);")).toBe("0");
  });

  it("analyses, indexes and recommends without Node's globals", () => {
    const output = runWithoutNode(`
      const { entities } = silah.analyze("وصل وزير الخارجية المصري إلى بغداد يوم الأحد");
      const index = silah.createIndex();
      await index.add([{ id: "a", text: "محادثات في بغداد حول المياه" }, { id: "b", text: "بغداد تستضيف محادثات المياه" }, { id: "c", text: "فاز الفريق بالكأس" }]);
      const [first] = await index.related({ id: "a" }, { includeDuplicates: true });
      log(entities.map(({ type }) => type).join(), first.id, first.reasons.length > 0);`);
    expect(output).toBe("nationality,place,date b true");
  });
});
