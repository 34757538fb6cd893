/**
 * Months, and days of months: «أكتوبر/تشرين الأول», «شهر 9», «18 أكتوبر», «الأول من يناير», «مايو الحادي عشر».
 *
 * @example
 * readMonth({ table: scan("يناير/كانون الثاني"), mode: "mention" }, 0); // { parts: { calendar: "gregorian", month: 1 }, next: 4 }
 */
import { type TokenTable } from "../../tokenize/index.js";
import { goesOn, readNumber, readOrdinal } from "../number/index.js";
import { type MonthWord, plainWordAt, wordAt } from "./lexicon.js";
import type { PartsMatch } from "./parts.js";

/** What readers look at: the tokens, and whether the text is known to hold dates (`parse`) or merely mentions some. */
export interface DateReader {
  readonly table: TokenTable;
  readonly mode: "mention" | "parse";
  /** Dates read so far by their first token: ranges look at the same ones again. Omitted, nothing is kept. */
  readonly read?: Map<number, PartsMatch | undefined>;
}

/** Words after which a name that is also another word (مارس, آب, رمضان) is a month. */
const CUES = new Set(["في", "منذ", "حتي", "خلال", "قبل", "بعد", "طوال", "طيله", "بين", "شهر", "لشهر", "بشهر", "من", "الي", "اول", "اخر", "اوائل", "اواخر", "مطلع", "منتصف", "بدايه", "نهايه", "مستهل", "ختام", "بحلول", "اواسط"]);

/** A name up to this long does not stand for a month by a particle alone: «باب» is a door, not in August. */
const SHORT_NAME = 4;

/** How a month's name may be taken: `dated` where a day stands before it. */
export interface MonthContext {
  readonly dated?: boolean;
}

/** Whether token `i` is exactly one of these words. */
export function isWord(table: TokenTable, i: number, ...norms: readonly string[]): boolean {
  return goesOn(table, i) && norms.includes(table.forms[i]!.norm);
}

/** A month by name, its second name in the other usage included, or by number behind شهر. */
export function readMonth(reader: DateReader, i: number, context: MonthContext = {}): PartsMatch | undefined {
  const { table } = reader;
  const unit = wordAt(table, i, "unit", (word) => word.value === "month" && word.count === 1);
  if (unit) {
    const named = plainMonth(table, unit.next);
    if (named) return withSecondName(table, named);
    const ordinal = unit.value.definite ? readOrdinal(table, unit.next) : undefined;
    const number = ordinal ?? (unit.value.definite ? undefined : readNumber(table, unit.next));
    // «شهرًا واحدًا» is a length.
    const isCounting = table.forms[i]!.norm.endsWith("شهرا") || (!ordinal && reader.mode === "mention" && table.forms[unit.next]?.kind !== "number");
    if (isCounting || number?.proclitics !== "" || !Number.isInteger(number.value) || number.value < 1 || number.value > 12) return undefined;
    return goesOn(table, unit.next) ? { parts: { calendar: "gregorian", month: number.value }, next: number.next } : undefined;
  }
  const bracketed = isOpening(table, i) ? plainMonth(table, i + 1) : undefined;
  if (bracketed !== undefined && isClosing(table, bracketed.next)) {
    const after = plainMonth(table, bracketed.next + 1);
    return after?.month === bracketed.month ? { parts: partsOf(after), next: after.next } : undefined;
  }
  const match = wordAt(table, i, "month");
  if (!match) return undefined;
  const month = { ...match.value, month: match.value.value, next: match.next };
  const full = withSecondName(table, month);
  if (full.next > month.next || mayStand(reader, i, match.value, match.next, match.proclitics, context)) return full;
  return undefined;
}

interface NamedMonth extends MonthWord {
  readonly month: number;
  readonly next: number;
}

function plainMonth(table: TokenTable, i: number): NamedMonth | undefined {
  const match = goesOn(table, i) ? plainWordAt(table, i, "month") : undefined;
  return match && { ...match.value, month: match.value.value, next: match.next };
}

function partsOf({ calendar, month }: NamedMonth): { calendar: "gregorian" | "hijri"; month: number } {
  return { calendar, month };
}

/** Whether a month's name that is also another word counts as one here. */
function mayStand({ table, mode }: DateReader, i: number, word: MonthWord, next: number, proclitics: string, context: MonthContext): boolean {
  if (word.needs === "nothing") return true;
  const dated = context.dated === true;
  const isYearBehind = goesOn(table, next) && isYearToken(table, next);
  if (word.needs === "dated") return (dated || mode === "parse") && isYearBehind;
  return mode === "parse" || dated || isYearBehind || (/[بل]$/u.test(proclitics) && table.forms[i]!.norm.length > SHORT_NAME) || (i > 0 && goesOn(table, i) && CUES.has(table.forms[i - 1]!.norm));
}

/** Whether token `i` is four digits that may be a year. */
export function isYearToken(table: TokenTable, i: number): boolean {
  return i < table.count && table.forms[i]!.kind === "number" && /^(?:1\d|20|21)\d\d$/u.test(table.forms[i]!.norm);
}

/** «يناير/كانون الثاني», «يناير (كانون الثاني)», «يناير كانون الثاني»: one month under two names. */
function withSecondName(table: TokenTable, month: NamedMonth): PartsMatch {
  const parts = partsOf(month);
  const { next } = month;
  const beside = goesOn(table, next) ? plainMonth(table, next) : undefined;
  if (beside?.month === month.month && beside.calendar === month.calendar) return { parts, next: beside.next };
  if (isWord(table, next, "/", "\\", "-")) {
    const second = plainMonth(table, next + 1);
    if (second?.month === month.month && second.calendar === month.calendar) return { parts, next: second.next };
  }
  if (isOpening(table, next)) {
    const second = plainMonth(table, next + 1);
    if (second?.month === month.month && isClosing(table, second.next)) return { parts, next: second.next + 1 };
  }
  return { parts, next };
}

function isOpening(table: TokenTable, i: number): boolean {
  return i < table.count && (table.forms[i]!.norm === "(" || table.forms[i]!.norm === "[");
}

function isClosing(table: TokenTable, i: number): boolean {
  return goesOn(table, i) && (table.forms[i]!.norm === ")" || table.forms[i]!.norm === "]");
}

const OPENING_DAY = new Set(["فاتح", "الفاتح"]);

/** A number 1 to 31 that may be a day: digits, an ordinal (الأول, أول, العشرين), or in `parse` mode a cardinal word. */
export function readDayNumber({ table, mode }: DateReader, i: number): (PartsMatch & { readonly day: number; readonly ordinal: boolean }) | undefined {
  if (i >= table.count) return undefined;
  // The Maghreb opens months: «فاتح ماي», «الفاتح من سبتمبر».
  if (OPENING_DAY.has(table.forms[i]!.norm)) return { parts: { day: 1 }, day: 1, next: i + 1, ordinal: true };
  const ordinal = readOrdinal(table, i);
  const number = readNumber(table, i);
  if (ordinal && ordinal.value <= 31 && ordinal.next >= (number?.next ?? 0)) return { parts: { day: ordinal.value }, day: ordinal.value, next: ordinal.next, ordinal: true };
  if (!number || number.form === "mixed" || (number.form === "words" && mode === "mention")) return undefined;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 31 || table.forms[i]!.norm.length > 2 && number.form === "digits") return undefined;
  return { parts: { day: number.value }, day: number.value, next: number.next, ordinal: false };
}

/** A day and its month, «18 أكتوبر», «الأول من شهر مايو», «20 من الشهر القادم»; the month may come from `readRelativeMonth`. */
export function readDayMonth(reader: DateReader, i: number, readRelativeMonth: (i: number) => PartsMatch | undefined): PartsMatch | undefined {
  const { table } = reader;
  const day = readDayNumber(reader, i);
  if (!day || !goesOn(table, day.next)) return undefined;
  const start = isWord(table, day.next, "-", "/") && table.gaps[day.next] === 0 ? day.next + 1 : day.next;
  // «فاز 2-1 في فبراير»: only speech puts في between a day and its month.
  const at = isWord(table, start, "من", "-") || (reader.mode === "parse" && isWord(table, start, "في")) ? start + 1 : start;
  if (!goesOn(table, at)) return undefined;
  const month = readMonth(reader, at, { dated: true }) ?? readRelativeMonth(at);
  if (!month || (day.ordinal && at === start && month.parts.shifts)) return undefined;
  return bearsParticle(table, at, month) ? undefined : { parts: { ...month.parts, ...day.parts }, next: month.next };
}

/** «3 ومارس» is two things; «بشهر» and «لشهر» are one with the day. */
function bearsParticle(table: TokenTable, i: number, month: PartsMatch): boolean {
  return month.parts.month !== undefined && !wordAt(table, i, "month", (_, proclitics) => proclitics === "") && !wordAt(table, i, "unit", (_, proclitics) => !proclitics.startsWith("و")) && !isOpening(table, i);
}

/** A month, then its day: «مايو الحادي عشر», «شباط 13». */
export function readMonthDay(reader: DateReader, i: number): PartsMatch | undefined {
  const month = readMonth(reader, i);
  if (month?.parts.month === undefined || !goesOn(reader.table, month.next)) return undefined;
  const day = readDayNumber(reader, month.next);
  if (!day || isWord(reader.table, day.next, "-", "/", "%")) return undefined;
  return { parts: { ...month.parts, ...day.parts }, next: day.next };
}
