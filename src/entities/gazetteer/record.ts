/**
 * The records of data/ and of a user's own tables: one thing with its names.
 *
 * @example
 * const record: GazetteerRecord = { id: "pentagon", type: "group", kind: "ministry", name: { ar: "البنتاغون", en: "Pentagon" }, aliases: ["البنتاجون"], country: "US" };
 */
import type { EntityType, Name } from "../types.js";

/** An adjective of origin; forms that the regular rule does not give are listed. */
export interface Demonym {
  readonly masculine: string;
  readonly feminine?: string;
  readonly dual?: readonly string[];
  readonly plural?: readonly string[];
  /** Only the last word of a compound inflects: جنوب أفريقي, جنوب أفريقية. */
  readonly inflect?: "last";
}

/** One thing that has names: a row of a table. */
export interface GazetteerRecord {
  /** Stable; ISO 3166-1 alpha-2 for countries, kebab-case English else. */
  readonly id: string;
  readonly type: EntityType;
  /** What sort of thing within its type: "ministry", "city" … */
  readonly kind?: string;
  readonly name: Name;
  /** Other printed forms, spelling variants that folding does not equal included. */
  readonly aliases?: readonly string[];
  /** Forms whose first word tells the thing but stays out of the span: صحيفة الحياة marks الحياة. */
  readonly headed?: readonly string[];
  /** Short forms that count only where the text elsewhere names the thing, or holds one of `evidence`. */
  readonly weak?: readonly string[];
  readonly evidence?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Of countries. */
  readonly demonyms?: readonly Demonym[];
}
