/**
 * Whether a name can be the subject of a verb's form: وقالت asks for a woman or a body whose noun is feminine.
 *
 * Gender is read from the title before a name, from data/name-genders.json, and from how the name ends; of bodies, from their first noun.
 *
 * @example
 * fit(speech, sarah, { gender: "f", number: "one" }); // 2: known to agree
 */
import { normalize } from "../../normalize/index.js";
import { nameGendersJson } from "../../tables/name-genders.generated.js";
import { headPhrases } from "../group/head.js";
import type { Entity } from "../types.js";
import type { Agreement } from "./cue.js";
import { lowerBound } from "./lower-bound.js";
import { titleStart } from "./noun-phrase.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

type Gender = "m" | "f";

let genders: ReadonlyMap<string, Gender> | undefined;

function listedGender(name: string): Gender | undefined {
  genders ??= new Map((JSON.parse(nameGendersJson) as { name: string; gender: Gender }[]).map((row) => [normalize(row.name), row.gender]));
  return genders.get(normalize(name));
}

const isMasculineCountry = wordList("masculine-countries");
const isWoman = wordList("women");

/** How well an entity agrees: 0 not, 1 perhaps, 2 surely. */
export function fit(speech: SpeechText, entity: Entity, { gender, number, first }: Agreement): 0 | 1 | 2 {
  if (first) return 0;
  if (number === "many") return entity.type === "group" && /(?:ون|ين)$/u.test(entity.text) ? 2 : 0;
  const own = genderOf(speech, entity);
  if (gender === undefined) return 1;
  // News marks women by title or name far more often than men: a person of whom nothing is known is taken for a man first.
  if (own === undefined) return entity.type === "person" && gender === "m" ? 2 : entity.type === "person" ? 0 : 1;
  return own === gender ? 2 : 0;
}

function genderOf(speech: SpeechText, entity: Entity): Gender | undefined {
  switch (entity.type) {
    case "person":
      return genderOfPerson(speech, entity);
    case "group":
      return genderOfBody(speech, entity);
    case "country":
      return isMasculineCountry(normalize(entity.text)) ? "m" : "f";
    default:
      return undefined;
  }
}

function genderOfPerson(speech: SpeechText, entity: Entity): Gender | undefined {
  const { table } = speech;
  const first = tokenOf(speech, entity);
  // المتحدثة باسم الاتحاد الأوروبي فلانة: the title stands before the body.
  const body = speech.entityAt[first - 1] ?? -1;
  const head = body !== -1 && speech.entities[body]!.type === "group" ? tokenOf(speech, speech.entities[body]!) : first;
  const title = titleStart(table, head);
  const before = table.forms[first - 1];
  if (before && isWoman(before.norm)) return "f";
  const given = entity.text.split(/\s/u)[0]!;
  const listed = listedGender(given);
  if (title < head) {
    const { surface } = table.forms[title]!;
    if (surface.endsWith("ة")) return listed ?? "f";
    // وزير الصحة: the title's first noun tells; of one word without ة it is a man's, but for الرئيس and النائب of a woman.
    return listed ?? "m";
  }
  if (listed) return listed;
  return entity.text.includes(" ") ? (given.endsWith("ة") ? "f" : undefined) : genderOfFullName(speech, entity);
}

/** A family name alone is the person's who was named in full before. */
function genderOfFullName(speech: SpeechText, { text, start }: Entity): Gender | undefined {
  const full = speech.fullNames.get(text);
  return full && full.start < start && full.text !== text ? genderOf(speech, full) : undefined;
}

/** الوزارة, منظمة: feminine by their noun; حزب, الجيش: masculine. A proper name alone tells nothing. */
function genderOfBody(speech: SpeechText, entity: Entity): Gender | undefined {
  const { table } = speech;
  const first = tokenOf(speech, entity);
  const noun = entity.text.split(/\s/u)[0]!;
  if (/(?:ة|ات)$/u.test(noun)) return "f";
  for (const token of [first, first - 1]) {
    const form = table.forms[token];
    if (!form || headPhrases().matchesAt(table, token).length === 0) continue;
    return /(?:ة|ات|قوات|كتائب|سرايا)$/u.test(form.surface) ? "f" : isBrokenPlural(form.norm) ? "f" : "m";
  }
  return undefined;
}

const isBrokenPlural = wordList("feminine-heads");

/** The token in which an entity begins. */
export function tokenOf({ table: { starts, count } }: SpeechText, { start }: Entity): number {
  return Math.max(0, lowerBound(count, (token) => starts[token]! > start) - 1);
}
