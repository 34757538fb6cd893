/**
 * Numbers, quantities and durations against the corpora of Recognizers-Text, Duckling and Maha, case by case: a case is right
 * when everything expected comes, in order, and nothing else does.
 *
 * @example
 * measureNumbers("../shared/data")[0]; // { name: "numbers: cases right", value: 0.94, note: "Recognizers-Text …" }
 */
import fs from "node:fs";
import path from "node:path";
import { parseNumber } from "../../src/entities/number/index.js";
import { parseQuantities } from "../../src/entities/quantity/index.js";
import type { QuantityValue } from "../../src/entities/types.js";
import type { Row } from "./row.js";

interface RecognizersCase {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly TypeName?: string;
    readonly Resolution?: { readonly value: string };
    readonly Value?: { readonly FutureResolution?: { readonly duration?: string } };
  }[];
}

interface DucklingDimension {
  readonly cases: readonly { readonly expected: string; readonly inputs: readonly string[] }[];
}

interface MahaTest {
  readonly params?: readonly { readonly values: readonly string[] }[];
}

/** What a case expects of one quantity. */
interface Expected {
  readonly amount: number;
  readonly max?: number;
  readonly unit?: string | undefined;
  readonly bound?: QuantityValue["bound"];
}

/** A case with whether it is right; `got` tells what came instead. */
export interface Judged {
  readonly corpus: string;
  readonly input: string;
  readonly expected: string;
  readonly got: string;
  readonly right: boolean;
}

const readJson = (folder: string, file: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, "dates", file), "utf8"));

const isNear = (a: number | undefined, b: number | undefined): boolean => a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.abs(b));

/** The number models of Recognizers, each with what it looks for: what another model finds in its cases is not extra. */
const NUMBER_MODELS: Readonly<Record<string, (value: QuantityValue, expected: readonly Expected[]) => boolean>> = {
  NumberModel: ({ kind }) => kind !== "ordinal",
  // «يساوي 20» is a range to it; where a case expects none, a number with no bound is none.
  NumberRangeModel: ({ max, bound }, expected) => expected.length > 0 || max !== undefined || bound !== "exact",
  OrdinalModel: ({ kind }) => kind === "ordinal",
  PercentModel: ({ kind }) => kind === "percent",
};

/**
 * Recognizers' values: "12", "1E-12", "45%", and ranges "[10,15)", "(,100]", "(30,)", "[20,20]". Which ends are open is not
 * compared, so a range with one end, or twice the same, is an amount.
 */
function expectedAmount(value: string): Expected {
  const ends = /^[[(]([^,]*),([^,]*)[\])]$/u.exec(value);
  if (!ends) return { amount: Number(value.replace("%", "")) };
  const [low, high] = [ends[1]!, ends[2]!];
  return low === "" || high === "" || low === high ? { amount: Number(low || high) } : { amount: Number(low), max: Number(high) };
}

/**
 * The number, range, ordinal and percent cases. Ordinals relative to the reader's place (التالي, الأخير) are refused: they are
 * no amounts, and the cases that expect them are left out.
 */
function judgeNumbers(folder: string): Judged[] {
  return Object.entries(NUMBER_MODELS).flatMap(([model, seeks]) =>
    (readJson(folder, `recognizers-text/Number/${model}.json`) as RecognizersCase[]).flatMap(({ Input, Results }) => {
      if (Results.some(({ TypeName }) => TypeName === "ordinal.relative")) return [];
      const expected = Results.map(({ Resolution }) => expectedAmount(Resolution!.value));
      const got = parseQuantities(Input).map(({ value }) => value).filter((value) => seeks(value, expected));
      return [judge(model, Input, expected, got, ({ amount, max }, value) => isNear(value.amount, amount) && isNear(value.max, max))];
    }),
  );
}

function judge(corpus: string, input: string, expected: readonly Expected[], got: readonly QuantityValue[], agrees: (wanted: Expected, value: QuantityValue) => boolean): Judged {
  const right = expected.length === got.length && expected.every((wanted, i) => agrees(wanted, got[i]!));
  return { corpus, input, expected: JSON.stringify(expected), got: JSON.stringify(got), right };
}

/** Durations: of the extractor cases the spans, of the parser cases the seconds as well. */
function judgeDurations(folder: string, file: "DurationExtractor" | "DurationParser"): Judged[] {
  return (readJson(folder, `recognizers-text/DateTime/${file}.json`) as RecognizersCase[]).map(({ Input, Results }) => {
    const expected = Results.map(({ Text, Value }) => ({ text: Text, seconds: Number(Value?.FutureResolution?.duration ?? Number.NaN) }));
    const got = parseQuantities(Input).map(({ start, end, value }) => ({ text: Input.slice(start, end), seconds: value.seconds }));
    const right = expected.length === got.length && expected.every(({ text, seconds }, i) => got[i]!.text === text && (Number.isNaN(seconds) || isNear(got[i]!.seconds, seconds)));
    return { corpus: file, input: Input, expected: JSON.stringify(expected), got: JSON.stringify(got), right };
  });
}

function* ducklingInputs(folder: string, dimensions: readonly string[]): Generator<{ dimension: string; expected: string; input: string }> {
  const corpus = readJson(folder, "duckling/corpus.json") as Readonly<Record<string, DucklingDimension>>;
  for (const dimension of dimensions) for (const { expected, inputs } of corpus[dimension]?.cases ?? []) for (const input of inputs) yield { dimension, expected, input };
}

/** "(NumeralValue (-1.2))": the whole input is one number. */
function judgeNumerals(folder: string): Judged[] {
  return [...ducklingInputs(folder, ["Numeral", "NumeralEG"])].map(({ dimension, expected, input }) => {
    const value = parseNumber(input);
    return { corpus: dimension, input, expected, got: String(value), right: isNear(value, Number(/-?[\d.]+/u.exec(expected)?.[0])) };
  });
}

/** "(OrdinalData 21)" */
function judgeOrdinals(folder: string): Judged[] {
  return [...ducklingInputs(folder, ["Ordinal"])].map(({ dimension, expected, input }) => {
    const got = parseQuantities(input).map(({ value }) => value);
    return judge(dimension, input, [{ amount: Number(/\d+/u.exec(expected)?.[0]) }], got, ({ amount }, value) => value.kind === "ordinal" && value.amount === amount);
  });
}

/** Duckling's names of currencies; a pound of no named state has no code. */
const CURRENCIES: Readonly<Record<string, { readonly unit: string | undefined; readonly factor: number }>> = { Dollar: { unit: "USD", factor: 1 }, Cent: { unit: "USD", factor: 0.01 }, Pound: { unit: undefined, factor: 1 } };
const BOUNDS: Readonly<Record<string, QuantityValue["bound"]>> = { under: "lessThan", above: "moreThan" };

/** "(simple EUR 20)", "(between Dollar (10, 20))", "(under EUR 7)" */
function judgeMoney(folder: string): Judged[] {
  return [...ducklingInputs(folder, ["AmountOfMoney"])].map(({ dimension, expected, input }) => {
    const [, how, name, low, high] = /^\((\w+) (\w+) \(?([\d.e]+)(?:, ([\d.e]+))?/u.exec(expected)!;
    const { unit, factor } = CURRENCIES[name!] ?? { unit: name!, factor: 1 };
    const wanted: Expected = { amount: Number(low) * factor, ...(high === undefined ? {} : { max: Number(high) * factor }), unit, ...(BOUNDS[how!] ? { bound: BOUNDS[how!]! } : {}) };
    const got = parseQuantities(input).map(({ value }) => value);
    return judge(dimension, input, [wanted], got, (one, value) => value.kind === "money" && isNear(value.amount, one.amount) && isNear(value.max, one.max) && value.unit === one.unit && (one.bound === undefined || value.bound === one.bound));
  });
}

/** Maha's number-to-text rows, Python tuples of two strings: each text must read back as its number. */
function judgeWords(folder: string): Judged[] {
  const tests = readJson(folder, "maha/tests.json") as Readonly<Record<string, readonly MahaTest[]>>;
  return (tests["cleaners/test_num2text"] ?? []).flatMap(({ params = [] }) =>
    params.flatMap(({ values }) =>
      values.flatMap((value) => {
        const row = /^\('([\d.,]+)', '([^']+)'\)$/u.exec(value);
        if (!row) return [];
        const got = parseNumber(row[2]!);
        return [{ corpus: "num2text", input: row[2]!, expected: row[1]!, got: String(got), right: isNear(got, Number(row[1]!.replaceAll(",", ""))) }];
      }),
    ),
  );
}

/** Every case of every corpus, for the rows below and for reading the misses. */
export function judgeAll(folder: string): readonly (readonly [name: string, note: string, cases: readonly Judged[]])[] {
  return [
    ["numbers: cases right", "Recognizers-Text, number, range, ordinal and percent cases without relative ordinals", judgeNumbers(folder)],
    ["durations: exact spans", "Recognizers-Text extractor cases", judgeDurations(folder, "DurationExtractor")],
    ["durations: values", "Recognizers-Text parser cases, span and seconds", judgeDurations(folder, "DurationParser")],
    ["numbers: values", "Duckling's corpus, Egyptian forms too", judgeNumerals(folder)],
    ["ordinals: values", "Duckling's corpus", judgeOrdinals(folder)],
    ["money: values", "Duckling's corpus, amount, range, bound and currency", judgeMoney(folder)],
    ["numbers in words: values", "Maha's number-to-text rows, read back", judgeWords(folder)],
  ];
}

/** The rows of `npm run eval` for numbers and quantities. */
export function measureNumbers(folder: string): Row[] {
  return judgeAll(folder).map(([name, note, cases]) => {
    const right = cases.filter((one) => one.right).length;
    return { name, value: cases.length === 0 ? 0 : right / cases.length, note: `${note}; ${right} of ${cases.length}` };
  });
}
