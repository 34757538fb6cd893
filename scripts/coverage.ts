/**
 * What the tables of names know of real text: `npx tsx scripts/coverage.ts [data folder]` (default ../shared/data; about a minute).
 *
 *   names    countries, regions and cities of entities/names that the tables list
 *   gold     tokens of persons, and mentions of places, of the gold training files that the tables list
 *   words    of the 2,000 commonest forms of raw/, those that a table's name would mark as they stand: docs/frequent-words.json
 *            lists them with the reason; forms that it lacks are printed, and the exit status is 1
 *
 * With `--missing` the commonest names that no table lists are printed as well. Nothing is learned here and nothing written.
 */
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { builtinGazetteer, extractEntities } from "../src/entities/index.js";
import { nameWordOf } from "../src/entities/person/name-word.js";
import { titles } from "../src/entities/person/title.js";
import { normalize } from "../src/normalize/index.js";
import { scan, type WordForm } from "../src/tokenize/index.js";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "../shared/data";
const showsMissing = process.argv.includes("--missing");
const FREQUENT = 2000;
const MISSING_SHOWN = 400;

/** Gold training files with places and persons, and which of their labels are which. */
const GOLD = [
  { file: "anercorp.train.bio", place: /^LOC$/u, person: /^PER$/u },
  { file: "aqmar.train.bio", place: /^LOC$/u, person: /^PER$/u },
  { file: "wikifane_gold_joined.train.bio", place: /^LOC$/u, person: /^PER$/u },
  { file: "newsfane_gold_joined.train.bio", place: /^LOC$/u, person: /^PER$/u },
  { file: "wojood_sample.train.bio", place: /^(?:LOC|GPE)$/u, person: /^PERS$/u },
  { file: "idrisi_ra_fine.train.bio", place: /^(?:CTRY|CITY|PROV|DIST|ST|NBHD|NPOI)$/u, person: /^$/u },
];

/** Words for what a place is, or which side of it, that stand before its name and are marked with it in some of the gold. */
const KINDS = new Set("مدينة محافظة ولاية بلدة قرية منطقة جمهورية إقليم مقاطعة جزيرة نهر بحر جبل حي دولة مملكة إمارة سلطنة قضاء لواء ناحية مديرية مخيم ميناء ضاحية شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي".split(" ").map((word) => normalize(word)));

const { names } = builtinGazetteer();
/** A mention as print has it: a hashtag's marks are tokens of their own in some of the gold (# حفر _ الباطن). */
const printed = (tokens: readonly string[]): string => tokens.filter((token) => !/^[#_@]$/u.test(token)).join(" ");
const isPlace = ({ type }: { readonly type: string }): boolean => type === "country" || type === "place";

/** Whether the tables list a name as a country or place: all its words, particles before the first aside. */
function listsPlace(name: string): boolean {
  const table = scan(name);
  const ends = (first: number): boolean => names.matchesAt(table, first).some(({ last, values }) => last === table.count - 1 && values.some(isPlace));
  const isKind = (word: number): boolean => word < table.count - 1 && table.forms[word]!.readings.some(({ norm }) => KINDS.has(norm));
  return ends(0) || (isKind(0) && (ends(1) || (isKind(1) && ends(2))));
}

/** Words of the listed people, which their full names alone bring. */
const wordsOfPeople = new Set<string>();
for (const { record, type } of names.values()) {
  if (type === "person") for (const name of [record.name.ar, ...(record.aliases ?? [])]) for (const word of normalize(name).split(" ")) wordsOfPeople.add(word);
}

/** Words of titles, which some of the gold leaves inside a person's span: السلطان، الدكتور. */
const wordsOfTitles = new Set([...titles().values()].flatMap(({ title, forms }) => [title, ...forms].flatMap((form) => normalize(form).split(" "))));

/** Whether the tables list a word as part of a person's name or title, behind particles if need be. */
function listsNameWord(form: WordForm): boolean {
  return form.readings.some(({ norm }) => nameWordOf(norm, norm === form.norm ? form.surface : norm) !== undefined || wordsOfPeople.has(norm) || wordsOfTitles.has(norm));
}

interface Tally {
  hits: number;
  all: number;
  readonly missing: Map<string, number>;
}
const tally = (): Tally => ({ hits: 0, all: 0, missing: new Map() });

function count(into: Tally, what: string, listed: boolean): void {
  into.all++;
  if (listed) into.hits++;
  else into.missing.set(what, (into.missing.get(what) ?? 0) + 1);
}

function print(name: string, { hits, all, missing }: Tally): void {
  console.log(`${name.padEnd(48)} ${((100 * hits) / Math.max(1, all)).toFixed(1).padStart(5)} %  ${hits} of ${all}`);
  if (showsMissing) console.log([...missing].sort((a, b) => b[1] - a[1]).slice(0, MISSING_SHOWN).map(([what, times]) => `${what} ${times}`).join(", "));
}

function measureNames(): void {
  for (const list of ["country", "region", "city"]) {
    const into = tally();
    for (const name of fs.readFileSync(path.join(folder, `entities/names/${list}.txt`), "utf8").split("\n").filter(Boolean)) count(into, name, listsPlace(name.replaceAll("-", " ")) || listsPlace(name));
    print(`names: ${list}`, into);
  }
}

function measureGold(): void {
  const allPersons = tally();
  const allPlaces = tally();
  for (const { file, place, person } of GOLD) {
    const persons = tally();
    const places = tally();
    let mention: string[] = [];
    const close = (): void => {
      if (mention.length > 0) for (const into of [places, allPlaces]) count(into, printed(mention), listsPlace(printed(mention)));
      mention = [];
    };
    for (const line of fs.readFileSync(path.join(folder, "entities/gold", file), "utf8").split("\n")) {
      const [token = "", tag = "O"] = line.split("\t");
      const label = tag.slice(2);
      if (!tag.startsWith("I-")) close();
      if (place.test(label) && (tag.startsWith("B-") || mention.length > 0)) mention.push(token);
      const [form] = scan(token).forms;
      // Shorter pieces are letters that the gold's segmentation cut off, and Latin words no table of Arabic names can list.
      if (person.test(label) && label !== "" && form && /^[\u0621-\u064a]{3,}$/u.test(form.norm)) for (const into of [persons, allPersons]) count(into, token, listsNameWord(form));
    }
    close();
    if (persons.all > 0) print(`gold: ${file}, tokens of persons`, persons);
    print(`gold: ${file}, mentions of places`, places);
  }
  print("gold: tokens of persons", allPersons);
  print("gold: mentions of places", allPlaces);
}

/** The commonest forms of raw/ under folding, each in its commonest spelling, with how often it stands there. */
function frequentForms(): { form: string; times: number }[] {
  const spellings = new Map<string, number>();
  for (const file of fs.readdirSync(path.join(folder, "raw")).filter((name) => name.endsWith(".txt.gz"))) {
    const text = zlib.gunzipSync(fs.readFileSync(path.join(folder, "raw", file))).toString("utf8");
    for (const line of text.split("\n")) for (const [word] of normalize(line, { preset: "light" }).matchAll(/[\u0621-\u064a]{2,}/gu)) spellings.set(word, (spellings.get(word) ?? 0) + 1);
  }
  const forms = new Map<string, { form: string; best: number; times: number }>();
  for (const [form, times] of spellings) {
    const norm = normalize(form);
    const known = forms.get(norm);
    if (!known) forms.set(norm, { form, best: times, times });
    else forms.set(norm, { form: times > known.best ? form : known.form, best: Math.max(times, known.best), times: known.times + times });
  }
  return [...forms.values()].sort((a, b) => b.times - a.times).slice(0, FREQUENT);
}

function measureWords(): void {
  const reviewed = new Set((JSON.parse(fs.readFileSync("docs/frequent-words.json", "utf8")) as { form: string }[]).map(({ form }) => normalize(form)));
  const forms = frequentForms();
  const hit = forms.flatMap(({ form, times }) => extractEntities(form, { types: ["country", "nationality", "place", "group", "person"] }).slice(0, 1).map(({ type, id }) => ({ form, times, type, id })));
  const total = forms.reduce((sum, { times }) => sum + times, 0);
  const hits = hit.reduce((sum, { times }) => sum + times, 0);
  console.log(`words: of the ${FREQUENT} commonest forms ${hit.length} are names, ${((100 * hits) / total).toFixed(2)} % of their running words`);
  const unreviewed = hit.filter(({ form }) => !reviewed.has(normalize(form)));
  for (const { form, type, id = "", times } of unreviewed) console.log(`not reviewed: ${form}\t${type}\t${id}\t${times}`);
  if (unreviewed.length > 0) process.exitCode = 1;
}

measureNames();
measureGold();
measureWords();
