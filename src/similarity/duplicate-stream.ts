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
import { type Group, membersOf } from "./groups.js";
import { checkedOptions, type DuplicateOptions, Repetition } from "./repetition.js";

/** The texts of a stream that repeat one another. */
export interface StreamGroup {
  /** Ids in the order of adding; one alone where nothing repeats. Listed at the first look, as they were when the group was given. */
  readonly members: readonly string[];
  /** Overlap of the weakest link by which a member joined, 0..1; 1 of a text alone. */
  readonly similarity: number;
}

/** A text of a stream that another one repeats. */
export interface Repeated {
  readonly id: string;
  /** Word 5-shingles the two share, of the shorter text's (or as `measure` says), `threshold` to 1. */
  readonly similarity: number;
}

/** A stream of texts, grouped. */
export interface DuplicateStream {
  /**
   * Adds a text and gives its group as it now is. Time does not follow the group's size.
   * @throws {TypeError} where id or text is no string. @throws {RangeError} where the id was added before.
   */
  add(id: string, text: string): StreamGroup;
  /**
   * The texts added so far that a text repeats, the likest first, without adding it; of equal texts the first stands for all.
   * @throws {TypeError} where the text is no string.
   */
  find(text: string): Repeated[];
}

/**
 * Opens a stream of texts to be grouped by repetition, as `findDuplicates` groups a list. It keeps hashes of words and shingles (some 15
 * bytes a word), not texts.
 *
 * @example
 * const stream = createDuplicateStream();
 * stream.add("a", "عقد المجلس جلسة طارئة اليوم");
 * stream.add("b", "عقد المجلس جلسة طارئة اليوم").members; // ["a", "b"]
 * stream.find("عقد المجلس جلسة طارئة اليوم");             // [{ id: "a", similarity: 1 }]
 * @throws {RangeError} on a threshold outside (0, 1] or an unknown measure.
 */
export function createDuplicateStream(options: DuplicateOptions = {}): DuplicateStream {
  const repetition = new Repetition(checkedOptions("createDuplicateStream", options));
  const ids: string[] = [];
  const known = new Set<string>();
  return {
    add(id, text) {
      requireText("add", id, "id");
      requireText("add", text);
      if (known.has(id)) throw new RangeError(`add: id ${JSON.stringify(id)} was added before`);
      known.add(id);
      ids.push(id);
      return streamGroup(repetition.add(text), ids);
    },
    find(text) {
      requireText("find", text);
      return repetition.find(text).map((link) => ({ id: ids[link.text]!, similarity: link.overlap }));
    },
  };
}

function streamGroup(group: Group, ids: readonly string[]): StreamGroup {
  let members: readonly string[] | undefined;
  return {
    get members() {
      return (members ??= membersOf(group).map((member) => ids[member]!));
    },
    similarity: group.similarity,
  };
}
