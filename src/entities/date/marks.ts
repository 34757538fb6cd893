/**
 * What a token may be in a date, as bits: the kinds of word it may begin, and what else may stand in one.
 *
 * @example
 * const { marks } = markTokens(scan("يوم الأحد"));
 * (marks[1]! & MARK.weekday) !== 0; // true
 */
import type { CalendarWord } from "./lexicon.js";

/** A bit for each kind of calendar word a form may begin, and for what else may stand in a date. */
export const MARK = {
  month: 1 << 0,
  unit: 1 << 1,
  weekday: 1 << 2,
  weekdayBare: 1 << 3,
  season: 1 << 4,
  instant: 1 << 5,
  direction: 1 << 6,
  demonstrative: 1 << 7,
  dayword: 1 << 8,
  now: 1 << 9,
  portion: 1 << 10,
  decade: 1 << 11,
  matching: 1 << 12,
  zone: 1 << 13,
  shift: 1 << 14,
  latest: 1 << 15,
  minutes: 1 << 16,
  few: 1 << 17,
  to: 1 << 18,
  from: 1 << 19,
  between: 1 << 20,
  weekend: 1 << 21,
  part: 1 << 22,
  partAdverb: 1 << 23,
  era: 1 << 24,
  holiday: 1 << 25,
  /** A number in digits. */
  digits: 1 << 26,
  /** A cardinal or an ordinal in words. */
  number: 1 << 27,
  /** Words of few dates, read by their letters: الربع, فصل, فاتح, the T of ISO times, a bracket before a month. */
  other: 1 << 28,
  /** من, في, a comma or dash, which may join two pieces of a date; and the second word of a phrase. */
  join: 1 << 29,
  /** Shows that a date is near. */
  anchor: 1 << 30,
} as const satisfies Readonly<Record<CalendarWord["kind"] | "digits" | "number" | "other" | "join" | "anchor", number>>;

/** Any mark at all. */
export const ANY = ~(1 << 31);

/** Marks of the words a date may begin with. */
export const OPENS = ANY & ~(MARK.join | MARK.anchor | MARK.matching | MARK.era | MARK.zone | MARK.direction | MARK.to | MARK.minutes);

/** Marks of the words that may be a whole date. */
export const ALONE = MARK.month | MARK.weekday | MARK.season | MARK.instant | MARK.dayword | MARK.decade | MARK.part | MARK.holiday | MARK.weekend;

/** Kinds of word that make a date by themselves, or nearly. */
export const ANCHORS = MARK.month | MARK.unit | MARK.weekday | MARK.season | MARK.instant | MARK.dayword | MARK.decade | MARK.part | MARK.partAdverb | MARK.holiday | MARK.weekend;
