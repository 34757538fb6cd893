/**
 * The names of a gazetteer by the skeleton of their first word, so that a word of a text leads to the names it may be a spelling of.
 *
 * @example
 * const index = nameIndexOf(builtinGazetteer());
 * index.wordsLike("gtrx"); // "غوتيريش", "جوتيريش" …, each with the names that begin with it
 *
 * Names are read from the tables when a text first asks for their skeleton.
 */
import type { CodedGazetteer, Gazetteer } from "../gazetteer/index.js";
import { beginningsOf, skeletonOf } from "./skeleton.js";

/** A name as its normalized words. */
export type NameWords = readonly string[];

/** A word that begins names. */
export interface FirstWord {
  readonly word: string;
  /** Whether it is a name by itself. */
  readonly isName: boolean;
  /** The names of several words that it begins, by the skeleton of the second. */
  readonly longer: ReadonlyMap<string, readonly NameWords[]>;
}

/** The words of names by their skeleton. */
export interface NameIndex {
  /** Words that begin names. */
  readonly wordsLike: (skeleton: string) => readonly FirstWord[];
  /** Words that stand behind others in names. */
  readonly innerWordsLike: (skeleton: string) => readonly string[];
  /** The skeletons of words that begin names, those that begin so. */
  readonly skeletons: (beginning: string) => readonly string[];
}

const NONE: readonly never[] = [];

/** The index of a gazetteer; names that count only with evidence, and adjectives of nationality, are left out. */
export function nameIndexOf(gazetteer: Gazetteer): NameIndex {
  return gazetteer.coded === undefined ? listedIndex(gazetteer) : codedIndex(gazetteer.coded);
}

/** An entry of a name that counts by itself (coded.ts). */
const PLAIN = "P";

/** What of a gazetteer begins with one sound. */
interface Section {
  /** Where the lines of words begin, by skeleton. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly innerWords: ReadonlyMap<string, readonly string[]>;
}

/**
 * Of a gazetteer that is read from text (coded.ts), by the text: to make the trie of all their names takes a fifth of a second. Words are read sound by
 * sound, as texts ask for them.
 */
function codedIndex({ names }: CodedGazetteer): NameIndex {
  const sections = new Map<string, Section>();
  const sectionOf = (skeleton: string): Section => {
    const sound = skeleton.charAt(0);
    let section = sections.get(sound);
    if (!section) sections.set(sound, (section = readSection(names, beginningsOf(sound))));
    return section;
  };
  const read = new Map<string, readonly FirstWord[]>();
  return {
    wordsLike: (skeleton) => {
      const known = read.get(skeleton);
      if (known) return known;
      const starts = sectionOf(skeleton).lines.get(skeleton);
      if (!starts) return NONE;
      const words = starts.map((at) => firstWordOf(namesOfLine(names, at))).filter((word) => word !== undefined);
      read.set(skeleton, words);
      return words;
    },
    innerWordsLike: (skeleton) => sectionOf(skeleton).innerWords.get(skeleton) ?? NONE,
    skeletons: (beginning) => [...sectionOf(beginning).lines.keys()].filter((skeleton) => skeleton.startsWith(beginning)),
  };
}

/** The words that begin with one of some letters. Lines are sorted, so that those of one letter follow each other. */
function readSection(names: string, letters: string): Section {
  const lines = new Map<string, number[]>();
  for (const letter of letters) {
    let at = names.startsWith(letter) ? 0 : names.indexOf(`\n${letter}`) + 1;
    /** The next entry that counts by itself: lines without one are adjectives of nationality, mostly. */
    let plain = 0;
    while (names.startsWith(letter, at)) {
      const tab = names.indexOf("\t", at);
      const end = (names.indexOf("\n", tab) + 1 || names.length + 1) - 1;
      if (plain < tab) plain = (names.indexOf(PLAIN, tab) + 1 || names.length + 1) - 1;
      if (plain < end) push(lines, skeletonOf(names.slice(at, tab)), at);
      at = end + 1;
    }
  }
  // In a line a word behind the first one stands behind a tab or a space.
  const inner = names.match(new RegExp(`[\\t ][${letters}][^ |]*`, "gu"));
  return { lines, innerWords: bySkeleton(new Set(inner?.map((word) => word.slice(1)))) };
}

function bySkeleton(words: Iterable<string>): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const word of words) push(lists, skeletonOf(word), word);
  return lists;
}

function namesOfLine(text: string, at: number): NameWords[] {
  const end = text.indexOf("\n", at);
  const [word = "", ...phrases] = text.slice(at, end < 0 ? text.length : end).split("\t");
  return phrases.flatMap((phrase) => {
    const bar = phrase.indexOf("|");
    if (!phrase.includes(PLAIN, bar)) return [];
    return [bar === 0 ? [word] : [word, ...phrase.slice(0, bar).split(" ")]];
  });
}

/** Of a user's own tables. */
function listedIndex({ names }: Gazetteer): NameIndex {
  const byWord = new Map<string, NameWords[]>();
  for (const [words, entries] of names.phrases()) {
    if (entries.some(({ form, type }) => form === "plain" && type !== "nationality")) push(byWord, words[0]!, words);
  }
  const first = new Map<string, FirstWord[]>();
  for (const [word, list] of byWord) push(first, skeletonOf(word), firstWordOf(list)!);
  const inner = bySkeleton(new Set([...byWord.values()].flat().flatMap(([, ...rest]) => rest)));
  return { wordsLike: (skeleton) => first.get(skeleton) ?? NONE, innerWordsLike: (skeleton) => inner.get(skeleton) ?? NONE, skeletons: (beginning) => [...first.keys()].filter((skeleton) => skeleton.startsWith(beginning)) };
}

/** The first word of names that begin with one word; `undefined` of none. */
function firstWordOf(names: readonly NameWords[]): FirstWord | undefined {
  const word = names[0]?.[0];
  if (word === undefined) return undefined;
  const longer = new Map<string, NameWords[]>();
  for (const name of names) if (name.length > 1) push(longer, skeletonOf(name[1]!), name);
  return { word, isName: names.some(({ length }) => length === 1), longer };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
