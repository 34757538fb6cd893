/**
 * Short mentions of people that a text has named in full: وأضاف الخطيب, after سامي الخطيب.
 *
 * @example
 * findShortNames(context, [person("بشار الأسد")]); // later الأسد, with the id of the full mention
 */
import type { Mention, TextContext } from "../context.js";
import { nameWordOf } from "./name-word.js";

/** Share of repeats that are the person, as (right + 1) / (found + 2) on the marked pages. */
const SCORE = 0.82;
/** Fewest letters of a name that may stand alone. */
const SHORTEST = 3;

/** Later mentions of family names, عبد and أبو with the word they govern. `accepted` are the settled mentions of the text. */
export function findShortNames({ table }: TextContext, accepted: readonly Mention[]): Mention[] {
  const covered = new Uint8Array(table.count);
  const byName = new Map<string, Mention>();
  for (const mention of accepted) {
    covered.fill(1, mention.first, mention.last + 1);
    // A single word of a table needs no repeat; one that a title or verb showed to be a name does.
    if (mention.type !== "person" || (mention.last === mention.first && mention.source !== "pattern")) continue;
    for (const name of shortNames(mention, (token) => table.forms[token]!.norm)) if (!byName.has(name)) byName.set(name, mention);
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
      if (!person || token < person.first) continue;
      const { id, name } = person;
      const last = compound ? token + 1 : token;
      found.push({ first: token, last, start: table.starts[token]! + from, end: table.ends[last]!, type: "person", ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }), score: SCORE, source: "pattern" });
      break;
    }
  }
  return found;
}

/** What a full name is called by in short, in both spellings of عبد العاطي. */
function shortNames({ first, last }: Mention, normAt: (token: number) => string): string[] {
  const final = normAt(last);
  if (nameWordOf(final) === "suffix") return []; // الثاني, الدين
  const before = last > first ? normAt(last - 1) : "";
  if (before === "عبد") return [`${before} ${final}`, before + final];
  if (before === "ابو" || before === "بن" || before === "ال") return [`${before} ${final}`];
  if (/^عبدال../u.test(final)) return [final, `عبد ${final.slice(3)}`];
  return final.length >= SHORTEST ? [final] : [];
}
