/**
 * The pieces a date is put together from: which words may open each, where it may stand, and who reads it.
 *
 * @example
 * // «مساء الخميس 18 أكتوبر»: a part of the day, a weekday, a day with its month
 * PIECES.filter(({ opens }) => (opens & MARK.weekday) !== 0).length; // the readers tried at الخميس
 */
import { goesOn } from "../number/index.js";
import { MARK } from "./marks.js";
import type { DateParts, PartsMatch } from "./parts.js";
import { readAge } from "./read-age.js";
import { readClock, standsAlone } from "./read-clock.js";
import { readDayMonth, readDayNumber, readMonthDay, readNamedDay, readWeekAround } from "./read-day-month.js";
import { readMonth } from "./read-month.js";
import { readNth } from "./read-nth.js";
import { readNumericDate } from "./read-numeric.js";
import { readOffset } from "./read-offset.js";
import { readPart, readPartOfDay } from "./read-part.js";
import { readDayWord, readUnit } from "./read-relative.js";
import { readDayBehindWeekday, readHoliday, readNextWeekday, readWeekday } from "./read-weekday.js";
import { readFreeYear, readQuarter, readSeason, readYear } from "./read-year.js";
import { type DateReader, isWord, mayBe, ordinalAt, plainWordAt, wordAt } from "./reader.js";

/** One kind of piece. */
export interface Piece {
  /** Marks of its first token, one of which must be there. */
  readonly opens: number;
  /** Whether it may stand at the beginning (`parts` undefined), or behind what has been read. */
  readonly fits: (reader: DateReader, parts: DateParts | undefined) => boolean;
  readonly read: (reader: DateReader, i: number, parts: DateParts) => PartsMatch | undefined;
}

const NUMBERS = MARK.digits | MARK.number;
const anywhere = (): boolean => true;
const first = (_: DateReader, parts: DateParts | undefined): boolean => parts === undefined;
const inSpeech = ({ convention }: DateReader): boolean => convention.speech;
const firstOrInSpeech = (reader: DateReader, parts: DateParts | undefined): boolean => parts === undefined || reader.convention.speech;

/** All of them; the longest offer is taken, of two as long the one listed first. */
export const PIECES: readonly Piece[] = [
  { opens: MARK.digits, fits: anywhere, read: readNumericDate },
  { opens: NUMBERS | MARK.other, fits: anywhere, read: readDayMonth },
  { opens: MARK.latest | MARK.number | MARK.unit | MARK.weekday, fits: anywhere, read: readNth },
  { opens: MARK.month | MARK.unit | MARK.other, fits: anywhere, read: (reader, i) => readMonth(reader, i) },
  { opens: MARK.month | MARK.unit | MARK.other, fits: inSpeech, read: readMonthDay },
  { opens: MARK.weekday | MARK.weekdayBare | MARK.unit | MARK.demonstrative | MARK.latest, fits: anywhere, read: readWeekday },
  { opens: MARK.dayword | MARK.now | MARK.weekend, fits: anywhere, read: readDayWord },
  { opens: MARK.part | MARK.partAdverb | MARK.demonstrative, fits: anywhere, read: readPartOfDay },
  { opens: MARK.unit | MARK.demonstrative | MARK.latest | MARK.few | NUMBERS, fits: anywhere, read: readUnit },
  { opens: MARK.unit | NUMBERS, fits: anywhere, read: readYear },
  { opens: MARK.unit | MARK.decade | MARK.number, fits: anywhere, read: readAge },
  { opens: MARK.other, fits: anywhere, read: readQuarter },
  { opens: MARK.season | MARK.other, fits: anywhere, read: readSeason },
  { opens: MARK.shift | MARK.unit | MARK.few | MARK.from | NUMBERS, fits: firstOrInSpeech, read: readOffset },
  { opens: MARK.holiday | MARK.unit, fits: first, read: readHoliday },
  { opens: MARK.instant | MARK.unit | MARK.other | NUMBERS, fits: ({ convention }, parts) => parts === undefined || convention.hours === "joined", read: readClock },
  { opens: MARK.partAdverb | MARK.join, fits: (_, parts) => parts !== undefined && mayHavePart(parts), read: readPartBehind },
  { opens: MARK.direction, fits: (_, parts) => parts !== undefined, read: readDirection },
  { opens: NUMBERS, fits: (_, parts) => parts === undefined || yearMayFollow(parts), read: readFreeYear },
  { opens: NUMBERS | MARK.other, fits: ({ convention }, parts) => convention.bareNumbers && parts?.weekday !== undefined, read: readDayBehindWeekday },
  { opens: MARK.weekday | MARK.join, fits: (_, parts) => parts?.weekday !== undefined, read: readNextWeekday },
  { opens: MARK.demonstrative, fits: first, read: readDemonstrated },
  { opens: MARK.unit, fits: first, read: readNamedDay },
  { opens: MARK.unit, fits: first, read: readWeekAround },
  { opens: NUMBERS, fits: ({ convention }, parts) => convention.bareNumbers && parts === undefined, read: readBareDay },
];

/** Whether a part of the day may be said of a date. */
export function mayHavePart({ weekday, day, shifts }: DateParts): boolean {
  return weekday !== undefined || day !== undefined || shifts?.day !== undefined;
}

function readPartBehind(reader: DateReader, i: number): PartsMatch | undefined {
  const part = readPart(reader, i);
  return part && { parts: { part: part.part }, next: part.next };
}

/** «يناير الماضي», «صيف المقبل», «عيد الفطر القادم» */
function readDirection(reader: DateReader, i: number, parts: DateParts): PartsMatch | undefined {
  if ((parts.month === undefined && parts.season === undefined && parts.holiday === undefined) || parts.year !== undefined || parts.shifts) return undefined;
  const direction = plainWordAt(reader, i, "direction", (word) => !word.counted);
  // Months and seasons are masculine: «أجواء الصيف الحالية» speaks of the air.
  if (!direction || reader.table.forms[direction.next - 1]!.norm.endsWith("ه")) return undefined;
  return { parts: { direction: direction.value.value }, next: direction.next };
}

/** «هذا الصيف», «هذا تموز» */
function readDemonstrated(reader: DateReader, i: number): PartsMatch | undefined {
  const demonstrative = wordAt(reader, i, "demonstrative");
  if (!demonstrative || !goesOn(reader.table, demonstrative.next)) return undefined;
  const named = readMonth(reader, demonstrative.next, { dated: true }) ?? readSeason(reader, demonstrative.next);
  return named && { parts: { ...named.parts, direction: 0 }, next: named.next };
}

function yearMayFollow({ month, season, quarter, holiday, year, shifts, nth, portion }: DateParts): boolean {
  if (year !== undefined) return false;
  return portion !== undefined || shifts?.year !== undefined || [month, season, quarter, holiday, nth].some((value) => value !== undefined);
}

const DAY_CUES = new Set(["في", "الي", "عند", "حتي", "منذ", "ل"]);
/** Days up to this may be hours as well: «في 7». */
const LATEST_HOUR = 12;

/** «في 15», «إلى 24», «للثاني والعشرين»: a number that only the preposition before it makes a day. */
function readBareDay(reader: DateReader, i: number): PartsMatch | undefined {
  const { table } = reader;
  const day = readDayNumber(reader, i);
  if (!day || !standsAlone(reader, day.next)) return undefined;
  const ordinal = ordinalAt(reader, i);
  // The marks of an hour are feminine: «في السابعة».
  const isHour = day.day <= LATEST_HOUR && (!ordinal || table.forms[i]!.norm.endsWith("ه"));
  if (isHour || (ordinal && !ordinal.definite)) return undefined;
  // «من 15 إلى 19» is a range of anything.
  if (i > 1 && mayBe(reader, i - 2, MARK.digits | MARK.number) && !isWord(reader, i - 1, "في")) return undefined;
  const isCued = i > 0 && goesOn(table, i) && (DAY_CUES.has(table.forms[i - 1]!.norm) || ordinal?.proclitics === "ل");
  return isCued ? { parts: { ...day.parts, shifts: { month: 0 } }, next: day.next } : undefined;
}
