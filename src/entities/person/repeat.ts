/**
 * Short mentions of people that a text has named in full: وأضاف الخطيب, after سامي الخطيب; قال ستيف, after ستيف مكلارين.
 *
 * @example
 * findShortNames(context, [person("بشار الأسد")]); // later الأسد, with the id of the full mention; a name that no table
 * // knows has no id, and its short mentions have its full form as `name`
 */
import { grown } from "../../normalize/grown.js";
import { type FormTable, GAP, perForm, type TokenTable } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import { cueOf } from "./cue.js";
import { nameWordOf } from "./name-word.js";

/** Share of repeats that are the person, as (right + 1) / (found + 2) on the marked pages. */
const SCORE = 0.82;
/** Fewest letters of a name that may stand alone. */
const SHORTEST = 3;

/** Later mentions of family names, given names, عبد and أبو with the word they govern. `accepted` are the settled mentions of the text. */
export function findShortNames({ table }: TextContext, accepted: readonly Mention[]): Mention[] {
  const byName = new Map<string, Mention>();
  const covered = new Uint8Array(table.count);
  for (const mention of accepted) {
    const { first, last } = mention;
    const isPerson = mention.type === "person";
    const isPattern = isPerson && mention.source === "pattern";
    // One word that a pattern found may be short for a name the text has in full.
    if (last > first || !isPattern) for (let token = first; token <= last; token++) covered[token] = 1;
    // A single word of a table needs no repeat; one that a title or verb showed to be a name does.
    if (isPerson && (last > first || isPattern)) for (const name of shortNames(mention, table)) if (!byName.has(name)) byName.set(name, mention);
  }
  if (byName.size === 0) return [];
  const found: Mention[] = [];
  const firstWords = new Set<string>();
  /** A bit for each ending of those words. */
  const endings = new Uint32Array(ENDINGS / 32);
  let earliest = table.count;
  for (const [name, { last }] of byName) {
    earliest = Math.min(earliest, last + 1);
    const space = name.indexOf(" ");
    const word = space < 0 ? name : name.slice(0, space);
    firstWords.add(word);
    endings[endingOf(word) >>> 5]! |= 1 << endingOf(word);
  }
  const { numbers, known } = table;
  const endingAt = endingsOf(known);
  for (let token = earliest; token < table.count; token++) {
    // Most words are passed over by their ending, which is that of all their readings.
    const ending = endingAt[numbers[token]!]!;
    if (((endings[ending >>> 5]! >>> ending) & 1) === 0 || covered[token] === 1) continue;
    for (const { norm, from } of known.forms[numbers[token]!]!.readings) {
      if (!firstWords.has(norm)) continue;
      const next = table.formAt(token + 1)?.norm ?? "";
      const compound = byName.get(`${norm} ${next}`);
      const person = compound ?? byName.get(norm);
      if (!person || token <= person.last || namesThing(table, token)) continue;
      const { id } = person;
      const name = person.name ?? (person.last > person.first ? { ar: table.text.slice(person.start, person.end) } : undefined);
      const last = compound ? token + 1 : token;
      found.push({ first: token, last, start: table.starts[token]! + from, end: table.ends[last]!, type: "person", id, name, kind: undefined, value: undefined, score: SCORE, source: "pattern", rank: undefined });
      break;
    }
  }
  return found;
}

/** How many kinds of ending `endingOf` tells apart. */
const ENDINGS = 4096;

/** A word's last two letters as one number below `ENDINGS`, another one for each two letters of Arabic. */
function endingOf(word: string): number {
  const last = word.length - 1;
  return last < 1 ? 0 : ((word.charCodeAt(last - 1) & 63) << 6) | (word.charCodeAt(last) & 63);
}

/** The endings of a table's first `count` forms, by number. */
interface Endings {
  count: number;
  column: Uint16Array;
}

function noEndings(): Endings {
  return { count: 0, column: new Uint16Array(0) };
}

/** The endings of all forms so far. */
function endingsOf(known: FormTable): Uint16Array {
  const endings = known.kept(noEndings, noEndings);
  const column = (endings.column = grown(endings.column, known.forms.length));
  for (; endings.count < known.forms.length; endings.count++) column[endings.count] = endingOf(known.forms[endings.count]!.norm);
  return column;
}

/** Whether a thing bears the name: جائزة نوبل. */
function namesThing(table: TokenTable, token: number): boolean {
  return token > 0 && table.gaps[token] === GAP.space && cueOf(table.formAt(token - 1)!) === "namesake";
}

/** What a form tells where it begins or ends a person's name. */
interface NamePart {
  /** The given name in it, where it is no ordinary word. */
  readonly given: string | undefined;
  /** الثاني, الدين: nobody is called by it alone. */
  readonly isSuffix: boolean;
  /** العاطي of عبدالعاطي. */
  readonly served: string | undefined;
}

const partOf = perForm(({ norm, surface, readings }): NamePart => {
  const given = readings.find((reading) => nameWordOf(reading.norm, surface) === "given")?.norm;
  return {
    given: given !== undefined && given.length >= SHORTEST && !given.startsWith("عبدال") ? given : undefined,
    isSuffix: nameWordOf(norm) === "suffix",
    served: /^عبدال../u.test(norm) ? norm.slice(3) : undefined,
  };
});

/** What a full name is called by in short, in both spellings of عبد العاطي: its last words, and a first one that is no ordinary word. */
function shortNames({ first, last }: Mention, { forms }: TokenTable): string[] {
  const final = forms[last]!.norm;
  const names: string[] = [];
  const given = last > first ? partOf(forms[first]!).given : undefined;
  if (given !== undefined) names.push(given);
  const { isSuffix, served } = partOf(forms[last]!);
  if (isSuffix) return names;
  const before = last > first ? forms[last - 1]!.norm : "";
  if (before === "عبد") return [...names, `${before} ${final}`, before + final];
  if (before === "ابو" || before === "بن" || before === "ال") return [...names, `${before} ${final}`];
  if (served !== undefined) return [...names, final, `عبد ${served}`];
  return final.length >= SHORTEST ? [final, ...names] : names;
}
