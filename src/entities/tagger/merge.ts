/**
 * Tables and tagger as one result: what tables and patterns found stays; the tagger adds names where they found none or a pattern found only a part, if it is
 * sure enough.
 *
 * @example
 * withTagged(context, mentions, tagger); // the mentions, and people and bodies that no table knows
 */
import { normalize } from "../../normalize/index.js";
import { GAP } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import { taggedMentions } from "./finder.js";
import type { Tagger } from "./tagger.js";

/** Least probability of a mention that is added, by type: chosen on the marked news sentences, so that precision holds. */
const LEAST: Readonly<Record<string, number>> = { person: 0.6, group: 0.6, place: 0.6 };

/** Least probability of a name that takes the place of a part of it which a pattern guessed. */
const LEAST_LONGER = 0.7;

/** Things that bear people's names: إعصار روزا is nobody, nor is شارع الرشيد. Compared as normalized forms, particles and article aside. */
const namedThings = (): ReadonlySet<string> => (things ??= new Set(["إعصار", "عاصفة", "سفينة", "فرقاطة", "غواصة", "شارع", "جسر", "ميدان", "ساحة", "حي", "مطار", "ميناء", "مستشفى", "مدرسة", "مسجد", "جائزة", "كأس", "قاعة", "ملعب", "شركة", "نادي"].map((word) => normalize(word))));

let things: ReadonlySet<string> | undefined;

/** The mentions of a text, in order of reading, disjoint; `known` are those of tables and patterns. */
export function withTagged(context: TextContext, known: readonly Mention[], tagger: Tagger): Mention[] {
  const at = new Map<number, Mention>();
  for (const mention of known) for (let token = mention.first; token <= mention.last; token++) at.set(token, mention);
  const added: Mention[] = [];
  const dropped = new Set<Mention>();
  for (const mention of taggedMentions(context, tagger, known)) {
    if (mention.score < LEAST[mention.type]! || runsOverLine(context, mention) || isNamedThing(context, mention)) continue;
    const met = new Set<Mention>();
    for (let token = mention.first; token <= mention.last; token++) if (at.has(token)) met.add(at.get(token)!);
    if (![...met].every((one) => isPartOf(one, mention))) continue;
    for (const one of met) dropped.add(one);
    added.push(mention);
  }
  if (added.length === 0) return [...known];
  const all = [...known.filter((mention) => !dropped.has(mention)), ...added].sort((a, b) => a.start - b.start);
  return all.filter(({ start }, i) => i === 0 || start >= all[i - 1]!.end);
}

/** Whether a pattern's guess is only a part of the tagger's name of the same type. */
function isPartOf(guess: Mention, { first, last, start, end, type, score }: Mention): boolean {
  return guess.source === "pattern" && guess.type === type && score >= LEAST_LONGER && guess.last - guess.first < last - first && guess.start >= start && guess.end <= end;
}

function runsOverLine({ table }: TextContext, { first, last }: Mention): boolean {
  for (let token = first + 1; token <= last; token++) if (table.gaps[token] === GAP.line) return true;
  return false;
}

function isNamedThing({ table }: TextContext, { first, type }: Mention): boolean {
  const before = table.forms[first - 1];
  if (type !== "person" || before === undefined) return false;
  return before.readings.some(({ norm }) => namedThings().has(norm) || (norm.startsWith("ال") && namedThings().has(norm.slice(2))));
}
