/**
 * What the words of a date say, before any reference is known: a set of parts, each filled once.
 *
 * @example
 * // «الأحد 3 مارس»:       { weekday: 7, calendar: "gregorian", month: 3, day: 3 }
 * // «نهاية العام الماضي»:  { portion: 3, shifts: { year: -1 } }
 */
import type { DateGrain } from "../types.js";

/** A time of day; hours 0 to 23, 24 for midnight at the day's end. */
export interface ClockTime {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Whether the text tells which half of the day. */
  readonly told?: true;
}

/** So many of a unit. */
export interface Amount {
  readonly grain: DateGrain;
  readonly count: number;
}

/** Hours of the day from, to; `half` tells how an hour said with it is meant. */
export interface PartOfDay {
  readonly from: number;
  readonly to: number;
  readonly half: "morning" | "noon" | "evening" | "night";
}

/** An amount counted from the reference, or from a date: «قبل شهرين», «بعد ثلاثة أيام», «بعد عامين هجريين», «يومين بعد الغد». */
export interface Offset {
  readonly sign: 1 | -1;
  readonly amounts: readonly Amount[];
  /** The date it is counted from, where that is not the reference. */
  readonly base?: DateParts;
}

/** Time that ends at the reference («آخر 3 سنوات»), begins at it («خلال أسبوعين») or begins behind what runs («الأشهر الثلاثة القادمة»). */
export interface Stretch {
  readonly side: "past" | "from now" | "coming";
  readonly amounts: readonly Amount[];
}

/** The parts of one date. */
export interface DateParts {
  readonly calendar?: "gregorian" | "hijri";
  /** Before Christ. */
  readonly bc?: true;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** EDTF's 21 (spring) to 24 (winter). */
  readonly season?: number;
  readonly quarter?: number;
  /** First year of a decade, 1980; below 100 where its century is not said. */
  readonly decade?: number;
  /** The 19th is 19. */
  readonly century?: number;
  /** A rule such as `gregorian-12-25`, `hijri-10-01`, `easter-2`. */
  readonly holiday?: string;
  /** Steps from the reference, a grain each: «العام الماضي» is `{ year: -1 }`. */
  readonly shifts?: Readonly<Partial<Record<DateGrain, number>>>;
  /** Of a named month, weekday, season or holiday: the last one (-1), next one (1), this one (0). */
  readonly direction?: number;
  /** The n-th weekday, day or week of what the other parts say; -1 is the last. With `from`, counted from that date on. */
  readonly nth?: { readonly n: number; readonly of: "weekday" | "day" | "week"; readonly from?: DateParts };
  /** 1 beginning, 2 middle, 3 end (a third each), 4 first half, 5 second half, 6 the rest; told as a time: 7 later, 8 early, 9 late in it. */
  readonly portion?: number;
  /** The week around what the other parts say: «أسبوع 20 مايو». */
  readonly around?: "week";
  readonly part?: PartOfDay;
  readonly clock?: ClockTime;
  readonly offset?: Offset;
  readonly stretch?: Stretch;
  readonly now?: true;
  readonly weekend?: true;
}

/** A date, or a range of two. */
export interface DateExpression {
  readonly first: DateParts;
  /** Last one of a range; it is within. */
  readonly last?: DateParts;
}

/** A piece of a text read as parts of a date. */
export interface PartsMatch {
  readonly parts: DateParts;
  /** Index of the token after it. */
  readonly next: number;
}

/** Parts that say the same thing twice, so that the second does not belong to this date. */
const EXCLUSIVE: readonly (readonly (keyof DateParts)[])[] = [
  ["month", "season", "quarter", "holiday", "decade", "century"],
  ["year", "decade", "century"],
  ["now", "clock"],
  ["stretch", "offset"],
  ["stretch", "month"],
  ["stretch", "holiday"],
  ["stretch", "weekday"],
  ["stretch", "day"],
];

/** Both sets of parts as one; undefined where they say the same thing twice. */
export function mergeParts(a: DateParts, b: DateParts): DateParts | undefined {
  if (isEmpty(a)) return b;
  for (const key in b) {
    if (key === "shifts" || key === "calendar") continue;
    if (a[key as keyof DateParts] !== undefined) return undefined;
    for (const keys of EXCLUSIVE) if (keys.includes(key as keyof DateParts) && keys.some((other) => other !== key && a[other] !== undefined)) return undefined;
  }
  // «مونديال 2018 يوم السبت»: no weekday is of a year alone.
  if (a.year !== undefined && b.weekday !== undefined && (b.month ?? a.month ?? a.nth ?? b.nth) === undefined) return undefined;
  if (a.calendar && b.calendar && a.calendar !== b.calendar) return undefined;
  if ((a.month !== undefined && b.shifts?.month !== undefined) || (b.month !== undefined && a.shifts?.month !== undefined)) return undefined;
  if (a.shifts && b.shifts && Object.keys(b.shifts).some((grain) => a.shifts![grain as DateGrain] !== undefined)) return undefined;
  if ((a.year !== undefined && b.shifts?.year !== undefined) || (b.year !== undefined && a.shifts?.year !== undefined)) return undefined;
  const shifts = a.shifts && b.shifts ? { shifts: { ...a.shifts, ...b.shifts } } : {};
  return { ...a, ...b, ...shifts };
}

function isEmpty(parts: DateParts): boolean {
  for (const _ in parts) return false;
  return true;
}
