/**
 * Long names with a letter too much, too few or wrong, whatever the letter: شفاينتايغر for شفاينشتايغر.
 *
 * @example
 * const misprints = misprintFinder(index);
 * misprints("كارتاهينا"); // [{ name: ["كارتاخينا"], distance: 1, consonants: 5 }]
 *
 * Edits are counted by fast-levenshtein on normalized forms; mnemonist's BK-tree finds the names within so many of them without comparing
 * with all. A tree holds the long names whose first two consonants are alike, and is made when a text first asks for it: one tree of all
 * names takes 50 ms to make and 0.2 ms a question, these some microseconds.
 */
import levenshtein from "fast-levenshtein";
import { BKTree } from "mnemonist";
import { mostEdits, ONE_EDIT_FROM, SURE_FROM } from "./bounds.js";
import type { NameIndex, NameWords } from "./name-index.js";
import type { Candidate } from "./owner.js";
import { consonantsOf, skeletonOf } from "./skeleton.js";

/** The article, behind a preposition as well (بالموديل). */
const ARTICLE = /^[بكل]?ال|^لل/u;

/** Long names as one string each, and their words. */
interface LongNames {
  readonly tree: BKTree<string>;
  readonly words: ReadonlyMap<string, NameWords>;
}

/** How many letters of its skeleton a misprint shares with its name from the first on. */
const SHARED = 2;

/** Finds the names that a normalized word may be a misprint of. */
export function misprintFinder(index: NameIndex): (word: string) => Candidate[] {
  const byBeginning = new Map<string, LongNames>();
  return (word) => {
    const edits = mostEdits(word.length);
    // Behind the article most unknown words are ordinary ones.
    if (edits === 0 || ARTICLE.test(word)) return [];
    const skeleton = skeletonOf(word);
    const consonants = consonantsOf(skeleton);
    if (consonants < SURE_FROM) return [];
    const beginning = skeleton.slice(0, SHARED);
    let names = byBeginning.get(beginning);
    if (!names) byBeginning.set(beginning, (names = longNames(index, beginning)));
    const { tree, words } = names;
    return tree.search(edits, word).map(({ item, distance }) => ({ name: words.get(item)!, distance, consonants }));
  };
}

function longNames({ skeletons, wordsLike }: NameIndex, beginning: string): LongNames {
  const tree = new BKTree<string>((a, b) => levenshtein.get(a, b));
  const words = new Map<string, NameWords>();
  const add = (name: NameWords): void => {
    const joined = name.join("");
    if (joined.length < ONE_EDIT_FROM - 1 || joined.startsWith("ال") || words.has(joined)) return;
    words.set(joined, name);
    tree.add(joined);
  };
  for (const skeleton of skeletons(beginning)) {
    for (const { word, isName, longer } of wordsLike(skeleton)) {
      if (isName) add([word]);
      for (const names of longer.values()) names.forEach(add);
    }
  }
  return { tree, words };
}
