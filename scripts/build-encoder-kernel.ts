/**
 * Compiles src/encoder/kernel/*.as (AssemblyScript) into src/encoder/kernel.generated.ts: `npx tsx scripts/build-encoder-kernel.ts`;
 * with `--check`, fails where that file is stale. The sources end in `.as`, since their types are not TypeScript's.
 */
import fs from "node:fs";
import path from "node:path";
import { KERNEL_FOLDER, sourcesHash } from "./encoder-kernel-sources.js";

/** What is used of the compiler. Its own types declare arrays of their own for the whole project, so that they stay out. */
interface Compiler {
  readonly main: (
    options: readonly string[],
    files: {
      readonly readFile: (name: string) => string | null;
      readonly writeFile: (name: string, contents: Uint8Array) => void;
      readonly listFiles: () => readonly string[];
    },
  ) => Promise<{ readonly error: Error | null }>;
}

const COMPILER = "assemblyscript/asc" as string;
const TARGET = "src/encoder/kernel.generated.ts";
const OPTIONS = ["--runtime", "stub", "--enable", "simd", "-O3", "--noAssert", "--importMemory", "--noExportMemory", "--outFile", "kernel.wasm"];

/** The module that the sources give: bytes of WebAssembly. @throws {Error} with the compiler's words where they don't compile. */
async function compile(): Promise<Uint8Array> {
  const asc = (await import(COMPILER)) as Compiler;
  let binary = new Uint8Array();
  const { error } = await asc.main(["kernel.ts", ...OPTIONS], {
    readFile: (name) => {
      const file = path.join(KERNEL_FOLDER, name.replace(/\.ts$/u, ".as"));
      return name.startsWith("..") || !fs.existsSync(file) ? null : fs.readFileSync(file, "utf8");
    },
    writeFile: (_, contents) => {
      binary = Uint8Array.from(contents);
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${KERNEL_FOLDER} does not compile: ${error.message}`, { cause: error });
  return binary;
}

const binary = await compile();
const code = `// Generated from ${KERNEL_FOLDER} by scripts/build-encoder-kernel.ts; do not edit.
/** A module of WebAssembly with SIMD, base64. */
export const kernelBase64 = ${JSON.stringify(Buffer.from(binary).toString("base64"))};

/** What the sources were (scripts/encoder-kernel-sources.ts). */
export const kernelSources = ${JSON.stringify(sourcesHash())};
`;
const isFresh = fs.existsSync(TARGET) && fs.readFileSync(TARGET, "utf8") === code;
if (process.argv.includes("--check") && !isFresh) {
  console.error(`stale, run npx tsx scripts/build-encoder-kernel.ts: ${TARGET}`);
  process.exit(1);
}
if (!isFresh) fs.writeFileSync(TARGET, code);
console.log(isFresh ? "the encoder's kernel is fresh" : `wrote ${TARGET}, ${binary.length} bytes of WebAssembly`);
