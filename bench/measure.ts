/**
 * Timing: rates per CPU second, since wall time on shared machines lies. A stage and its rivals run in one process, in turns,
 * over the same corpus, and each first shows that it gives its answer.
 *
 * @example
 * compare("normalize", corpus, [{ name: "silah", run, check }, { name: "rival", run, check }]);
 */
import fs from "node:fs";

/** One contender of a stage. */
export interface Contender {
  readonly name: string;
  /** Does the work over all texts. */
  readonly run: (texts: readonly string[]) => unknown;
  /** Whether its answer is what it should be; a wrong answer stops the bench. */
  readonly check: () => boolean;
}

/** One line of the record. */
export interface Timing {
  readonly stage: string;
  readonly name: string;
  /** Megabytes of UTF-8 a CPU second, the median of five rounds. */
  readonly mbPerSecond: number;
  /** Of silah's rate to this one's: above 1 silah is faster. */
  readonly silahTimesFaster: number;
}

const ROUNDS = 5;
/** CPU seconds a round takes at least, so that the clock's grain does not matter. */
const LEAST_SECONDS = 0.3;

/** The articles written for silah, as many times over as make some 2 MB. */
export function readCorpus(): { name: string; texts: readonly string[]; megabytes: number } {
  const lines = fs.readFileSync("examples/corpus/articles.jsonl", "utf8").trim().split("\n");
  const articles = lines.map((line) => JSON.parse(line) as { headline: string; text: string }).map(({ headline, text }) => `${headline}\n\n${text}`);
  const texts = Array.from({ length: 20 }, () => articles).flat();
  return { name: "examples/corpus, 20 times over", texts, megabytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6 };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

/** Times the contenders of a stage in turns; the first is silah. */
export async function compare(stage: string, texts: readonly string[], megabytes: number, contenders: readonly Contender[]): Promise<Timing[]> {
  for (const { name, check } of contenders) if (!check()) throw new Error(`bench ${stage}: ${name} gives a wrong answer`);
  for (const { run } of contenders) await run(texts.slice(0, 100));
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { run }] of contenders.entries()) {
      const start = cpuSeconds();
      let times = 0;
      do {
        await run(texts);
        times++;
      } while (cpuSeconds() - start < LEAST_SECONDS);
      rates[i]!.push((megabytes * times) / (cpuSeconds() - start));
    }
  }
  const medians = rates.map(median);
  return contenders.map(({ name }, i) => ({ stage, name, mbPerSecond: medians[i]!, silahTimesFaster: medians[0]! / medians[i]! }));
}
