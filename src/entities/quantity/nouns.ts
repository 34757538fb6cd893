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

/** A noun, unit or currency. */
export interface Counted {
  readonly kind: "noun" | "duration" | "measure" | "money" | "percent";
  /** UCUM or ISO 4217; absent for nouns, and for a currency whose state is not said (ليرة). */
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
}

interface UnitRecord {
  readonly kind: "duration" | "measure" | "percent";
  readonly unit: string;
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
  readonly cents?: readonly string[];
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
  for (const { kind, unit, factor = 1, seconds, singular, dual, plural, signs = [] } of JSON.parse(unitsJson) as UnitRecord[]) {
    const base = { kind, unit, factor, ...(seconds === undefined ? {} : { seconds }) };
    for (const [words, number] of [[singular, 1], [dual, 2], [plural, 3], [signs, 1]] as const) for (const text of words) yield { text, value: { ...base, number } };
  }
}

function* moneyPhrases(): Generator<CountedSource> {
  const records = JSON.parse(currenciesJson) as CurrencyRecord[];
  for (const { id, nouns, adjectives = [], signs, cents = [], alone = false } of records) {
    const value = (number: 1 | 2 | 3, factor = 1): Counted => ({ kind: "money", unit: id, factor, number });
    for (const noun of nouns) {
      for (const adjective of adjectives) yield { text: `${noun} ${adjective}`, value: value(numberOf(noun)) };
      if (alone) yield { text: noun, value: value(numberOf(noun)) };
    }
    for (const text of signs) yield { text, value: value(1) };
    for (const text of cents) yield { text, value: value(1, 0.01) };
  }
  // Nouns that several states share stay without a code.
  for (const { nouns } of records) for (const text of nouns) yield { text, value: { kind: "money", factor: 1, number: numberOf(text) } };
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
