/**
 * Writes data/short-names.json: `npx tsx scripts/build-short-names.ts`, then `npm run tables`.
 *
 * The one-word names of bodies and public figures (data/groups.json, data/people.json) that running text has as nothing else. The
 * text layer keeps them whole; it reads this short list instead of two large tables, which would double the time of its import.
 */
import fs from "node:fs";
import { normalize } from "../src/normalize/index.js";
import { logFrequency } from "../src/tables/word-frequencies.js";

interface Named {
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}

const names = ["groups", "people"]
  .flatMap((table) => JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as Named[])
  .flatMap(({ name, aliases = [] }) => [name.ar, ...aliases])
  .filter((name) => /^[\u0621-\u064a]+$/u.test(name) && logFrequency(normalize(name)) === 0);
const rows = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1)).map((name) => JSON.stringify(name));
fs.writeFileSync("data/short-names.json", `[\n${rows.join(",\n")}\n]\n`);
console.log(`wrote ${rows.length} names`);
