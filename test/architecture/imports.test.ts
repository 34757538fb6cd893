/** Imports flow one way: a file imports from its own folder and from what stands before it in this order. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ORDER = ["span.ts", "error.ts", "tables", "normalize", "language", "tokenize", "bio", "encoder", "entities", "tagger", "page", "analyze", "analyze.ts", "vectors", "similarity", "related", "analyzer.ts", "index.ts", "edge"];
/** What the edge may take: the root, and what is too heavy for it. */
const PUBLIC = ["index.ts", "encoder/index.ts"];
const SOURCE = "src";

const files = fs.readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/")).filter((file) => file.endsWith(".ts"));
const layerOf = (file: string): string => file.split("/")[0]!;

/** Every relative import of a file, static or dynamic, types included, as a path under src/. */
function importsOf(file: string): string[] {
  const code = fs.readFileSync(path.join(SOURCE, file), "utf8");
  return [...code.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/gu)].map(([, target]) => path.posix.join(path.posix.dirname(file), target!).replace(/\.js$/u, ".ts"));
}

describe("imports", () => {
  it("every file stands in a known layer", () => {
    expect(files.filter((file) => !ORDER.includes(layerOf(file)))).toEqual([]);
  });

  it("flow one way", () => {
    const backward = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => ORDER.indexOf(layerOf(target)) > ORDER.indexOf(layerOf(file)))
        .map((target) => `${file} → ${target}`),
    );
    expect(backward).toEqual([]);
  });

  it("the edge takes the library by its public names alone", () => {
    const inner = files
      .filter((file) => layerOf(file) === "edge")
      .flatMap((file) => importsOf(file).filter((target) => layerOf(target) !== "edge" && !PUBLIC.includes(target) && !target.startsWith("../")).map((target) => `${file} → ${target}`));
    expect(inner).toEqual([]);
  });

  it("nothing but the edge imports from node at the top of a file", () => {
    const top = files.filter((file) => layerOf(file) !== "edge" && /^import [^;]*from "node:/mu.test(fs.readFileSync(path.join(SOURCE, file), "utf8")));
    expect(top).toEqual([]);
  });

  it("no file is above 350 lines of code", () => {
    const long = files.filter((file) => {
      const code = fs.readFileSync(path.join(SOURCE, file), "utf8");
      return !file.endsWith(".generated.ts") && code.split("\n").length > 350;
    });
    expect(long).toEqual([]);
  });
});
