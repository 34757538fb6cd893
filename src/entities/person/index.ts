/**
 * People that no table lists, by the company their names keep: a title before them, a given name that begins them, a verb of
 * saying, another name. What the text repeats in short is found by `repeat.ts`.
 *
 * @example
 * // "قال الدكتور سامي الخطيب": the title shows the name
 */
import { formTest, GAP, type TokenTable, tokensWhere } from "../../tokenize/index.js";
import type { Mention, TextContext } from "../context.js";
import type { FoundNames } from "../gazetteer/index.js";
import { nameAfterTitle } from "./after-title.js";
import { isNamesake, isVouched, standsAlone, startsFullName, wordBefore } from "./full-name.js";
import { namesInRow } from "./list.js";
import { headOf, type NameRun, nameRun } from "./name-run.js";
import { type NameSearch, searchOf } from "./search.js";
import { titles } from "./title.js";

export { findShortNames } from "./repeat.js";

/** How sure a name is, by what shows it: (right + 1) / (found + 2) on the marked news sentences and pages. */
const SCORE = { title: 0.82, given: 0.75, speech: 0.75, alone: 0.5, row: 0.75 } as const;

/** Name words that are no ordinary words. */
const SURE = new Set<string>(["given", "family", "particle"]);

/** What makes a name a month's or a feast's: شهر رمضان المبارك, عيد الفصح. */
const MONTH_OR_FEAST = new Set(["شهر", "لشهر", "بشهر", "عيد", "بعيد", "لعيد"]);

/** A name and how sure it is. */
interface ScoredRun {
  readonly run: NameRun;
  readonly score: number;
}

/** People by pattern. */
export function findPeople(context: TextContext, names: FoundNames): Mention[] {
  const { table } = context;
  const found = titles().matches(table);
  const search = searchOf(table, names, found);
  const runs: ScoredRun[] = [];
  let previous = -1;
  for (const match of found) {
    // Of titles that begin together only the longest counts: المتحدث باسم, not المتحدث.
    if (match.first === previous) continue;
    previous = match.first;
    // مستشفى الأمير متعب, كأس الشيخ جاسم: the thing has the name.
    if (match.proclitics === "" && isNamesake(search, match.first)) continue;
    const run = nameAfterTitle(search, match.last, match.values[0]!);
    if (run) runs.push({ run, score: SCORE.title });
  }
  let next = 0;
  for (const token of tokensWhere(table, headOf)) {
    if (token < next || search.beginsNone[token] === 1 || search.isTaken(token)) continue;
    const scored = nameAt(search, token);
    if (!scored) continue;
    next = scored.run.last + 1;
    if (!namesPlace(table, scored.run)) runs.push(scored);
  }
  const known = [...runs.map(({ run }) => run.last), ...names.mentions.filter(({ type }) => type === "person").map(({ last }) => last)];
  for (const last of known) for (const run of namesInRow(search, last)) runs.push({ run, score: SCORE.row });
  return runs.map(({ run: { first, last, start, end }, score }) => ({ first, last, start, end, type: "person", id: undefined, name: undefined, kind: undefined, value: undefined, score, source: "pattern", rank: undefined }));
}

/** The name that begins at a token, by its own words or by the word before it. */
function nameAt(search: NameSearch, token: number): ScoredRun | undefined {
  const { table, isTaken } = search;
  const before = wordBefore(search, token);
  const vouched = isVouched(search, before);
  const run = nameRun(table, token, { stopAt: isTaken, vouched });
  if (!run || MONTH_OR_FEAST.has(table.forms[token - 1]?.norm ?? "")) return undefined;
  if (startsFullName(search, run, vouched)) return { run, score: SCORE.given };
  if (vouched && saidBy(table, run)) return { run, score: SCORE.speech };
  return standsAlone(search, run) ? { run, score: SCORE.alone } : undefined;
}

/** Words behind which a name is a place's, whatever it looks like: قرية أبو سدرة, جنوب غرب بونتا يوجينيا. */
const isPlaceNoun = formTest(({ readings }) => readings.some(({ norm }) => PLACE_NOUNS.has(norm)));
const PLACE_NOUNS = new Set(["قريه", "بلده", "مدينه", "جزيره", "بحيره", "مقاطعه", "ولايه", "اقليم", "ضاحيه", "منطقه", "محافظه", "بلديه", "محيط", "شمال", "جنوب", "شرق", "غرب", "شرقي", "غربي", "شمالي", "جنوبي", "ضواحي", "ساحل", "سواحل", "شاطئ", "خليج"]);

/** Whether the word before says that the name is a place's. */
function namesPlace({ forms, gaps }: TokenTable, { first }: NameRun): boolean {
  return first > 0 && gaps[first] === GAP.space && isPlaceNoun(forms[first - 1]!);
}

/** The commonest verbs of saying, whose subject follows at once: behind them even one word that nobody knows is a name. */
const SAID = new Set(["قال", "قالت", "يقول", "تقول", "اضاف", "اضافت", "اكد", "اكدت", "اوضح", "اوضحت", "اشار", "اشارت", "شدد", "شددت", "تابع", "تابعت"]);

/** Names behind a word that vouches: two unknown words, or one that is surely a name or no construct plural (لاعبو، مسؤولو). */
function saidBy({ forms }: TokenTable, { first, kinds }: NameRun): boolean {
  if (kinds.some((kind) => kind !== "unknown" && !SURE.has(kind))) return false;
  return kinds.length >= 2 || (forms[first - 1]!.readings.some(({ norm }) => SAID.has(norm)) && !/(?:و|تا)$/u.test(forms[first]!.norm));
}
