/**
 * Remembers the last texts read, so that comparing one headline with a thousand reads each once.
 *
 * @example
 * const read = createProfileReader();
 * compareProfiles(read("قصف غزة"), read("غزة تحت القصف"));
 */
import type { MeaningModel } from "./meaning.js";
import { type Comparable, type EntityFinder, type Profile, profileOf } from "./profile.js";
import { Vocabulary } from "./vocabulary.js";

/** Options of `createProfileReader`. */
export interface ProfileReaderOptions {
  /** Finds entities. Default `findEntities`; `false` leaves them out. */
  readonly extract?: EntityFinder | false | undefined;
  /** Words known from earlier texts. Default: a new one. */
  readonly vocabulary?: Vocabulary | undefined;
  /** Reads meaning, once a text. Default: none. */
  readonly encoder?: MeaningModel | undefined;
  /** Most texts remembered; those read longest ago are forgotten first. 0 remembers none. Default 5,000. */
  readonly size?: number | undefined;
  /** Most words the remembered texts have together, at some 250 bytes each. Default 200,000: 50 MB of articles. */
  readonly words?: number | undefined;
}

/** Reads a text, or gives what it was read into before. `caller` is named in errors. */
export type ProfileReader = (input: Comparable, caller?: string) => Profile;

/**
 * A reader of profiles with a memory of its own. A text is known again by what it says, a Document or Profile by identity.
 *
 * @throws {RangeError} where `size` or `words` is no whole number of 0 or more.
 * @example
 * const read = createProfileReader({ size: 100 });
 * read("قصف غزة") === read("قصف غزة"); // true
 */
export function createProfileReader({ extract, vocabulary = new Vocabulary(), encoder, size = 5000, words = 200_000 }: ProfileReaderOptions = {}): ProfileReader {
  for (const [name, value] of Object.entries({ size, words })) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`createProfileReader: ${name} must be a whole number, got ${value}`);
  }
  // A Map keeps the order of insertion: what is read again moves to its end, what falls out is at its beginning.
  const known = new Map<unknown, Profile>();
  let wordsKnown = 0;
  return (input, caller = "similarity") => {
    const key = keyOf(input);
    const remembered = known.get(key);
    const profile = remembered ?? profileOf(input, { extract, vocabulary, encoder }, caller);
    if (remembered) known.delete(key);
    else wordsKnown += profile.words.length;
    known.set(key, profile);
    for (const [oldest, { words: forgotten }] of known) {
      if (known.size <= size && wordsKnown <= words) break;
      known.delete(oldest);
      wordsKnown -= forgotten.length;
    }
    return profile;
  };
}

/** Texts by what they say, Documents and Profiles by identity. */
function keyOf(input: unknown): unknown {
  if (typeof input !== "object" || input === null || "entities" in input || "kind" in input) return input;
  const { headline = "", text } = input as { headline?: unknown; text?: unknown };
  return `\0${String(headline)}\0${String(text)}`;
}
