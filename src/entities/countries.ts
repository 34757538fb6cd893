/**
 * Countries and territories: names, aliases and adjectives of origin in every form. The sub-path `silah/countries`.
 *
 * @example
 * findCountry("الأميركيين")?.id; // "US"
 * countries().length;            // 250: ISO 3166-1 and Kosovo
 */
import { normalize } from "../normalize/index.js";
import { requireText } from "../span.js";
import { countriesJson } from "../tables/countries.generated.js";
import { allDemonymForms, type DemonymForms, demonymForms } from "./gazetteer/demonyms.js";
import type { Demonym } from "./gazetteer/record.js";

/** A country or territory. */
export interface Country {
  /** ISO 3166-1 alpha-2 (`"XK"`, user-assigned, for Kosovo). */
  readonly id: string;
  /** ISO 3166-1 alpha-3. */
  readonly alpha3: string;
  readonly name: { readonly ar: string; readonly en: string };
  readonly aliases: readonly string[];
  /** Its adjectives of origin, each in masculine, feminine, dual and plural, without the article. */
  readonly demonyms: readonly DemonymForms[];
  /** Id of its capital in the table of places. */
  readonly capital?: string;
  /** "middle-east", "north-africa", "europe" … */
  readonly region?: string;
}

let all: readonly Country[] | undefined;

/** Every country and territory, sorted by id. Read at the first call. */
export function countries(): readonly Country[] {
  return (all ??= countryRecords().map((record) => ({ ...record, demonyms: (record.demonyms ?? []).map(demonymForms) })));
}

function countryRecords(): (Omit<Country, "demonyms"> & { readonly demonyms?: readonly Demonym[] })[] {
  return JSON.parse(countriesJson) as ReturnType<typeof countryRecords>;
}

let byName: ReadonlyMap<string, Country> | undefined;

/**
 * The country that a name, alias, adjective of origin (in any form, with or without the article) or ISO code stands for.
 *
 * @throws {TypeError} where `name` is not a string.
 * @example
 * findCountry("روسيا البيضاء")?.name.en; // "Belarus"
 */
export function findCountry(name: string): Country | undefined {
  requireText("findCountry", name, "name");
  byName ??= indexByName();
  return byName.get(normalize(name).trim());
}

function indexByName(): ReadonlyMap<string, Country> {
  const index = new Map<string, Country>();
  const add = (name: string, country: Country): void => {
    const key = normalize(name);
    if (!index.has(key)) index.set(key, country);
  };
  for (const country of countries()) for (const name of [country.id, country.alpha3, country.name.ar, country.name.en, ...country.aliases]) add(name, country);
  const demonyms = countryRecords().map((record) => (record.demonyms ?? []).flatMap(allDemonymForms));
  countries().forEach((country, i) => {
    for (const form of demonyms[i]!) add(form, country);
  });
  return index;
}
