/**
 * Transliteration: round trips on vocalised lines, the letter maps beside the published ones, and how near `latin` comes to the English
 * names of the project's own tables.
 */
import fs from "node:fs";
import path from "node:path";
import levenshtein from "fast-levenshtein";
import { type Scheme, transliterate } from "../../src/normalize/index.js";
import { romanizedWord } from "../../src/normalize/romanized-words.js";
import type { Row } from "./row.js";

const SCHEMES: readonly Scheme[] = ["buckwalter", "safe-buckwalter", "hsb"];
/** Published maps beside ours: file names of text/transliteration. */
const MAPS: readonly (readonly [scheme: Scheme, file: string, reverse: boolean])[] = [
  ["buckwalter", "ar2bw_map.json", false],
  ["buckwalter", "bw2ar_map.json", true],
  ["hsb", "ar2hsb_map.json", false],
  ["hsb", "hsb2ar_map.json", true],
];
const ARAB_STATES = new Set("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split(" "));

/** The rows of this part. */
export function measureTransliteration(folder: string): Row[] {
  const lines = fs.readFileSync(path.join(folder, "text/tashkeela.txt"), "utf8").split("\n").filter((line) => line !== "");
  return [
    ...SCHEMES.map((scheme) => roundTrip(lines, scheme)),
    ...MAPS.map(([scheme, file, reverse]) => agreement(path.join(folder, "text/transliteration", file), scheme, reverse)),
    ...["people", "places"].flatMap((table) => likeness(table)),
  ];
}

function roundTrip(lines: readonly string[], scheme: Scheme): Row {
  const there = (text: string): string => transliterate(text, { scheme });
  const back = (text: string): string => transliterate(text, { scheme, reverse: true });
  const own = (line: string): boolean => [...line].some((character) => there(character) === character && back(character) !== character);
  const free = lines.filter((line) => !own(line));
  const exact = free.filter((line) => back(there(line)) === line).length;
  return { name: `${scheme}: lines that come back exactly`, value: exact / free.length, note: `${free.length} of ${lines.length} lines of text/tashkeela.txt; the others hold symbols of the scheme` };
}

function agreement(file: string, scheme: Scheme, reverse: boolean): Row {
  const { charMap } = JSON.parse(fs.readFileSync(file, "utf8")) as { charMap: Readonly<Record<string, string>> };
  const entries = Object.entries(charMap);
  const same = entries.filter(([from, to]) => transliterate(from, { scheme, reverse }) === to).length;
  return { name: `${scheme}${reverse ? ", reversed" : ""}: letters as in ${path.basename(file)}`, value: same / entries.length, note: `${entries.length} letters` };
}

/** 1 less edits over the longer name, letters alone, between `latin` and English names with the same consonants. */
function likeness(table: string): Row[] {
  const records = JSON.parse(fs.readFileSync(`data/${table}.json`, "utf8")) as { name: { ar: string; en?: string }; country?: string }[];
  const pairs = records.flatMap(({ name: { ar, en }, country = "" }) => (en !== undefined && ARAB_STATES.has(country) && consonantsOfArabic(ar) === consonantsOfEnglish(en) ? [[ar, en] as const] : []));
  const unknown = pairs.filter(([ar]) => ar.split(" ").every((word) => romanizedWord(word.replace(/^ال/u, "")) === undefined));
  const row = (what: string, names: typeof pairs): Row => ({
    name: `latin: likeness to English names of ${table}${what}`,
    value: names.reduce((sum, [ar, en]) => sum + like(transliterate(ar, { scheme: "latin" }), en), 0) / names.length,
    note: `${names.length} names of data/${table}.json, Arab states, same consonants; 1 − edits / longer`,
  });
  return [row("", pairs), row(" with no word of the table", unknown)];
}

function like(a: string, b: string): number {
  const [first, second] = [lettersOf(a), lettersOf(b)];
  return 1 - levenshtein.get(first, second) / Math.max(first.length, second.length);
}

function lettersOf(name: string): string {
  return name.normalize("NFD").toLowerCase().replace(/[^a-z]/gu, "");
}

/** Consonants folded to what English spellings keep apart nowhere. */
const FOLDED: Readonly<Record<string, string>> = {
  ب: "b", ت: "t", ث: "t", ج: "k", خ: "k", د: "d", ذ: "d", ر: "r", ز: "s", س: "s", ش: "c", ص: "s", ض: "d", ط: "t", ظ: "s", غ: "k", ف: "f", ق: "k", ك: "k", ل: "l", م: "m", ن: "n",
};

function consonantsOfArabic(name: string): string {
  return single([...name.replace(/(?<=^|\s)ال/gu, "")].map((letter) => FOLDED[letter] ?? "").join(""));
}

function consonantsOfEnglish(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const bare = plain.replace(/(?<=^|[\s-])(?:al|el|ad|as|ash|at|an|ar|ez|es|en|et)(?=[\s-])/gu, "");
  const one = bare.replace(/kh|gh/gu, "k").replace(/tch|sh|ch/gu, "#").replace(/th/gu, "t").replace(/[qgjckx]/gu, "k").replace(/#/gu, "c");
  return single(one.replace(/z/gu, "s").replace(/v/gu, "f").replace(/p/gu, "b").replace(/[^bcdfklmnrst]/gu, ""));
}

function single(letters: string): string {
  return letters.replace(/(.)\1+/gu, "$1");
}
