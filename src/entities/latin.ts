/**
 * Names in runs of Latin letters: those of the tables by their English names, others as compromise reads them. The library is handed in,
 * so that nothing loads it who does not ask.
 *
 * @example
 * const find = createLatinFinder(await import("compromise/three"));
 * // "قال Joe Biden إن": one person, "Joe Biden", with the id joe-biden. The run alone is read, since the mixed line would give "Joe".
 */
import { detectLanguage } from "../language/index.js";
import { GAP, type TokenTable } from "../tokenize/index.js";
import type { Finder } from "./index.js";
import type { Mention } from "./context.js";
import { builtinRecords, type GazetteerRecord } from "./gazetteer/index.js";
import { compileLatinNames, type LatinNames, namesIn } from "./latin-names.js";

/** What is used of compromise. */
export interface Compromise {
  readonly default: (text: string) => {
    people(): { out(format: "array"): string[] };
    places(): { out(format: "array"): string[] };
    organizations(): { out(format: "array"): string[] };
  };
}

/** Tokens `first..last` of a text that read as one stretch of Latin letters; `start` is behind particles joined to it: وRamallah. */
interface LatinRun {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly text: string;
}

/** A name in a run, in UTF-16 units of the run. */
interface Found extends Pick<Mention, "type" | "id" | "name" | "kind" | "score" | "source"> {
  readonly from: number;
  readonly to: number;
}

/** Shares of names that are right in the sentences of test/entities/latin.json, rounded down. */
const TABLE_SCORE = 0.9;
const COMPROMISE_SCORE = 0.75;
/** Longest run read at once, in tokens. */
const LONGEST_RUN = 60;
/** Fewest words by which a foreign language is told, and its sentence kept from a library that reads English. */
const SENTENCE = 4;

/** A Latin word, Arabic particles and the article before it allowed. */
const LATIN_WORD = /^(?:[وفبكل]|ال|\u0640)*(?=\p{Script=Latin})[\p{Script=Latin}\p{M}\p{N}]+$/u;
/** What goes on a run: numbers, and the punctuation of names and sentences. */
const GOES_ON = /^(?:[\p{Script=Latin}\p{M}\p{N}.,]+|['’.,&\-–:;!?"()])$/u;
/** Titles stay out of names: Dr. Anthony Fauci. */
const TITLE = /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|President|Minister|King|Queen|Prince|Princess|Sheikh|Senator|Sen|Rep|Governor|Gov|General|Gen|Col|Judge|Pope)\.?\s+(?=\p{Lu})/u;
/** The rest of a name that compromise leaves behind: Abdel Fattah el-Sisi. */
const REST = /^(?:[ -](?:al|el|bin|ibn|ben|ould|von|van|de|da|di)[ -]\p{Lu}[\p{L}\p{M}]*)+/iu;

/**
 * A finder of people, places and groups in Latin letters. English names are those of `records`, and of the built-in tables unless `builtin` is false; a
 * person's last name counts where the text has named the person in full before.
 */
export function createLatinFinder({ default: nlp }: Compromise, { records = [], builtin = true }: { readonly records?: readonly GazetteerRecord[]; readonly builtin?: boolean } = {}): Finder {
  const names = compileLatinNames(builtin ? [...records, ...builtinRecords()] : records);
  return ({ table }) => {
    const people = new Map<string, Found>();
    return runsOf(table).flatMap((run) => {
      const found = [...known(run.text, names), ...readByCompromise(nlp, run.text)];
      for (const one of found) if (one.type === "person") remember(people, lastWord(run.text.slice(one.from, one.to)), one);
      return [...found, ...lastNames(run.text, people)].map((one) => mentionOf(table, run, one));
    });
  };
}

/** The runs of a text, each within a line. */
function runsOf({ count, forms, starts, ends, gaps, text }: TokenTable): LatinRun[] {
  const runs: LatinRun[] = [];
  for (let first = 0; first < count; first++) {
    const surface = forms[first]!.surface;
    if (!LATIN_WORD.test(surface)) continue;
    let last = first;
    for (let next = first + 1; next < count && next - first < LONGEST_RUN && gaps[next] !== GAP.line && GOES_ON.test(forms[next]!.surface); next++) last = next;
    const start = starts[first]! + surface.search(/\p{Script=Latin}/u);
    runs.push({ first, last, start, text: text.slice(start, ends[last]) });
    first = last;
  }
  return runs;
}

function known(text: string, names: LatinNames): Found[] {
  return namesIn(text, names).map(({ from, to, record: { type, id, name, kind } }) => ({ from, to, type, id, name, ...(kind === undefined ? {} : { kind }), score: TABLE_SCORE, source: "gazetteer" }));
}

/** The names that compromise reads in a run of English. */
function readByCompromise(nlp: Compromise["default"], run: string): Found[] {
  if (run.split(" ").length >= SENTENCE && !["eng", "und"].includes(detectLanguage(run).language)) return [];
  // It takes the name before a possessive apart: Joe Biden's.
  const text = run.replace(/['’]s(?![\p{L}\p{N}])/gu, "  ");
  const doc = nlp(text);
  return ([["person", doc.people()], ["place", doc.places()], ["group", doc.organizations()]] as const).flatMap(([type, view]) => {
    const found: Found[] = [];
    let at = 0;
    for (const name of view.out("array")) {
      const from = text.indexOf(name, at);
      if (from < 0 || name === "") continue;
      at = from + name.length;
      const title = type === "person" ? (TITLE.exec(name)?.[0].length ?? 0) : 0;
      const rest = type === "person" ? (REST.exec(text.slice(at))?.[0].length ?? 0) : 0;
      const to = rest > 0 ? at + rest : from + lengthOf(name);
      if (to > from + title) found.push({ from: from + title, to, type, score: COMPROMISE_SCORE, source: "pattern" });
    }
    return found;
  });
}

/** The length of a name without the punctuation that compromise leaves behind it. */
function lengthOf(name: string): number {
  let length = name.length;
  while (length > 0 && " .,:;!?)\"'’".includes(name.charAt(length - 1))) length--;
  return length;
}

/** Words of a run that are the last names of people named before. */
function lastNames(run: string, people: ReadonlyMap<string, Found>): Found[] {
  if (people.size === 0) return [];
  return [...run.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)].flatMap(({ 0: word, index }) => {
    const person = people.get(word);
    return person ? [{ ...person, from: index, to: index + word.length }] : [];
  });
}

/** Keeps the first bearer of a last name: what the tables know comes before what compromise reads. */
function remember(people: Map<string, Found>, name: string, person: Found): void {
  if (!people.has(name)) people.set(name, person);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function mentionOf({ starts }: TokenTable, { first, last, start }: LatinRun, { from, to, ...rest }: Found): Mention {
  return { ...rest, start: start + from, end: start + to, first: tokenAt(starts, start + from, first, last), last: tokenAt(starts, start + to - 1, first, last) };
}

/** The token that holds an offset, among `first..last`. */
function tokenAt(starts: Uint32Array, offset: number, first: number, last: number): number {
  let token = first;
  while (token < last && starts[token + 1]! <= offset) token++;
  return token;
}
