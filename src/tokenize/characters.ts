/**
 * What kind of character each UTF-16 unit is, as one byte a unit, so that the scanner decides by a look-up.
 *
 * @example
 * CLASSES["ع".charCodeAt(0)]; // LETTER
 */
export const SPACE = 0;
export const LETTER = 1;
/** A combining mark or tatweel: continues a word, never begins one. */
export const MARK = 2;
export const DIGIT = 3;
export const PUNCTUATION = 4;
export const SYMBOL = 5;
/** Invisible: bidi controls, joiners. Inside a word it continues the word; elsewhere it is nothing. */
export const FORMAT = 6;
/** Half of a surrogate pair; the scanner asks Unicode about the whole. */
export const SURROGATE = 7;

const TATWEEL = 0x640;

/** The class of a code point. Control characters and unassigned ones count as symbols, whitespace and separators as space. */
export function classOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (codePoint === TATWEEL) return MARK;
  if (/\s|\p{Z}/u.test(character) && codePoint !== 0xfeff) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{P}/u.test(character)) return PUNCTUATION;
  if (/\p{Cf}/u.test(character)) return FORMAT;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SURROGATE;
  return SYMBOL;
}

let classes: Uint8Array | undefined;

/** The class of each UTF-16 unit. Worked out at the first call (some milliseconds), not at import. */
export function characterClasses(): Uint8Array {
  if (!classes) {
    classes = new Uint8Array(0x10000);
    for (let unit = 0; unit < classes.length; unit++) classes[unit] = classOf(unit);
  }
  return classes;
}
