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
/** White space to JavaScript, a format character to Unicode. */
const ZERO_WIDTH_NO_BREAK = 0xfeff;

/** The class of a code point. Control characters and unassigned ones count as symbols, whitespace and separators as space. */
export function classOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (codePoint === TATWEEL) return MARK;
  if (/\s|\p{Z}/u.test(character) && codePoint !== ZERO_WIDTH_NO_BREAK) return SPACE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{P}/u.test(character)) return PUNCTUATION;
  if (/\p{Cf}/u.test(character)) return FORMAT;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SURROGATE;
  return SYMBOL;
}

/** Units classified together, run by run, which is several times as quick as one by one: as many as there are halves of surrogate pairs. */
const BLOCK = 0x800;
const FIRST_SURROGATE = 0xd800;
/** What `classOf` asks, of runs. */
const RUNS: readonly (readonly [run: RegExp, kind: number])[] = [[/[\s\p{Z}]+/gu, SPACE], [/\p{L}+/gu, LETTER], [/\p{M}+/gu, MARK], [/\p{Nd}+/gu, DIGIT], [/\p{P}+/gu, PUNCTUATION], [/\p{Cf}+/gu, FORMAT]];

function classifyBlock(all: Uint8Array, from: number): void {
  if (from === FIRST_SURROGATE) {
    all.fill(SURROGATE, from, from + BLOCK);
    return;
  }
  const units = String.fromCharCode(...Array.from({ length: BLOCK }, (_, i) => from + i));
  for (const [run, kind] of RUNS) for (const { 0: found, index } of units.matchAll(run)) all.fill(kind, from + index, from + index + found.length);
}

let classes: Uint8Array | undefined;

/** The class of each UTF-16 unit. Worked out at the first call (some milliseconds), not at import. */
export function characterClasses(): Uint8Array {
  if (!classes) {
    classes = new Uint8Array(0x10000).fill(SYMBOL);
    for (let from = 0; from < classes.length; from += BLOCK) classifyBlock(classes, from);
    classes[TATWEEL] = MARK;
    classes[ZERO_WIDTH_NO_BREAK] = FORMAT;
  }
  return classes;
}
