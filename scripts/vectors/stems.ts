/**
 * What of the raw text belongs to which stem, by silah's own stemmer: the stems to learn, commonest first.
 *
 *     npx tsx scripts/vectors/stems.ts --work=FOLDER [--data=../shared/data]
 *
 * Writes `stems.jsonl`: `{"stem", "count", "words", "isStop", "buckets"}` a line; `words` are the printed surfaces without vowel marks, commonest first.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStopSpelling, Lexicon, scan } from "../../src/tokenize/index.js";
import { bucketsOf } from "../../src/vectors/buckets.js";
import { optionOf } from "./options.js";
import { readParagraphs } from "./raw.js";

/** Rarer stems teach nothing: their few occurrences are chance, and misspellings. */
const LEAST_COUNT = 4;

/** Tatweel and vowel marks: the encoder reads bare words. */
const MARKS = /\u0640|[\u064b-\u065f]|\u0670/gu;

const lexicon = new Lexicon(1_000_000);
const counts = new Map<string, number>();
const stemOfWord = new Map<string, string>();
for (const line of await readParagraphs(optionOf("data", "../shared/data"))) {
  for (const { kind, surface, stem } of scan(line, lexicon).forms) {
    if (kind !== "word") continue;
    const word = surface.replace(MARKS, "");
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (!stemOfWord.has(word)) stemOfWord.set(word, stem);
  }
}

const words = new Map<string, string[]>();
for (const [word] of [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
  const stem = stemOfWord.get(word)!;
  const known = words.get(stem);
  if (known) known.push(word);
  else words.set(stem, [word]);
}
const rows = [...words]
  .map(([stem, forms]) => ({ stem, count: forms.reduce((sum, word) => sum + counts.get(word)!, 0), words: forms }))
  .filter(({ stem, count }) => count >= LEAST_COUNT && /^[\u0621-\u064a]{2,}$/u.test(stem))
  .sort((a, b) => b.count - a.count || (a.stem < b.stem ? -1 : 1));
writeFileSync(
  join(optionOf("work"), "stems.jsonl"),
  rows.map((row) => `${JSON.stringify({ ...row, isStop: row.words.every((word) => isStopSpelling(word, row.stem)), buckets: [...bucketsOf(row.stem)] })}\n`).join(""),
);
console.log(`${rows.length} stems of ${counts.size} words`);
