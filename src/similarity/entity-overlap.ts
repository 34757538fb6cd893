/**
 * The same people, places and bodies: by id where a table knows them (so that العراقي and العراق meet), by normalized words
 * elsewhere; weighted by how much each text is about them and by type.
 *
 * @example
 * entityOverlap.compare(profileOf("زار الرئيس العراق"), profileOf("الرئيس العراقي"), measureContext()); // 1
 */
import { type Measure, ratio } from "./measure.js";
import type { NamedThing, Profile } from "./profile.js";

/** A country is named in every second story, a person in few. Types not listed weigh 1. */
const TYPE_WEIGHTS: Readonly<Record<string, number>> = { person: 1.3, group: 1.1, place: 1, country: 0.7, nationality: 0.6 };

/** The weight of a thing in its text. */
export function thingWeight(thing: NamedThing): number {
  return thing.salience * (TYPE_WEIGHTS[thing.type] ?? 1);
}

export const entityOverlap: Measure = {
  name: "entities",
  about: "the same people, places and bodies",
  compare(a, b) {
    if (a.things.length === 0 || b.things.length === 0) return undefined;
    const left = weightsOf(a);
    const right = weightsOf(b);
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
function weightsOf(profile: Profile): Map<string, number> {
  const sum = profile.things.reduce((total, thing) => total + thingWeight(thing), 0);
  return new Map(profile.things.map((thing) => [thing.key, thingWeight(thing) / sum]));
}
