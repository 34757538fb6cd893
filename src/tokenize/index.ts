/** Sentences, tokens, clitic segments, stems and stop words. */
export { type Reading, type TokenKind, WordForm } from "./form.js";
export { type FormTable, markOf, MARKS } from "./form-table.js";
export { Lexicon } from "./lexicon.js";
export { formTest, perForm, tokensWhere } from "./per-form.js";
export { scan } from "./scan.js";
export { splitSentences } from "./sentences.js";
export { stem } from "./stem.js";
export { isStopForm, isStopSpelling, isStopWord } from "./stop-words.js";
export { type Segment, type SegmentRole, type Token, tokenize, tokensOf } from "./tokenize.js";
export { GAP, type TokenTable } from "./token-table.js";
export { tableOfTokens, withinSpans } from "./window.js";
