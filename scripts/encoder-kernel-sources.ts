/**
 * The sources of the encoder's kernel, and a hash that tells whether what was compiled of them is stale: a test compares it, since compiling
 * anew takes ten seconds.
 *
 * @example
 * sourcesHash() === kernelSources; // src/encoder/kernel.generated.ts is fresh
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Where the sources are, in files that end in `.as`. */
export const KERNEL_FOLDER = "src/encoder/kernel";

/** SHA-256 of the sources' names and contents, as hexadecimal digits. */
export function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const name of fs.readdirSync(KERNEL_FOLDER).filter((file) => file.endsWith(".as")).sort()) hash.update(`${name}\n${fs.readFileSync(path.join(KERNEL_FOLDER, name), "utf8")}\n`);
  return hash.digest("hex");
}
