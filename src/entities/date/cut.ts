/**
 * Which words before a date its span takes in, as the caller's convention has it.
 *
 * @example
 * // «نلتقي يوم الثلاثاء»: in news «يوم الثلاثاء», in a text known to hold dates «الثلاثاء»
 * cutFront(reader, { first: { weekday: 2 }, start: 1, body: 1, next: 3 }); // { token: 2, from: 0 }
 */
import { goesOn } from "../number/index.js";
import { dayNounAt } from "./day-noun.js";
import { openingOf } from "./mark-tokens.js";
import { MARK } from "./marks.js";
import type { DateParts } from "./parts.js";
import type { RangeMatch } from "./range.js";
import { type DateReader, isWord, mayBe, plainWordAt, wordAt } from "./reader.js";

/** A date met in a text: `last` only of a range, `body` behind the words that make one. */
export interface Found extends Omit<RangeMatch, "last"> {
  readonly last?: DateParts;
}

/** Where a span begins: a token, and an offset within it. */
export interface Front {
  readonly token: number;
  readonly from: number;
}

/** The beginning of a date's span. */
export function cutFront(reader: DateReader, found: Found): Front {
  const { span } = reader.convention;
  const lead = span.rangeLead === "inside" && found.body > found.start ? leadIn(reader, found) : undefined;
  const token = lead ?? (span.dayNoun === "outside" ? behindNoun(reader, found) : found.body);
  const before = span.preposition === "inside" && token === found.start && !found.last ? prepositionOf(reader, found) : undefined;
  if (before) return before;
  return { token, from: openingOf(reader.table.forms[token]!) };
}

/** من and بين belong to a range, but من not where حتى joins two full dates: «من 2019/03/08 حتى 14 مايو». */
function leadIn(reader: DateReader, { start, body, first, last }: Found): number | undefined {
  // «ما بين» is بين.
  if (wordAt(reader, start, "between")) return body - 1;
  const isFullDay = ({ day, month, weekday }: DateParts): boolean => weekday !== undefined || (day !== undefined && month !== undefined);
  const hasUntil = last !== undefined && untilIn(reader, body);
  return hasUntil && isFullDay(first) && isFullDay(last) && !isBare(reader, body) ? undefined : start;
}

/** Whether a lone number is the first bound: «من 6 حتى 17 مارس». */
function isBare(reader: DateReader, i: number): boolean {
  return plainWordAt(reader, i + 1, "to") !== undefined;
}

/** Most tokens of the first bound of a range. */
const LONGEST_BOUND = 8;

function untilIn(reader: DateReader, i: number): boolean {
  for (let token = i + 1; token <= i + LONGEST_BOUND; token++) {
    const link = plainWordAt(reader, token, "to");
    if (link) return reader.table.forms[link.next - 1]!.norm.endsWith("حتي");
  }
  return false;
}

/** Behind يوم, هذا and the like, where what follows is the same day without them. */
function behindNoun(reader: DateReader, { body, first, next }: Found): number {
  // «منذ شهر و10 أيام من الآن» is so much from now.
  const shift = first.offset ? wordAt(reader, body, "shift") : undefined;
  if (shift && mayBe(reader, next - 1, MARK.now)) return shift.next;
  const demonstrative = wordAt(reader, body, "demonstrative");
  if (demonstrative && first.shifts?.day === 0 && isWord(reader, demonstrative.next, "اليوم")) return demonstrative.next;
  const noun = dayNounAt(reader, body);
  if (!noun || noun.next >= next) return body;
  const isNamed = first.holiday !== undefined || (first.day !== undefined && first.month === undefined && first.weekday === undefined) || first.offset !== undefined || first.stretch !== undefined;
  return isNamed || first.shifts?.day !== undefined ? body : noun.next;
}

/** Portions told with في inside: the middle, and «في وقت لاحق». */
const WITH_IN: ReadonlySet<number | undefined> = new Set([2, 7]);

/** The preposition that makes a date of what stands behind it: «في الصباح», «في 5 أشهر», «إلى 24», «للثاني». */
function prepositionOf(reader: DateReader, { start, first }: Found): Front | undefined {
  const { table } = reader;
  const isBareDay = first.day !== undefined && first.month === undefined && first.weekday === undefined && first.shifts?.month !== undefined;
  if (isBareDay && table.forms[start]!.norm.startsWith("ل") && openingOf(table.forms[start]!) > 0) return { token: start, from: 0 };
  if (start === 0 || !goesOn(table, start)) return undefined;
  const before = table.forms[start - 1]!.norm;
  if (isBareDay) return before === "الي" || before === "ل" ? { token: start - 1, from: 0 } : undefined;
  return before === "في" && isMadeByIn(reader, start, first) ? { token: start - 1, from: 0 } : undefined;
}

function isMadeByIn(reader: DateReader, start: number, { part, clock, portion, stretch, shifts, weekday, month }: DateParts): boolean {
  // A day of its own, «في صباح الغد», needs no preposition; الليلة is one as well as a part of it.
  const isOfDay = weekday !== undefined || (shifts?.day !== undefined && !reader.table.forms[start]!.norm.endsWith("الليله"));
  if (isOfDay) return false;
  if (part ?? clock) {
    const word = wordAt(reader, start, "part");
    return word ? word.value.value.half !== "noon" : mayBe(reader, start, MARK.portion);
  }
  if (portion !== undefined) return month === undefined && WITH_IN.has(portion);
  return stretch !== undefined && stretch.side !== "past" && stretch.amounts.every(({ grain }) => grain !== "decade" && grain !== "century");
}
