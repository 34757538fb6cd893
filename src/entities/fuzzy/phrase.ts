/**
 * A name of several words compared with words of a text, each word with its own.
 *
 * @example
 * wordDistance("شولز", "شولتز");       // 0.5
 * wordDistance("الاوسطيه", "الاوسط"); // Infinity: an adjective
 */
import { isStopForm } from "../../tokenize/index.js";
import { nameWordOf } from "../person/name-word.js";
import { IN_COMPANY, mostDistance, TOGETHER } from "./bounds.js";
import { spellingDistance } from "./distance.js";
import type { NameWords } from "./name-index.js";
import { isListedWord } from "./ordinary.js";
import type { Candidate } from "./owner.js";
import { consonantsOf, skeletonOf } from "./skeleton.js";

/** Letters of words spelled as listed from which they vouch for the others. */
const VOUCHING = 3;

/** Whether a word stands for itself alone: a listed one that is no name of people. */
export function isFixed(norm: string): boolean {
  return isListedWord(norm) && nameWordOf(norm) === undefined;
}

/** How far a word is from one of a name, both normalized, if no further than by `more` than a name by itself may be; `Infinity` where it is another word. */
export function wordDistance(word: string, listed: string, { more = IN_COMPANY }: { readonly more?: number } = {}): number {
  if (word === listed) return 0;
  const skeleton = skeletonOf(listed);
  if (skeleton !== skeletonOf(word) || isFixed(word) || isAdjectiveOf(word, listed)) return Infinity;
  return spellingDistance(word, listed, { atMost: mostDistance(consonantsOf(skeleton)) + more });
}

/** Whether a word is an adjective of what a name's word says (الشرق الأوسطية), or the same adjective of something else (براغا البرتغالي, the club, not the city). */
function isAdjectiveOf(word: string, listed: string): boolean {
  return word === `${listed}ي` || word.endsWith("يه") !== listed.endsWith("يه");
}

/** A name that words may be a spelling of, and whether one of them is spelled as listed and vouches for the rest. */
export interface PhraseCandidate extends Candidate {
  readonly vouched: boolean;
}

/** As many normalized words as a name has, compared with it; `undefined` where they are too far from it, or the name itself. */
export function comparePhrase(words: readonly string[], name: NameWords): PhraseCandidate | undefined {
  const vouched = words.some((word, at) => word === name[at] && word.length >= VOUCHING && !isStopForm(word));
  const more = vouched ? IN_COMPANY : 0;
  let distance = 0;
  let consonants = 0;
  for (let at = 0; at < name.length; at++) {
    distance += wordDistance(words[at]!, name[at]!, { more });
    if (distance === Infinity) return undefined;
    consonants += consonantsOf(skeletonOf(name[at]!));
  }
  return distance === 0 || distance > mostDistance(consonants) + TOGETHER ? undefined : { name, distance, consonants, vouched };
}
