/**
 * Short mentions of people that a text has named in full: وأضاف الخطيب, after سامي الخطيب; قال ستيف, after ستيف مكلارين.
 *
 * @example
 * findShortNames(context, [person("بشار الأسد")]); // later الأسد, with the id of the full mention; a name that no table
 * // knows has no id, and its short mentions have its full form as `name`
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import { cueOf } from "./cue.js";
import { nameWordOf } from "./name-word.js";

/** Share of repeats that are the person, as (right + 1) / (found + 2) on the marked pages. */
const SCORE = 0.82;
/** Fewest letters of a name that may stand alone. */
const SHORTEST = 3;

/** Later mentions of family names, given names, عبد and أبو with the word they govern. `accepted` are the settled mentions of the text. */
export function findShortNames({ table }: TextContext, accepted: readonly Mention[]): Mention[] {
  const people = accepted.filter(({ type }) => type === "person");
  if (people.length === 0) return [];
  const covered = new Uint8Array(table.count);
  const byName = new Map<string, Mention>();
  for (const mention of accepted) {
    // One word that a pattern found may be short for a name the text has in full.
    if (!(mention.type === "person" && mention.last === mention.first && mention.source === "pattern")) covered.fill(1, mention.first, mention.last + 1);
  }
  for (const mention of people) {
    // A single word of a table needs no repeat; one that a title or verb showed to be a name does.
    if (mention.last === mention.first && mention.source !== "pattern") continue;
    for (const name of shortNames(mention, table)) if (!byName.has(name)) byName.set(name, mention);
  }
  if (byName.size === 0) return [];
  const found: Mention[] = [];
  const firstWords = new Set([...byName.keys()].map((name) => name.split(" ", 1)[0]!));
  for (let token = 0; token < table.count; token++) {
    if (covered[token] === 1) continue;
    for (const { norm, from } of table.forms[token]!.readings) {
      if (!firstWords.has(norm)) continue;
      const next = table.forms[token + 1]?.norm ?? "";
      const compound = byName.get(`${norm} ${next}`);
      const person = compound ?? byName.get(norm);
      if (!person || token <= person.last || namesThing(table, token)) continue;
      const { id } = person;
      const name = person.name ?? (person.last > person.first ? { ar: table.text.slice(person.start, person.end) } : undefined);
      const last = compound ? token + 1 : token;
      found.push({ first: token, last, start: table.starts[token]! + from, end: table.ends[last]!, type: "person", ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }), score: SCORE, source: "pattern" });
      break;
    }
  }
  return found;
}

/** Whether a thing bears the name: جائزة نوبل. */
function namesThing({ forms, gaps }: TokenTable, token: number): boolean {
  return token > 0 && gaps[token] === GAP.space && cueOf(forms[token - 1]!) === "namesake";
}

/** What a full name is called by in short, in both spellings of عبد العاطي: its last words, and a first one that is no ordinary word. */
function shortNames({ first, last }: Mention, { forms }: TokenTable): string[] {
  const final = forms[last]!.norm;
  const names: string[] = [];
  if (last > first) {
    const { readings, surface } = forms[first]!;
    const given = readings.find(({ norm }) => nameWordOf(norm, surface) === "given")?.norm;
    if (given !== undefined && given.length >= SHORTEST && !given.startsWith("عبدال")) names.push(given);
  }
  if (nameWordOf(final) === "suffix") return names; // الثاني, الدين
  const before = last > first ? forms[last - 1]!.norm : "";
  if (before === "عبد") return [...names, `${before} ${final}`, before + final];
  if (before === "ابو" || before === "بن" || before === "ال") return [...names, `${before} ${final}`];
  if (/^عبدال../u.test(final)) return [...names, final, `عبد ${final.slice(3)}`];
  return final.length >= SHORTEST ? [final, ...names] : names;
}
