/**
 * Ranges and pairs of dates: «من 2010 إلى 2015», «بين مارس ومايو», «3-5 مارس», «يومي الاثنين والثلاثاء», «2023/2024».
 *
 * @example
 * readRange(dateReader(scan("3-5 مارس"), NEWS), 0);
 * // { first: { calendar: "gregorian", month: 3, day: 3 }, last: { calendar: "gregorian", month: 3, day: 5 }, start: 0, body: 0, next: 4 }
 */
import { goesOn } from "../number/index.js";
import { agree, type Bound, dayToDay } from "./bounds.js";
import { DASHES, isLinkNear } from "./mark-tokens.js";
import { MARK } from "./marks.js";
import { type DateExpression, mergeParts, type PartsMatch } from "./parts.js";
import { readDayNumber } from "./read-day-month.js";
import { isYearToken } from "./read-month.js";
import { eraAt } from "./read-relative.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** A range met in a text. */
export interface RangeMatch extends DateExpression {
  /** Index of its first token. */
  readonly start: number;
  /** Index of its first date: behind من or بين. */
  readonly body: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** What joins the bounds: و behind بين, else إلى, حتى, a dash, or ل. */
type Link = "و" | "إلى" | "dash";

/** The range that begins at token `i`. */
export function readRange(reader: DateReader, i: number): RangeMatch | undefined {
  const pair = readPair(reader, i) ?? readYearPair(reader, i);
  if (pair) return pair;
  const between = wordAt(reader, i, "between");
  const lead = between ?? wordAt(reader, i, "from");
  const at = lead?.next ?? i;
  if (lead ? !goesOn(reader.table, at) : !isLinkNear(reader.table, i)) return undefined;
  const range = readBounds(reader, at, between ? "و" : lead ? "إلى" : "dash");
  return range && { ...range, start: i, body: at };
}

function readBounds(reader: DateReader, i: number, link: Link): (DateExpression & { next: number }) | undefined {
  const { speech } = reader.convention;
  for (const a of bounds(reader, i)) {
    const at = linkEnd(reader, a.next, link);
    if (at === undefined) continue;
    for (const b of bounds(reader, at)) {
      const range = agree(a, b, { mixed: link === "إلى" }) ?? (speech ? dayToDay(a, b) : undefined);
      if (!range) continue;
      // Without من, words such as إلى join only bounds that are numbers: «سافر اليوم إلى …» is none.
      if (!speech && link === "dash" && a.bare === undefined && a.parts.day === undefined && a.parts.month === undefined && a.parts.year === undefined) continue;
      return { ...range, next: b.next };
    }
  }
  return undefined;
}

/** What a bound may be, the likeliest first. */
function bounds(reader: DateReader, i: number): Bound[] {
  const found: Bound[] = [];
  const date = reader.dateAt(i);
  const day = readDayNumber(reader, i);
  // A bare day is what the other bound makes of it.
  const isBareDay = day !== undefined && day.next === date?.next && date.parts.day !== undefined;
  if (date && !isBareDay) found.push(date);
  if (isYearToken(reader, i)) found.push({ parts: { year: Number(reader.table.forms[i]!.norm) }, next: i + 1 });
  if (day) found.push({ bare: day.day, next: day.next, hour: reader.convention.bareNumbers && day.day <= 12 && isHourWord(reader, i) });
  else {
    const number = numberAt(reader, i) ?? ordinalAt(reader, i);
    if (number && Number.isInteger(number.value) && number.value <= 31) found.push({ bare: number.value, next: number.next });
  }
  return found;
}

/** السابعة, الستة: words that hours are said in. */
function isHourWord({ table }: DateReader, i: number): boolean {
  return table.forms[i]!.readings.some(({ norm }) => /^ال.*ه$/u.test(norm));
}

/** Index of the second bound behind what links it; undefined where nothing does. */
function linkEnd(reader: DateReader, i: number, link: Link): number | undefined {
  const { table } = reader;
  if (!goesOn(table, i)) return undefined;
  const form = table.forms[i]!;
  if (link === "و") {
    if (form.norm === "و") return goesOn(table, i + 1) ? i + 1 : undefined;
    if (form.readings.some((reading) => reading.proclitics.startsWith("و"))) return i;
  }
  const to = plainWordAt(reader, i, "to");
  if (to) return goesOn(table, to.next) ? to.next : undefined;
  if (link === "إلى") {
    // «من مارس لمايو», «من العاشرة لل11»
    if (form.norm === "ل" || form.norm === "لل") return goesOn(table, i + 1) ? i + 1 : undefined;
    if (form.readings.some((reading) => reading.proclitics === "ل")) return i;
  }
  return DASHES.has(form.norm) && goesOn(table, i + 1) ? i + 1 : undefined;
}

/** «يومي الاثنين والثلاثاء», «شهري يناير وفبراير», «عامي 2010 و2011»: the construct dual and its two. */
function readPair(reader: DateReader, i: number): RangeMatch | undefined {
  const dual = wordAt(reader, i, "unit", (word) => word.count === 2 && (word.value === "day" || word.value === "month" || word.value === "year"));
  if (!dual || !goesOn(reader.table, dual.next)) return undefined;
  const ends = dual.value.value === "year" ? yearBounds : bounds;
  for (const a of ends(reader, dual.next)) {
    const at = linkEnd(reader, a.next, "و");
    if (at === undefined) continue;
    for (const b of ends(reader, at)) {
      const range = agree(a, b);
      if (range) return { ...range, start: i, body: i, next: b.next };
    }
  }
  return undefined;
}

/** Behind عامي any number is a year, and the era of the second is of both: «عامي 284 و246 قبل الميلاد». */
function yearBounds(reader: DateReader, i: number): Bound[] {
  const number = numberAt(reader, i);
  if (!number || number.form === "mixed" || !Number.isInteger(number.value) || number.value < 1 || number.value > 9999) {
    return bounds(reader, i);
  }
  const era = eraAt(reader, number.next);
  return [{ parts: { year: number.value, ...era?.parts }, next: era?.next ?? number.next }];
}

/** Words before a season told by its two years, which make no month of the second: «موسم 2010-11». */
const SEASON_CUES = new Set(["موسم", "الموسم", "لموسم", "بموسم", "العام", "الدراسي", "السنه", "الدراسيه"]);

/** «2023/2024», «2023-24», «1445/1446هـ»: two years in a row, as seasons and school years are told. */
function readYearPair(reader: DateReader, i: number): RangeMatch | undefined {
  const { table } = reader;
  if (!mayBe(reader, i, MARK.digits) || !isYearToken(reader, i) || !isWord(reader, i + 1, "/", "-", "–") || !mayBe(reader, i + 2, MARK.digits)) return undefined;
  if (table.gaps[i + 1] !== table.gaps[i + 2] || isWord(reader, i + 3, "/", "-") || !goesOn(table, i + 2)) return undefined;
  const first = Number(table.forms[i]!.norm);
  const second = table.forms[i + 2]!.norm;
  const last = second.length === 2 ? first + ((Number(second) - (first % 100) + 100) % 100) : Number(second);
  const isSeason = last === first + 1 || (second.length === 2 && last > first && last <= first + 50);
  if (!isSeason || !/^(?:\d{2}|\d{4})$/u.test(second)) return undefined;
  const isMonth = second.length === 2 && Number(second) <= 12;
  if (isMonth && !(i > 0 && SEASON_CUES.has(table.forms[i - 1]!.norm))) return undefined;
  const era = eraAt(reader, i + 3);
  return { first: { year: first, ...era?.parts }, last: { year: last, ...era?.parts }, start: i, body: i, next: era?.next ?? i + 3 };
}

/** «الأسبوع المقبل بين الثلاثاء والخميس», «الأحد من الساعة 9 إلى 11 مساء», «حزيران بين 10 و12»: a date, and a range within it. */
export function readRangeWithin(reader: DateReader, i: number): RangeMatch | undefined {
  const outer = reader.dateAt(i);
  if (!outer || !goesOn(reader.table, outer.next)) return undefined;
  const inner = readDaysWithin(reader, outer) ?? readRange(reader, outer.next);
  if (!inner?.last) return undefined;
  const first = mergeParts(outer.parts, inner.first);
  const last = mergeParts(outer.parts, inner.last);
  return first && last && { first, last, start: i, body: i, next: inner.next };
}

/** «حزيران بين 10 و12», «أيار 10-12» */
function readDaysWithin(reader: DateReader, outer: PartsMatch): RangeMatch | undefined {
  if (outer.parts.month === undefined || outer.parts.day !== undefined) return undefined;
  const between = plainWordAt(reader, outer.next, "between");
  const body = between?.next ?? plainWordAt(reader, outer.next, "from")?.next ?? outer.next;
  const a = goesOn(reader.table, body) ? readDayNumber(reader, body) : undefined;
  const at = a && linkEnd(reader, a.next, between ? "و" : "إلى");
  const b = at === undefined ? undefined : readDayNumber(reader, at);
  return a && b && { first: { day: a.day }, last: { day: b.day }, start: body, body, next: b.next };
}
