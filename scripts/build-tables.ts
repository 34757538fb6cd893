/**
 * Compiles data/ into src/tables/: `npx tsx scripts/build-tables.ts`; with `--check`, fails where a table is stale.
 *
 * Each data/<name>.json becomes src/tables/<name>.generated.ts with one JSON string, read lazily by whoever needs it;
 * the words of the text layer are drawn from several tables and front-coded, since they are many.
 */
import fs from "node:fs";
import path from "node:path";
import { codeGazetteer } from "../src/entities/gazetteer/coded.js";
import type { GazetteerRecord } from "../src/entities/gazetteer/record.js";
import { frontCode } from "../src/tables/front-coding.js";
import { wordsTable } from "./words-table.js";

const camel = (name: string): string => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** The generated module for one data file. */
function moduleFor(file: string): { name: string; code: string } {
  const raw = fs.readFileSync(path.join("data", file), "utf8");
  const name = file.replace(/\.json$/u, "");
  const head = `// Generated from data/${file} by scripts/build-tables.ts; do not edit.\n`;
  const json = JSON.stringify(JSON.parse(raw));
  return { name, code: `${head}/** data/${file} as JSON text. */\nexport const ${camel(name)}Json = ${JSON.stringify(json)};\n` };
}

/** Tables that are read as part of the compiled gazetteer only. */
const GAZETTEER_ONLY = new Set(["places.json", "groups.json", "people.json"]);

/** The gazetteer compiled: of several things with one name a country comes first, then places, groups and people. */
function gazetteerModule(): { name: string; code: string } {
  const records = ["countries.json", ...GAZETTEER_ONLY].flatMap((file) => JSON.parse(fs.readFileSync(path.join("data", file), "utf8")) as GazetteerRecord[]);
  const head = "// Generated from data/ by scripts/build-tables.ts; do not edit.\n";
  return { name: "gazetteer", code: `${head}/** A CodedGazetteer (src/entities/gazetteer/coded.ts) as JSON text. */\nexport const gazetteerJson = ${JSON.stringify(JSON.stringify(codeGazetteer(records)))};\n` };
}

/** The words of the text layer, drawn from several tables. */
function wordsModule(): { name: string; code: string } {
  const head = "// Generated from data/ by scripts/build-tables.ts (scripts/words-table.ts); do not edit.\n";
  return { name: "words", code: `${head}/** Words with their codes (src/tables/word-code.ts), front-coded (src/tables/front-coding.ts). */\nexport const wordsCoded = ${JSON.stringify(frontCode(wordsTable()))};\n` };
}

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const { name, code } of [...fs.readdirSync("data").filter((name) => name.endsWith(".json") && !GAZETTEER_ONLY.has(name)).sort().map(moduleFor), gazetteerModule(), wordsModule()]) {
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
