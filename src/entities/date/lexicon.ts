/**
 * The words of dates, compiled from `data/months.json`, `data/calendar-words.json` and the units of time in `data/units.json`.
 *
 * @example
 * phrasesFrom("الاحد")?.words; // [{ kind: "weekday", value: 7, counted: false }]
 */
import { calendarWordsJson } from "../../tables/calendar-words.generated.js";
import { monthsJson } from "../../tables/months.generated.js";
import { unitsJson } from "../../tables/units.generated.js";
import { Lexicon, scan } from "../../tokenize/index.js";
import type { DateGrain } from "../types.js";
import type { PartOfDay } from "./parts.js";

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
    | "matching" | "zone" | "shift" | "latest" | "minutes" | "few" | "to" | "from" | "between" | "weekend";
  readonly value: number;
  /** A direction that needs a count: الأخيرة. */
  readonly counted: boolean;
}

/** Part of the day, as a noun (صباح) or as an adverb (صباحا). */
export interface PartWord {
  readonly kind: "part" | "partAdverb";
  readonly value: PartOfDay;
}

/** Words whose value is a name: of an era, or a holiday's rule. */
export interface NamedWord {
  readonly kind: "era" | "holiday";
  readonly value: string;
}

/** Any of them. */
export type CalendarWord = MonthWord | UnitWord | NumericWord | PartWord | NamedWord;

/** The word type of a kind. */
export type WordOf<K extends CalendarWord["kind"]> =
  K extends "month" ? MonthWord
  : K extends "unit" ? UnitWord
  : K extends PartWord["kind"] ? PartWord
  : K extends NamedWord["kind"] ? NamedWord
  : NumericWord;

interface MonthRecord {
  readonly id: string;
  readonly name: { readonly ar: string };
  readonly aliases: readonly string[];
  readonly cue?: readonly string[];
  readonly dated?: readonly string[];
}

interface CalendarRecord {
  readonly kind: string;
  readonly value: number | string | readonly [from: number, to: number];
  readonly forms: readonly string[];
  readonly adverb?: readonly string[];
  readonly half?: PartOfDay["half"];
  readonly counted?: boolean;
}

interface UnitRecord {
  readonly kind: string;
  readonly grain?: DateGrain;
  readonly singular: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
}

/** A place in the tree of phrases: what ends there, and where each next word leads. */
export interface WordNode {
  readonly words: readonly CalendarWord[];
  readonly next?: ReadonlyMap<string, WordNode>;
}

interface GrowingNode {
  readonly words: CalendarWord[];
  next?: Map<string, GrowingNode>;
}

let tree: ReadonlyMap<string, WordNode> | undefined;

/** Where a folded word leads in the tree of all phrases; undefined where none begins with it. */
export function phrasesFrom(word: string): WordNode | undefined {
  return (tree ??= buildTree()).get(word);
}

function buildTree(): ReadonlyMap<string, WordNode> {
  const root: GrowingNode = { words: [], next: new Map() };
  const forms = new Lexicon();
  for (const { text, value } of [...monthPhrases(), ...wordPhrases(), ...unitPhrases()]) {
    let node = root;
    for (const { norm } of scan(text, forms).forms) {
      node.next ??= new Map();
      const next: GrowingNode = node.next.get(norm) ?? { words: [] };
      node.next.set(norm, next);
      node = next;
    }
    node.words.push(value);
  }
  return root.next!;
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
  for (const { kind, value, forms, adverb = [], half, counted = false } of JSON.parse(calendarWordsJson) as CalendarRecord[]) {
    if (typeof value === "object") {
      const part = { from: value[0], to: value[1], half: half ?? "morning" };
      for (const text of forms) yield { text, value: { kind: "part", value: part } };
      for (const text of adverb) yield { text, value: { kind: "partAdverb", value: part } };
      continue;
    }
    // The record's kind says which shape its value has; the data test holds the two together.
    for (const text of forms) yield { text, value: { kind, value, counted } as CalendarWord };
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
