/**
 * How a call's rate changes as its text grows: in linear time it stays.
 *
 * @example
 * await ratesBySize("one line", "normalize", normalize, [[1, line], [2, twice]]); // two figures and "2 MB ÷ 1 MB"
 */
import { type Figure, rateOf } from "./measure.js";

/** The least share of the smallest text's rate that the largest keeps. Quadratic time leaves 1/8 from 1 to 8. */
const LINEAR = 0.5;

/** Code units of the text that a call warms up on. */
const WARM_UP = 20_000;
/** CPU seconds of one call after which no larger text is tried: in quadratic time the next would take four times as long. */
const LONGEST_CALL = 15;

/** Rates of a call over texts of growing size; `unit` is what sizes count. */
export async function ratesBySize(measure: string, name: string, call: (text: string) => unknown, texts: readonly (readonly [size: number, text: string])[], unit = "MB"): Promise<Figure[]> {
  const figures: Figure[] = [];
  // Compiled before the clock starts.
  await rateOf(1, () => call(texts[0]![1].slice(0, WARM_UP)));
  for (const [size, text] of texts) {
    const megabytes = Buffer.byteLength(text) / 1e6;
    const value = await rateOf(megabytes, () => call(text));
    figures.push({ measure, name: `${name}, ${size.toLocaleString("en")} ${unit}`, value, unit: "MB/CPU s" });
    const seconds = megabytes / value;
    if (seconds > LONGEST_CALL) return [...figures, { measure, name: `${name}, one call at ${size.toLocaleString("en")} ${unit}, nothing larger tried`, value: seconds, unit: "CPU s", atMost: LONGEST_CALL }];
  }
  const [smallest, largest] = [texts[0]![0], texts.at(-1)![0]];
  const kept = figures.at(-1)!.value / figures[0]!.value;
  return [...figures, { measure, name: `${name}, ${largest.toLocaleString("en")} ÷ ${smallest.toLocaleString("en")} ${unit}`, value: kept, unit: "×", atLeast: LINEAR }];
}
