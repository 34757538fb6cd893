/**
 * Affixes: the particles before a word's stem and the pronoun behind it. Few ways of being attached serve all words, so words that are
 * attached alike share one value, and a word form needs to keep its stem only.
 *
 * @example
 * affixesOf([{ norm: "و", length: 1 }, { norm: "ال", length: 2 }], undefined); // of والكتاب
 */
import type { SegmentRole } from "./tokenize.js";

/** A particle or a pronoun: normalized, and how many units of the surface it takes. */
export interface Affix {
  readonly norm: string;
  readonly length: number;
}

/** What is attached to a stem. */
export interface Affixes {
  /** In order; the article is one of them. */
  readonly proclitics: readonly Affix[];
  readonly enclitic: Affix | undefined;
  /** Whether the article is among them. */
  readonly definite: boolean;
}

/** A piece of a word, in UTF-16 units of its surface. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly role: SegmentRole;
  readonly norm: string;
}

/** Nothing attached. */
export const NO_AFFIXES: Affixes = { proclitics: [], enclitic: undefined, definite: false };

/** The affixes met so far. Plain spellings give some two hundred; marked ones could give more, so there is a bound. */
const shared = new Map<string, Affixes>();
const MOST_SHARED = 4096;

/** The affixes of these particles and this pronoun. */
export function affixesOf(proclitics: readonly Affix[], enclitic: Affix | undefined): Affixes {
  if (proclitics.length === 0 && enclitic === undefined) return NO_AFFIXES;
  let key = "";
  for (const { norm, length } of proclitics) key += norm + String(length);
  if (enclitic !== undefined) key += `+${enclitic.norm}${enclitic.length}`;
  let affixes = shared.get(key);
  if (!affixes) {
    affixes = { proclitics, enclitic, definite: proclitics.some(({ norm }) => norm === "ال") };
    if (shared.size < MOST_SHARED) shared.set(key, affixes);
  }
  return affixes;
}

/** The pieces of a word of `length` units in order, covering it. */
export function cutsOf({ proclitics, enclitic }: Affixes, stem: string, length: number): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const { norm, length: units } of proclitics) cuts.push({ from: at, to: (at += units), role: "proclitic", norm });
  const end = length - (enclitic?.length ?? 0);
  cuts.push({ from: at, to: end, role: "stem", norm: stem });
  if (enclitic) cuts.push({ from: end, to: length, role: "enclitic", norm: enclitic.norm });
  return cuts;
}
