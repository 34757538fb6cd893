/**
 * Tables and tagger as one result: what tables found stays; the tagger adds names where they found none, and mends what patterns guessed of people and bodies, if
 * it is sure enough.
 *
 * @example
 * withTagged(context, mentions, tagger); // the mentions, and people and bodies that no table knows
 */
import { normalize } from "../../normalize/index.js";
import { formTest, GAP } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import { nameWordOfForm } from "../person/name-word.js";
import { titles } from "../person/title.js";
import { taggedMentions } from "./finder.js";
import type { Tagger } from "./tagger.js";

/** Least probability of a mention that is added, by type: chosen on the marked news sentences, so that precision holds. */
const LEAST: Readonly<Record<string, number>> = { person: 0.7, group: 0.7, place: 0.7 };

/** Least probability of a person behind a word that places stand behind: في جون استريت, محيط جون استريت. */
const LEAST_IN_PLACE = 0.9;

/** Words that a place follows, and hardly a person. */
const inside = (): ReadonlySet<string> => (insideWords ??= new Set(["في", "داخل", "خارج", "محيط", "قرب", "وسط", "شمال", "جنوب", "شرق", "غرب", "ضواحي", "بلدة", "قرية", "منطقة"].map((word) => normalize(word))));

let insideWords: ReadonlySet<string> | undefined;

/** Least probability of one word alone that is a name and an ordinary word too: نسبة رضا العملاء. */
const LEAST_COMMON = 0.9;

/**
 * Things that bear names: إعصار روزا is nobody, nor is شارع الرشيد or مدينة الملك عبدالله, and كأس آسيا is no place. Compared as normalized forms, particles and
 * article aside.
 */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  person: ["إعصار", "عاصفة", "سفينة", "فرقاطة", "غواصة", "شارع", "جسر", "ميدان", "ساحة", "حي", "مدينة", "مطار", "ميناء", "مستشفى", "مدرسة", "جامعة", "كلية", "مسجد", "جائزة", "كأس", "قاعة", "ملعب", "شركة", "مجموعة", "مؤسسة", "نادي"],
  place: ["كأس", "دوري"],
};

let things: ReadonlyMap<string, ReadonlySet<string>> | undefined;

const namedThings = (type: string): ReadonlySet<string> | undefined =>
  (things ??= new Map(Object.entries(NAMED).map(([bearer, words]) => [bearer, new Set(words.map((word) => normalize(word)))]))).get(type);

/** Least probability of a longer name that takes the place of a table's, which is a part of it: محمد بن راشد in أحمد بن محمد بن راشد. */
const LEAST_OVER_TABLE = 0.85;

/** Least probability of a club that is named as the table's city: فاز مانشستر. */
const LEAST_CLUB = 0.5;

/** The mentions of a text, in order of reading, disjoint; `known` are those of tables and patterns. */
export function withTagged(context: TextContext, known: readonly Mention[], tagger: Tagger): Mention[] {
  const at = new Map<number, Mention>();
  for (const mention of known) for (let token = mention.first; token <= mention.last; token++) at.set(token, mention);
  const seen = new Set<Mention>();
  const dropped = new Set<Mention>();
  const added: Mention[] = [];
  for (const mention of taggedMentions(context, tagger, known)) {
    const met = new Set<Mention>();
    for (let token = mention.first; token <= mention.last; token++) if (at.has(token)) met.add(at.get(token)!);
    for (const one of met) seen.add(one);
    if (mention.score < leastOf(context, mention) || runsOverLine(context, mention) || isNamedThing(context, mention)) continue;
    if (![...met].every((one) => yields(one, mention))) continue;
    for (const one of met) dropped.add(one);
    added.push(mention);
  }
  // One word that a pattern guessed to be a person, and of which the tagger sees nothing although it was told, is none: وقدم برنامجا. Short mentions of people named in
  // full come back afterwards.
  for (const mention of known) if (mention.source === "pattern" && mention.type === "person" && mention.first === mention.last && !seen.has(mention)) dropped.add(mention);
  if (added.length === 0 && dropped.size === 0) return [...known];
  const all = [...known.filter((mention) => !dropped.has(mention)), ...added].sort((a, b) => a.start - b.start);
  return all.filter(({ start }, i) => i === 0 || start >= all[i - 1]!.end);
}

/** Whether a mention of tables or patterns makes room for one that the tagger sees in other bounds, or as another thing. */
function yields(known: Mention, { first, last, start, end, type, score }: Mention): boolean {
  const isSame = known.first === first && known.last === last;
  const isPart = !isSame && known.start >= start && known.end <= end;
  if ((known.rank ?? 0) > 0) return false;
  if (known.type === "place" && type === "group") return isSame && score >= LEAST_CLUB;
  if (known.type !== type) return false;
  // Where a person's name ends the tagger knows better than the patterns: it is right nine times of ten that they differ.
  if (known.source === "pattern") return type === "person" ? !isSame : isPart;
  return type === "person" && isPart && score >= LEAST_OVER_TABLE;
}

function runsOverLine({ table }: TextContext, { first, last }: Mention): boolean {
  for (let token = first + 1; token <= last; token++) if (table.gaps[token] === GAP.line) return true;
  return false;
}

/** Whether the name is that of a thing: the thing's word stands before it, a person's title perhaps between. */
function isNamedThing({ table }: TextContext, { first, type }: Mention): boolean {
  const words = namedThings(type);
  if (!words) return false;
  const before = table.forms[first - 1];
  const thing = type === "person" && before !== undefined && isTitle(before) ? table.forms[first - 2] : before;
  return thing?.readings.some(({ norm }) => words.has(norm) || (norm.startsWith("ال") && words.has(norm.slice(2)))) ?? false;
}

const isTitle = formTest(({ readings }) => readings.some(({ norm }) => titles().valuesOf([norm]).length > 0));

function leastOf({ table }: TextContext, { type, first, last }: Mention): number {
  if (type === "person" && first > 0 && inside().has(table.forms[first - 1]!.norm)) return LEAST_IN_PLACE;
  return type === "person" && first === last && nameWordOfForm(table.forms[first]!) === "common" ? LEAST_COMMON : LEAST[type]!;
}
