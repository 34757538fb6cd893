/**
 * Reads one date off a row of tokens, piece by piece, in whatever order the words come: weekday, day, month, year, time,
 * «مساء الخميس», «الأربعاء الموافق 13 شباط 2013», «يناير من العام الماضي».
 *
 * At each step every reader that the word may concern offers its parts; the longest offer that says nothing twice is taken.
 *
 * @example
 * dateReader(scan("الأحد 3 مارس 2024"), NEWS).dateAt(0);
 * // { parts: { weekday: 7, calendar: "gregorian", month: 3, day: 3, year: 2024 }, next: 4 }
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, readNumber, readOrdinal } from "../number/index.js";
import type { Convention } from "./convention.js";
import { isJoinedBy, joinedAt, readBracketed } from "./join.js";
import { phrasesFrom } from "./lexicon.js";
import { MARK, OPENS } from "./marks.js";
import { type DateParts, mergeParts, type PartsMatch } from "./parts.js";
import { PIECES } from "./pieces.js";
import { inPart } from "./read-clock.js";
import { isOpening } from "./read-month.js";
import { type DateReader, isWord, marksAt, mayBe, numberAt, plainWordAt, wordAt } from "./reader.js";

/** Most pieces in one date: part, weekday, day, month, year, era, time and their like. */
const MOST_PIECES = 10;

/** A reader of a text under a convention. */
export function dateReader(table: TokenTable, convention: Convention): DateReader {
  const marks = new Int32Array(table.count);
  const numberAt = remembered((i) => readNumber(table, i));
  const ordinalAt = remembered((i) => readOrdinal(table, i));
  const base: DateReader = { table, marks, convention, numberAt, ordinalAt, dateAt: remembered((i) => longestAt(base, i)), baseAt: () => undefined };
  const reader: DateReader = { table, marks, convention, numberAt, ordinalAt, dateAt: remembered((i) => longestAt(reader, i)), baseAt: base.dateAt };
  return reader;
}

function remembered<T>(read: (i: number) => T | undefined): (i: number) => T | undefined {
  let known: Map<number, T | undefined> | undefined;
  return (i) => {
    let match = known?.get(i);
    if (match !== undefined || known?.has(i)) return match;
    match = read(i);
    (known ??= new Map()).set(i, match);
    return match;
  };
}

function longestAt(reader: DateReader, i: number): PartsMatch | undefined {
  if (!mayBe(reader, i, OPENS)) return undefined;
  const portioned = mayBe(reader, i, MARK.portion) ? readPortion(reader, i) : undefined;
  const plain = readSequence(reader, i, {});
  return portioned && portioned.next > (plain?.next ?? 0) ? portioned : plain;
}

/** Portions from here on tell a time («في وقت لاحق من هذا العام»), which news marks without: «هذا العام». */
const LATER = 7;

/** «نهاية العام الماضي», «النصف الأول من أكتوبر», «بداية 2020», «أواخر القرن 19», «نهاية الشهر», «وقت متأخر بعد الظهر». */
function readPortion(reader: DateReader, i: number): PartsMatch | undefined {
  const portion = wordAt(reader, i, "portion", (word) => reader.convention.speech || word.value < LATER);
  if (!portion || !goesOn(reader.table, portion.next)) return undefined;
  const at = isWord(reader, portion.next, "من") && goesOn(reader.table, portion.next + 1) ? portion.next + 1 : portion.next;
  const start = { portion: portion.value.value };
  const inner = readSequence(reader, at, start) ?? wholeUnit(reader, at, start);
  if (!inner) return undefined;
  return isCoarse(inner.parts) || (reader.convention.speech && isPartAlone(inner.parts)) ? inner : undefined;
}

const LONG_UNITS: ReadonlySet<string> = new Set(["week", "month", "year", "decade", "century"]);

/** «نهاية الشهر», and in speech «بقية أسبوعي»: the unit alone is the present one. */
function wholeUnit(reader: DateReader, i: number, start: DateParts): PartsMatch | undefined {
  const unit = plainWordAt(reader, i, "unit", (word) => LONG_UNITS.has(word.value) && ((word.definite && word.count === 1) || (reader.convention.speech && isMine(reader, i, word.count))));
  return unit && { parts: { ...start, shifts: { [unit.value.value]: 0 } }, next: unit.next };
}

/** أسبوعي, my week, is spelled like the construct of two. */
function isMine({ table }: DateReader, i: number, count: number): boolean {
  return count === 2 && /[^ني]ي$/u.test(table.forms[i]!.norm);
}

/** Whether a date is long enough to have a beginning and an end worth telling. */
function isCoarse(parts: DateParts): boolean {
  const { day, weekday, clock, part, shifts = {}, nth, offset, stretch, now, holiday } = parts;
  if (day !== undefined || weekday !== undefined || clock || part || nth || offset || stretch || now) return false;
  if (holiday !== undefined) return false;
  return ["day", "hour", "minute", "second"].every((grain) => !(grain in shifts));
}

function isPartAlone({ part, clock, portion, ...rest }: DateParts): boolean {
  return part !== undefined && clock === undefined && portion !== undefined && Object.keys(rest).every((key) => key === "shifts");
}

/** Pieces from token `i` on, as long as each goes with those before; of the first pieces on offer the longest that leads to a date. */
function readSequence(reader: DateReader, i: number, start: DateParts): PartsMatch | undefined {
  for (const first of offersAt(reader, i, start, true)) {
    const date = goOn(reader, first);
    if (date) return date;
  }
  return undefined;
}

function goOn(reader: DateReader, first: PartsMatch): PartsMatch | undefined {
  let complete = isDate(first.parts) ? first : undefined;
  let last = first;
  for (let piece = 1; piece < MOST_PIECES; piece++) {
    const offer = nextPiece(reader, last.next, last.parts);
    if (!offer) break;
    last = offer;
    if (isDate(last.parts)) complete = last;
  }
  return complete;
}

/** Whether the parts so far are a date by themselves. */
function isDate(parts: DateParts): boolean {
  // Most are told by the first three: parts come in many shapes, and each field costs.
  if (parts.month !== undefined || parts.year !== undefined || parts.shifts !== undefined) return true;
  if (parts.nth) return parts.nth.from !== undefined;
  if (parts.day !== undefined) return parts.weekday !== undefined;
  const { weekday, quarter, season, holiday, decade, century, offset, stretch, clock, part, now, weekend } = parts;
  return (weekday ?? quarter ?? season ?? holiday ?? decade ?? century ?? offset ?? stretch ?? clock ?? now ?? weekend ?? part) !== undefined;
}

/** Marks of words that another piece may open, or that may join one. */
const GOES_ON = OPENS | MARK.join | MARK.matching | MARK.direction;

function nextPiece(reader: DateReader, i: number, parts: DateParts): PartsMatch | undefined {
  if (!mayBe(reader, i, GOES_ON) || !goesOn(reader.table, i)) return undefined;
  const [direct] = offersAt(reader, i, parts, false);
  if (direct) return direct;
  if (isOpening(reader, i)) return readBracketed(reader, i, parts);
  const at = joinedAt(reader, i, parts);
  if (at === undefined || !goesOn(reader.table, at)) return undefined;
  const [offer] = offersAt(reader, at, parts, false);
  if (!offer || !isJoinedBy(reader, i, parts, offer.parts)) return undefined;
  return offer;
}

/** What the readers make of token `i`, merged with the parts before it; the longest first, of two as long the one listed first. */
function offersAt(reader: DateReader, i: number, parts: DateParts, isFirst: boolean): PartsMatch[] {
  const offers: PartsMatch[] = [];
  // A news text's hour stands beside its day: «الساعة 3 مساء يوم الأربعاء» is two mentions.
  if (reader.convention.hours === "apart" && parts.clock !== undefined) return offers;
  if (!isFirst && opensWithAnd(reader, i)) return offers;
  const bits = marksAt(reader, i);
  for (const piece of PIECES) {
    if ((bits & piece.opens) === 0 || !piece.fits(reader, isFirst ? undefined : parts)) continue;
    const offer = piece.read(reader, i, parts);
    const merged = offer && mergeParts(withoutToldYear(parts, offer.parts), offer.parts);
    if (merged) offers.push({ parts: settleHour(merged), next: offer.next });
  }
  return offers.length > 1 ? offers.sort((a, b) => b.next - a.next) : offers;
}

/** «العام الماضي 2014»: the number says which year that is. */
function withoutToldYear(parts: DateParts, offer: DateParts): DateParts {
  if (parts.shifts?.year === undefined || offer.year === undefined || offer.month !== undefined || parts.year !== undefined) return parts;
  const { shifts, ...rest } = parts;
  return Object.keys(shifts).length === 1 ? rest : parts;
}

/** «مساء الخميس الساعة 7»: the part of the day places the hour, unless its own words have. */
function settleHour(parts: DateParts): DateParts {
  if (!parts.part || !parts.clock) return parts;
  const { part, clock, ...rest } = parts;
  return { ...rest, clock: clock.told ? clock : inPart(clock, part) };
}

/** «السبت والأحد» are two: a piece inside a date has no و of its own, but for minutes. */
function opensWithAnd(reader: DateReader, i: number): boolean {
  const form = reader.table.forms[i]!;
  return form.norm === "و" || (form.norm.startsWith("و") && form.kind === "word" && !phrasesFrom(form.norm) && numberAt(reader, i)?.proclitics !== "");
}
