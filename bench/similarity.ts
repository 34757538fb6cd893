/**
 * The similarity stage: one headline against 1,300 others with an analyzer, whose memory of texts makes the second round cheaper
 * than the first; and two articles.
 */
import { cpuSeconds, type Figure, median } from "./measure.js";
import type { Setting } from "./stage.js";

const HEADLINES = 1300;
const ARTICLES = 60;
const ROUNDS = 5;

/** The stage. */
export async function* similarity({ built: { silah }, corpus: { texts } }: Setting): AsyncGenerator<readonly Figure[]> {
  const headlines = texts.slice(0, HEADLINES).map((text) => text.split(" . ", 1)[0]!);
  const articles = texts.slice(0, ARTICLES);
  const { similarity: compare } = await silah.createAnalyzer();
  if (compare(headlines[0]!, headlines[0]!) < 0.999) throw new Error("bench, similarity: a text must be like itself");
  const millisecondsOf = (list: readonly string[]): number => {
    const start = cpuSeconds();
    for (const other of list) compare(list[0]!, other);
    return ((cpuSeconds() - start) * 1e3) / list.length;
  };
  const measure = "similarity, a pair";
  const figures = (name: string, list: readonly string[], atMost?: number): Figure[] => [
    { measure, name: `one ${name} and ${list.length.toLocaleString("en")} others, first round`, value: millisecondsOf(list), unit: "CPU ms" },
    { measure, name: `one ${name} and ${list.length.toLocaleString("en")} others, known`, value: median(Array.from({ length: ROUNDS }, () => millisecondsOf(list))), unit: "CPU ms", ...(atMost === undefined ? {} : { atMost }) },
  ];
  yield figures("headline", headlines, 0.05);
  yield figures("article", articles);
}
