/**
 * Short mentions of people that a text has named in full: وأضاف الخطيب, after سامي الخطيب; قال ستيف, after ستيف مكلارين.
 *
 * @example
 * findShortNames(context, [person("بشار الأسد")]); // later الأسد, with the id of the full mention; a name that no table
 * // knows has no id, and its short mentions have its full form as `name`
 */
import { logFrequency } from "../../tables/word-frequencies.js";
import { formTest, GAP, perForm, type TokenTable } from "../../tokenize/index.js";
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
  const endings = new Uint8Array(ENDINGS);
  let allRare = true;
  for (const name of byName.keys()) {
    const space = name.indexOf(" ");
    const word = space < 0 ? name : name.slice(0, space);
    firstWords.add(word);
    endings[endingOf(word)] = 1;
    allRare &&= isRare(word);
  }
  for (let token = 0; token < table.count; token++) {
    // Most words are passed over by what is known of the form, most others by their ending, which is that of all their readings.
    const form = table.forms[token]!;
    if ((allRare && !holdsRare(form)) || covered[token] === 1 || endings[endingOf(form.norm)] === 0) continue;
    for (const { norm, from } of form.readings) {
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

/** How many kinds of ending `endingOf` tells apart. */
const ENDINGS = 1024;

/** A word's last two letters as one number below `ENDINGS`. */
function endingOf(word: string): number {
  const last = word.length - 1;
  return last < 1 ? 0 : (word.charCodeAt(last) + 37 * word.charCodeAt(last - 1)) & (ENDINGS - 1);
}

/** Whether a word is one of names, or one that running text does not know, as most that a person is called by in short are. */
function isRare(norm: string): boolean {
  return nameWordOf(norm) !== undefined || logFrequency(norm) === 0;
}

const holdsRare = formTest(({ readings }) => readings.some(({ norm }) => isRare(norm)));

/** Whether a thing bears the name: جائزة نوبل. */
function namesThing({ forms, gaps }: TokenTable, token: number): boolean {
  return token > 0 && gaps[token] === GAP.space && cueOf(forms[token - 1]!) === "namesake";
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
