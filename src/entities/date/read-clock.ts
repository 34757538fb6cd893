/**
 * Times of day: «الساعة الخامسة مساء», «17:30 بتوقيت غرينتش», «الثامنة والنصف صباحا», «سبع دقائق قبل العاشرة», «في السابعة».
 *
 * @example
 * readClock(dateReader(scan("الساعة الخامسة مساء"), NEWS), 0); // { parts: { clock: { hour: 17, told: true } }, next: 3 }
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import type { ClockTime, DateParts, PartOfDay, PartsMatch } from "./parts.js";
import { readHour, readMinutes, readRunTogether, readTime, type TimeMatch, withMinutes } from "./read-hour.js";
import { readIsoTime } from "./read-numeric.js";
import { readPart } from "./read-part.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** Words that make an hour of a bare number behind them. */
const HOUR_CUES = new Set(["في", "عند", "علي", "حتي", "الي", "قبل", "بعد", "منذ", "حوالي", "نحو", "قرابه", "بحلول", "انها"]);
/** What may stand right behind a bare number that is an hour or day: more of a date. */
const DATE_WORDS = MARK.dayword | MARK.weekday | MARK.part | MARK.partAdverb | MARK.demonstrative | MARK.now;
/** Places whose time zone takes two words. */
const ZONE_PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ["مكه", ["المكرمه"]],
  ["شرق", ["الولايات"]],
  ["القدس", ["المحتله"]],
]);

/** A time of day. Without الساعة it needs a colon between digits, a part of the day behind it, or a cue where bare numbers count. */
export function readClock(reader: DateReader, i: number, before: DateParts = {}): PartsMatch | undefined {
  if (!mayBe(reader, i, MARK.instant | MARK.unit | MARK.digits | MARK.number | MARK.other)) return undefined;
  const instant = wordAt(reader, i, "instant");
  if (instant) return { parts: { clock: { hour: instant.value.value } }, next: zoneEnd(reader, instant.next) };
  const iso = readIsoTime(reader, i);
  if (iso) return iso;
  const unit = wordAt(reader, i, "unit", (word) => word.value === "hour" && word.definite && word.count === 1);
  if (unit && !goesOn(reader.table, unit.next)) return undefined;
  return (reader.convention.speech ? readCountdown(reader, i) : undefined) ?? readToldTime(reader, unit?.next ?? i, unit !== undefined, before);
}

function readToldTime(reader: DateReader, i: number, named: boolean, before: DateParts): PartsMatch | undefined {
  const { table, convention } = reader;
  const runTogether = convention.bareNumbers && !named ? readRunTogether(reader, i) : undefined;
  const hour = readHour(reader, i, named) ?? (runTogether && readPart(reader, runTogether.next) ? runTogether : undefined);
  const time = hour && (runTogether ? hour : readTime(reader, i, { named })!);
  if (!hour || !time) return undefined;
  // «الساعات الأولى من الصباح» are no one o'clock.
  const mayHavePart = named || convention.speech || !isWord(reader, time.next, "من", "في");
  const isTold = named || table.forms[i]!.norm.includes(":") || (convention.bareNumbers && i > 0 && goesOn(table, i) && HOUR_CUES.has(table.forms[i - 1]!.norm));
  const part = (mayHavePart ? readPart(reader, time.next) : undefined) ?? (isTold ? readMeridiem(reader, time.next) : undefined);
  // «مساء 7»
  const isPlaced = before.part !== undefined && hour.hour <= 12 && standsAlone(reader, time.next);
  // «الأربعة ونصف» is a time, «سبعة وأربعين» a number, and «سبعة وأربعين دقيقة» a length.
  const isSplit = table.forms[i]!.kind === "word" && !hour.summed && (time.next > hour.next || hour.minute !== undefined);
  const isBare = convention.bareNumbers && ((isSplit && hour.hour <= 12) || (table.forms[i]!.kind === "number" && time.next > hour.next) || isPlaced || isBareHour(reader, i, time));
  if (hour.summed && time.next > hour.next && !named) return undefined;
  const isExplicit = named || isBare || table.forms[i]!.norm.includes(":");
  if (!isExplicit && !part) return undefined;
  const told = part ? withLateMinutes(reader, time, part.next) : time;
  return { parts: { clock: part ? inPart(clockOf(told), part.part) : clockOf(told) }, next: zoneEnd(reader, told.next) };
}

function clockOf({ hour, minute, second }: TimeMatch): ClockTime {
  return { hour, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }) };
}

/** «السادسة مساءً وثلاثة أرباع»: minutes behind the part of the day. */
function withLateMinutes(reader: DateReader, time: TimeMatch, next: number): TimeMatch {
  return time.minute === undefined ? readMinutes(reader, { ...time, next }, { bare: false }) : { ...time, next };
}

/** «سبع دقائق قبل العاشرة», «عشر دقائق حتى السادسة», «20 دقيقة بعد السابعة مساء». */
function readCountdown(reader: DateReader, i: number): PartsMatch | undefined {
  const number = numberAt(reader, i);
  const unit = number && Number.isInteger(number.value) && number.value < 60 ? plainWordAt(reader, number.next, "unit", (word) => word.value === "minute") : undefined;
  if (!number || !unit || !isWord(reader, unit.next, "قبل", "حتي", "الي", "بعد")) return undefined;
  const hour = plainWordAt(reader, unit.next + 1, "unit", (word) => word.value === "hour" && word.definite);
  const at = hour?.next ?? unit.next + 1;
  const time = goesOn(reader.table, at) ? readTime(reader, at, { named: true }) : undefined;
  if (!time) return undefined;
  const part = readPart(reader, time.next);
  const sign = isWord(reader, unit.next, "بعد") ? 1 : -1;
  const told = withMinutes(time, time.hour * 60 + (time.minute ?? 0) + sign * number.value, part?.next ?? time.next);
  return { parts: { clock: part ? inPart(clockOf(told), part.part) : clockOf(told) }, next: told.next };
}

/** ص and م behind an hour, where nothing makes metres of م: «7:30 م», «الساعة 5 م». */
function readMeridiem(reader: DateReader, i: number): { readonly part: PartOfDay; readonly next: number } | undefined {
  const half = isWord(reader, i, "ص") ? "morning" : isWord(reader, i, "م") ? "evening" : undefined;
  return half && { part: { from: 0, to: 24, half }, next: i + 1 };
}

/** Whether a bare number is an hour by what stands around it: «في 7», «سأعود السابعة», «على سبعة وعشرين». */
function isBareHour(reader: DateReader, i: number, { hour, next }: TimeMatch): boolean {
  const { table } = reader;
  if (i === 0 || !goesOn(table, i) || !standsAlone(reader, next) || hour > 12) return false;
  const before = table.forms[i - 1]!.norm;
  const ordinal = ordinalAt(reader, i);
  if (ordinal && !ordinal.definite) return false;
  // Hours are feminine, days masculine: «في السابعة», «في السابع».
  const isFeminine = /(?:ه|الحاديه)$/u.test(table.forms[i]!.norm);
  if (HOUR_CUES.has(before) || (ordinal ?? numberAt(reader, i))?.proclitics === "ل") return !ordinal || isFeminine;
  return ordinal !== undefined && isFeminine && !/^(?:ال|لل|بال)|(?:ه|ها|ات|ي)$/u.test(before);
}

/** Whether nothing is counted by a number that ends before token `i`. */
export function standsAlone(reader: DateReader, i: number): boolean {
  const { table } = reader;
  if (!goesOn(table, i)) return true;
  return table.forms[i]!.kind === "punctuation" ? !/^[-/%:(]$/u.test(table.forms[i]!.norm) : mayBe(reader, i, DATE_WORDS);
}

/** An hour of the twelve with the part of the day said with it, as an hour of the day. */
export function inPart(time: ClockTime, { half }: PartOfDay): ClockTime {
  const { hour } = time;
  const placed = { ...time, told: true as const };
  if (hour > 12) return placed;
  if (half === "morning") return hour === 12 ? { ...placed, hour: 0 } : placed;
  if (hour === 12) return half === "night" ? { ...placed, hour: 0 } : placed;
  // At night one to four are of the small hours; around noon eleven is before it.
  const isLater = half === "night" ? hour > 4 : half === "noon" ? hour < 7 : true;
  return isLater ? { ...placed, hour: hour + 12 } : placed;
}

/** «بتوقيت غرينتش», «بالتوقيت المحلي», «بتوقيت مكة المكرمة»: belongs to the span, changes no value. Gives the token behind it. */
function zoneEnd(reader: DateReader, i: number): number {
  const { table } = reader;
  if (!goesOn(table, i)) return i;
  if (/^(?:gmt|utc)$/u.test(table.forms[i]!.norm)) return i + 1;
  const zone = goesOn(table, isWord(reader, i, "(") ? i + 1 : i) ? wordAt(reader, isWord(reader, i, "(") ? i + 1 : i, "zone") : undefined;
  if (!zone || !goesOn(table, zone.next) || table.forms[zone.next]!.kind !== "word") return i;
  const place = table.forms[zone.next]!.norm;
  const second = zone.next + 1;
  const isPair = ZONE_PAIRS.get(place)?.some((norm) => isWord(reader, second, norm)) ?? false;
  // «بالتوقيت الصيفي البريطاني»
  const isAdjective = place.startsWith("ال") && goesOn(table, second) && /^ال.*ي$/u.test(table.forms[second]!.norm);
  return isPair || isAdjective ? second + 1 : second;
}
