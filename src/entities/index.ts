/**
 * Entities: countries, nationalities, places, groups, people, dates and quantities of a text.
 *
 * @example
 * extractEntities("بالأردن")[0]; // { type: "country", id: "JO", text: "الأردن", start: 1, end: 7, … }
 */
import { requireText } from "../span.js";
import { scan, type TokenTable } from "../tokenize/index.js";
import { contextOf, type Mention, type TextContext } from "./context.js";
import { builtinGazetteer, findNames, type Gazetteer } from "./gazetteer/index.js";
import { resolveOverlaps } from "./merge.js";
import type { DateOptions, Entity, EntityType } from "./types.js";

export type { DateGrain, DateOptions, DateValue, Entity, EntitySource, EntityType, Name, QuantityValue } from "./types.js";

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

/** As `extractEntities`, of a scanned text and with a caller's own gazetteers beside the built-in one. */
export function findEntities(table: TokenTable, { types, ...dates }: EntityOptions = {}, gazetteers: readonly Gazetteer[] = [builtinGazetteer()]): Entity[] {
  const context = contextOf(table);
  const mentions = resolveOverlaps(findMentions(context, dates, gazetteers));
  const wanted = types && new Set(types);
  return mentions.filter(({ type }) => !wanted || wanted.has(type)).map((mention) => entityOf(table.text, mention));
}

function findMentions(context: TextContext, _dates: DateOptions, gazetteers: readonly Gazetteer[]): Mention[] {
  return findNames(context, gazetteers);
}

function entityOf(text: string, { start, end, type, id, name, value, score, source }: Mention): Entity {
  return {
    start,
    end,
    type,
    text: text.slice(start, end),
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    score,
    source,
  };
}
