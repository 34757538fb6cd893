/**
 * Remembers the last texts read, so that comparing one headline with a thousand reads each once.
 *
 * @example
 * const read = createProfileReader();
 * compareProfiles(read("قصف غزة"), read("غزة تحت القصف"));
 */
import { type Comparable, type EntityFinder, type Profile, profileOf } from "./profile.js";
import { Vocabulary } from "./vocabulary.js";

/** Options of `createProfileReader`. */
export interface ProfileReaderOptions {
  /** Finds entities. Default `findEntities`; `false` leaves them out. */
  readonly extract?: EntityFinder | false | undefined;
  /** Most texts remembered, those read longest ago forgotten first (some 5 kB a headline, 100 kB an article). Default 2,000. */
  readonly size?: number | undefined;
}

/**
 * A reader of profiles with a memory of its own.
 *
 * @throws {RangeError} where `size` is no whole number of 0 or more.
 */
export function createProfileReader({ extract, size = 2000 }: ProfileReaderOptions = {}): (input: Comparable, caller?: string) => Profile {
  if (!Number.isInteger(size) || size < 0) throw new RangeError(`createProfileReader: size must be a whole number, got ${size}`);
  const vocabulary = new Vocabulary();
  // A Map keeps the order of insertion: what is read again moves to its end, what falls out is at its beginning.
  const known = new Map<unknown, Profile>();
  return (input, caller = "similarity") => {
    const key = keyOf(input);
    const remembered = known.get(key);
    const profile = remembered ?? profileOf(input, { extract, vocabulary }, caller);
    if (remembered) known.delete(key);
    if (size > 0) known.set(key, profile);
    if (known.size > size) known.delete(known.keys().next().value);
    return profile;
  };
}

/** Texts by what they say, Documents and Profiles by identity. */
function keyOf(input: unknown): unknown {
  if (typeof input !== "object" || input === null || "entities" in input || "kind" in input) return input;
  const { headline = "", text } = input as { headline?: unknown; text?: unknown };
  return `\0${String(headline)}\0${String(text)}`;
}
