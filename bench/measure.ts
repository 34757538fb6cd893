/**
 * Timing: rates per CPU second, since wall time on shared machines lies. Contenders of a measure take turns over the same
 * texts, each first shows that it gives its answer, and the median of their rounds counts.
 *
 * @example
 * const figures = await compare("normalize", corpus, [{ name: "silah", run, check }, { name: "rival", run, check }]);
 * ratios(figures, [["silah", "rival", 1.2]]); // [{ name: "silah ÷ rival", value: 1.4, unit: "×", atLeast: 1.2, … }]
 */

/** One figure of `npm run bench`. */
export interface Figure {
  /** What was measured: "normalize". */
  readonly measure: string;
  /** Of whom: "silah", a rival, or a relation between two. */
  readonly name: string;
  readonly value: number;
  /** "MB/CPU s" (megabytes of UTF-8 per CPU second), "ms", "kB", "×". */
  readonly unit: string;
  /** The first contender's rate divided by this one's: above 1 the first, silah, is faster. */
  readonly silahTimes?: number;
  /** What the project aims at, in the figure's unit. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A contender that runs in this process. */
export interface Contender {
  readonly name: string;
  /** Does the work over all texts. */
  readonly run: (texts: readonly string[]) => unknown;
  /** Whether its answer is what it should be; a wrong answer stops the bench. */
  readonly check: () => boolean | Promise<boolean>;
}

/** A contender in another language, measured by its own process; each round starts one. */
export interface Rival {
  readonly name: string;
  /** MB per CPU second; undefined where it is not set up. */
  readonly rate: () => number | undefined;
  /** How many rounds it takes part in. */
  readonly rounds: number;
}

/** Texts and their size in millions of bytes of UTF-8. */
export interface Texts {
  readonly texts: readonly string[];
  readonly megabytes: number;
}

const ROUNDS = 5;
/** CPU seconds that a timing takes at least, so that the clock's grain does not matter. */
const LEAST_SECONDS = 0.3;
/** Texts of the pass that warms a contender up. */
const WARM_UP = 200;

/**
 * A contender's work from its call on one text. Each result is asked for its length: work whose result nobody reads, the compiler
 * may leave out.
 */
export function onEach(call: (text: string) => { readonly length: number }): Contender["run"] {
  return (texts) => {
    let sum = 0;
    for (const text of texts) sum += call(text).length;
    return sum;
  };
}

/** CPU seconds of this process so far, all its threads. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** @throws {RangeError} where there are no values. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("median: there are no values");
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Amount of work per CPU second: `run` over and over until the clock can tell. */
export async function rateOf(amount: number, run: () => unknown): Promise<number> {
  const start = cpuSeconds();
  let times = 0;
  do {
    await run();
    times++;
  } while (cpuSeconds() - start < LEAST_SECONDS);
  return (amount * times) / (cpuSeconds() - start);
}

/** Times the contenders of a measure in turns; the first is silah. @throws {Error} where one gives a wrong answer. */
export async function compare(measure: string, { texts, megabytes }: Texts, contenders: readonly (Contender | Rival)[]): Promise<Figure[]> {
  for (const one of contenders) if ("check" in one && !(await one.check())) throw new Error(`bench, ${measure}: ${one.name} gives a wrong answer`);
  for (const one of contenders) if ("run" in one) await one.run(texts.slice(0, WARM_UP));
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, one] of contenders.entries()) {
      if ("rounds" in one && round >= one.rounds) continue;
      const rate = "run" in one ? await rateOf(megabytes, () => one.run(texts)) : one.rate();
      if (rate !== undefined) rates[i]!.push(rate);
    }
  }
  const first = median(rates[0]!);
  return contenders.flatMap(({ name }, i) => (rates[i]!.length === 0 ? [] : [{ measure, name, value: median(rates[i]!), unit: "MB/CPU s", silahTimes: first / median(rates[i]!) }]));
}

/** How figures of one measure relate, each with the relation aimed at; pairs of which one is absent are left out. */
export function ratios(figures: readonly Figure[], pairs: readonly (readonly [above: string, below: string, atLeast: number])[]): Figure[] {
  const valueOf = (wanted: string): number | undefined => figures.find(({ name }) => name === wanted)?.value;
  return pairs.flatMap(([above, below, atLeast]) => {
    const [a, b] = [valueOf(above), valueOf(below)];
    return a === undefined || b === undefined ? [] : [{ measure: figures[0]!.measure, name: `${above} ÷ ${below}`, value: a / b, unit: "×", atLeast }];
  });
}
