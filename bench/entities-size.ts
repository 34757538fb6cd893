/**
 * Sizes in the package, gzipped: the tables, and what a bundler takes in for a sub-path (the module and all it imports by name;
 * what is imported at a call is not in it). Dependencies of the package are not counted.
 */
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Built } from "./built.js";
import type { Figure } from "./measure.js";

const TABLES = "src/tables";
const IMPORTS = /(?:from|import)\s*["'](\.\.?\/[^"']+)["']/gu;

/** In kB, with what is aimed at. */
export function packageSizes({ file }: Built): Figure[] {
  const measure = "size, gzip";
  const tables = fs.readdirSync(TABLES).filter((name) => name.endsWith(".generated.ts")).map((name) => path.join(TABLES, name));
  return [
    { measure, name: "all tables", value: kilobytes(tables), unit: "kB", atMost: 1500 },
    { measure, name: "silah/countries", value: kilobytes(reachable(file("countries"))), unit: "kB", atMost: 40 },
    ...["tokenize", "entities", "index"].map((entry) => ({ measure, name: entry === "index" ? "silah" : `silah/${entry}`, value: kilobytes(reachable(file(entry))), unit: "kB" })),
  ];
}

function kilobytes(files: readonly string[]): number {
  return gzipSync(Buffer.concat(files.map((name) => fs.readFileSync(name))), { level: 9 }).length / 1e3;
}

/** A module and all that it imports by name, at whatever remove. */
function reachable(module: string): string[] {
  const found = new Set([module]);
  for (const one of found) for (const [, target] of fs.readFileSync(one, "utf8").matchAll(IMPORTS)) found.add(path.join(path.dirname(one), target!));
  return [...found];
}
