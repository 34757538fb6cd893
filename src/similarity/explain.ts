/**
 * Why two texts are alike, and in what they differ: shared entities, words, numbers and dates in the words they are printed in.
 *
 * @example
 * explainSimilarity("مقتل 23 شخصا في غزة", "مقتل 40 شخصا في غزة").differences;
 * // [{ kind: "number", text: "23 شخصا ≠ 40 شخصا", share: 1 }]
 */
import { compareProfiles, type Part, partsOf, type SimilarityOptions } from "./combine.js";
import { thingWeight } from "./entity-overlap.js";
import { measureContext, type MeasureContext } from "./measure.js";
import { type Comparable, type NamedThing, type Profile, profileOf, type StatedValue } from "./profile.js";
import { Vocabulary } from "./vocabulary.js";

/** One reason, or one difference. */
export interface Reason {
  readonly kind: "entity" | "term" | "headline" | "number" | "date";
  /** As printed, without attached particles. */
  readonly text: string;
  /** Of an entity that a table knows. */
  readonly id?: string;
  /** Its part of the whole, above 0; the shares of a list sum to 1. */
  readonly share: number;
}

/** Why two texts are alike and in what they differ. */
export interface Explanation {
  /** What `similarity` gives. */
  readonly similarity: number;
  /** What the texts share, the weightiest first. */
  readonly reasons: readonly Reason[];
  /** What each measure says, the weightiest first: their mean by weight, bent by an exponent, is `similarity` (but 1 of equal texts). */
  readonly parts: readonly Part[];
  /** Other place, other date, other number, with both sides in `text`: `"غزة ≠ دمشق"`; the weightiest first. */
  readonly differences: readonly Reason[];
}

/** A reason before its weight is made a share. */
export type WeighedReason = Omit<Reason, "share"> & { readonly weight: number };

/** Most reasons given, and most differences. */
const MOST_REASONS = 12;
/** A reason that carries less of the whole is not worth a reader's time. */
const LEAST_SHARE = 0.005;
/** What a shared entity, number or date counts beside a shared word, whose weight is at most 1. */
const ENTITY_WEIGHT = 2;
const VALUE_WEIGHT = 1.5;
/** Types that make two events differ when each text names its own, like beside like: a person more or less does not. */
const DISTINGUISHING = ["place", "country"] as const;

/**
 * Explains how alike two texts are.
 *
 * @throws as `similarity`.
 */
export function explainSimilarity(a: Comparable, b: Comparable, options: SimilarityOptions = {}): Explanation {
  const vocabulary = options.vocabulary ?? new Vocabulary();
  const left = profileOf(a, { ...options, vocabulary }, "explainSimilarity");
  const right = profileOf(b, { ...options, vocabulary }, "explainSimilarity");
  const context = measureContext(options);
  return {
    similarity: compareProfiles(left, right, options),
    parts: partsOf(left, right, options),
    reasons: shareOut(sharedBy(left, right, context), MOST_REASONS),
    differences: shareOut(differencesOf(left, right, context), MOST_REASONS),
  };
}

/** The weightiest reasons, their weights as shares that sum to 1. Equal weights keep their order. */
export function shareOut(reasons: readonly WeighedReason[], most: number): Reason[] {
  const total = reasons.reduce((sum, { weight }) => sum + weight, 0);
  const kept = reasons.filter(({ weight }) => weight > LEAST_SHARE * total).sort((a, b) => b.weight - a.weight).slice(0, most);
  const sum = kept.reduce((shared, { weight }) => shared + weight, 0);
  // Field by field: spreading the rest of an object takes ten times as long, and an index explains many answers.
  return kept.map(({ kind, text, id, weight }) => (id === undefined ? { kind, text, share: weight / sum } : { kind, text, id, share: weight / sum }));
}

function sharedBy(a: Profile, b: Profile, context: MeasureContext): WeighedReason[] {
  const others = new Map(b.things.map((thing) => [thing.key, thing]));
  const reasons: WeighedReason[] = [];
  const told = new Set<string>();
  for (const thing of a.things) {
    const other = others.get(thing.key);
    if (!other) continue;
    reasons.push({ kind: "entity", text: thing.text, ...idOf(thing), weight: ENTITY_WEIGHT * Math.min(thingWeight(thing, context), thingWeight(other, context)) });
    for (const text of [thing.text, other.text]) for (const word of text.split(/\s+/u)) told.add(word);
  }
  for (const value of sharedValues(a.numbers, b.numbers)) reasons.push({ kind: "number", text: value.text, weight: VALUE_WEIGHT });
  for (const value of sharedValues(a.dates, b.dates)) reasons.push({ kind: "date", text: value.text, weight: VALUE_WEIGHT });
  const headlineOf = (profile: Profile): Set<string> => new Set(profile.content.slice(0, profile.headlineWords).map((word) => word.stem));
  const [leftHeadline, rightHeadline] = [headlineOf(a), headlineOf(b)];
  for (const [stem, word] of a.wordOfStem) {
    const other = b.wordOfStem.get(stem);
    // What an entity or a number has told already is not told again.
    if (!other || word.isNumber || told.has(word.display) || told.has(other.display)) continue;
    const inHeadlines = leftHeadline.has(stem) && rightHeadline.has(stem);
    const times = Math.sqrt(Math.min(a.counts.get(stem)!, b.counts.get(stem)!));
    reasons.push({ kind: inHeadlines ? "headline" : "term", text: word.display, weight: context.weightOf(word) * times * (inHeadlines ? 2 : 1) });
  }
  return reasons;
}

function idOf({ id }: NamedThing): { id?: string } {
  return id === undefined ? {} : { id };
}

function sharedValues(a: readonly StatedValue[], b: readonly StatedValue[]): StatedValue[] {
  const keys = new Set(b.map(({ key }) => key));
  return a.filter(({ key }) => keys.has(key));
}

function differencesOf(a: Profile, b: Profile, context: MeasureContext): WeighedReason[] {
  const ofType = (profile: Profile, wanted: string): NamedThing[] => profile.things.filter(({ type }) => type === wanted).sort((x, y) => thingWeight(y, context) - thingWeight(x, context));
  return [
    ...DISTINGUISHING.flatMap((type) => paired(...onlyIn(ofType(a, type), ofType(b, type)), "entity", (x, y) => Math.min(thingWeight(x, context), thingWeight(y, context)) * ENTITY_WEIGHT)),
    ...paired(...onlyIn(a.numbers, b.numbers), "number", () => VALUE_WEIGHT),
    ...paired(...onlyIn(a.dates, b.dates), "date", () => VALUE_WEIGHT),
  ];
}

/** What each side has and the other lacks. */
function onlyIn<Item extends { readonly key: string }>(a: readonly Item[], b: readonly Item[]): [Item[], Item[]] {
  const [left, right] = [new Set(a.map(({ key }) => key)), new Set(b.map(({ key }) => key))];
  return [a.filter(({ key }) => !right.has(key)), b.filter(({ key }) => !left.has(key))];
}

/** First with first, second with second: a difference needs two sides. */
function paired<Item extends { readonly text: string }>(a: readonly Item[], b: readonly Item[], kind: Reason["kind"], weight: (x: Item, y: Item) => number): WeighedReason[] {
  return a.slice(0, b.length).map((item, i) => ({ kind, text: `${item.text} ≠ ${b[i]!.text}`, weight: weight(item, b[i]!) }));
}
