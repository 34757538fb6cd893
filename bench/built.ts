/**
 * The package as its users run it, built from src/ into a temporary folder. What tsx runs is not that: it names every function
 * at run time (`keepNames`), which costs hot code time, and dist/ may be older than src/.
 *
 * @example
 * const { silah, file } = await buildPackage();
 * silah.normalize("مِصر");
 * file("tokenize"); // path of the sub-path's module, for a process of its own
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsup";
import type * as Root from "../src/index.js";
import type * as Matching from "./matching.js";

/** The built package. */
export interface Built {
  /** The root's calls. */
  readonly silah: typeof Root;
  readonly matching: typeof Matching;
  /** The module of a sub-path (`"tokenize"`), of the root (`"index"`) or of the bench's own entry (`"matching"`). */
  readonly file: (entry: string) => string;
}

/** Builds and loads the package; the folder goes when the process ends. */
export async function buildPackage(): Promise<Built> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "silah-bench-"));
  process.on("exit", () => { fs.rmSync(folder, { recursive: true, force: true }); });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  // Dependencies of the package are found from where a module lies.
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
  fs.writeFileSync(path.join(folder, "package.json"), `{ "type": "module", "sideEffects": false }\n`);
  const outDir = path.join(folder, "dist");
  const options = { format: ["esm" as const], dts: false, clean: false, silent: true, outDir };
  await build(options);
  // Apart from the package, whose chunks it must not change.
  await build({ ...options, entry: { matching: "bench/matching.ts" }, splitting: false });
  const file = (entry: string): string => path.join(outDir, `${entry}.js`);
  const load = async (entry: string): Promise<unknown> => import(pathToFileURL(file(entry)).href);
  return { silah: (await load("index")) as typeof Root, matching: (await load("matching")) as typeof Matching, file };
}
