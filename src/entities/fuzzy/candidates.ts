/**
 * The listed names that one word, or two, may be a spelling of by their sound; nothing is settled here.
 *
 * @example
 * namesLikeWord(index, "ماجديبورغ"); // [{ name: ["ماغديبورغ"], distance: 0.5, consonants: 6 }, …]
 */
import { mostDistance, SURE_FROM } from "./bounds.js";
import { spellingDistance } from "./distance.js";
import type { NameIndex, NameWords } from "./name-index.js";
import type { Candidate } from "./owner.js";
import { consonantsOf, secondSkeletons, skeletonOf } from "./skeleton.js";

const NONE: readonly never[] = [];

/** Names of one word that sound like a normalized word. */
export function namesLikeWord({ wordsLike }: NameIndex, word: string): readonly Candidate[] {
  const skeleton = skeletonOf(word);
  const consonants = consonantsOf(skeleton);
  let candidates: Candidate[] | undefined;
  for (const { word: name, isName } of wordsLike(skeleton)) if (isName) add((candidates ??= []), { word, name: [name], consonants });
  return candidates ?? NONE;
}

/** Names of two words that sound like a normalized word: هونكونغ. */
export function namesLikeJoined({ wordsLike }: NameIndex, word: string): Candidate[] {
  const skeleton = skeletonOf(word);
  const consonants = consonantsOf(skeleton);
  const candidates: Candidate[] = [];
  if (consonants < SURE_FROM) return candidates;
  for (let cut = 2; cut < skeleton.length; cut++) {
    for (const { longer } of wordsLike(skeleton.slice(0, cut))) {
      if (longer.size === 0) continue;
      for (const second of secondSkeletons(skeleton, cut)) for (const name of longer.get(second) ?? NONE) if (name.length === 2) add(candidates, { word, name, consonants });
    }
  }
  return candidates;
}

/** Names of one word that sound like two words written as one, whose skeleton is given: نيو زيلاندا. */
export function namesLikeTwo({ wordsLike }: NameIndex, word: string, skeleton: string): readonly Candidate[] {
  const consonants = consonantsOf(skeleton);
  let candidates: Candidate[] | undefined;
  if (consonants < SURE_FROM) return NONE;
  for (const { word: name, isName } of wordsLike(skeleton)) if (isName) add((candidates ??= []), { word, name: [name], consonants });
  return candidates ?? NONE;
}

/** Adds a name unless it is too far from a word. */
function add(candidates: Candidate[], { word, name, consonants }: { readonly word: string; readonly name: NameWords; readonly consonants: number }): void {
  const distance = spellingDistance(word, name.join(""), { atMost: mostDistance(consonants) });
  if (distance < Infinity) candidates.push({ name, distance, consonants });
}
