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
    const key = typeof input === "string" || !isHeadlined(input) ? input : `${input.headline}\0${input.text}`;
    const profile = known.get(key) ?? profileOf(input, { extract, vocabulary }, caller);
    known.delete(key);
    if (size > 0) known.set(key, profile);
    if (known.size > size) known.delete(known.keys().next().value);
    return profile;
  };
}

function isHeadlined(input: unknown): input is { headline: string; text: string } {
  return typeof input === "object" && input !== null && !("entities" in input) && typeof (input as { headline?: unknown }).headline === "string";
}
