/** Numbers in Arabic text: read off tokens, parsed whole, written in words. */
export { parseDigits } from "./digits.js";
export { type ExpressionOptions, readExpression, signAt } from "./expression.js";
export { type GroupedDigits, readGrouped } from "./grouped.js";
export { numberOpeners, numberReadingsOf, numberWord, ordinalReadingsOf, ordinalWord } from "./lexicon.js";
export { type OrdinalMatch, readOrdinal } from "./ordinal.js";
export { parseNumber } from "./parse.js";
export { buildPhrases, goesOn, phraseAt, type PhraseHit } from "./phrases.js";
export { type NumberMatch, readNumber, type ReadNumberOptions } from "./read.js";
export { numberToWords, type NumberWordsOptions } from "./words.js";
