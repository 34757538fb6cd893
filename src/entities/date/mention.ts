/**
 * Which dates a running text mentions, by the marking rules of the gold: not «اليوم» for nowadays, not a lone «صباحا», not an
 * hour or amount that tells a duration, a bare year only where a word says so.
 *
 * @example
 * isMention(reader, 0, 1, { shifts: { day: 0 } }); // false: «اليوم» alone
 */
import { goesOn, phraseAt } from "../number/index.js";
import { countedPhrases } from "../quantity/nouns.js";
import { phrasesFrom } from "./lexicon.js";
import type { DateParts } from "./parts.js";
import { type DateReader, plainWordAt, wordAt } from "./reader.js";

/** Words before a bare year. */
const YEAR_CUES = new Set(["في", "منذ", "حتي", "قبل", "بعد", "خلال", "عام", "سنه", "بين", "من", "الي", "لغايه", "مطلع", "اواخر", "اوائل", "بدايه", "نهايه", "منتصف", "انتخابات", "حرب", "ثوره", "مونديال", "دستور", "موازنه", "اعوام"]);
/** Words whose things are numbered: a number in brackets behind them is no year. */
const NUMBERED = new Set(["القرار", "قرار", "رقم", "الرقم", "الماده", "ماده", "بند", "البند", "صفحه", "القانون"]);
/** Words that make الجمعة, الاثنين or الأحد no day: Friday prayers, the two of them. */
const NO_DAY_BEFORE = new Set(["صلاه", "خطبه", "بين", "كلا", "هذين", "احد", "خطيب", "مسجد", "حتي لا"]);

/** Epithets that make a weekday a feast or a crash: «الخميس المقدس», «الاثنين الأسود». */
const FEASTS = new Set(["المقدس", "العظيم", "العظيمه", "الحزينه", "الاسود", "السوداء", "البيضاء"]);

/** What a colon between numbers tells beside the time of day: a minute of play, a score, a verse. */
const MEASURED_BY_COLON = new Set(["الدقيقه", "دقيقه", "النتيجه", "نتيجه", "الايه", "ايه", "نسبه", "بنسبه"]);

/** Whether parts read at token `i`, up to `next`, are a mention. */
export function isMention(reader: DateReader, i: number, next: number, parts: DateParts): boolean {
  const { table } = reader;
  const { shifts, part, clock, offset, now, year, month, day, weekday, season, quarter, holiday, portion, nth, direction, weekend } = parts;
  if (now || (weekend && shifts?.week === 0)) return false;
  if (offset) return isOffsetMention(reader, i, next, parts);
  if (holiday !== undefined) return year !== undefined || shifts?.year !== undefined || direction !== undefined;
  if (nth) return nth.of !== "day" || month !== undefined;
  if (clock) return isClockMention(reader, i, parts);
  const isPlaced = [shifts, month, weekday, year, parts.decade, parts.century].some((value) => value !== undefined);
  if (part && !isPlaced) return false;
  if (part && shifts?.day === 0 && next === i + 1 && isOtherNight(reader, i)) return false;
  // «هذا العصر» is an age.
  if (part && table.forms[next - 1]!.norm === "العصر" && wordAt(reader, i, "demonstrative")) return false;
  if ((season !== undefined || quarter !== undefined) && year === undefined && !shifts && direction === undefined) return false;
  if (shifts && onlyShift(parts)) return isShiftMention(reader, i, next, shifts, portion);
  if (weekday !== undefined && day === undefined && goesOn(table, next) && FEASTS.has(table.forms[next]!.norm)) return false;
  if (weekday !== undefined && day === undefined) return !(i > 0 && goesOn(table, i) && NO_DAY_BEFORE.has(table.forms[i - 1]!.norm) && wordAt(reader, i, "weekday")?.next === next);
  if (year !== undefined && month === undefined && isBareNumber(reader, i, next)) return isYearMention(reader, i, next);
  return true;
}

/** Words around الليلة that make it a night told of, not tonight. */
const NIGHT_BEFORE = new Set(["تلك", "طوال", "طيله", "كل", "ذات"]);
const NIGHT_BEHIND = new Set(["التي", "نفسها", "ذاتها", "تلك"]);

function isOtherNight({ table }: DateReader, i: number): boolean {
  const isCalledBefore = i > 0 && goesOn(table, i) && NIGHT_BEFORE.has(table.forms[i - 1]!.norm);
  return isCalledBefore || (goesOn(table, i + 1) && NIGHT_BEHIND.has(table.forms[i + 1]!.norm));
}

function onlyShift({ part, weekday, month, day, year, season, quarter, decade }: DateParts): boolean {
  return [part, weekday, month, day, year, season, quarter, decade].every((value) => value === undefined);
}

function isShiftMention(reader: DateReader, i: number, next: number, shifts: NonNullable<DateParts["shifts"]>, portion: number | undefined): boolean {
  const { table } = reader;
  if (["hour", "minute", "second"].some((grain) => grain in shifts)) return false;
  if (shifts.day === 0) return next > i + 1 && wordAt(reader, i, "demonstrative") !== undefined;
  const last = table.forms[next - 1]!.norm;
  if (shifts.day !== undefined && next === i + 1) return isDayWordMention(reader, i, last);
  if (shifts.day !== undefined) return true;
  return portion === undefined || shifts.week !== 0;
}

/** «غد» may be the future, «بكرة» a ball, «لامس» a verb, «بالأمس القريب» lately, «أمس الحاجة» the direst need. */
function isDayWordMention(reader: DateReader, i: number, norm: string): boolean {
  const { table } = reader;
  const { surface } = table.forms[i]!;
  if (norm.endsWith("غد") || norm.endsWith("بكره") || norm.endsWith("بكرا") || norm.endsWith("الغد")) return false;
  if (norm.endsWith("لامس") && !surface.includes("أ")) return false;
  return !(goesOn(table, i + 1) && /^(?:القريب|الحاجه)$/u.test(table.forms[i + 1]!.norm));
}

/** A bare year is one where a word before says so and nothing behind is counted. */
function isYearMention(reader: DateReader, i: number, next: number): boolean {
  const { table } = reader;
  const value = Number(table.forms[i]!.norm);
  if (!(value >= 1800 && value <= 2100) || i === 0 || !goesOn(table, i)) return false;
  // «الإعصار كاترينا (1967)», but «القرار (1973)» is one of many.
  if (table.forms[i - 1]!.norm === "(" && goesOn(table, next) && table.forms[next]!.norm === ")") return !(i > 1 && NUMBERED.has(table.forms[i - 2]!.norm));
  const before = table.forms[i - 1]!;
  const cued = before.readings.some(({ norm, proclitics }) => YEAR_CUES.has(norm) && /^[وف]?$/u.test(proclitics)) || phrasesFrom(before.norm) !== undefined;
  return cued && !isCounted(reader, next);
}

function isBareNumber(reader: DateReader, i: number, next: number): boolean {
  const { table } = reader;
  return next === i + 1 && table.forms[i]!.kind === "number";
}

/** Whether what follows is counted or measured by the number before it. */
function isCounted(reader: DateReader, i: number): boolean {
  const { table } = reader;
  if (!goesOn(table, i)) return false;
  const { norm, kind } = table.forms[i]!;
  if (kind === "symbol" || norm === "%" || norm === "/") return true;
  return kind === "word" && phraseAt(countedPhrases(), table, i, (_, proclitics) => proclitics === "") !== undefined;
}

function isClockMention(reader: DateReader, i: number, { clock }: DateParts): boolean {
  const { table } = reader;
  if (wordAt(reader, i, "unit", (word) => word.value === "hour") ?? wordAt(reader, i, "instant")) return true;
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
function isOffsetMention(reader: DateReader, i: number, next: number, { offset }: DateParts): boolean {
  const { table } = reader;
  const { sign, amounts } = offset!;
  const [{ grain, count }] = amounts as [{ grain: string; count: number }];
  if (sign !== -1 || amounts.length !== 1 || ["hour", "minute", "second"].includes(grain) || (grain === "day" && count === 1)) return false;
  const unit = plainWordAt(reader, next - 1, "unit");
  return unit !== undefined && unit.value.count < 3 && next === i + 2 && !(goesOn(table, next) && table.forms[next]!.norm === "من");
}
