/**
 * People that no table lists, by the company their names keep: a title before them, a given name that begins them, a verb of
 * saying. What the text repeats in short is found by `repeat.ts`.
 *
 * @example
 * // "قال الدكتور سامي الخطيب": the title shows the name
 */
import { GAP, type TokenTable } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import type { FoundNames } from "../gazetteer/index.js";
import { logFrequency } from "../../tables/word-frequencies.js";
import { isSpeechVerb } from "../quote/cue.js";
import { mayBeginName, type NameRun, nameRun } from "./name-run.js";
import { nameWordOf } from "./name-word.js";
import { type Title, titles } from "./title.js";

export { findShortNames } from "./repeat.js";

/** How sure a name is, by what shows it: (right + 1) / (found + 2) on the marked news sentences and pages. */
const SCORE = { title: 0.82, given: 0.75, speech: 0.75 } as const;

/** Most words of a noun phrase between a role and its name: وزير الموارد المائية والري محمد عبد العاطي. */
const LONGEST_ROLE = 6;

/** log2 frequency below which a surname that is also a word is a surname. */
const RARE = 9;

/** Name words that are no ordinary words. */
const SURE = new Set<string>(["given", "family", "particle"]);

/** What makes a name a month's or a feast's: شهر رمضان المبارك, عيد الفصح. */
const MONTH_OR_FEAST = new Set(["شهر", "لشهر", "بشهر", "عيد", "بعيد", "لعيد"]);

/** What the search reads: the tokens, and which of them are spoken for. */
interface NameSearch {
  readonly table: TokenTable;
  /** Words of other names, which a person's name does not run into. */
  readonly isTaken: (token: number, words?: number) => boolean;
  /** Words of titles and adjectives of nationality, which begin no name. */
  readonly beginsNone: Uint8Array;
  /** Adjectives of nationality: last token by first token. */
  readonly nationalities: ReadonlyMap<number, number>;
}

/** People by pattern. */
export function findPeople(context: TextContext, names: FoundNames): Mention[] {
  const { table } = context;
  const found = titles().matches(table);
  const search = searchOf(table, names, found);
  const runs: { run: NameRun; score: number }[] = [];
  let previous = -1;
  for (const match of found) {
    // Of titles that begin together only the longest counts: المتحدث باسم, not المتحدث.
    if (match.first === previous) continue;
    previous = match.first;
    const run = nameAfterTitle(search, match.last, match.values[0]!);
    if (run) runs.push({ run, score: SCORE.title });
  }
  for (let token = 0; token < table.count; token++) {
    if (!mayBeginName(table.forms[token]!) || search.beginsNone[token] === 1 || search.isTaken(token)) continue;
    const said = followsSpeech(table, token);
    const run = nameRun(table, token, { stopAt: search.isTaken, vouched: said });
    if (!run || MONTH_OR_FEAST.has(table.forms[token - 1]?.norm ?? "")) continue;
    if (startsFullName(search, run, said)) runs.push({ run, score: SCORE.given });
    else if (saidBy(table, run, said)) runs.push({ run, score: SCORE.speech });
    else continue;
    token = run.last;
  }
  return runs.map(({ run: { first, last, start, end }, score }) => ({ first, last, start, end, type: "person", score, source: "pattern" }));
}

function searchOf(table: TokenTable, { mentions, doubtful }: FoundNames, found: readonly { first: number; last: number }[]): NameSearch {
  const taken = new Uint8Array(table.count);
  const TAKEN = 1;
  const TAKEN_UNLESS_NAME = 2;
  for (const { type, first, last, start } of mentions) {
    // ماكرون وميركل: a name behind و is another one.
    if (type === "person" && (last > first || start > table.starts[first]!)) taken.fill(TAKEN, first, last + 1);
  }
  for (const { type, first, last } of [...mentions, ...doubtful]) {
    if (type !== "person") for (let token = first; token <= last; token++) taken[token] ||= TAKEN_UNLESS_NAME;
  }
  const nationalities = new Map(mentions.filter(({ type }) => type === "nationality").map((mention) => [mention.first, mention.last]));
  const titleWords = new Uint8Array(table.count);
  for (const { first, last } of found) titleWords.fill(1, first, last + 1);
  const beginsNone = titleWords.slice();
  for (const first of nationalities.keys()) beginsNone[first] = 1;
  const kindAt = (token: number): string | undefined => nameWordOf(table.forms[token]!.norm);
  return {
    table,
    // Words of other names may still be names of people (سيدني), and so may titles; لاعب and مدرب are not.
    // الخطيب is a title and a surname: behind one given name it is the surname. سيد is a title and a given name.
    isTaken: (token, words = 0) => taken[token] === TAKEN || (taken[token] === TAKEN_UNLESS_NAME && kindAt(token) === undefined) || (titleWords[token] === 1 && !SURE.has(kindAt(token) ?? "") && !(kindAt(token) === "common" && table.forms[token]!.norm.startsWith("ال") === (words === 1))),
    beginsNone,
    nationalities,
  };
}

/** The name behind a title: at once, behind one adjective of nationality, or behind the noun phrase of a role. */
function nameAfterTitle(search: NameSearch, titleEnd: number, title: Title): NameRun | undefined {
  const { table, isTaken, beginsNone, nationalities } = search;
  const { follows } = title;
  let at = titleEnd + 1;
  if (table.forms[at]?.norm === "." && table.gaps[at] === GAP.none) at++;
  if (at >= table.count || table.gaps[at] === GAP.line || isTaken(at)) return undefined;
  const adjective = nationalities.get(at);
  // A second title will find the name itself; سيد may be one or a name.
  if (adjective === undefined && beginsNone[at] === 1 && table.forms[at]!.norm.startsWith("ال")) return undefined;
  if (adjective !== undefined && table.gaps[adjective + 1] === GAP.space && !isTaken(adjective + 1) && beginsNone[adjective + 1] !== 1) {
    const behind = nameRun(table, adjective + 1, { stopAt: isTaken, bare: true, vouched: true });
    if (behind && plausible(search, behind, title)) return behind;
  }
  const direct = adjective === undefined ? nameRun(table, at, { stopAt: isTaken, bare: true, vouched: true, surname: PERSONAL.has(title.kind) && !title.common }) : undefined;
  if (direct && follows.includes("name") && plausible(search, direct, title)) return direct;
  if (!follows.includes("noun")) return undefined;
  for (let token = at + 1; token < Math.min(table.count, at + LONGEST_ROLE) && table.gaps[token] === GAP.space && !isTaken(token); token++) {
    const run = nameRun(table, token, { stopAt: isTaken });
    if (run && startsFullName(search, run, true)) return run;
  }
  return undefined;
}

/** Kinds of title that only a name follows. */
const PERSONAL = new Set<Title["kind"]>(["honorific", "royal", "religious", "military"]);

/** Behind a title of address one name word will do; behind a role, which nouns follow as well, it must surely be a name. */
function plausible({ table }: NameSearch, { first, kinds }: NameRun, { kind, title, common = false }: Title): boolean {
  if (kinds.some((one) => one === "given" || one === "family")) return true;
  if (common) return false;
  if (kinds.every((one) => one === "unknown")) return PERSONAL.has(kind) || kinds.length > 1 || !title.includes(" ");
  return PERSONAL.has(kind) ? !table.forms[first]!.norm.startsWith("ال") : kinds.length > 1;
}

/** A given name and at least one more name word. Of two words that may both be ordinary, a verb of saying must vouch. */
function startsFullName({ table, nationalities }: NameSearch, { first, last, kinds }: NameRun, vouched: boolean): boolean {
  const [head, second] = kinds;
  if (second === undefined) return false;
  const sure = kinds.some((kind, i) => i > 0 && (kind === "given" || kind === "family"));
  const final = table.forms[last]!.norm;
  const definite = final.startsWith("ال") && last === first + 1;
  if (head === "given") return second !== "common" || kinds.length > 2 || definite || vouched;
  if (head === "family") return second === "unknown" || second === "family";
  // رمضان الجوهري: two words that may be ordinary, the second a rare surname.
  if (head === "common" && definite && second === "common" && logFrequency(final) < RARE && !table.forms[first]!.norm.startsWith("ال")) return !nationalities.has(last);
  return head === "common" && (sure || (vouched && !nationalities.has(last)));
}

/** The commonest verbs of saying, whose subject follows at once: behind them even one word that nobody knows is a name. */
const SAID = new Set(["قال", "قالت", "يقول", "تقول", "اضاف", "اضافت", "اكد", "اكدت", "اوضح", "اوضحت", "اشار", "اشارت", "شدد", "شددت", "تابع", "تابعت"]);

/** Names behind a verb of saying: two unknown words, or one that is surely a name or no construct plural (لاعبو، مسؤولو). */
function saidBy(table: TokenTable, { first, kinds }: NameRun, said: boolean): boolean {
  if (!said || kinds.some((kind) => kind !== "unknown" && !SURE.has(kind))) return false;
  if (kinds.length >= 2) return true;
  return table.forms[first - 1]!.readings.some(({ norm }) => SAID.has(norm)) && !/(?:و|تا)$/u.test(table.forms[first]!.norm);
}

function followsSpeech(table: TokenTable, token: number): boolean {
  return token > 0 && table.gaps[token] === GAP.space && isSpeechVerb(table.forms[token - 1]!);
}
