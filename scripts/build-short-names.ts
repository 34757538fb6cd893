/**
 * Writes data/short-names.json and data/name-vocabulary.json: `npx tsx scripts/build-short-names.ts`, then `npm run tables`.
 *
 * Words that are names and nothing else, as far as running text tells: the one-word names of bodies and public figures (data/groups.json,
 * data/people.json), and the words that longer names of all four tables are made of (ديفوار of كوت ديفوار). The text layer keeps them
 * whole; it reads this short list instead of two large tables, which would double the time of its import.
 */
import fs from "node:fs";
import { normalize } from "../src/normalize/index.js";
import { brokenPlurals } from "../src/tokenize/broken-plurals.js";
import { logFrequency } from "../src/tables/word-frequencies.js";

interface Named {
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}

const namesOf = (table: string): string[] =>
  (JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as Named[]).flatMap(({ name, aliases = [] }) => [name.ar, ...aliases]);
const nouns = new Set([...brokenPlurals()].flat());
const isName = (word: string): boolean => /^[\u0621-\u064a]{3,}$/u.test(word) && !nouns.has(normalize(word).replace(/^ال/u, ""));
const isUnknown = (word: string): boolean => isName(word) && logFrequency(normalize(word)) === 0;

/** A one-word name of these tables is no ordinary word, so its first letter is no particle though running text may hold the word (بريكس). */
const alone = [...namesOf("groups"), ...namesOf("people")].filter((name) => isUnknown(name) || (isName(name) && /^[وفبلك].{3}/u.test(name)));
/** Words behind the article, and those that may be a particle and a word, can be ordinary words that the list of frequencies lacks. */
const within = ["countries", "places", "groups", "people"]
  .flatMap(namesOf)
  .filter((name) => name.includes(" "))
  .flatMap((name) => name.split(" ").map((word, at) => ({ word, isFirst: at === 0 })))
  .filter(({ word, isFirst }) => isUnknown(word) && !(isFirst ? /^ال/u : /^(?:ال|[وفبل](?=...))/u).test(word) && !/(?:[يو]ن|ات|ه|ة|ي)$/u.test(word))
  .map(({ word }) => word);
const names = [...alone, ...within];
const rows = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1)).map((name) => JSON.stringify(name));
fs.writeFileSync("data/short-names.json", `[\n${rows.join(",\n")}\n]\n`);
console.log(`wrote ${rows.length} names`);

// Words of longer names that running text of the last century lacks (مستوطنة): ordinary words, known to exist.
const kept = new Set(names.map((name) => normalize(name)));
const longer = ["countries", "places", "groups", "people"].flatMap(namesOf).map((name) => name.split(" ").map((word) => normalize(word).replace(/^ال(?=...)/u, "")));
// The first word of a name bears no particle.
const firstWords = new Set(longer.map(([word]) => word!));
const everyWord = longer.flat();
const known = new Set([...everyWord, ...kept]);
const isJoined = (word: string): boolean => !firstWords.has(word) && /^[وفبلك]/u.test(word) && (logFrequency(word.slice(1)) > 0 || known.has(word.slice(1)) || known.has(word.replace(/^[وف]?ب?ال|^[وف]?لل/u, "")));
const wordRows = [...new Set(everyWord)].filter((word) => isUnknown(word) && !kept.has(word) && !isJoined(word)).sort((a, b) => (a < b ? -1 : 1)).map((word) => JSON.stringify(word));
fs.writeFileSync("data/name-vocabulary.json", `[\n${wordRows.join(",\n")}\n]\n`);
console.log(`wrote ${wordRows.length} words`);
