/**
 * What the list of words says of a word, in one number: how common it is, and whether it is a name or a known noun.
 *
 * @example
 * frequencyOfCode(codeOf(9) | NAME); // 9
 */

/** A name of a place or body, or a word that is part of such names and nothing else: بغداد, ديفوار. */
export const ENTITY = 32;
/** A given or family name that is no ordinary word. */
export const NAME = 64;
/** A broken plural of the table, or its singular. */
export const NOUN = 128;
/** An ordinary word that the list of frequencies lacks: مستوطنة. */
export const KNOWN = 256;

/** A word whose cuts are listed (data/clitic-words.json). */
export const LISTED = 512;

/** One of the flags. */
export type Flag = typeof ENTITY | typeof NAME | typeof NOUN | typeof KNOWN | typeof LISTED;

const FREQUENCY = 31;

/** The code of a word of a frequency, 0..16, and no flag. */
export function codeOf(frequency: number): number {
  return Math.min(16, frequency);
}

/** The frequency in a code: round(log2(count)), 0 where running text lacks the word. */
export function frequencyOfCode(code: number): number {
  return code & FREQUENCY;
}
