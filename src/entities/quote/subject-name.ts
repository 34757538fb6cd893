/**
 * The name in a subject's noun phrase: its person, or the body it is or speaks for.
 *
 * @example
 * // المتحدث باسم وزارة الصحة
 * bodyAt(speech, 0, 4); // وزارة الصحة: a spokesman without a name speaks for his body
 */
import type { TokenTable } from "../../tokenize/index.js";
import { headPhrases } from "../group/head.js";
import type { Entity } from "../types.js";
import { isAttached, isPreposition, particlesOf, titleStart } from "./noun-phrase.js";
import { isComma } from "./punctuation.js";
import { isSpeaker, lastTokenOf, sourceAt } from "./source.js";
import type { SpeechText } from "./speech-text.js";
import { wordList } from "./word-list.js";

/** How far behind متحدث or بيان its body is named. */
const BODY_REACH = 9;
/** Most tokens before a name set between commas. */
const APPOSITION_REACH = 4;

/** What ends the noun phrase of a subject. */
const isOccasion = wordList("occasions");
const isSpokesman = wordList("spokesmen");
const isInTheNameOf = wordList("in-the-name-of");
const isAffairs = wordList("affairs");

/** The person of a noun phrase: the first one that is no hearer; "relation" where somebody else's noun governs the name (محامي فلان). */
export function personIn(speech: SpeechText, noun: number, end: number): Entity | "relation" | undefined {
  const { table, entities, entityAt } = speech;
  const { forms } = table;
  for (let token = noun; token < end; token++) {
    const entity = entities[entityAt[token]!];
    if (entity?.type === "person") {
      const title = titleStart(table, token);
      const hearer = title > noun && isAttached(forms[title]) && particlesOf(forms[title]).includes("ل");
      const related = token > noun && isRelation(table, token, noun);
      if (related) return "relation";
      if (!hearer && !(token > noun && /[لب]/u.test(table.text.slice(table.starts[token], entity.start)))) return entity;
    }
    if (entity) {
      token = lastTokenOf(table, entityAt, token);
      continue;
    }
    const { norm } = forms[token]!;
    if (isComma(norm)) return appositionAt(speech, token + 1, end);
    if (token > noun && isOccasion(norm)) return undefined;
  }
  return undefined;
}

/** محامي فلان, وكيل أعمال فلان. */
function isRelation(table: TokenTable, name: number, noun: number): boolean {
  if (sourceAt(table, name - 1)?.kind === "relation") return true;
  return name - 2 >= noun && isAffairs(table.forms[name - 1]!.norm) && sourceAt(table, name - 2)?.kind === "relation";
}

/** A name set between commas behind its role: والد الطفل، فلان الفلاني، …. */
function appositionAt({ table, entities, entityAt }: SpeechText, from: number, end: number): Entity | undefined {
  for (let token = from; token < Math.min(end, from + APPOSITION_REACH); token++) {
    const entity = entities[entityAt[token]!];
    if (entity?.type === "person") return titleStart(table, token) <= from && !isAttached(table.forms[from]) ? entity : undefined;
    if (isPreposition(table.forms[token]!.norm) || isOccasion(table.forms[token]!.norm) || table.forms[token]!.kind !== "word") return undefined;
  }
  return undefined;
}

/** The body, country or capital that a noun phrase is, or speaks for: المتحدث باسم الوزارة، بيان للوزارة. */
export function bodyAt(speech: SpeechText, noun: number, end: number): Entity | undefined {
  const { table, entities, entityAt } = speech;
  const here = entities[entityAt[noun]!];
  if (here && (isSpeaker(here.type) || here.type === "place")) return here;
  const form = table.forms[noun]!;
  const spokesman = isSpokesman(form.norm) || form.readings.some(({ norm }) => isSpokesman(norm));
  const source = sourceAt(table, noun);
  if (spokesman || source?.kind === "document") return bodyBehind(speech, noun + 1, Math.min(end, noun + BODY_REACH), spokesman);
  // صحيفة «النهار», تنظيم داعش: the kind word stays out of the entity.
  const isHead = source?.kind === "body" || headPhrases().matchesAt(table, noun).length > 0;
  const next = noun + 1 < end && table.forms[noun + 1]!.kind === "punctuation" ? noun + 2 : noun + 1;
  const named = isHead && next < end ? entities[entityAt[next]!] : undefined;
  return named?.type === "group" ? named : undefined;
}

/** The first body behind متحدث or بيان; of a spokesman only one he is said to speak for. */
function bodyBehind({ table, entities, entityAt }: SpeechText, from: number, end: number, spokesman: boolean): Entity | undefined {
  let speaksFor = !spokesman;
  for (let token = from; token < end; token++) {
    const { norm } = table.forms[token]!;
    speaksFor ||= isInTheNameOf(norm) || isAttached(table.forms[token]);
    const entity = entities[entityAt[token]!];
    if (entity && isSpeaker(entity.type)) return speaksFor ? entity : undefined;
    if (isComma(norm) || (norm !== "عن" && isOccasion(norm))) return undefined;
  }
  return undefined;
}
