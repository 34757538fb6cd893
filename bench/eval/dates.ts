/**
 * Dates, times and durations against the corpora of other parsers: Recognizers-Text (values under its own reference date), Duckling
 * (its test context), Maha's Hijri rows, CLDR's Umm al-Qura.
 *
 * A case is right when it has exactly the expected spans, or values, and no other. `SILAH_MISSES=recognizers npm run eval -- dates`
 * (or `duckling`, `maha`, a file's name) prints what is not. Dates of the news gold are measured with the other entities.
 */
import fs from "node:fs";
import path from "node:path";
import { parseDates } from "../../src/entities/date/index.js";
import { DAY } from "../../src/entities/date/calendar.js";
import { daysOfHijri } from "../../src/entities/date/hijri.js";
import { parseQuantities } from "../../src/entities/quantity/index.js";
import type { DateOptions } from "../../src/index.js";
import type { Row } from "./row.js";

/** A count of cases: right ones of all. */
interface Count {
  readonly right: number;
  readonly all: number;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly start?: string; readonly end?: string; readonly seconds?: number };
}

type Resolution = Readonly<Partial<Record<"date" | "startDate" | "time" | "startTime" | "duration", string>>>;

interface Expected {
  readonly Text: string;
  readonly Start: number;
  readonly Length: number;
  readonly Value?: { readonly PastResolution?: Resolution; readonly FutureResolution?: Resolution };
}

interface RecognizersCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly Expected[];
}

interface DucklingDimension {
  readonly cases: readonly { readonly expected: string; readonly inputs: readonly string[] }[];
  readonly negatives: readonly string[];
}

const EXTRACTORS = ["DateExtractor", "DatePeriodExtractor", "DurationExtractor", "HolidayExtractor", "TimeExtractor", "TimePeriodExtractor"];
const PARSERS = ["DateParser", "DatePeriodParser", "DurationParser", "HolidayParser", "TimeParser", "TimePeriodParser"];
/** What Recognizers' cases rest on where they do not say. */
const RECOGNIZERS_REFERENCE = "2016-11-07T00:00:00";
const MISSES = process.env["SILAH_MISSES"];

const readJson = (folder: string, file: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, "dates", file), "utf8"));

/** Counts a case and prints it where it is wrong and asked for. */
function judge(corpus: string, part: string, isRight: boolean, tell: () => string): number {
  if (!isRight && (MISSES === corpus || MISSES === part)) console.log(`    ${part}: ${tell()}`);
  return isRight ? 1 : 0;
}

function recognizersFile(folder: string, file: string): Count {
  const cases = readJson(folder, `recognizers-text/DateTime/${file}.json`) as RecognizersCase[];
  let right = 0;
  for (const { Input: text, Context, Results } of cases) {
    const reference = Context?.ReferenceDateTime ?? RECOGNIZERS_REFERENCE;
    const found: readonly Found[] = file.startsWith("Duration") ? parseQuantities(text) : parseDates(text, { reference });
    const isRight = found.length === Results.length && Results.every((expected, i) => isExpected(found[i]!, expected));
    right += judge("recognizers", file, isRight, () => `${text} → ${tellFound(text, found)}, expected ${Results.map(({ Text, Value }) => `«${Text}» ${expectedStarts(Value).join("|")}`).join(", ")}`);
  }
  return { right, all: cases.length };
}

function isExpected({ start, end, value }: Found, { Start, Length, Value }: Expected): boolean {
  if (start !== Start || end !== Start + Length) return false;
  const starts = expectedStarts(Value);
  return starts.length === 0 || starts.some((one) => (value.seconds !== undefined ? Math.abs(value.seconds - Number(one)) < 1 : value.start === one || value.start?.endsWith(`T${one}`) === true));
}

function expectedStarts(value: Expected["Value"]): string[] {
  const both = [value?.PastResolution ?? {}, value?.FutureResolution ?? {}];
  return both.flatMap(({ date, startDate, time, startTime, duration }) => [date, startDate, time, startTime, duration].filter((one) => one !== undefined));
}

function tellFound(text: string, found: readonly Found[]): string {
  return found.length === 0 ? "nothing" : found.map(({ start, end, value }) => `«${text.slice(start, end)}» ${value.start ?? value.seconds ?? "open"}`).join(", ");
}

/** Duckling's "(datetime (2013, 2, 12, 4, 30, 0) Second)" as ISO date-times. */
function momentsOf(expected: string): string[] {
  return [...expected.matchAll(/\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/gu)].map(([, ...parts]) => {
    const [year, ...rest] = parts.map((part) => part.padStart(2, "0"));
    return `${year}-${rest.slice(0, 2).join("-")}T${rest.slice(2).join(":")}`;
  });
}

const asMoment = (iso: string | undefined): string | undefined => (iso === undefined || iso.includes("T") ? iso : `${iso}T00:00:00`);

/** Duckling's times: the first day of the value; the moment too; and inputs that hold no time. */
function duckling(folder: string): { days: Count; moments: Count; negatives: Count } {
  const corpus = readJson(folder, "duckling/corpus.json") as Readonly<Record<"Time", DucklingDimension>> & { readonly _meta: { readonly reference_time: string } };
  const { cases, negatives } = corpus.Time;
  // Duckling, an assistant's parser, looks ahead where a weekday or month is open.
  const options: DateOptions = { reference: corpus._meta.reference_time.split(" ")[0]!, prefer: "future" };
  let [all, days, moments, quiet] = [0, 0, 0, 0];
  for (const { expected, inputs } of cases) {
    const [start, end] = momentsOf(expected);
    for (const input of inputs) {
      const found = parseDates(input, options);
      const value = found[0]?.value;
      all++;
      days += judge("duckling", "days", value?.start?.slice(0, 10) === start?.slice(0, 10), () => `${input} → ${tellFound(input, found)}, expected ${start}`);
      moments += judge("duckling", "moments", asMoment(value?.start) === start && (end === undefined || asMoment(value?.end) === end), () => `${input} → ${tellFound(input, found)} ${value?.end}, expected ${start} ${end}`);
    }
  }
  for (const input of negatives) quiet += judge("duckling", "negatives", parseDates(input, options).length === 0, () => `${input} → ${tellFound(input, parseDates(input, options))}`);
  return { days: { right: days, all }, moments: { right: moments, all }, negatives: { right: quiet, all: negatives.length } };
}

interface MahaTest {
  readonly test: string;
  readonly params?: readonly { readonly names: string; readonly values: readonly string[] }[];
}

/** Maha's tests rest on 2021-09-01, 24 Muharram 1443. */
const MAHA_REFERENCE = "2021-09-01";
const MAHA_TODAY: Readonly<Record<string, number>> = { year: 1443, month: 1, day: 24 };

/** A Python row `(Hijri(1444, 1, HIJRI_DATE.day), 'شهر محرم القادم')`: its Hijri date counted in days, and its text. */
function hijriRow(row: string): { days: number; text: string } | undefined {
  const found = /^\(Hijri\(([^)]+)\), '([^']+)'\)$/u.exec(row);
  if (!found) return undefined;
  const number = (source: string): number =>
    source.split(/(?=[+-])/u).reduce((sum, term) => {
      const bare = term.replaceAll(" ", "");
      const field = /^HIJRI_DATE\.(\w+)$/u.exec(bare);
      return sum + (field ? MAHA_TODAY[field[1]!]! : Number(bare));
    }, 0);
  const [year, month, day] = found[1]!.split(",").map(number);
  return { days: daysOfHijri(year!, month!, day!), text: found[2]! };
}

/** Maha keeps of today what a text leaves open, so the expected day lies within what the text names: «عام 1400 هجري» is a year. */
function mahaHijri(folder: string): Count {
  const tests = readJson(folder, "maha/tests.json") as Readonly<Record<"parsers/test_time", readonly MahaTest[]>>;
  const rows = tests["parsers/test_time"].filter(({ test }) => test === "test_hijri_date").flatMap(({ params = [] }) => params.flatMap(({ values }) => values));
  let right = 0;
  for (const row of rows) {
    const { days, text } = hijriRow(row) ?? { days: Number.NaN, text: row };
    const found = parseDates(text, { reference: MAHA_REFERENCE });
    const { start, end } = found[0]?.value ?? {};
    const isRight = found.length === 1 && start !== undefined && end !== undefined && daysOfIso(start) <= days && days < daysOfIso(end);
    right += judge("maha", "hijri", isRight, () => `${text} → ${tellFound(text, found)} ${end}, expected ${row}`);
  }
  return { right, all: rows.length };
}

const daysOfIso = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / (DAY * 1000);

/** Every month start of Umm al-Qura that CLDR lists. */
function ummAlQura(folder: string): Count {
  const { islamic } = readJson(folder, "cldr-ar.json") as { readonly islamic: { readonly month_starts_umalqura: readonly (readonly [year: number, month: number, day: number, iso: string])[] } };
  const starts = islamic.month_starts_umalqura;
  return { right: starts.filter(([year, month, day, iso]) => daysOfHijri(year, month, day) === daysOfIso(iso)).length, all: starts.length };
}

function sum(counts: readonly Count[]): Count {
  return { right: counts.reduce((total, { right }) => total + right, 0), all: counts.reduce((total, { all }) => total + all, 0) };
}

/** The rows of `npm run eval` for dates, times and durations. */
export function measureDates(folder: string): Row[] {
  const row = (name: string, { right, all }: Count, note: string): Row => ({ name, value: all === 0 ? 0 : right / all, note: `${note}; ${right} of ${all}` });
  const extractors = EXTRACTORS.map((file) => ({ file, count: recognizersFile(folder, file) }));
  const parsers = PARSERS.map((file) => ({ file, count: recognizersFile(folder, file) }));
  const { days, moments, negatives } = duckling(folder);
  return [
    row("dates, times, durations: extractor cases exact", sum(extractors.map(({ count }) => count)), "Recognizers-Text, all spans and no other; Duckling finds 0.33"),
    ...extractors.map(({ file, count }) => row(`  ${file}`, count, "exact")),
    row("dates, times, durations: parser cases", sum(parsers.map(({ count }) => count)), "Recognizers-Text, span and start in past or future resolution; Duckling 0.39"),
    ...parsers.map(({ file, count }) => row(`  ${file}`, count, "span and start")),
    row("times: first day", days, "Duckling's corpus, prefer future"),
    row("times: start and end to the second", moments, "Duckling's corpus, prefer future"),
    row("times: negatives left alone", negatives, "Duckling's corpus"),
    row("Hijri dates", mahaHijri(folder), "Maha's rows"),
    row("Hijri month starts", ummAlQura(folder), "CLDR's Umm al-Qura, 1356 to 1499"),
  ];
}
