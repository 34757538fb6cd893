/**
 * What a number may count or measure: nouns, units and currencies, as one table of phrases.
 *
 * @example
 * phraseAt(countedPhrases(), scan("جنيه مصري"), 0)?.value; // { kind: "money", unit: "EGP", factor: 1, number: 1 }
 */
import { countedNounsJson } from "../../tables/counted-nouns.generated.js";
import { currenciesJson } from "../../tables/currencies.generated.js";
import { unitsJson } from "../../tables/units.generated.js";
import { buildPhrases } from "../number/index.js";
import type { PhraseTrie } from "../phrase-trie.js";

/** What a unit means where certain words stand near: a degree of heat, of an arc, of an earthquake. */
export interface UnitReading {
  readonly unit: string;
  /** The words, as printed. */
  readonly cues: readonly string[];
  /** The largest amount that reads so; no bound where left out. */
  readonly most?: number;
}

/** A noun, unit or currency. */
export interface Counted {
  readonly kind: "noun" | "duration" | "measure" | "money" | "percent";
  /** UCUM or ISO 4217; absent for nouns, for a currency whose state is not said (ليرة), for a unit that `readings` tell. */
  readonly unit?: string;
  /** How many of `unit` one is: a decade is ten years, a cent 0.01. */
  readonly factor: number;
  /** Seconds in one, of a duration. */
  readonly seconds?: number;
  /** One (ساعة), two (ساعتين) or many (ساعات). */
  readonly number: 1 | 2 | 3;
  /** No table knows it; grammar says it is counted. */
  readonly guessed?: true;
  /** Counts people, or what befell them. */
  readonly person?: boolean;
  /** What the unit may mean by the words near it. */
  readonly readings?: readonly UnitReading[];
  /** Of money: its noun, which several states may share (دينار); a piece of one (قرش) has the noun of the piece. */
  readonly currency?: string;
  /** A hundredth or thousandth of a currency. */
  readonly piece?: true;
}

interface UnitRecord {
  readonly kind: "duration" | "measure" | "percent";
  readonly unit?: string;
  readonly readings?: readonly UnitReading[];
  readonly factor?: number;
  readonly seconds?: number;
  readonly singular: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
  readonly signs?: readonly string[];
}

interface CurrencyRecord {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly adjectives?: readonly string[];
  readonly signs: readonly string[];
  readonly cents?: { readonly factor: number; readonly forms: readonly string[] };
  /** Whether the noun alone means this currency (true), none (false: a word of another sense), or one of several. */
  readonly alone?: boolean;
}

interface NounRecord {
  readonly id: string;
  readonly plural: readonly string[];
  readonly person?: boolean;
}

let phrases: PhraseTrie<Counted> | undefined;

/** Every noun, unit and currency that numbers come with. */
export function countedPhrases(): PhraseTrie<Counted> {
  return (phrases ??= buildPhrases([...unitPhrases(), ...moneyPhrases(), ...nounPhrases()]));
}

interface CountedSource {
  readonly text: string;
  readonly value: Counted;
}

function* unitPhrases(): Generator<CountedSource> {
  for (const { kind, unit, readings, factor = 1, seconds, singular, dual, plural, signs = [] } of JSON.parse(unitsJson) as UnitRecord[]) {
    const base = { kind, factor, ...(unit === undefined ? {} : { unit }), ...(readings === undefined ? {} : { readings }), ...(seconds === undefined ? {} : { seconds }) };
    for (const [words, number] of [[singular, 1], [dual, 2], [plural, 3], [signs, 1]] as const) for (const text of words) yield { text, value: { ...base, number } };
  }
}

/** Of the values of one phrase the first counts, so what is sure comes before what is shared, and pieces last. */
function* moneyPhrases(): Generator<CountedSource> {
  const records = JSON.parse(currenciesJson) as CurrencyRecord[];
  const sure = new Set(records.filter(({ alone }) => alone === true).flatMap(({ nouns }) => nouns));
  const shared = new Map<string, Counted>();
  for (const { id, nouns, adjectives = [], signs, alone } of records) {
    const value = (number: 1 | 2 | 3): Counted => ({ kind: "money", unit: id, factor: 1, number, currency: nouns[0]! });
    for (const noun of nouns) {
      for (const adjective of adjectives) yield { text: `${noun} ${adjective}`, value: value(numberOf(noun)) };
      if (alone === true) yield { text: noun, value: value(numberOf(noun)) };
      else if (alone === undefined && !sure.has(noun)) shared.set(noun, { kind: "money", factor: 1, number: numberOf(noun), currency: nouns[0]! });
    }
    for (const text of signs) yield { text, value: value(1) };
  }
  for (const [text, value] of shared) yield { text, value };
  yield* piecePhrases(records);
}

/** Cents and their kin: a dollar's by themselves, others only behind their currency (5 جنيهات و50 قرشا). */
function* piecePhrases(records: readonly CurrencyRecord[]): Generator<CountedSource> {
  const dollarsFirst = [...records].sort((a, b) => Number(b.id === "USD") - Number(a.id === "USD"));
  for (const { id, cents } of dollarsFirst) {
    for (const text of cents?.forms ?? []) {
      const piece = { kind: "money", number: numberOf(text), currency: cents!.forms[0]!, piece: true } as const;
      if (id !== "USD") yield { text, value: { ...piece, factor: 1 } };
      yield { text, value: { ...piece, unit: id, factor: cents!.factor } };
    }
  }
}

function numberOf(noun: string): 1 | 2 {
  return /(?:ان|ين)$/u.test(noun) && noun.length > 4 ? 2 : 1;
}

function* nounPhrases(): Generator<CountedSource> {
  for (const { id, plural, person = false } of JSON.parse(countedNounsJson) as NounRecord[]) {
    const value = (number: 1 | 2 | 3): Counted => ({ kind: "noun", factor: 1, number, person });
    yield { text: id, value: value(1) };
    if (id.includes(" ")) {
      for (const text of plural) yield { text, value: value(3) };
      continue;
    }
    yield { text: `${id}ا`, value: value(1) };
    for (const text of plural) {
      yield { text, value: value(3) };
      yield { text: `${text}ا`, value: value(3) };
    }
    const stem = id.endsWith("ة") ? `${id.slice(0, -1)}ت` : id;
    for (const ending of ["ان", "ين"]) if (!plural.includes(stem + ending)) yield { text: stem + ending, value: value(2) };
  }
}
