/**
 * How far a spelling may be from a listed one and still be the same name: the more consonants it has, the further.
 *
 * @example
 * mostDistance(4); // 0.5: one letter of the same sound or one vowel (ترمب, ترامب)
 *
 * Set by reading every near spelling in some fifteen hundred news articles: where only two or three consonants are heard, one change
 * makes another word as often as not; and of words one edit apart only those of nine letters and more were the name.
 */

/** Most distance (distance.ts) of two spellings with so many consonants. */
export function mostDistance(consonants: number): number {
  if (consonants < 3) return 0.25;
  if (consonants < 5) return 0.5;
  if (consonants < 7) return 1;
  return consonants < 10 ? 1.5 : 2;
}

/** How much further a word of a name may be where the name's other words stand beside it, and how much further all of them together. */
export const IN_COMPANY = 0.75;
export const TOGETHER = 0.5;

/** Consonants from which one word is told to be a name, if only by the word before it. */
export const TOLD_FROM = 4;
/** Consonants from which a name is told among other unknown words, behind the article, and written as another number of words. */
export const SURE_FROM = 5;

/** Fewest letters of a name that any edit leaves recognizable, and from how many on two edits do. */
export const ONE_EDIT_FROM = 9;
export const TWO_EDITS_FROM = 14;

/** Most edits (Levenshtein) that leave a name of so many letters recognizable. */
export function mostEdits(letters: number): number {
  if (letters < ONE_EDIT_FROM) return 0;
  return letters < TWO_EDITS_FROM ? 1 : 2;
}
