import { defineConfig } from "tsup";

/** Every public entry: `silah` itself, one file a sub-path, and the command line with what its threads run. */
const entries = {
  index: "src/index.ts",
  normalize: "src/normalize/index.ts",
  tokenize: "src/tokenize/index.ts",
  entities: "src/entities/index.ts",
  countries: "src/entities/countries.ts",
  tagger: "src/tagger/index.ts",
  encoder: "src/encoder/index.ts",
  page: "src/page/index.ts",
  vectors: "src/vectors/index.ts",
  similarity: "src/similarity/index.ts",
  related: "src/related/index.ts",
  natural: "src/edge/natural/index.ts",
  cli: "src/edge/cli/main.ts",
  worker: "src/edge/cli/worker.ts",
};
/** Entries that are run, not imported. */
const PROGRAMS = ["cli", "worker"];

export default defineConfig({
  entry: entries,
  format: ["esm", "cjs"],
  dts: { entry: Object.fromEntries(Object.entries(entries).filter(([name]) => !PROGRAMS.includes(name))) },
  target: "es2022",
  platform: "neutral",
  splitting: true,
  treeshake: true,
  // Arabic stays Arabic: escaped, the tables are twice the size.
  esbuildOptions(options) {
    options.charset = "utf8";
  },
  // Of the command line as CommonJS: it finds its worker beside itself by `import.meta.url`.
  shims: true,
  clean: true,
  // Bundled: franc, which is ESM-only, so that require("silah") works; fast-levenshtein, so that a browser loads the root as it is; mnemonist, of whose many structures one tree is used. The rest stays a dependency, loaded when first needed.
  noExternal: ["franc", "fast-levenshtein", "mnemonist"],
  external: [/^node:/u, "@mozilla/readability", "linkedom", "compromise", "cac", "cli-progress", "tinypool", "natural"],
});
