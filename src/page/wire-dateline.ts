/**
 * The datelines of news agencies: a place, then date, agency and marks in any order before the text: «العين في 11 مارس/ وام / قال»,
 * «الكويت - 10 - 3 (كونا) -- قال», «رام الله 12-3-2026 وفا- قال», «عمان 11 آذار (بترا)-- قال».
 *
 * @example
 * readWire("العين في 11 مارس/ وام / استقبل", 5, () => true); // { end: 24, asides: 2 }
 */
import { hasRole } from "./furniture.js";
import { monthAt } from "./months.js";

/** A dateline takes so many folded code units at most, and so many parts. */
const REACH = 110;
const MOST_PARTS = 8;

const DAY = /^\s?(?:في\s)?\d{1,2}\s?[-/]\s?\d{1,2}(?:\s?[-/]\s?\d{2,4})?\s?م?(?![\p{L}\d])/u;
const NAMED_DAY = /^\s?(?:في\s)?\d{1,2}\s(\p{L}+)(?:[\s/](\p{L}+))?(?:\s(?:19|20)\d{2}\s?م?)?(?![\p{L}\d])/u;
const HIJRI_DAY = /^\s?(?:في\s)?\d{1,2}\s\p{L}+(?:\s\p{L}+)?\s1[34]\d{2}\s?ه?\u0640?(?:\sالموافق)?(?![\p{L}\d])/u;
const BRACKET = /^\s?\([^()]{2,30}\)/u;
const SLASHED = /^\s?\/\s?[^/\-:]{2,24}\s?\//u;
const WORDS = /^\s?(\p{L}+(?:\s\p{L}+){0,3}?)(?=\s?(?:[-/:(]|$))/u;
const MARK = /^\s?(?:-{1,3}|:|\/)/u;

/** What stands behind the place of an agency's dateline. */
export interface Wire {
  /** Where the text begins, in the folded text; its length where none follows. */
  readonly end: number;
  /** Dates, brackets and agencies between. */
  readonly asides: number;
  readonly hasDate: boolean;
}

/**
 * Reads on behind a place that ends at `from`, in the folded text; `undefined` where no dateline goes on.
 * A date, a bracket or slashes must stand between: a dash alone is told elsewhere. `isKnown` tells names that the page
 * shows above, `isOwn` words of the site's name.
 */
export function readWire(folded: string, from: number, isKnown: (words: readonly string[]) => boolean, isOwn: (word: string) => boolean = () => false): Wire | undefined {
  let at = from;
  let asides = 0;
  let hasDate = false;
  let isMarked = false;
  for (let part = 0; part < MOST_PARTS && at <= REACH; part++) {
    const rest = folded.slice(at, at + 60);
    const own: number = isMarked ? ownLength(rest, isOwn) : 0;
    const aside = own > 0 ? own : asideLength(rest, isKnown);
    if (aside > 0) {
      at += aside;
      asides++;
      hasDate ||= /\d/u.test(rest.slice(0, aside));
      // «/ وام /» closes with a mark of its own; the site's name needs none.
      isMarked = own > 0 || SLASHED.test(rest);
      continue;
    }
    const mark = MARK.exec(rest);
    if (!mark) break;
    at += mark[0].length;
    isMarked = true;
  }
  const end = at + /^\s*/u.exec(folded.slice(at))![0].length;
  return asides > 0 && at <= REACH && (isMarked || end >= folded.length) ? { end, asides, hasDate } : undefined;
}

/** The length of the site's name at the start of a text: «رام الله - دنيا القرى قال …». */
function ownLength(rest: string, isOwn: (word: string) => boolean): number {
  let length = 0;
  for (const { 0: word, index } of rest.matchAll(/\p{L}+/gu)) {
    if (!isOwn(word) || rest.slice(length, index).trim() !== "") break;
    length = index + word.length;
  }
  return length;
}

/** The length of a date, a bracket, «/ وام /» or an agency's name at the start of a text. */
function asideLength(rest: string, isKnown: (words: readonly string[]) => boolean): number {
  const hijri = HIJRI_DAY.exec(rest);
  if (hijri) return hijri[0].length;
  const named = NAMED_DAY.exec(rest);
  if (named && monthAt([named[1]!, named[2] ?? ""], 0)) return monthLength(rest, named);
  const plain = DAY.exec(rest) ?? BRACKET.exec(rest) ?? SLASHED.exec(rest);
  if (plain) return plain[0].length;
  const words = WORDS.exec(rest);
  const names = words?.[1]?.split(" ") ?? [];
  return words && (hasRole(names, "agency") || isKnown(names)) ? words[0].length : 0;
}

/** «11 مارس» or «11 آذار/مارس 2026»: a second word that is no month belongs to the text. */
function monthLength(rest: string, named: RegExpExecArray): number {
  const second = named[2];
  const isMonth = second === undefined || monthAt([named[1]!, second], 0)?.words === 2 || monthAt([second], 0) !== undefined;
  if (isMonth) return named[0].length;
  return rest.indexOf(named[1]!) + named[1]!.length;
}
