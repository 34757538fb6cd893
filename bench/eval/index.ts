/**
 * `npm run eval`: every quality measure over ../shared/data. Prints the figures and writes bench/record/accuracy.json and the
 * tables of docs/accuracy.md between their markers.
 */
import fs from "node:fs";
import { measureEntities } from "./entities.js";
import { measureLanguage } from "./language.js";
import { measureNormalize } from "./normalize.js";
import { measureDates } from "./dates.js";
import { pageRows } from "./page-rows.js";
import type { Row } from "./row.js";
import { measureSegmentation } from "./segmentation.js";
import { measureStems } from "./stems.js";
import { measureSimilarity } from "./similarity.js";

const folder = process.env["SILAH_DATA"] ?? "../shared/data";
if (!fs.existsSync(folder)) {
  console.log(`eval: the data folder is absent (${folder}); nothing measured. Set SILAH_DATA to where it is.`);
  process.exit(0);
}

/** Every stage with what it needs; a stage whose data is absent says so and is left out. */
const STAGES: readonly (readonly [title: string, measure: (folder: string) => Row[] | Promise<Row[]>])[] = [
  ["Text", measureNormalize],
  ["Segmentation", measureSegmentation],
  ["Stems", measureStems],
  ["Language", measureLanguage],
  ["Pages", pageRows],
  ["Entities", measureEntities],
  ["Dates, numbers, quantities", measureDates],
  ["Similarity and related articles", measureSimilarity],
];

const record: Record<string, Row[]> = {};
for (const [title, measure] of STAGES) {
  console.log(`\n${title}`);
  try {
    record[title] = await measure(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    console.log(`  absent: ${(error as Error).message}`);
    continue;
  }
  for (const { name, value, note } of record[title]) console.log(`  ${value.toFixed(3).padStart(8)}  ${name}${note ? `  (${note})` : ""}`);
}

fs.mkdirSync("bench/record", { recursive: true });
fs.writeFileSync("bench/record/accuracy.json", `${JSON.stringify(record, null, 1)}\n`);

const START = "<!-- eval:start -->";
const END = "<!-- eval:end -->";
const tables = Object.entries(record).map(([title, rows]) => [`### ${title}`, "", "| measure | value | on |", "| --- | --- | --- |", ...rows.map(({ name, value, note = "" }) => `| ${name} | ${value.toFixed(3)} | ${note} |`), ""].join("\n"));
const target = "docs/accuracy.md";
const text = fs.readFileSync(target, "utf8");
fs.writeFileSync(target, `${text.slice(0, text.indexOf(START) + START.length)}\n\n${tables.join("\n")}\n${text.slice(text.indexOf(END))}`);
