/**
 * Reads one date off a row of tokens, part by part, in whatever order the words come: weekday, day, month, year, time,
 * «مساء الخميس», «الأربعاء الموافق 13 شباط 2013», «يناير من العام الماضي».
 *
 * At each step every reader may offer its parts; the longest offer that says nothing twice is taken.
 *
 * @example
 * readDate({ table: scan("الأحد 3 مارس 2024"), mode: "mention" }, 0);
 * // { parts: { weekday: 7, calendar: "gregorian", month: 3, day: 3, year: 2024 }, next: 4 }
 */
import { goesOn, readNumber } from "../number/index.js";
import { calendarPhrases, plainWordAt, wordAt } from "./lexicon.js";
import { mayGoOn } from "./opening.js";
import { type DateParts, mergeParts, type PartsMatch } from "./parts.js";
import { inPart, readClock, readPart } from "./read-clock.js";
import { readHoliday, readNth, readPartOfDay, readWeekday } from "./read-day.js";
import { type DateReader, isWord, isYearToken, readDayMonth, readDayNumber, readMonth, readMonthDay } from "./read-month.js";
import { readNumericDate } from "./read-numeric.js";
import { readDayWord, readOffset, readUnit } from "./read-relative.js";
import { readAge, readBareYear, readQuarter, readSeason, readYear } from "./read-year.js";

/** Most pieces in one date: part, weekday, day, month, year, era, time and their like. */
const MOST_PIECES = 10;

/** The longest date that begins at token `i`. */
export function readDate(reader: DateReader, i: number): PartsMatch | undefined {
  if (i >= reader.table.count) return undefined;
  if (reader.read?.has(i)) return reader.read.get(i);
  const date = longestAt(reader, i);
  reader.read?.set(i, date);
  return date;
}

function longestAt(reader: DateReader, i: number): PartsMatch | undefined {
  const portioned = readPortion(reader, i);
  const plain = readSequence(reader, i, {});
  return portioned && portioned.next > (plain?.next ?? 0) ? portioned : plain;
}

/** «نهاية العام الماضي», «النصف الأول من أكتوبر», «بداية 2020», «أواخر القرن 19», «نهاية الشهر». */
function readPortion(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const portion = wordAt(table, i, "portion");
  if (!portion || !goesOn(table, portion.next)) return undefined;
  const at = isWord(table, portion.next, "من") && goesOn(table, portion.next + 1) ? portion.next + 1 : portion.next;
  const start = { portion: portion.value.value };
  const inner = readSequence(reader, at, start) ?? wholeUnit(reader, at, start);
  return inner && isCoarse(inner.parts) ? inner : undefined;
}

/** «نهاية الشهر»: the unit alone is the present one. */
function wholeUnit({ table }: DateReader, i: number, start: DateParts): PartsMatch | undefined {
  const unit = plainWordAt(table, i, "unit", (word) => word.definite && word.count === 1 && ["week", "month", "year", "decade", "century"].includes(word.value));
  return unit && { parts: { ...start, shifts: { [unit.value.value]: 0 } }, next: unit.next };
}

/** Whether a date is long enough to have a beginning and an end worth telling. */
function isCoarse(parts: DateParts): boolean {
  const { day, weekday, clock, part, shifts = {}, nth, offset, stretch, now, holiday } = parts;
  if (day !== undefined || weekday !== undefined || clock || part || nth || offset || stretch || now) return false;
  if (holiday !== undefined) return false;
  return ["day", "hour", "minute", "second"].every((grain) => !(grain in shifts));
}

function readSequence(reader: DateReader, i: number, start: DateParts): PartsMatch | undefined {
  let parts = start;
  let next = i;
  let complete: PartsMatch | undefined;
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    const offer = nextPiece(reader, next, parts, piece === 0);
    if (!offer) break;
    ({ parts, next } = offer);
    if (isDate(parts)) complete = offer;
  }
  return complete;
}

/** Whether the parts so far are a date by themselves. */
function isDate(parts: DateParts): boolean {
  const { day, month, weekday, year, shifts, nth, portion, quarter, season, holiday, decade, century, offset, stretch, clock, part, now, weekend } = parts;
  const isPlaced = month !== undefined || year !== undefined || shifts !== undefined;
  if (nth) return isPlaced;
  if (day !== undefined && !isPlaced && weekday === undefined) return false;
  const known = [day, month, weekday, year, shifts, quarter, season, holiday, decade, century, offset, stretch, clock, now, weekend];
  return known.some((value) => value !== undefined) || (part !== undefined && portion === undefined);
}

function nextPiece(reader: DateReader, i: number, parts: DateParts, isFirst: boolean): PartsMatch | undefined {
  const { table } = reader;
  if (isFirst) return bestOffer(reader, i, parts, true);
  if (!goesOn(table, i) || !mayGoOn(table.forms[i]!)) return undefined;
  const direct = bestOffer(reader, i, parts, false);
  if (direct) return direct;
  const norm = table.forms[i]!.norm;
  if (norm === "(") return bracketed(reader, i, parts);
  const isJoin =
    norm === "من" || norm === "في" ? (reader.mode === "parse" || parts.clock === undefined) && !(norm === "في" && parts.part && !mayHavePart(parts))
    : norm === "," || norm === "-" ? parts.weekday !== undefined || parts.day !== undefined || parts.month !== undefined
    : plainWordAt(table, i, "matching") !== undefined && parts.day === undefined;
  if (!isJoin || !goesOn(table, i + 1)) return undefined;
  const behind = plainWordAt(table, i, "matching")?.next ?? i + 1;
  const offer = goesOn(table, behind) ? bestOffer(reader, behind, parts, false) : undefined;
  if (!offer || (norm === "في" && offer.parts.part && !parts.part)) return undefined;
  // A comma joins only what completes the date before it: «الأحد، 3 مارس», «مارس، 2001».
  const completes = parts.day === undefined ? offer.parts.day !== parts.day || offer.parts.year !== parts.year : offer.parts.year !== parts.year || offer.parts.month !== parts.month;
  return norm !== "," && norm !== "-" ? offer : completes ? offer : undefined;
}

/** «الأحد (3 مارس)», «أمس (الاثنين)» */
function bracketed(reader: DateReader, i: number, parts: DateParts): PartsMatch | undefined {
  const { table } = reader;
  if (parts.shifts?.day !== undefined && parts.weekday === undefined && goesOn(table, i + 1)) {
    const weekday = plainWordAt(table, i + 1, "weekday");
    return weekday && isWord(table, weekday.next, ")") ? { parts: { ...parts, weekday: weekday.value.value }, next: weekday.next + 1 } : undefined;
  }
  if (parts.weekday === undefined || parts.day !== undefined || !goesOn(table, i + 1)) return undefined;
  const inner = readDayMonth(reader, i + 1, (k) => readUnitOfMonth(reader, k));
  const year = inner && goesOn(table, inner.next) ? (readYear(reader, inner.next) ?? readBareYear(reader, inner.next)) : undefined;
  const end = year?.next ?? inner?.next;
  const merged = inner && mergeParts(parts, { ...inner.parts, ...year?.parts });
  return merged && end !== undefined && isWord(table, end, ")") ? { parts: merged, next: end + 1 } : undefined;
}

/** The month of «20 من الشهر القادم». */
function readUnitOfMonth(reader: DateReader, i: number): PartsMatch | undefined {
  const unit = readUnit(reader, i);
  return unit?.parts.shifts?.month !== undefined ? unit : undefined;
}

function bestOffer(reader: DateReader, i: number, parts: DateParts, isFirst: boolean): PartsMatch | undefined {
  if (!isFirst && opensWithAnd(reader, i)) return undefined;
  let best: PartsMatch | undefined;
  for (const offer of offers(reader, i, parts, isFirst)) {
    if (!offer || (best && offer.next <= best.next)) continue;
    const merged = mergeParts(withoutToldYear(parts, offer.parts), offer.parts);
    if (merged) best = { parts: settleHour(merged), next: offer.next };
  }
  return best;
}

/** «العام الماضي 2014»: the number says which year that is. */
function withoutToldYear(parts: DateParts, offer: DateParts): DateParts {
  const { shifts, ...rest } = parts;
  const isYearAlone = shifts?.year !== undefined && Object.keys(shifts).length === 1;
  return isYearAlone && offer.year !== undefined && offer.month === undefined && parts.year === undefined ? rest : parts;
}

/** «مساء الخميس الساعة 7»: the part of the day places the hour. */
function settleHour(parts: DateParts): DateParts {
  const { part, clock, ...rest } = parts;
  return part && clock ? { ...rest, clock: inPart(clock, part) } : parts;
}

/** «السبت والأحد» are two: a piece inside a date has no و of its own, but for minutes. */
function opensWithAnd({ table }: DateReader, i: number): boolean {
  const form = table.forms[i]!;
  return form.norm === "و" || (form.norm.startsWith("و") && form.kind === "word" && !calendarPhrases().has(form.norm) && readNumber(table, i)?.proclitics !== "");
}

/** What each reader makes of token `i`. */
function* offers(reader: DateReader, i: number, parts: DateParts, isFirst: boolean): Generator<PartsMatch | undefined> {
  const { mode } = reader;
  // A news text's hour stands beside its day: «الساعة 3 مساء يوم الأربعاء» is two mentions.
  if (mode === "mention" && parts.clock !== undefined) return;
  yield readNumericDate(reader, i);
  yield readDayMonth(reader, i, (k) => readUnitOfMonth(reader, k));
  yield readNth(reader, i);
  yield readMonth(reader, i);
  if (mode === "parse") yield readMonthDay(reader, i);
  yield readWeekday(reader, i);
  yield readDayWord(reader, i);
  yield readPartOfDay(reader, i);
  yield readUnit(reader, i);
  yield readYear(reader, i);
  yield readAge(reader, i);
  yield readQuarter(reader, i);
  yield readSeason(reader, i);
  if (isFirst || mode === "parse") yield readOffset(reader, i);
  if (isFirst) yield readHoliday(reader, i);
  if (isFirst || mode === "parse") yield readClock(reader, i);
  if (!isFirst) {
    const part = readPart(reader, i);
    if (part && mayHavePart(parts)) yield { parts: { part: part.hours }, next: part.next };
    yield readDirection(reader, i, parts);
  }
  if (isFirst || yearMayFollow(parts) || parts.portion !== undefined) yield freeYear(reader, i);
  if (parts.weekday !== undefined && mode === "parse") yield dayBehindWeekday(reader, i);
  if (isFirst) {
    yield demonstrated(reader, i);
    yield dayOfMonth(reader, i);
  }
}

function mayHavePart({ weekday, day, shifts }: DateParts): boolean {
  return weekday !== undefined || day !== undefined || shifts?.day !== undefined;
}

/** «يناير الماضي», «صيف المقبل», «عيد الفطر القادم» */
function readDirection({ table }: DateReader, i: number, parts: DateParts): PartsMatch | undefined {
  if ((parts.month === undefined && parts.season === undefined && parts.holiday === undefined) || parts.year !== undefined || parts.shifts) return undefined;
  const direction = plainWordAt(table, i, "direction", (word) => !word.counted);
  // Months and seasons are masculine: «أجواء الصيف الحالية» speaks of the air.
  if (!direction || table.forms[direction.next - 1]!.norm.endsWith("ه")) return undefined;
  return { parts: { direction: direction.value.value }, next: direction.next };
}

/** «هذا الصيف», «هذا سبتمبر» */
function demonstrated(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const demonstrative = wordAt(table, i, "demonstrative");
  if (!demonstrative || !goesOn(table, demonstrative.next)) return undefined;
  const named = readMonth(reader, demonstrative.next, { dated: true }) ?? readSeason(reader, demonstrative.next);
  return named && { parts: { ...named.parts, direction: 0 }, next: named.next };
}

/** «الخميس 21», «الجمعة السادس عشر»; but «الأحد الأول» is the first Sunday of the month. */
function dayBehindWeekday(reader: DateReader, i: number): PartsMatch | undefined {
  const day = readDayNumber(reader, i);
  if (!day?.ordinal || day.day > 5) return day;
  return { parts: { nth: { n: day.day, of: "weekday" }, shifts: { month: 0 } }, next: day.next };
}

/** «يوم 12 أغسطس», «يوم 18-10-2012»; «يوم 27» in a text known to hold dates. */
function dayOfMonth(reader: DateReader, i: number): PartsMatch | undefined {
  const { table, mode } = reader;
  const unit = wordAt(table, i, "unit", (word) => word.value === "day" && word.count === 1 && !word.definite);
  if (!unit || !goesOn(table, unit.next)) return undefined;
  const full = readNumericDate(reader, unit.next) ?? readDayMonth(reader, unit.next, (k) => readUnitOfMonth(reader, k));
  if (full) return full;
  const day = mode === "parse" ? readDayNumber(reader, unit.next) : undefined;
  return day && { parts: { ...day.parts, shifts: { month: 0 } }, next: day.next };
}

function yearMayFollow({ month, season, quarter, holiday, year, shifts, nth }: DateParts): boolean {
  if (year !== undefined) return false;
  return shifts?.year !== undefined || [month, season, quarter, holiday, nth].some((value) => value !== undefined);
}

/** A bare year that counts nothing: «مارس 2012», but not «مارس 2000 كيلومتر». */
function freeYear(reader: DateReader, i: number): PartsMatch | undefined {
  const year = readBareYear(reader, i);
  if (!year) return undefined;
  const { table } = reader;
  if (isYearToken(table, i) && isWord(table, year.next, "%", "/")) return undefined;
  const measured = year.next === i + 1 && goesOn(table, year.next) ? plainWordAt(table, year.next, "unit", (word) => !word.definite) : undefined;
  return measured ? undefined : year;
}
