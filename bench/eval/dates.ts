/**
 * Dates, durations and numbers against the corpora of Recognizers-Text, Duckling and Maha: how many expected spans are found
 * (overlapping, and exact), and how many values are right. Recognizers leaves يوم out of «يوم الجمعة» and keeps most
 * prepositions in; silah's marking rules do the reverse, so exact spans cannot all agree.
 */
import fs from "node:fs";
import path from "node:path";
import { parseDates } from "../../src/entities/date/index.js";
import { parseNumber } from "../../src/entities/number/index.js";
import { parseQuantities } from "../../src/entities/quantity/index.js";
import type { Row } from "./row.js";

type Resolution = Readonly<Partial<Record<"date" | "startDate" | "time" | "startTime" | "duration", string>>>;

interface RecognizersCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly { readonly Text: string; readonly Value?: { readonly PastResolution?: Resolution; readonly FutureResolution?: Resolution } }[];
}

interface DucklingDimension {
  readonly cases: readonly { readonly expected: string; readonly inputs: readonly string[] }[];
}

/** Sums of one corpus. */
interface Tally {
  spans: number;
  found: number;
  exact: number;
  values: number;
  right: number;
}

const readJson = (folder: string, file: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, "dates", file), "utf8"));

const DATE_FILES = ["DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser", "TimeExtractor", "TimeParser", "TimePeriodExtractor", "TimePeriodParser", "HolidayExtractor", "HolidayParser"];
const DURATION_FILES = ["DurationExtractor", "DurationParser"];
/** What Recognizers' cases rest on where they do not say. */
const RECOGNIZERS_REFERENCE = "2016-11-07T00:00:00";

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly start?: string; readonly seconds?: number };
}

function tallyRecognizers(folder: string, files: readonly string[], find: (text: string, reference: string) => readonly Found[]): Tally {
  const tally = { spans: 0, found: 0, exact: 0, values: 0, right: 0 };
  for (const file of files) {
    for (const { Input, Context, Results } of readJson(folder, `recognizers-text/DateTime/${file}.json`) as RecognizersCase[]) {
      const all = find(Input, Context?.ReferenceDateTime ?? RECOGNIZERS_REFERENCE);
      for (const { Text, Value } of Results) {
        const start = Input.indexOf(Text);
        const end = start + Text.length;
        const hit = all.find((one) => one.start < end && start < one.end);
        tally.spans++;
        if (hit) tally.found++;
        if (hit?.start === start && hit.end === end) tally.exact++;
        const expected = expectedStarts(Value);
        if (expected.length === 0) continue;
        tally.values++;
        if (hit && expected.some((one) => isStart(hit, one))) tally.right++;
      }
    }
  }
  return tally;
}

function expectedStarts(value: RecognizersCase["Results"][number]["Value"]): string[] {
  const both = [value?.PastResolution ?? {}, value?.FutureResolution ?? {}];
  return both.flatMap(({ date, startDate, time, startTime, duration }) => [date, startDate, time, startTime, duration].filter((one) => one !== undefined));
}

function isStart({ value: { start, seconds } }: Found, expected: string): boolean {
  return seconds !== undefined ? Math.abs(seconds - Number(expected)) < 1 : start === expected || start?.endsWith(`T${expected}`) === true;
}

/** Duckling's "(datetime (2013, 2, 12, 4, 30, 0) Second)" as ISO date-times. */
function datesOf(expected: string): string[] {
  return [...expected.matchAll(/\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/gu)].map(([, ...parts]) => {
    const [year, ...rest] = parts.map((part) => part.padStart(2, "0"));
    return `${year}-${rest.slice(0, 2).join("-")}T${rest.slice(2).join(":")}`;
  });
}

const asMoment = (iso: string | undefined): string | undefined => (iso === undefined || iso.includes("T") ? iso : `${iso}T00:00:00`);

function tallyDuckling(folder: string): { times: Tally; numbers: Tally } {
  const corpus = readJson(folder, "duckling/corpus.json") as Readonly<Record<string, DucklingDimension>>;
  const times = { spans: 0, found: 0, exact: 0, values: 0, right: 0 };
  const numbers = { ...times };
  for (const { expected, inputs } of corpus["Time"]?.cases ?? []) {
    const [start, end] = datesOf(expected);
    for (const input of inputs) {
      // Duckling, an assistant's parser, looks ahead where a weekday or month is open.
      const [first] = parseDates(input, { reference: "2013-02-12T04:30:00-02:00", prefer: "future" });
      times.spans++;
      times.values++;
      if (first) times.found++;
      if (first && asMoment(first.value.start) === start && (end === undefined || asMoment(first.value.end) === end)) times.right++;
    }
  }
  for (const { expected, inputs } of [...(corpus["Numeral"]?.cases ?? []), ...(corpus["NumeralEG"]?.cases ?? [])]) {
    const wanted = Number(/-?[\d.]+/u.exec(expected)?.[0]);
    for (const input of inputs) {
      const value = parseNumber(input);
      numbers.values++;
      if (value !== undefined && Math.abs(value - wanted) < 1e-9) numbers.right++;
    }
  }
  return { times, numbers };
}

interface MahaTest {
  readonly test: string;
  readonly params?: readonly { readonly names: string; readonly values: readonly string[] }[];
}

/** Maha's number-to-text rows: each text must read back as its number; the rows are Python tuples of two strings. */
function tallyMaha(folder: string): Tally {
  const tests = readJson(folder, "maha/tests.json") as Readonly<Record<string, readonly MahaTest[]>>;
  const tally = { spans: 0, found: 0, exact: 0, values: 0, right: 0 };
  for (const { params = [] } of tests["cleaners/test_num2text"] ?? []) {
    for (const value of params.flatMap(({ values }) => values)) {
      const row = /^\('([\d.,]+)', '([^']+)'\)$/u.exec(value);
      if (!row) continue;
      tally.values++;
      if (parseNumber(row[2]!) === Number(row[1]!.replaceAll(",", ""))) tally.right++;
    }
  }
  return tally;
}

/** The rows of `npm run eval` for dates and numbers. */
export function measureDates(folder: string): Row[] {
  const dates = tallyRecognizers(folder, DATE_FILES, (text, reference) => parseDates(text, { reference }));
  const durations = tallyRecognizers(folder, DURATION_FILES, (text) => parseQuantities(text));
  const { times, numbers } = tallyDuckling(folder);
  const maha = tallyMaha(folder);
  const row = (name: string, part: number, whole: number, note: string): Row => ({ name, value: whole === 0 ? 0 : part / whole, note: `${note}; ${part} of ${whole}` });
  return [
    row("dates and times: spans found", dates.found, dates.spans, "Recognizers-Text; Duckling finds 0.33"),
    row("dates and times: exact spans", dates.exact, dates.spans, "Recognizers-Text, whose spans leave يوم out"),
    row("dates and times: values", dates.right, dates.values, "Recognizers-Text, past or future resolution; Duckling 0.39"),
    row("durations: spans found", durations.found, durations.spans, "Recognizers-Text"),
    row("durations: values", durations.right, durations.values, "Recognizers-Text"),
    row("dates and times: inputs with a date", times.found, times.spans, "Duckling's corpus"),
    row("dates and times: values", times.right, times.values, "Duckling's corpus, start and end, prefer future"),
    row("numbers: values", numbers.right, numbers.values, "Duckling's corpus, Egyptian forms too"),
    row("numbers in words: values", maha.right, maha.values, "Maha's number-to-text rows, read back"),
  ];
}
