/**
 * Sentences: where a reader would stop. ؟ ! . … and line breaks end one; a full stop inside a number, an abbreviation (د. أ.د. ق.م.), an
 * initial or a link does not. Closing quotes and brackets stay with the sentence they close.
 *
 * @example
 * splitSentences("قال د. سامي: نعم. ثم غادر."); // two spans
 */
import { normalize } from "../normalize/index.js";
import { requireText, type Span } from "../span.js";
import { abbreviationsJson } from "../tables/abbreviations.generated.js";
import * as is from "./characters.js";

const CLOSER = /["'»”’)\]}\u200f\u200e]/u;
const LINE_BREAK = /[\n\r\u2028\u2029\v\f\u0085]/u;

/**
 * What the search looks for, by UTF-16 unit: line breaks, and ends of sentences (the full stop, its kin in Arabic, Urdu and full width, question
 * and exclamation marks, the ellipsis). All other units are passed over.
 */
const BREAKS = 1;
const ENDS = 2;
const stops = new Uint8Array(0x10000);
for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) stops[unit] = BREAKS;
for (const unit of [0x21, 0x2e, 0x3f, 0x61f, 0x6d4, 0x2026, 0x203c, 0x2047, 0x2048, 0x2049, 0x3002, 0xff01, 0xff0e, 0xff1f]) stops[unit] = ENDS;

let abbreviations: ReadonlyMap<string, boolean> | undefined;

/** Abbreviations, normalized, with whether one may also end a sentence (كم، إلخ). */
function knownAbbreviations(): ReadonlyMap<string, boolean> {
  return (abbreviations ??= new Map(
    (JSON.parse(abbreviationsJson) as { abbreviation: string; mayEnd?: boolean }[]).map(({ abbreviation, mayEnd = false }) => [normalize(abbreviation), mayEnd]),
  ));
}

/**
 * The sentences of a text as spans without edge white space, in order; together they cover everything but white space.
 *
 * @throws {TypeError} where `text` is not a string.
 * @example
 * splitSentences("بلغ السعر 3.5 دولار. وارتفع؟ نعم!").length; // 3
 */
export function splitSentences(text: string): Span[] {
  requireText("splitSentences", text);
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/u.test(text.charAt(from))) from++;
    while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
    if (from < to) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; ) {
    const stop = stops[text.charCodeAt(at)];
    if (stop === BREAKS) {
      close(at);
      at++;
    } else if (stop === ENDS) {
      let end = at + 1;
      while (end < text.length && stops[text.charCodeAt(end)] === ENDS) end++;
      const single = end === at + 1 && text.charAt(at) === ".";
      const closers = end;
      while (end < text.length && CLOSER.test(text.charAt(end))) end++;
      if (endsSentence(text, start, at, closers, end, single)) close(end);
      at = end;
    } else at++;
  }
  close(text.length);
  return sentences;
}

/** Whether the terminators at `at..stop`, with the closers up to `end`, end a sentence. */
function endsSentence(text: string, start: number, at: number, stop: number, end: number, single: boolean): boolean {
  const next = text.charAt(end);
  if (single && opensItem(text, start, at)) return false;
  if (next !== "" && !/\s/u.test(next)) return gluedSentence(text, at, stop, end);
  if (next === "" || LINE_BREAK.test(next)) return true;
  if (end > stop && isAside(text, start, at, stop)) return false;
  return single ? !isAbbreviation(wordBefore(text, start, at)) : !continuesAfterEllipsis(text, at, end);
}

/** Longest opening of an item looked at, in units. */
const LONGEST_OPENING = 24;
const ITEM = /^\s*(?:(?:المادة|الباب|الفصل|البند|الفقرة|القسم|الجزء|الملحق)\s+)?\p{Nd}{1,3}$/u;

/** “1.” or “المادة 5.” where a sentence would begin: the number of an item, not its end. */
function opensItem(text: string, start: number, at: number): boolean {
  return at - start <= LONGEST_OPENING && ITEM.test(text.slice(start, at));
}

/** Whether the full stop behind a word belongs to it: د. and ق.م. and initials, also behind و. Some may end a sentence too (كم، إلخ). */
function isAbbreviation(word: string): boolean {
  const known = knownAbbreviations();
  const mayEnd = known.get(normalize(word)) ?? (word.startsWith("و") ? known.get(normalize(word.slice(1))) : undefined);
  return mayEnd === undefined ? /^(?:\p{Lu}|[\u0621-\u064a]|(?:\p{L}\.)+\p{L})$/u.test(word) : !mayEnd;
}

/** Longest aside or quotation looked back over for its opening, in units. */
const LONGEST_ASIDE = 300;
const OPENERS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘", '"': '"', "'": "'" };

/** A question or dots inside brackets, or inside quotation marks that no colon announces (a title), do not end what is around them. */
function isAside(text: string, start: number, at: number, stop: number): boolean {
  const closer = text.charAt(stop);
  const opener = OPENERS[closer];
  if (opener === undefined || (stop === at + 1 && text.charAt(at) === ".")) return false;
  const open = text.slice(Math.max(start, at - LONGEST_ASIDE), at).lastIndexOf(opener);
  if (open < 0) return false;
  const before = text.slice(start, Math.max(start, at - LONGEST_ASIDE) + open).trimEnd();
  return before !== "" && (/[)\]}]/u.test(closer) || !before.endsWith(":"));
}

/** No space behind the stop: a new sentence where Arabic goes on (ولا.وقال), not in numbers, links or initials. */
function gluedSentence(text: string, at: number, stop: number, end: number): boolean {
  if (/[\u3002\uff01\uff1f]/u.test(text.charAt(at))) return true;
  if (end > stop) return false;
  return /[\u0620-\u065f]{2}$|\p{Nd}$|[»”)\]]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[«“(]?[\u0620-\u065f]{2}/u.test(text.slice(end, end + 3));
}

/** Dots in mid-sentence: “قال... ثم” goes on where the next word is joined by و or begins no new line. */
function continuesAfterEllipsis(text: string, at: number, end: number): boolean {
  if (!/[.\u2026]/u.test(text.charAt(at)) || /[!?\u061f]/u.test(text.slice(at, end))) return false;
  return /^[^\S\n\r]*[\u0621-\u064a]/u.test(text.slice(end, end + 8)) && !/["»”)\]]/u.test(text.charAt(end - 1));
}

/** Longest abbreviation looked for behind a stop, in units. */
const LONGEST_ABBREVIATION = 12;

function wordBefore(text: string, start: number, at: number): string {
  const classes = is.characterClasses();
  const isLetter = (offset: number): boolean => offset >= 0 && (classes[text.charCodeAt(offset)] === is.LETTER || classes[text.charCodeAt(offset)] === is.MARK);
  let from = at;
  while (from > start && at - from < LONGEST_ABBREVIATION && (isLetter(from - 1) || (text.charAt(from - 1) === "." && isLetter(from - 2)))) from--;
  return text.slice(from, at);
}
