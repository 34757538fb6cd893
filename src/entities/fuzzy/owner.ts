/**
 * Whose name a spelling is: that of the nearest listed one, if nothing else is named as nearly so.
 *
 * @example
 * ownerOf(gazetteer, namesLikeWord(index, "بوتن"), () => true)?.entry.record.id; // "vladimir-putin"
 */
import type { Entry, Gazetteer } from "../gazetteer/index.js";
import type { NameWords } from "./name-index.js";

/** A listed name that words of a text may be a spelling of. */
export interface Candidate {
  readonly name: NameWords;
  /** How far the spellings are apart (distance.ts). */
  readonly distance: number;
  /** Consonants that they share. */
  readonly consonants: number;
}

/** What a spelling names. */
export interface Owner extends Candidate {
  readonly entry: Entry;
}

/** The owner of a spelling among names within bounds; `undefined` where the nearest one is refused, or is two things'. */
export function ownerOf({ names }: Gazetteer, candidates: readonly Candidate[], accepts: (owner: Owner) => boolean): Owner | undefined {
  const owners = [...candidates]
    .sort((a, b) => a.distance - b.distance)
    .flatMap((candidate) => names.valuesOf(candidate.name).filter(({ form, type }) => form === "plain" && type !== "nationality").map((entry): Owner => ({ ...candidate, entry })));
  const [best] = owners;
  if (!best || !accepts(best)) return undefined;
  return owners.some(({ entry, distance }) => entry.record !== best.entry.record && distance <= best.distance) ? undefined : best;
}

/** The states whose own names are Arabic: their editors do not spell them each in another way. */
const ARAB_STATES = new Set("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split(" "));

/** Whether a thing has an Arabic name. */
export function hasArabicName({ record: { id, country = id } }: Entry): boolean {
  return ARAB_STATES.has(country);
}
