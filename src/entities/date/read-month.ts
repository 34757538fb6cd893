/**
 * Months by name, under one name or two, or by number: «أكتوبر/تشرين الأول», «يناير (كانون الثاني)», «شباط فبراير», «شهر 9».
 *
 * @example
 * readMonth(dateReader(scan("يناير/كانون الثاني"), NEWS), 0); // { parts: { calendar: "gregorian", month: 1 }, next: 4 }
 */
import { goesOn, type PhraseHit } from "../number/index.js";
import type { MonthWord } from "./lexicon.js";
import { MARK } from "./marks.js";
import type { PartsMatch } from "./parts.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** Words after which a name that is also another word (مارس, آب, رمضان) is a month. */
const CUES = new Set(["في", "منذ", "حتي", "خلال", "قبل", "بعد", "طوال", "طيله", "بين", "شهر", "لشهر", "بشهر", "من", "الي", "اول", "اخر", "اوائل", "اواخر", "مطلع", "منتصف", "بدايه", "نهايه", "مستهل", "ختام", "بحلول", "اواسط"]);

/** A name up to this long does not stand for a month by a particle alone: «باب» is a door, not in August. */
const SHORT_NAME = 4;

/** How a month's name may be taken: `dated` where a day stands before it. */
export interface MonthContext {
  readonly dated?: boolean;
}

interface NamedMonth {
  readonly month: number;
  readonly calendar: MonthWord["calendar"];
  readonly next: number;
}

/** A month by name, its second name in the other usage included, or by number behind شهر. */
export function readMonth(reader: DateReader, i: number, context: MonthContext = {}): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.month | MARK.unit | MARK.other)) return undefined;
  const unit = wordAt(reader, i, "unit", (word) => word.value === "month" && word.count === 1);
  if (unit) {
    const named = plainMonth(reader, unit.next);
    return named ? withSecondName(reader, named) : numberedMonth(reader, i, unit.next, unit.value.definite ? "ordinal" : "number");
  }
  const bracketed = /^[([]$/u.test(reader.table.forms[i]!.norm) ? plainMonth(reader, i + 1) : undefined;
  if (bracketed !== undefined && isClosing(reader, bracketed.next)) {
    const after = plainMonth(reader, bracketed.next + 1);
    return after?.month === bracketed.month ? { parts: partsOf(after), next: after.next } : undefined;
  }
  const match = wordAt(reader, i, "month");
  if (!match) return undefined;
  const month = namedMonth(match);
  const full = withSecondName(reader, month);
  if (full.next > month.next || mayStand(reader, i, match.value, match.next, match.proclitics, context)) return full;
  return undefined;
}

/** «شهر 9», «الشهر الثامن», and in speech «شهر ثلاثة». */
function numberedMonth(reader: DateReader, i: number, at: number, by: "number" | "ordinal"): PartsMatch | undefined {
  const { table, convention } = reader;
  // «شهرًا واحدًا» is a length.
  if (!goesOn(table, at) || table.forms[i]!.norm.endsWith("شهرا")) return undefined;
  const rank = by === "ordinal" ? ordinalAt(reader, at) : convention.speech || mayBe(reader, at, MARK.digits) ? numberAt(reader, at) : undefined;
  if (rank?.proclitics !== "" || !Number.isInteger(rank.value) || rank.value < 1 || rank.value > 12) return undefined;
  return { parts: { calendar: "gregorian", month: rank.value }, next: rank.next };
}

function plainMonth(reader: DateReader, i: number): NamedMonth | undefined {
  const match = plainWordAt(reader, i, "month");
  return match && namedMonth(match);
}

function namedMonth({ value: { value, calendar }, next }: PhraseHit<MonthWord>): NamedMonth {
  return { month: value, calendar, next };
}

function partsOf({ calendar, month }: NamedMonth): { calendar: "gregorian" | "hijri"; month: number } {
  return { calendar, month };
}

/** Whether a month's name that is also another word counts as one here. */
function mayStand(reader: DateReader, i: number, word: MonthWord, next: number, proclitics: string, context: MonthContext): boolean {
  if (word.needs === "nothing") return true;
  const { table, convention } = reader;
  const dated = context.dated === true;
  const isYearBehind = goesOn(table, next) && isYearToken(reader, next);
  const isCued = i > 0 && goesOn(table, i) && CUES.has(table.forms[i - 1]!.norm);
  const isSpoken = convention.speech && (word.calendar === "hijri" || isYearBehind);
  if (word.needs === "dated") return (isSpoken && (dated || isCued || isYearBehind)) || (isYearBehind && (dated || (word.calendar === "hijri" && isCued)));
  return convention.speech || dated || isYearBehind || isCued || isPlacedBehind(reader, next) || (/[بل]$/u.test(proclitics) && table.forms[i]!.norm.length > SHORT_NAME);
}

/** «مارس الماضي» */
function isPlacedBehind(reader: DateReader, i: number): boolean {
  const direction = plainWordAt(reader, i, "direction", (word) => !word.counted);
  return direction !== undefined && reader.table.forms[i]!.norm.startsWith("ال") && !reader.table.forms[i]!.norm.endsWith("ه");
}

/** Whether token `i` is four digits that may be a year. */
export function isYearToken({ table }: DateReader, i: number): boolean {
  return i < table.count && table.forms[i]!.kind === "number" && /^(?:1\d|20|21)\d\d$/u.test(table.forms[i]!.norm);
}

/** «يناير/كانون الثاني», «يناير (كانون الثاني)», «يناير كانون الثاني»: one month under two names. */
function withSecondName(reader: DateReader, month: NamedMonth): PartsMatch {
  const parts = partsOf(month);
  const { next } = month;
  const isSame = (second: NamedMonth | undefined): second is NamedMonth => second?.month === month.month && second.calendar === month.calendar;
  const isOpen = isOpening(reader, next);
  const second = plainMonth(reader, isOpen || isWord(reader, next, "/", "\\", "-", ",") ? next + 1 : next);
  if (!isSame(second)) return { parts, next };
  if (!isOpen) return { parts, next: second.next };
  return { parts, next: isClosing(reader, second.next) ? second.next + 1 : next };
}

/** Whether token `i` opens brackets. */
export function isOpening(reader: DateReader, i: number): boolean {
  return isWord(reader, i, "(", "[");
}

/** Whether token `i` closes brackets. */
function isClosing(reader: DateReader, i: number): boolean {
  return isWord(reader, i, ")", "]");
}
