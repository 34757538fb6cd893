/**
 * Near-duplicates as they come: add a text, get the group it belongs to.
 *
 * @example
 * const stream = createDuplicateStream();
 * stream.add("a", "قال المتحدث باسم الجيش إن المحادثات بدأت اليوم");
 * stream.add("b", "وقال المتحدث باسم الجيش إن المحادثات بدأت اليوم");
 * // { members: ["a", "b"], similarity: 0.75 }
 */
import { requireText } from "../span.js";
import { checkedOptions, type DuplicateOptions, Repetition } from "./repetition.js";
import { shinglesOf, wordHashes } from "./shingles.js";
import { Vocabulary } from "./vocabulary.js";

/** The texts of a stream that repeat one another. */
export interface StreamGroup {
  /** Ids in the order of adding; one alone where nothing repeats. */
  readonly members: readonly string[];
  /** Overlap of the weakest link by which a member joined, 0..1; 1 of a text alone. */
  readonly similarity: number;
}

/** A stream of texts, grouped. */
export interface DuplicateStream {
  /**
   * Adds a text and gives its group as it now is.
   * @throws {TypeError} where id or text is no string. @throws {RangeError} where the id was added before.
   */
  add(id: string, text: string): StreamGroup;
}

/**
 * Opens a stream of texts to be grouped by repetition. It keeps shingles, not texts.
 *
 * @example
 * const stream = createDuplicateStream();
 * stream.add("a", "عقد المجلس جلسة طارئة اليوم");
 * stream.add("b", "عقد المجلس جلسة طارئة اليوم").members; // ["a", "b"]
 * @throws {RangeError} on a threshold outside (0, 1] or an unknown measure.
 */
export function createDuplicateStream(options: DuplicateOptions = {}): DuplicateStream {
  const repetition = new Repetition(checkedOptions("createDuplicateStream", options));
  const vocabulary = new Vocabulary();
  const ids: string[] = [];
  const known = new Set<string>();
  return {
    add(id, text) {
      requireText("add", id, "id");
      requireText("add", text);
      if (known.has(id)) throw new RangeError(`add: id ${JSON.stringify(id)} was added before`);
      known.add(id);
      ids.push(id);
      const { members, similarity } = repetition.add(shinglesOf(wordHashes(text, vocabulary)));
      return { members: [...members].sort((a, b) => a - b).map((member) => ids[member]!), similarity };
    },
  };
}
