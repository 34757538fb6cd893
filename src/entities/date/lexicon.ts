/**
 * The words of dates, compiled from `data/months.json`, `data/calendar-words.json` and the units of time in `data/units.json`.
 *
 * @example
 * wordAt(table, 0, "weekday"); // الأحد → { value: { kind: "weekday", value: 7 }, next: 1, from: 0, proclitics: "" }
 */
import { calendarWordsJson } from "../../tables/calendar-words.generated.js";
import { monthsJson } from "../../tables/months.generated.js";
import { unitsJson } from "../../tables/units.generated.js";
import type { TokenTable, WordForm } from "../../tokenize/index.js";
import { buildPhrases, phraseAt, type PhraseHit } from "../number/index.js";
import type { PhraseTrie } from "../phrase-trie.js";
import type { DateGrain } from "../types.js";

/** A month's name. `needs` tells what must stand beside it: nothing, a word such as في or شهر, or a day and a year. */
export interface MonthWord {
  readonly kind: "month";
  readonly calendar: "gregorian" | "hijri";
  readonly value: number;
  readonly needs: "nothing" | "cue" | "dated";
}

/** A unit of time: one (شهر), two (شهرين, in the construct شهري) or many (أشهر). */
export interface UnitWord {
  readonly kind: "unit";
  readonly value: DateGrain;
  readonly count: 1 | 2 | 3;
  readonly definite: boolean;
}

/** Words whose value is one number. */
export interface NumericWord {
  readonly kind:
    | "weekday" | "weekdayBare" | "season" | "instant" | "direction" | "demonstrative" | "dayword" | "now" | "portion" | "decade"
    | "matching" | "zone" | "shift" | "latest" | "nth" | "minutes" | "few" | "to" | "from" | "between" | "weekend";
  readonly value: number;
  /** A direction that needs a count: الأخيرة. */
  readonly counted: boolean;
}

/** Part of the day, as a noun (صباح) or as an adverb (صباحا). */
export interface PartWord {
  readonly kind: "part" | "partAdverb";
  readonly value: readonly [number, number];
}

/** Words whose value is a name: of an era, or a holiday's rule. */
export interface NamedWord {
  readonly kind: "era" | "holiday";
  readonly value: string;
}

/** Any of them. */
export type CalendarWord = MonthWord | UnitWord | NumericWord | PartWord | NamedWord;

interface MonthRecord {
  readonly id: string;
  readonly name: { readonly ar: string };
  readonly aliases: readonly string[];
  readonly cue?: readonly string[];
  readonly dated?: readonly string[];
}

interface CalendarRecord {
  readonly kind: string;
  readonly value: number | string | readonly number[];
  readonly forms: readonly string[];
  readonly adverb?: readonly string[];
  readonly counted?: boolean;
}

interface UnitRecord {
  readonly kind: string;
  readonly grain?: DateGrain;
  readonly singular: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
}

let phrases: PhraseTrie<CalendarWord> | undefined;

/** All the words of dates. */
export function calendarPhrases(): PhraseTrie<CalendarWord> {
  return (phrases ??= buildPhrases([...monthPhrases(), ...wordPhrases(), ...unitPhrases()]));
}

function* monthPhrases(): Generator<{ text: string; value: CalendarWord }> {
  for (const { id, name, aliases, cue = [], dated = [] } of JSON.parse(monthsJson) as MonthRecord[]) {
    const calendar = id.startsWith("hijri") ? "hijri" : "gregorian";
    const value = Number(id.slice(-2));
    const weak = new Set([...cue, ...dated]);
    for (const text of [name.ar, ...aliases]) if (!weak.has(text)) yield { text, value: { kind: "month", calendar, value, needs: "nothing" } };
    for (const text of cue) yield { text, value: { kind: "month", calendar, value, needs: "cue" } };
    for (const text of dated) yield { text, value: { kind: "month", calendar, value, needs: "dated" } };
  }
}

function* wordPhrases(): Generator<{ text: string; value: CalendarWord }> {
  for (const { kind, value, forms, adverb = [], counted = false } of JSON.parse(calendarWordsJson) as CalendarRecord[]) {
    // The record's kind says which shape its value has; the data test holds the two together.
    for (const text of forms) yield { text, value: { kind, value, counted } as CalendarWord };
    for (const text of adverb) yield { text, value: { kind: "partAdverb", value } as CalendarWord };
  }
}

function* unitPhrases(): Generator<{ text: string; value: CalendarWord }> {
  for (const { kind, grain, singular, dual, plural } of JSON.parse(unitsJson) as UnitRecord[]) {
    if (kind !== "duration" || !grain) continue;
    for (const [words, count] of [[singular, 1], [dual, 2], [plural, 3]] as const) {
      for (const text of words) {
        yield { text, value: { kind: "unit", value: grain, count, definite: false } };
        yield { text: `ال${text}`, value: { kind: "unit", value: grain, count, definite: true } };
      }
    }
  }
}

/** The word type of a kind. */
type WordOf<K extends CalendarWord["kind"]> =
  K extends "month" ? MonthWord
  : K extends "unit" ? UnitWord
  : K extends PartWord["kind"] ? PartWord
  : K extends NamedWord["kind"] ? NamedWord
  : NumericWord;

const NO_KINDS: ReadonlySet<string> = new Set();
/** Kinds of the words a form may begin: a pure function of the form, so worked out once each. */
const kindsOfForm = new WeakMap<WordForm, ReadonlySet<string>>();

/** Kinds of calendar word a form may begin. */
export function kindsOf(form: WordForm): ReadonlySet<string> {
  let kinds = kindsOfForm.get(form);
  if (!kinds) {
    const found = new Set(form.readings.flatMap(({ norm }) => [...calendarPhrases().values(norm)].map(({ kind }) => kind)));
    kinds = found.size === 0 ? NO_KINDS : found;
    kindsOfForm.set(form, kinds);
  }
  return kinds;
}

/** The longest phrase of a kind at token `i`. */
export function wordAt<K extends CalendarWord["kind"]>(
  table: TokenTable,
  i: number,
  kind: K,
  wanted: (word: WordOf<K>, proclitics: string) => boolean = () => true,
): PhraseHit<WordOf<K>> | undefined {
  if (i >= table.count || !kindsOf(table.forms[i]!).has(kind)) return undefined;
  const found = phraseAt(calendarPhrases(), table, i, (word, proclitics) => word.kind === kind && wanted(word as WordOf<K>, proclitics));
  return found as PhraseHit<WordOf<K>> | undefined;
}

/** As `wordAt`, for a word inside a date, which bears no particle of its own. */
export function plainWordAt<K extends CalendarWord["kind"]>(
  table: TokenTable,
  i: number,
  kind: K,
  wanted: (word: WordOf<K>) => boolean = () => true,
): PhraseHit<WordOf<K>> | undefined {
  return wordAt(table, i, kind, (word, proclitics) => proclitics === "" && wanted(word));
}
