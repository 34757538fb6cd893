/**
 * `npm run eval -- [stages]`: quality measured over ../shared/data (`SILAH_DATA` names another folder). Prints the figures and
 * puts them into bench/record/accuracy.json and docs/accuracy.md, where the tables of stages not named stay.
 *
 * @example
 * npm run eval                    // every stage
 * npm run eval -- text dates      // these two
 */
import fs from "node:fs";
import { stagesAsked } from "../choose.js";
import { measureKnown } from "../known.js";
import { measureDates } from "./dates.js";
import { measureDuplicates } from "./duplicates.js";
import { measureEncoderIndex, measureEncoderMeaning, measureEncoderMerged, measureEncoderTags } from "./encoder.js";
import { measureEntities } from "./entities.js";
import { measureFuzzy } from "./fuzzy.js";
import { measureLanguage } from "./language.js";
import { measureNormalize } from "./normalize.js";
import { measureNumbers } from "./numbers.js";
import { pageRows } from "./page-rows.js";
import { measureQuotes } from "./quotes.js";
import { save } from "./record.js";
import type { Row } from "./row.js";
import { measureSegmentation } from "./segmentation.js";
import { measureSimilarity } from "./similarity.js";
import { measureStems } from "./stems.js";
import { measureMerged, measureTagger } from "./tagger.js";
import { measureTransliteration } from "./transliterate.js";

/** One table of the document: its rows, measured over the data folder. */
type Measure = (folder: string) => readonly Row[] | Promise<readonly Row[]>;

/** Every stage with its tables by title, in the order of the document. */
const STAGES = {
  text: { "Normalization": measureNormalize, "Clitic segmentation": measureSegmentation, "Stems": measureStems, "Transliteration": measureTransliteration },
  language: { "Language": measureLanguage },
  pages: { "Pages": pageRows },
  entities: { "Entities": measureEntities, "Near spellings": measureFuzzy },
  tagger: { "Tagger": measureTagger, "Entities by tables and tagger": measureMerged },
  encoder: { "Encoder: names": measureEncoderTags, "Entities by tables, encoder and tagger": measureEncoderMerged, "Encoder: meaning": measureEncoderMeaning, "Encoder: related articles": measureEncoderIndex },
  dates: { "Dates and times": measureDates },
  numbers: { "Numbers and quantities": measureNumbers },
  quotes: { "Quotes": measureQuotes },
  similarity: { "Similarity and related articles": measureSimilarity },
  related: { "A headline's own article, beside search engines": measureKnown },
  duplicates: { "Near-duplicates": measureDuplicates },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Measure>>>>;

const stages = stagesAsked("eval", Object.keys(STAGES) as (keyof typeof STAGES)[]);
const folder = process.env["SILAH_DATA"] ?? "../shared/data";
if (!fs.existsSync(folder)) {
  console.log(`eval: the data folder is absent (${folder}); nothing measured. Set SILAH_DATA to where it is.`);
  process.exit(0);
}

const measured: Record<string, readonly Row[]> = {};
for (const [title, measure] of stages.flatMap((stage): [string, Measure][] => Object.entries(STAGES[stage]))) {
  console.log(`\n${title}`);
  const rows = await rowsOf(measure);
  if (!rows) continue;
  measured[title] = rows;
  for (const { name, value, note } of rows) console.log(`  ${value.toFixed(3).padStart(8)}  ${name}${note ? `  (${note})` : ""}`);
}
save(measured, Object.values(STAGES).flatMap((tables) => Object.keys(tables)));

/** The rows of a table; undefined, and a line that says so, where its data is absent: its former figures stay. */
async function rowsOf(measure: Measure): Promise<readonly Row[] | undefined> {
  let reason = "no file of it is there";
  try {
    const rows = await measure(folder);
    if (rows.length > 0) return rows;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    reason = (error as Error).message;
  }
  console.log(`  not measured, its data is absent: ${reason}`);
  return undefined;
}
