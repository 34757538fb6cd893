/**
 * The dates that pages print beside a headline: «الثلاثاء 10 مارس 2026 | 11:42 ص», «٧ آذار/مارس ٢٠٢٦م», "2026-03-04 13:27",
 * «نشر في: 04/03/2026». Only these forms: dates in running text are the business of `entities`.
 *
 * @example
 * dateIn("الثلاثاء 10 مارس 2026 | 11:42 ص".…)?.iso; // "2026-03-10T11:42:00"
 */
import type { Block } from "./block.js";
import { startsWithRole } from "./furniture.js";
import { monthAt } from "./months.js";
import { zoneIn } from "./time-zone.js";

/** A date read off a line. */
export interface LineDate {
  /** ISO 8601: "2026-03-10", "2026-03-10T11:42:00", with "Z" or an offset where the line states one. */
  readonly iso: string;
  /** The words of the block from the first to the last that belong to the date, as indexes [first, last]. */
  readonly first: number;
  readonly last: number;
}

const YEAR = /^(?:19|20)\p{N}{2}(?:م|ميلادي|ميلاديه)?$/u;
const DAY = /^[0-3]?\d(?:st|nd|rd|th)?$/u;
/** "2026-03-04", "2026/3/4", with or without a time behind. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
/** "04/03/2026": day first, unless only the other reading is a date. */
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/u;
/** "18:34:12", and "18h34" of French pages. */
const TIME = /(?<!\d)([0-2]?\d)[:h]([0-5]\d)(?::([0-5]\d))?(?!\d)/u;
/** «الساعة 06 مساء». */
const HOUR = /الساعه\s([01]?\d)\s(?=صباحا|مساء|ظهرا|عصرا)/u;
const HALF_DAY = /^\s*(ص|م|am|pm|صباحا|مساء|ظهرا|عصرا)(?![\p{L}\p{N}])/u;
const AFTERNOON = new Set(["م", "pm", "مساء", "عصرا"]);

/** The first date of a block's head, if it holds one. */
export function dateIn(block: Block): LineDate | undefined {
  if (!/\d/u.test(block.folded)) return undefined;
  const day = numericDay(block) ?? namedDay(block);
  return day && { iso: day.date + timeIn(block.folded), first: day.first, last: day.last };
}

interface FoundDay {
  readonly date: string;
  readonly first: number;
  readonly last: number;
}

function numericDay(block: Block): FoundDay | undefined {
  const { folded, foldedEnds } = block;
  const yearFirst = YEAR_FIRST.exec(folded);
  const match = yearFirst ?? YEAR_LAST.exec(folded);
  if (!match) return undefined;
  const [, a, , b, c] = match as unknown as [string, string, string, string, string];
  const date = yearFirst ? isoDate(a, b, c) : (isoDate(c, b, a) ?? isoDate(c, a, b));
  if (!date) return undefined;
  const first = foldedEnds.findIndex((end) => end > match.index);
  return { date, first, last: first + 2 };
}

/** Day, month name (perhaps two: «آذار/مارس»), year; or month, day, year. */
function namedDay({ words }: Block): FoundDay | undefined {
  for (let i = 0; i < words.length; i++) {
    const month = monthAt(words, i);
    if (!month) continue;
    let next = i + month.words;
    const twin = monthAt(words, next);
    if (twin) next += twin.words;
    while (next < words.length && JOINING.has(words[next]!)) next++;
    const before = words[i - 1] ?? "";
    if (DAY.test(before) && YEAR.test(words[next] ?? "")) {
      const date = isoDate(words[next]!.slice(0, 4), String(month.month), before);
      if (date) return { date, first: i - 1, last: next };
    }
    if (DAY.test(words[next] ?? "") && YEAR.test(words[next + 1] ?? "")) {
      const date = isoDate(words[next + 1]!.slice(0, 4), String(month.month), words[next]!);
      if (date) return { date, first: i, last: next + 1 };
    }
    // «2026 الثلاثاء 10 مارس»: the year comes first.
    const early = [i - 2, i - 3].find((k) => YEAR.test(words[k] ?? ""));
    if (DAY.test(before) && early !== undefined) {
      const date = isoDate(words[early]!.slice(0, 4), String(month.month), before);
      if (date) return { date, first: early, last: i + month.words - 1 };
    }
  }
  return undefined;
}

const JOINING = new Set(["من", "عام", "سنه", "لعام", "لسنه", "th", "st", "nd", "rd"]);

/** The ISO form of a day that exists. */
function isoDate(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number.parseInt(day, 10)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** "T11:42:00" and the zone, where a line states a time; else "". */
function timeIn(folded: string): string {
  const match = TIME.exec(folded) ?? HOUR.exec(folded);
  if (!match) return "";
  let hour = Number(match[1]);
  const half = HALF_DAY.exec(folded.slice(match.index + match[0].length, match.index + match[0].length + 12))?.[1];
  if (half !== undefined && hour <= 12) hour = AFTERNOON.has(half) || (half === "ظهرا" && hour < 11) ? (hour % 12) + 12 : hour === 12 && half !== "ظهرا" ? 0 : hour;
  if (hour > 23) return "";
  return `T${String(hour).padStart(2, "0")}:${match[2] ?? "00"}:${match[3] ?? "00"}${zoneIn(folded)}`;
}

/** Whether a line's date is the article's last change, not its first day. */
export function isUpdate(block: Block): boolean {
  return startsWithRole(block.words, "updated") > 0;
}

/** Whether a block is a bare time or a count such as «17:40», «3 / 6», «قبل ساعتين». */
export function isTimeOrCounter(block: Block): boolean {
  return block.length <= 24 && (CLOCK.test(block.folded) || AGO.test(block.folded));
}

const CLOCK = /^[^\p{L}\p{N}]{0,4}\d{1,2}:\d{2}(?::\d{2})?(?:[^\p{L}\p{N}]{0,4}(?:ص|م|am|pm|gmt))?[^\p{L}\p{N}]{0,4}$/u;
const AGO = /^(?:منذ|قبل|il y a)\s+(?:\S+\s+)?(?:ثانيه|ثواني|ثوان|دقيقه|دقيقتين|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات|heures?|jours?|minutes?)$|^\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?) ago$/u;

/** Whether a block counts pictures: «3 / 6», «صورة 3 من 6». */
export function isPictureCounter(block: Block): boolean {
  return block.length <= 20 && /^(?:صوره )?\d{1,3}\s*(?:\/|من|of)\s*\d{1,3}$/u.test(block.folded);
}
