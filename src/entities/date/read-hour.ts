/**
 * Hours with their minutes: «الخامسة», «17:30», «الثامنة والنصف», «8 إلا ربع», «خمسة وثلاثين», «340» before مساء.
 *
 * @example
 * readTime(dateReader(scan("الثامنة إلا ربعا"), DATES), 0, { named: false }); // { hour: 7, minute: 45, next: 3 }
 */
import { goesOn, type NumberMatch } from "../number/index.js";
import { MARK } from "./marks.js";
import type { ClockTime } from "./parts.js";
import { type DateReader, isWord, mayBe, numberAt, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** A time of day and the token behind it. */
export interface TimeMatch extends ClockTime {
  readonly next: number;
  /** Hour and minutes read out of one number, which may count as well: خمسة وخمسين. */
  readonly summed?: true;
}

/** Minutes of an hour, and how many may be taken off the next. */
const HOUR = 60;
/** «ثلاثة وثلث» is read as one number; its fraction is of the hour. */
const MINUTES_OF_FRACTION: readonly (readonly [fraction: number, minutes: number])[] = [[1 / 2, 30], [1 / 4, 15], [1 / 3, 20], [3 / 4, 45]];

/** An hour and its minutes. `named`: الساعة stands before it. */
export function readTime(reader: DateReader, i: number, { named }: { readonly named: boolean }): TimeMatch | undefined {
  const hour = readHour(reader, i, named);
  return hour && moreMinutes(reader, readMinutes(reader, hour));
}

/** The hour alone, or with the minutes that its digits or number word hold. */
export function readHour(reader: DateReader, i: number, named: boolean): TimeMatch | undefined {
  if (!mayBe(reader, i, MARK.digits | MARK.number)) return undefined;
  const form = reader.table.forms[i]!;
  if (form.kind === "number") return hourInDigits(form.norm, i + 1, named);
  const ordinal = ordinalAt(reader, i);
  if (ordinal && ordinal.value <= 12 && (ordinal.definite || (reader.convention.bareNumbers && form.norm.endsWith("ه")))) return { hour: ordinal.value, next: ordinal.next };
  const number = named || reader.convention.bareNumbers ? numberAt(reader, i) : undefined;
  return number?.form === "words" ? hourInWords(number, i, named || reader.convention.speech) : undefined;
}

function minutesOf(fraction: number): number | undefined {
  return MINUTES_OF_FRACTION.find(([part]) => Math.abs(fraction - part) < 1e-6)?.[1];
}

function hourInDigits(norm: string, next: number, named: boolean): TimeMatch | undefined {
  const found = (named ? /^(\d{1,2})(?:[:.](\d{1,2}))?(?:[:.](\d{2}))?$/u : /^(\d{1,2})(?::(\d{2}|\d(?=:)))?(?::(\d{2}))?$/u).exec(norm);
  const [hour, minute, second] = (found ?? []).slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  if (!found || hour! > 24 || (minute ?? 0) >= HOUR || (second ?? 0) >= HOUR || (!named && minute === undefined && hour! > 12)) return undefined;
  return { hour: hour!, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }), next };
}

function hourInWords({ value, next }: NumberMatch, i: number, allows24: boolean): TimeMatch | undefined {
  const minute = minutesOf(value % 1);
  if (minute !== undefined && value >= 1 && value < 13) return { hour: Math.trunc(value), minute, next };
  if (!Number.isInteger(value) || value < 1) return undefined;
  if (value <= 12 || (allows24 && value <= 24 && next > i + 1 && value < 20)) return { hour: value, next };
  // خمسة وخمسين: five and fifty minutes, read as one number.
  const hour = value % 10;
  return value < 100 && hour > 0 && next === i + 2 ? { hour, minute: value - hour, next, summed: true } : undefined;
}

/** «340», «1140» before a part of the day. */
export function readRunTogether({ table }: DateReader, i: number): TimeMatch | undefined {
  const found = /^(\d{1,2})(\d{2})$/u.exec(table.forms[i]!.norm);
  if (!found || Number(found[1]) > 12 || Number(found[1]) === 0 || Number(found[2]) >= HOUR) return undefined;
  return { hour: Number(found[1]), minute: Number(found[2]), next: i + 1 };
}

/** ونصف, إلا ربع, و20 دقيقة, وخمس دقائق, وخمسة وثلاثين, وثلاثة أرباع. */
export function readMinutes(reader: DateReader, time: TimeMatch, { bare = reader.convention.bareNumbers }: { readonly bare?: boolean } = {}): TimeMatch {
  const { table } = reader;
  const { hour, minute, next } = time;
  if (!goesOn(table, next)) return time;
  if (minute !== undefined) {
    const unit = plainWordAt(reader, next, "unit", (word) => word.value === "minute");
    return unit && table.forms[next - 1]!.kind === "word" ? { ...time, next: unit.next } : time;
  }
  const isApart = isWord(reader, next, "و") && goesOn(table, next + 1);
  const fixed = wordAt(reader, next, "minutes", (_, proclitics) => proclitics === "");
  if (fixed) return withMinutes(time, hour * HOUR + fixed.value.value, fixed.next);
  const isMinus = isWord(reader, next, "الا");
  const start = isMinus || isApart ? next + 1 : next;
  const number = goesOn(table, start) ? numberAt(reader, start) : undefined;
  if (!number || number.value >= HOUR) return time;
  const isJoined = start > next || number.proclitics === "و";
  const fraction = isJoined ? minutesOf(number.value) : undefined;
  if (fraction !== undefined) return withMinutes(time, hour * HOUR + (isMinus ? -fraction : fraction), number.next);
  if (!Number.isInteger(number.value)) return time;
  const unit = plainWordAt(reader, number.next, "unit", (word) => word.value === "minute");
  // «أربعة عشر عشرين»: hour and minutes side by side.
  const isBeside = !isJoined && number.proclitics === "" && reader.convention.speech && time.hour > 12 && table.forms[next - 1]!.kind === "word";
  if (!isJoined && !isBeside) return time;
  const isBare = bare && number.form === "words" && number.value >= 5;
  return unit || isBare || isBeside ? withMinutes(time, hour * HOUR + (isMinus ? -number.value : number.value), unit?.next ?? number.next) : time;
}

/** «الرابعة والنصف إلا أربع دقائق», «السابعة والنصف وخمس دقائق»: what is taken off, or put on, the minutes said. */
function moreMinutes(reader: DateReader, time: TimeMatch): TimeMatch {
  const { hour, minute, second, next } = time;
  if (minute === undefined || second !== undefined || !goesOn(reader.table, next)) return time;
  const isMinus = isWord(reader, next, "الا");
  const number = goesOn(reader.table, isMinus ? next + 1 : next) ? numberAt(reader, isMinus ? next + 1 : next) : undefined;
  if (!number || (!isMinus && number.proclitics !== "و") || !Number.isInteger(number.value) || number.value >= 30) return time;
  const unit = plainWordAt(reader, number.next, "unit", (word) => word.value === "minute");
  return unit ? withMinutes(time, hour * HOUR + minute + (isMinus ? -number.value : number.value), unit.next) : time;
}

/** The time so many minutes behind midnight or noon; an hour taken back from one is twelve, as clocks say. */
export function withMinutes(time: ClockTime, minutes: number, next: number): TimeMatch {
  const isBack = minutes < time.hour * HOUR;
  const hour = Math.floor(minutes / HOUR);
  return { ...time, hour: isBack && hour === 0 && time.hour <= 12 ? 12 : hour, minute: ((minutes % HOUR) + HOUR) % HOUR, next };
}
