/**
 * The words of the text layer, drawn from the tables of data/: every form of word-frequencies.tsv, every word that is a name, and the
 * ordinary words that names and plurals tell of. scripts/build-tables.ts writes them, front-coded, to src/tables/words.generated.ts.
 *
 * The text layer reads this one list instead of the tables themselves, which would take it ten times as long to load.
 */
import fs from "node:fs";
import { normalize } from "../src/normalize/index.js";
import { codeOf, ENTITY, type Flag, KNOWN, LISTED, NAME, NOUN } from "../src/tables/word-code.js";

interface Named {
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}
/** A given or family name; one that is also an ordinary word is written as an object. */
type PersonName = string | { readonly name: string; readonly common?: boolean };

const read = (file: string): string => fs.readFileSync(`data/${file}`, "utf8");
const namesOf = (...tables: readonly string[]): string[] =>
  tables.flatMap((table) => JSON.parse(read(`${table}.json`)) as Named[]).flatMap(({ name, aliases = [] }) => [name.ar, ...aliases]);
const withoutArticle = (word: string): string => word.replace(/^ال(?=...)/u, "");

/** Every word with its code (src/tables/word-code.ts), sorted. */
export function wordsTable(): [word: string, code: number][] {
  const frequencies = new Map(read("word-frequencies.tsv").trimEnd().split("\n").map((line) => line.split("\t")).map(([word, value]) => [word!, Number(value)] as const));
  const plurals = JSON.parse(read("broken-plurals.json")) as { readonly plural: string; readonly singular: string }[];
  const nouns = new Set(plurals.flatMap(({ plural, singular }) => [plural, singular]).map((noun) => normalize(noun)));
  const listed = new Set((JSON.parse(read("clitic-words.json")) as { readonly form: string }[]).map(({ form }) => form));
  const longer = namesOf("countries", "places", "groups", "people").filter((name) => name.includes(" ")).map((name) => name.split(" ").map((word) => normalize(word)));
  const entities = entityWords(longer, (word) => /^[\u0621-\u064a]{3,}$/u.test(word) && !nouns.has(withoutArticle(word)), (word) => !frequencies.has(word));
  const flags: readonly (readonly [Flag, Iterable<string>])[] = [
    [NOUN, nouns],
    [LISTED, listed],
    [NAME, personNames()],
    [ENTITY, entities],
    [KNOWN, vocabulary(longer, (word) => /^[\u0621-\u064a]{3,}$/u.test(word) && !frequencies.has(word) && !nouns.has(word) && !entities.has(word), (word) => frequencies.has(word) || entities.has(word))],
  ];
  const codes = new Map([...frequencies].map(([word, frequency]) => [word, codeOf(frequency)]));
  for (const [flag, words] of flags) for (const word of words) codes.set(word, (codes.get(word) ?? 0) | flag);
  return [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * One-word names of countries and places, those of bodies and public figures that are no words of running text or begin with a letter that
 * could be a particle (بريكس), and the words of longer names that running text has as nothing else (ديفوار of كوت ديفوار).
 */
function entityWords(longer: readonly (readonly string[])[], isName: (word: string) => boolean, isUnknown: (word: string) => boolean): Set<string> {
  const oneWord = (name: string): boolean => !name.includes(" ");
  const places = namesOf("countries", "places").filter(oneWord).map((name) => normalize(name));
  const bodies = namesOf("groups", "people").filter(oneWord).map((name) => normalize(name)).filter((name) => isName(name) && (isUnknown(name) || /^[وفبلك].{3}/u.test(name)));
  // Words behind the article, and those that may be a particle and a word or end as inflected ones do, can be ordinary words that the
  // list of frequencies lacks. The first word of a name bears no particle.
  const within = longer.flatMap((words) =>
    words.filter((word, at) => isName(word) && isUnknown(word) && !(at === 0 ? /^ال/u : /^(?:ال|[وفبل](?=...))/u).test(word) && !/(?:[يو]ن|ات|ه|ي)$/u.test(word)),
  );
  return new Set([...places, ...bodies, ...within]);
}

/** Ordinary words of longer names, without their article, that running text of the last century lacks (مستوطنة, اتحادي). */
function vocabulary(longer: readonly (readonly string[])[], isWanted: (word: string) => boolean, isKnown: (word: string) => boolean): Set<string> {
  const first = new Set(longer.map(([word]) => withoutArticle(word!)));
  const every = new Set(longer.flat().map(withoutArticle));
  const isWord = (word: string): boolean => isKnown(word) || every.has(word);
  const isJoined = (word: string): boolean => !first.has(word) && /^[وفبلك]/u.test(word) && (isWord(word.slice(1)) || isWord(word.replace(/^[وف]?ب?ال|^[وف]?لل/u, "")));
  return new Set([...every].filter((word) => isWanted(word) && !isJoined(word)));
}

/** Given and family names that are no ordinary words. */
function personNames(): string[] {
  return ["given-names", "family-names"]
    .flatMap((table) => JSON.parse(read(`${table}.json`)) as PersonName[])
    .flatMap((row) => (typeof row === "string" ? [row] : row.common ? [] : [row.name]))
    .filter((name) => !name.includes(" "))
    .map((name) => normalize(name));
}
