/**
 * Times of day: «الساعة الخامسة مساء», «17:30 بتوقيت غرينتش», «الثامنة والنصف صباحا», «الساعة 8 إلا ربع».
 *
 * @example
 * readClock({ table: scan("الساعة الخامسة مساء"), mode: "parse" }, 0); // { parts: { clock: { hour: 17 } }, next: 3 }
 */
import { goesOn, readNumber, readOrdinal } from "../number/index.js";
import { plainWordAt, wordAt } from "./lexicon.js";
import type { ClockTime, PartsMatch } from "./parts.js";
import { type DateReader, isWord } from "./read-month.js";

interface Time extends ClockTime {
  readonly next: number;
}

/** A time of day. Without الساعة it needs a colon between digits, or a part of the day behind it. */
export function readClock(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const instant = wordAt(table, i, "instant");
  if (instant) return { parts: { clock: { hour: instant.value.value } }, next: instant.next };
  const unit = wordAt(table, i, "unit", (word) => word.value === "hour" && word.definite && word.count === 1);
  const at = unit?.next ?? i;
  if (unit && !goesOn(table, at)) return undefined;
  const hour = readHour(reader, at, unit !== undefined);
  if (!hour) return undefined;
  const time = readMinutes(reader, hour);
  const isBare = unit === undefined && reader.mode === "mention";
  // «الساعات الأولى من الصباح» are no one o'clock.
  const part = goesOn(table, time.next) && !(isBare && isWord(table, time.next, "من", "في")) ? readPart(reader, time.next) : undefined;
  const isExplicit = unit !== undefined || table.forms[at]!.norm.includes(":") || (reader.mode === "parse" && time.next > hour.next);
  if (!isExplicit && !part) return undefined;
  const { next, ...clock } = time;
  return { parts: { clock: part ? inPart(clock, part.hours) : clock }, next: readZone(reader, part?.next ?? next) };
}

function readHour({ table, mode }: DateReader, i: number, named: boolean): Time | undefined {
  const form = table.forms[i]!;
  if (form.kind === "number") {
    const pattern = named ? /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?$/u : /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?$/u;
    const found = pattern.exec(form.norm);
    const [hour, minute, second] = (found ?? []).slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
    if (!found || hour! > 24 || (minute ?? 0) > 59 || (second ?? 0) > 59 || (!named && minute === undefined && hour! > 12)) return undefined;
    return { hour: hour!, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }), next: i + 1 };
  }
  const ordinal = readOrdinal(table, i);
  if (ordinal?.definite && ordinal.value <= 12) return { hour: ordinal.value, next: ordinal.next };
  if (!named && mode === "mention") return undefined;
  const number = readNumber(table, i);
  if (number?.form !== "words") return undefined;
  const fraction = MINUTES_OF_FRACTION.find(([part]) => Math.abs(number.value % 1 - part) < 1e-6);
  if (fraction && number.value < 13) return { hour: Math.trunc(number.value), minute: fraction[1], next: number.next };
  if (!Number.isInteger(number.value)) return undefined;
  if (number.value >= 1 && number.value <= 12) return { hour: number.value, next: number.next };
  // خمسة وخمسين: five and fifty minutes, read as one number.
  const hour = number.value % 10;
  return number.value < 100 && hour > 0 && number.next === i + 2 ? { hour, minute: number.value - hour, next: number.next } : undefined;
}

/** «ثلاثة وثلث» is read as one number; its fraction is of the hour. */
const MINUTES_OF_FRACTION: readonly (readonly [fraction: number, minutes: number])[] = [[1 / 2, 30], [1 / 4, 15], [1 / 3, 20]];

/** ونصف, إلا ربع, و20 دقيقة, وخمس دقائق, وخمسة وثلاثين. */
function readMinutes({ table, mode }: DateReader, time: Time): Time {
  const { hour, minute, next } = time;
  if (!goesOn(table, next)) return time;
  if (minute !== undefined) {
    const unit = plainWordAt(table, next, "unit", (word) => word.value === "minute");
    return unit && table.forms[next - 1]!.kind === "word" ? { ...time, next: unit.next } : time;
  }
  const fixed = wordAt(table, next, "minutes", (_, proclitics) => proclitics === "") ?? (isWord(table, next, "و") && goesOn(table, next + 1) ? wordAt(table, next, "minutes") : undefined);
  if (fixed) return withMinutes(hour, fixed.value.value, fixed.next);
  const isMinus = isWord(table, next, "الا") && goesOn(table, next + 1);
  const start = isMinus || isWord(table, next, "و") ? next + 1 : next;
  if (!goesOn(table, start)) return time;
  const number = readNumber(table, start);
  if (!number || (start === next && number.proclitics !== "و") || !Number.isInteger(number.value) || number.value > 59) return time;
  const unit = goesOn(table, number.next) ? plainWordAt(table, number.next, "unit", (word) => word.value === "minute") : undefined;
  const isBare = mode === "parse" && number.form === "words" && number.value >= 5;
  return unit || isBare ? withMinutes(hour, isMinus ? -number.value : number.value, unit?.next ?? number.next) : time;
}

function withMinutes(hour: number, minutes: number, next: number): Time {
  return minutes >= 0 ? { hour, minute: minutes, next } : { hour: (hour + 11) % 12 || 12, minute: 60 + minutes, next };
}

/** صباحا, في المساء, من مساء: the part of the day, as hours. */
export function readPart({ table }: DateReader, i: number): { readonly hours: readonly [number, number]; readonly next: number } | undefined {
  const adverb = plainWordAt(table, i, "partAdverb");
  if (adverb) return { hours: adverb.value.value, next: adverb.next };
  if (!isWord(table, i, "في", "من") || !goesOn(table, i + 1)) return undefined;
  const noun = plainWordAt(table, i + 1, "part");
  return noun && { hours: noun.value.value, next: noun.next };
}

/** An hour of the twelve with the part of the day said with it, as an hour of the day. */
export function inPart(time: ClockTime, [from, to]: readonly [number, number]): ClockTime {
  const { hour } = time;
  const placed = { ...time, told: true as const };
  if (hour > 12) return placed;
  if (hour === 12) return { ...placed, hour: from >= 17 || to <= 12 ? 0 : 12 };
  // At night one to five are of the small hours; around noon eleven is before it.
  const isAfternoon = to > 21 ? hour >= 6 : from === 12 && to === 14 ? hour <= 4 : from >= 12;
  return isAfternoon ? { ...placed, hour: hour + 12 } : placed;
}

/** «بتوقيت غرينتش», «بالتوقيت المحلي», «بتوقيت مكة المكرمة»: belongs to the span, changes no value. */
function readZone({ table }: DateReader, i: number): number {
  if (!goesOn(table, i)) return i;
  const at = isWord(table, i, "(") ? i + 1 : i;
  const latin = /^(?:gmt|utc)$/u.test(table.forms[i]!.norm);
  if (latin) return i + 1;
  const zone = goesOn(table, at) ? wordAt(table, at, "zone") : undefined;
  if (!zone || !goesOn(table, zone.next) || table.forms[zone.next]!.kind !== "word") return i;
  const place = table.forms[zone.next]!.norm;
  const second = zone.next + 1;
  const isPair = ZONE_PAIRS.get(place)?.some((norm) => isWord(table, second, norm)) ?? false;
  // «بالتوقيت الصيفي البريطاني»
  const isAdjective = place.startsWith("ال") && goesOn(table, second) && /^ال.*ي$/u.test(table.forms[second]!.norm);
  return isPair || isAdjective ? second + 1 : second;
}

const ZONE_PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ["مكه", ["المكرمه"]],
  ["شرق", ["الولايات"]],
  ["القدس", ["المحتله"]],
]);
