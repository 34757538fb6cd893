/**
 * Entities: countries, nationalities, places, groups, people, dates and quantities of a text.
 *
 * @example
 * extractEntities("بالأردن")[0]; // { type: "country", id: "JO", text: "الأردن", start: 1, end: 7, … }
 */
import { requireText } from "../span.js";
import { scan, type TokenTable } from "../tokenize/index.js";
import { contextOf, type Mention, type TextContext } from "./context.js";
import { createFuzzyFinder, type FuzzyFinder } from "./fuzzy/index.js";
import { builtinGazetteer, findNames, type FoundNames, type Gazetteer } from "./gazetteer/index.js";
import { findGroups } from "./group/index.js";
import { resolveOverlaps } from "./merge.js";
import { findPeople, findShortNames } from "./person/index.js";
import { type Tagger, withTagged } from "./tagger/index.js";
import { findValues } from "./values.js";
import type { DateOptions, Entity, EntityType } from "./types.js";

export { contextOf } from "./context.js";
export { builtinGazetteer, compileGazetteer, type Gazetteer, type GazetteerRecord, requireRecords } from "./gazetteer/index.js";
export { createFuzzyFinder } from "./fuzzy/index.js";
export { parseDates } from "./date/index.js";
export { numberToWords, type NumberWordsOptions, parseNumber } from "./number/index.js";
export { parseQuantities } from "./quantity/index.js";
export { findQuotes, type Quote } from "./quote/index.js";
export type { DateGrain, DateOptions, DateValue, Entity, EntitySource, EntityType, Name, QuantityValue } from "./types.js";

/** A finder: reads a text and the names found in it, and gives mentions; overlaps are settled afterwards. */
export type Finder = (context: TextContext, names: FoundNames, dates: DateOptions) => Mention[];

/** Every finder beside the gazetteer. A new type is one file and one word here. */
const FINDERS: readonly Finder[] = [findValues, findGroups, findPeople];

/** Options of `extractEntities`: which types to keep (default all), and what dates rest on. */
export interface EntityOptions extends DateOptions {
  readonly types?: readonly EntityType[];
}

/**
 * The entities of a text by tables and patterns, in order of reading, disjoint.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * extractEntities("للولايات المتحدة 2500 جندي في العراق").map((e) => [e.type, e.text]);
 * // [["country", "لولايات المتحدة"], ["quantity", "2500 جندي"], ["country", "العراق"]]
 */
export function extractEntities(text: string, options: EntityOptions = {}): Entity[] {
  requireText("extractEntities", text);
  return findEntities(scan(text), options);
}

/** What a search for entities rests on besides the text: gazetteers, near spellings of their names, finders beyond the built-in ones, and a tagger for names no table knows. */
export interface EntitySources {
  readonly gazetteers: readonly Gazetteer[];
  readonly fuzzy?: FuzzyFinder;
  readonly finders?: readonly Finder[];
  readonly tagger?: Tagger;
}

/** As `extractEntities`, of a scanned text, from a caller's own sources. */
export function findEntities(table: TokenTable, options: EntityOptions = {}, sources: EntitySources = builtinSources()): Entity[] {
  return entitiesOf(contextOf(table), options, sources);
}

/** The same of a text whose context is known. */
export function entitiesOf(context: TextContext, options: EntityOptions, sources: EntitySources): Entity[] {
  return findMentions(context, options, sources).map((mention) => entityOf(context.table.text, mention));
}

let builtin: EntitySources | undefined;

/** The sources of the root's calls: the tables of data/ alone. */
export function builtinSources(): EntitySources {
  if (builtin) return builtin;
  const gazetteers = [builtinGazetteer()];
  return (builtin = { gazetteers, fuzzy: createFuzzyFinder(gazetteers) });
}

/**
 * The mentions of a text, settled: names of the tables, then what the finders see around them, then what the text repeats in
 * short, then what the tagger sees elsewhere.
 */
export function findMentions(context: TextContext, { types, ...dates }: EntityOptions, { gazetteers, fuzzy, finders = [], tagger }: EntitySources): Mention[] {
  if (types !== undefined && !Array.isArray(types)) throw new TypeError(`extractEntities: types must be an array of entity types, got ${JSON.stringify(types)}`);
  const listed = findNames(context, gazetteers);
  const near = fuzzy?.(context, listed.mentions) ?? [];
  const names = near.length === 0 ? listed : { ...listed, mentions: [...listed.mentions, ...near] };
  const found = [...names.mentions];
  for (const list of [FINDERS, finders]) for (const find of list) for (const mention of find(context, names, dates)) found.push(mention);
  const settled = resolveOverlaps(found);
  const known = withShortNames(context, settled);
  const all = tagger ? withShortNames(context, withTagged(context, known, tagger)) : known;
  return types ? all.filter(({ type }) => types.includes(type)) : all;
}

/** The mentions and what the text repeats of them in short. */
function withShortNames(context: TextContext, settled: Mention[]): Mention[] {
  const short = findShortNames(context, settled);
  return short.length === 0 ? settled : resolveOverlaps([...settled, ...short]);
}

/** A settled mention as the caller sees it. Fields are set one by one: spreading small objects costs more than the rest. */
function entityOf(text: string, { start, end, type, id, name, value, score, source }: Mention): Entity {
  const entity = { start, end, type, text: text.slice(start, end) } as { -readonly [Field in keyof Entity]: Entity[Field] };
  if (id !== undefined) entity.id = id;
  if (name !== undefined) entity.name = name;
  if (value !== undefined) entity.value = value;
  entity.score = score;
  entity.source = source;
  return entity;
}
