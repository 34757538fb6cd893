/**
 * The same people, places and bodies: by id where a table knows them (so that العراقي and العراق meet), by normalized words
 * elsewhere; weighted by how much each text is about them, by type, and by how rare their names are.
 *
 * @example
 * entityOverlap.compare(profileOf("زار الرئيس العراق"), profileOf("الرئيس العراقي"), measureContext()); // 1
 */
import { type Measure, type MeasureContext, ratio } from "./measure.js";
import type { NamedThing, Profile } from "./profile.js";

/** A country is named in every second story, a person in few. Types not listed weigh 1. */
const TYPE_WEIGHTS: Readonly<Record<string, number>> = { person: 1.3, group: 1.1, place: 1, country: 0.7, nationality: 0.6 };
/** The commonest name still tells something. */
const LEAST_RARITY = 0.1;

/** The weight of a thing in its text: a name is as rare as its rarest word. */
export function thingWeight(thing: NamedThing, context: MeasureContext): number {
  const rarity = thing.words.reduce((rarest, word) => Math.max(rarest, context.weightOf(word)), LEAST_RARITY);
  return thing.salience * (TYPE_WEIGHTS[thing.type] ?? 1) * rarity;
}

export const entityOverlap: Measure = {
  name: "entities",
  about: "the same people, places and bodies",
  compare(a, b, context) {
    if (a.things.length === 0 || b.things.length === 0) return undefined;
    const left = weightsOf(a, context);
    const right = weightsOf(b, context);
    let shared = 0;
    let all = 0;
    for (const [key, weight] of left) {
      const other = right.get(key) ?? 0;
      shared += Math.min(weight, other);
      all += Math.max(weight, other);
    }
    for (const [key, weight] of right) if (!left.has(key)) all += weight;
    return ratio(shared, all);
  },
};

/** Weights of a text's things as shares, so that a long text's many mentions do not drown a short one's. */
function weightsOf({ things }: Profile, context: MeasureContext): Map<string, number> {
  const weights = things.map((thing) => thingWeight(thing, context));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return new Map(things.map(({ key }, i) => [key, weights[i]! / sum]));
}
