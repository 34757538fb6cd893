/**
 * The single words that the tables know as names: they are words of their own and must not be taken apart (بغداد is not
 * ب + غداد).
 */
import { countriesJson } from "./countries.generated.js";
import { familyNamesJson } from "./family-names.generated.js";
import { givenNamesJson } from "./given-names.generated.js";
import { nameVocabularyJson } from "./name-vocabulary.generated.js";
import { placesJson } from "./places.generated.js";
import { shortNamesJson } from "./short-names.generated.js";

/** A name that is also an ordinary word is written as an object. */
type NameRow = string | { readonly name: string; readonly common?: boolean };
/** A record of a gazetteer, as far as its names go. */
interface Named {
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}

let words: ReadonlySet<string> | undefined;
let entities: ReadonlySet<string> | undefined;

/**
 * One-word names of countries, places, people and bodies that are no ordinary words, folded by the caller's normalizer. Built at the
 * first call.
 */
export function nameWords(fold: (name: string) => string): ReadonlySet<string> {
  return (words ??= new Set([...entityWords(fold), ...personNames().map(fold)]));
}

/**
 * One-word names of countries and places, and those of bodies and public figures that running text has as nothing else (data/short-names.json); given and family
 * names are not among them. Folded by the caller's normalizer, built at the first call.
 */
export function entityWords(fold: (name: string) => string): ReadonlySet<string> {
  return (entities ??= new Set([
    ...oneWordNames([countriesJson, placesJson]).map(fold),
    ...(JSON.parse(shortNamesJson) as string[]).map(fold),
  ]));
}

function oneWordNames(tables: readonly string[]): string[] {
  return tables
    .flatMap((json) => JSON.parse(json) as Named[])
    .flatMap(({ name, aliases = [] }) => [name.ar, ...aliases])
    .filter((name) => !name.includes(" "));
}

function personNames(): string[] {
  return [givenNamesJson, familyNamesJson]
    .flatMap((json) => JSON.parse(json) as NameRow[])
    .flatMap((row) => (typeof row === "string" ? [row] : row.common ? [] : [row.name]))
    .filter((name) => !name.includes(" "));
}

/**
 * Ordinary words that longer names are made of and the list of frequencies lacks (مستوطنة, اتحادي), normalized, without their article
 * (data/name-vocabulary.json).
 */
export function nameVocabulary(): readonly string[] {
  return JSON.parse(nameVocabularyJson) as string[];
}
