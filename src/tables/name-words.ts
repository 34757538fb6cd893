/**
 * The single words that the tables know as names: they are words of their own and must not be taken apart (بغداد is not
 * ب + غداد).
 */
import { countriesJson } from "./countries.generated.js";
import { familyNamesJson } from "./family-names.generated.js";
import { givenNamesJson } from "./given-names.generated.js";
import { placesJson } from "./places.generated.js";

/** A name that is also an ordinary word is written as an object. */
type NameRow = string | { readonly name: string; readonly common?: boolean };
/** A record of a gazetteer, as far as its names go. */
interface Named {
  readonly name: { readonly ar: string };
  readonly aliases?: readonly string[];
}

let words: ReadonlySet<string> | undefined;

/** One-word names of countries, places and people that are no ordinary words, folded by the caller's normalizer. Built at the first call. */
export function nameWords(fold: (name: string) => string): ReadonlySet<string> {
  return (words ??= new Set([...placeNames(), ...personNames()].filter((name) => !name.includes(" ")).map(fold)));
}

function placeNames(): string[] {
  return [countriesJson, placesJson].flatMap((json) => JSON.parse(json) as Named[]).flatMap(({ name, aliases = [] }) => [name.ar, ...aliases]);
}

function personNames(): string[] {
  return [givenNamesJson, familyNamesJson]
    .flatMap((json) => JSON.parse(json) as NameRow[])
    .flatMap((row) => (typeof row === "string" ? [row] : row.common ? [] : [row.name]));
}
