/**
 * Which dates a running text mentions, by the marking rules of the gold: not «اليوم» for nowadays, not a lone «صباحا», not an
 * hour or amount that tells a duration, a bare year only where a word says so.
 *
 * @example
 * isMention(table, 0, 1, { shifts: { day: 0 } }); // false: «اليوم» alone
 */
import type { TokenTable } from "../../tokenize/index.js";
import { goesOn, phraseAt } from "../number/index.js";
import { countedPhrases } from "../quantity/nouns.js";
import { calendarPhrases, plainWordAt, wordAt } from "./lexicon.js";
import type { DateParts } from "./parts.js";

/** Words before a bare year. */
const YEAR_CUES = new Set(["في", "منذ", "حتي", "قبل", "بعد", "خلال", "عام", "سنه", "بين", "من", "الي", "لغايه", "مطلع", "اواخر", "اوائل", "بدايه", "نهايه", "منتصف", "انتخابات", "حرب", "ثوره", "مونديال", "دستور", "موازنه", "اعوام"]);
/** Words that make الجمعة, الاثنين or الأحد no day: Friday prayers, the two of them. */
const NO_DAY_BEFORE = new Set(["صلاه", "خطبه", "بين", "كلا", "هذين", "احد", "خطيب", "مسجد", "حتي لا"]);

/** Epithets that make a weekday a feast or a crash: «الخميس المقدس», «الاثنين الأسود». */
const FEASTS = new Set(["المقدس", "العظيم", "العظيمه", "الحزينه", "الاسود", "السوداء", "البيضاء"]);

/** What a colon between numbers tells beside the time of day: a minute of play, a score, a verse. */
const MEASURED_BY_COLON = new Set(["الدقيقه", "دقيقه", "النتيجه", "نتيجه", "الايه", "ايه", "نسبه", "بنسبه"]);

/** Whether parts read at token `i`, up to `next`, are a mention. */
export function isMention(table: TokenTable, i: number, next: number, parts: DateParts): boolean {
  const { shifts, part, clock, offset, now, year, month, day, weekday, season, quarter, holiday, portion, nth, direction, weekend } = parts;
  if (now || (weekend && shifts?.week === 0)) return false;
  if (offset) return isOffsetMention(table, i, next, parts);
  if (holiday !== undefined) return year !== undefined || shifts?.year !== undefined || direction !== undefined;
  if (nth) return nth.of !== "day" || month !== undefined;
  if (clock) return isClockMention(table, i, parts);
  const isPlaced = [shifts, month, weekday, year, parts.decade, parts.century].some((value) => value !== undefined);
  if (part && !isPlaced) return false;
  // «هذا العصر» is an age.
  if (part && table.forms[next - 1]!.norm === "العصر" && wordAt(table, i, "demonstrative")) return false;
  if ((season !== undefined || quarter !== undefined) && year === undefined && !shifts && direction === undefined) return false;
  if (shifts && onlyShift(parts)) return isShiftMention(table, i, next, shifts, portion);
  if (weekday !== undefined && day === undefined && goesOn(table, next) && FEASTS.has(table.forms[next]!.norm)) return false;
  if (weekday !== undefined && day === undefined) return !(i > 0 && goesOn(table, i) && NO_DAY_BEFORE.has(table.forms[i - 1]!.norm) && wordAt(table, i, "weekday")?.next === next);
  if (year !== undefined && month === undefined && isBareNumber(table, i, next)) return isYearMention(table, i, next);
  return true;
}

function onlyShift({ part, weekday, month, day, year, season, quarter, decade }: DateParts): boolean {
  return [part, weekday, month, day, year, season, quarter, decade].every((value) => value === undefined);
}

function isShiftMention(table: TokenTable, i: number, next: number, shifts: NonNullable<DateParts["shifts"]>, portion: number | undefined): boolean {
  if (["hour", "minute", "second"].some((grain) => grain in shifts)) return false;
  if (shifts.day === 0) return next > i + 1 && wordAt(table, i, "demonstrative") !== undefined;
  const last = table.forms[next - 1]!.norm;
  if (shifts.day !== undefined && next === i + 1) return isDayWordMention(table, i, last);
  if (shifts.day !== undefined) return true;
  return portion === undefined || shifts.week !== 0;
}

/** «غد» may be the future, «بكرة» a ball, «لامس» a verb, «بالأمس القريب» lately. */
function isDayWordMention(table: TokenTable, i: number, norm: string): boolean {
  const { surface } = table.forms[i]!;
  if (norm.endsWith("غد") || norm.endsWith("بكره") || norm.endsWith("بكرا") || norm.endsWith("الغد")) return false;
  if (norm.endsWith("لامس") && !surface.includes("أ")) return false;
  return !(goesOn(table, i + 1) && table.forms[i + 1]!.norm === "القريب");
}

/** A bare year is one where a word before says so and nothing behind is counted. */
function isYearMention(table: TokenTable, i: number, next: number): boolean {
  const value = Number(table.forms[i]!.norm);
  if (!(value >= 1800 && value <= 2100) || i === 0 || !goesOn(table, i)) return false;
  const before = table.forms[i - 1]!;
  const cued = before.readings.some(({ norm, proclitics }) => YEAR_CUES.has(norm) && /^[وف]?$/u.test(proclitics)) || calendarPhrases().has(before.norm);
  return cued && !isCounted(table, next);
}

function isBareNumber(table: TokenTable, i: number, next: number): boolean {
  return next === i + 1 && table.forms[i]!.kind === "number";
}

/** Whether what follows is counted or measured by the number before it. */
function isCounted(table: TokenTable, i: number): boolean {
  if (!goesOn(table, i)) return false;
  const { norm, kind } = table.forms[i]!;
  if (kind === "symbol" || norm === "%" || norm === "/") return true;
  return kind === "word" && phraseAt(countedPhrases(), table, i, (_, proclitics) => proclitics === "") !== undefined;
}

function isClockMention(table: TokenTable, i: number, { clock }: DateParts): boolean {
  if (wordAt(table, i, "unit", (word) => word.value === "hour") ?? wordAt(table, i, "instant")) return true;
  const first = table.forms[i]!;
  if (first.kind !== "number") return true;
  if (i > 0 && goesOn(table, i) && table.forms[i - 1]!.readings.some(({ norm }) => MEASURED_BY_COLON.has(norm))) return false;
  // 17:30 alone may be a score or a verse.
  return !first.norm.includes(":") || clock!.hour > 12 || (i > 0 && table.forms[i - 1]!.norm === "في");
}

/**
 * «قبل شهرين» and «منذ عام» are dates; a counted amount («قبل عشرة أعوام») is marked as a quantity, and «بعد ساعة» tells a
 * duration.
 */
function isOffsetMention(table: TokenTable, i: number, next: number, { offset }: DateParts): boolean {
  const { sign, amounts } = offset!;
  const [{ grain, count }] = amounts as [{ grain: string; count: number }];
  if (sign !== -1 || amounts.length !== 1 || ["hour", "minute", "second"].includes(grain) || (grain === "day" && count === 1)) return false;
  const unit = plainWordAt(table, next - 1, "unit");
  return unit !== undefined && unit.value.count < 3 && next === i + 2 && !(goesOn(table, next) && table.forms[next]!.norm === "من");
}
