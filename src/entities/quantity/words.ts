/**
 * The words around quantities that are neither numbers nor what is counted: bounds, fates, words whose number is a name. The
 * table is data/quantity-words.json.
 *
 * @example
 * quantityWords().few.get("بضعه"); // 3
 */
import { normalize } from "../../normalize/index.js";
import { quantityWordsJson } from "../../tables/quantity-words.generated.js";
import { buildPhrases } from "../number/index.js";
import type { PhraseTrie } from "../phrase-trie.js";
import type { QuantityValue } from "../types.js";

/** How a number is bounded. */
export type Bound = QuantityValue["bound"];

/** What befell those counted; `none` where a word tells that nothing did (عودة, إنقاذ). */
export type Fate = NonNullable<QuantityValue["role"]> | "none";

/** The words by what they do, normalized. */
export interface QuantityWords {
  /** Phrases before a number. */
  readonly boundsBefore: PhraseTrie<Bound>;
  /** The last words of those phrases, so that one look-up tells most words apart. */
  readonly boundEnds: ReadonlySet<string>;
  /** Phrases behind a number and what it counts. */
  readonly boundsBehind: PhraseTrie<Bound>;
  /** Verbs that bound a number with a word between: «تجاوز عددهم 40»; «تقل أعمارهم عن 18» with عن or على. */
  readonly boundVerbs: ReadonlyMap<string, Bound>;
  readonly boundVerbsOn: ReadonlyMap<string, Bound>;
  /** What turns a bound round: لا, لم. */
  readonly negations: ReadonlySet<string>;
  readonly fates: ReadonlyMap<string, Fate>;
  /** Words whose number names: «المادة 12», «عيار 21». */
  readonly naming: ReadonlySet<string>;
  /** Words that a number behind ال ranks: «الدورة الـ55». */
  readonly ranked: ReadonlySet<string>;
  /** بضعة and its kin, with what they count as. */
  readonly few: ReadonlyMap<string, number>;
  /** طوال: makes a length of the unit behind it, and belongs to it. */
  readonly lasting: ReadonlySet<string>;
  /** لمدة: tells that the unit behind it is a length. */
  readonly length: ReadonlySet<string>;
  /** كامل: tells that the unit before it is one. */
  readonly whole: ReadonlySet<string>;
  /** Words that stand behind a number and are not what it counts. */
  readonly other: ReadonlySet<string>;
}

interface QuantityWordRecord {
  readonly kind: "bound" | "verb" | "verbOn" | "not" | "role" | "naming" | "rank" | "few" | "lasting" | "length" | "whole" | "other";
  readonly value?: string | number;
  readonly place?: "before" | "after";
  readonly forms: readonly string[];
}

let words: QuantityWords | undefined;

/** The compiled table. Read at the first call. */
export function quantityWords(): QuantityWords {
  return (words ??= compile(JSON.parse(quantityWordsJson) as QuantityWordRecord[]));
}

function compile(records: readonly QuantityWordRecord[]): QuantityWords {
  const bounds = (place: string): PhraseTrie<Bound> => buildPhrases(records.filter((record) => record.place === place).flatMap(({ value, forms }) => forms.map((text) => ({ text, value: value as Bound }))));
  const pairs = (kind: string): (readonly [string, string | number])[] => records.filter((record) => record.kind === kind).flatMap(({ value = "", forms }) => forms.map((form) => [normalize(form), value] as const));
  const set = (kind: string): ReadonlySet<string> => new Set(pairs(kind).map(([norm]) => norm));
  return {
    boundsBefore: bounds("before"),
    boundEnds: new Set(records.filter(({ place }) => place === "before").flatMap(({ forms }) => forms.map((form) => normalize(form.slice(form.lastIndexOf(" ") + 1))))),
    boundsBehind: bounds("after"),
    boundVerbs: new Map(pairs("verb") as (readonly [string, Bound])[]),
    boundVerbsOn: new Map(pairs("verbOn") as (readonly [string, Bound])[]),
    negations: set("not"),
    fates: new Map(pairs("role") as (readonly [string, Fate])[]),
    naming: set("naming"),
    ranked: set("rank"),
    few: new Map(pairs("few") as (readonly [string, number])[]),
    lasting: set("lasting"),
    length: set("length"),
    whole: set("whole"),
    other: set("other"),
  };
}
