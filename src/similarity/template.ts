/**
 * Tells another story of the same template (yesterday's weather, another match, another day's prices) from a copy of a story.
 *
 * What differs between a copy and its original is any word; what differs between two stories of a template is numbers and names. So
 * shingles are compared once as they stand, and once with every number and name covered up: where covering brings back most of what differs, and
 * the texts agree on few of their numbers or names, they are two stories.
 *
 * @example
 * // «سجلت بغداد اليوم 41 درجة نهارا و27 ليلا …» and «سجلت الموصل اليوم 36 درجة نهارا و21 ليلا …»
 * isOtherStory(storyOf(baghdad), storyOf(mosul)); // true
 */
import { sharedShingles, SHINGLE_WORDS, shinglesOf } from "./shingles.js";
import { sortHashes } from "./sort-hashes.js";
import { kindsOf, NAME, PLAIN } from "./word-kind.js";
import { isDigits } from "./word-reader.js";

/** Of the shingles that differ, covering must bring back so many. */
const LEAST_BROUGHT_BACK = 0.5;
/** What one changed number or name costs at most: an updated count alone makes no other story. */
const ONE_VALUE = SHINGLE_WORDS;
/** Two stories of a template agree on fewer of what they state, in one of the comparisons. */
const LEAST_AGREEMENT = 0.5;
/** Fewer numbers may differ by chance. */
const LEAST_VALUES = 2;

/** A number or name that a text states: the hash of the word, its two lowest bits replaced by what it is. */
const NAMED = 0;
const IN_DIGITS = 1;
const IN_WORDS = 2;
const WHAT = 3;
/**
 * What is compared: numbers in digits; those and names; numbers in words and names. Digits and words are not mixed, since a copy may spell out what
 * its story gives in digits.
 */
const COMPARED: readonly (readonly number[])[] = [[IN_DIGITS], [IN_DIGITS, NAMED], [IN_WORDS, NAMED]];

/** A text as far as this file looks at it. */
export interface Story {
  /** As a `WordReader` gives them. */
  readonly words: Uint32Array;
  readonly shingles: Uint32Array;
  /** As `statedValues` gives them. */
  readonly values: Uint32Array;
}

/** The numbers and names that a text states, from its words, sorted; each as often as it is said. */
export function statedValues(words: Uint32Array): Uint32Array {
  const kinds = kindsOf(words);
  const values: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, kind] = [words[i]!, kinds[i]!];
    if (kind !== PLAIN) values.push(((word & ~WHAT) | (kind === NAME ? NAMED : isDigits(word) ? IN_DIGITS : IN_WORDS)) >>> 0);
  }
  return sortHashes(new Uint32Array(values));
}

/** Whether two texts that share shingles tell different stories in the same words. The same both ways round. */
export function isOtherStory(a: Story, b: Story): boolean {
  if (!disagree(a.values, b.values)) return false;
  const plain = containmentOf(a.shingles, b.shingles);
  const covered = containmentOf(shinglesOf(coverValues(a.words)), shinglesOf(coverValues(b.words)));
  const broughtBack = covered - plain;
  return broughtBack >= LEAST_BROUGHT_BACK * (1 - plain) && broughtBack * Math.min(a.shingles.length, b.shingles.length) > ONE_VALUE;
}

function disagree(a: Uint32Array, b: Uint32Array): boolean {
  const [ours, theirs, shared] = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = i < a.length ? a[i]! : Infinity;
    const right = j < b.length ? b[j]! : Infinity;
    if (left === right) shared[left & WHAT]!++;
    if (left <= right) {
      ours[left & WHAT]!++;
      i++;
    }
    if (right <= left) {
      theirs[right & WHAT]!++;
      j++;
    }
  }
  return COMPARED.some((kinds) => {
    const sum = (counts: readonly number[]): number => kinds.reduce((all, kind) => all + counts[kind]!, 0);
    const fewer = Math.min(sum(ours), sum(theirs));
    return fewer >= LEAST_VALUES && sum(shared) < LEAST_AGREEMENT * fewer;
  });
}

/** Of two sorted lists, the share of the shorter one that the other one holds too. */
function containmentOf(a: Uint32Array, b: Uint32Array): number {
  return sharedShingles(a, b) / Math.min(a.length, b.length);
}

/** The words, each run of numbers and each run of names as one sign. */
function coverValues(words: Uint32Array): Uint32Array {
  const kinds = kindsOf(words);
  const covered = new Uint32Array(words.length);
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const kind = kinds[i]!;
    if (kind === PLAIN || count === 0 || covered[count - 1] !== kind) covered[count++] = kind === PLAIN ? words[i]! : kind;
  }
  return covered.subarray(0, count);
}
