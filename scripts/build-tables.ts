/**
 * Compiles data/ into src/tables/: `npx tsx scripts/build-tables.ts`; with `--check`, fails where a table is stale.
 *
 * Each data/<name>.json becomes src/tables/<name>.generated.ts with one JSON string, read lazily by whoever needs it;
 * the word list is front-coded, since it is large.
 */
import fs from "node:fs";
import path from "node:path";
import { frontCode } from "../src/tables/front-coding.js";

const camel = (name: string): string => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** The generated module for one data file. */
function moduleFor(file: string): { name: string; code: string } {
  const raw = fs.readFileSync(path.join("data", file), "utf8");
  const name = file.replace(/\.(json|tsv)$/u, "");
  const head = `// Generated from data/${file} by scripts/build-tables.ts; do not edit.\n`;
  if (file.endsWith(".tsv")) {
    const entries = raw.trimEnd().split("\n").map((line) => {
      const [word, value] = line.split("\t");
      return [word!, Number(value)] as const;
    });
    return { name, code: `${head}/** data/${file}, front-coded (src/tables/front-coding.ts). */\nexport const ${camel(name)}Coded = ${JSON.stringify(frontCode(entries))};\n` };
  }
  const json = JSON.stringify(JSON.parse(raw));
  return { name, code: `${head}/** data/${file} as JSON text. */\nexport const ${camel(name)}Json = ${JSON.stringify(json)};\n` };
}

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const file of fs.readdirSync("data").filter((name) => /\.(json|tsv)$/u.test(name)).sort()) {
  const { name, code } = moduleFor(file);
  const target = path.join("src/tables", `${name}.generated.ts`);
  const current = fs.existsSync(target) ? fs.readFileSync(target, "utf8") : "";
  if (current === code) continue;
  stale.push(target);
  if (!check) fs.writeFileSync(target, code);
}
if (check && stale.length > 0) {
  console.error(`stale, run npm run tables: ${stale.join(" ")}`);
  process.exit(1);
}
console.log(stale.length === 0 ? "tables are fresh" : `wrote ${stale.length} tables`);
