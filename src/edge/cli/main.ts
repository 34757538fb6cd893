#!/usr/bin/env node
/**
 * The command line: `silah article|analyze|entities|related|index|similar|duplicates …`.
 *
 * @example
 * npx silah entities page.txt --types country,person
 */
import { runProgram } from "./program.js";
import { endWithReader } from "./output/writer.js";

endWithReader(process.stdout, () => process.exit());
void runProgram(process.argv.slice(2), process).then((code) => {
  // Set, not called: what is still to be written is written.
  process.exitCode = code;
});
