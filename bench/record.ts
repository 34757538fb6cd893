/**
 * What `npm run bench` leaves behind: bench/record/speed.json, one entry a stage. Only the stages run now change.
 *
 * @example
 * saveStage("text", { corpus: "SaudiNewsNet, 1,474 articles", node: "v20.20.2", processor: "AMD EPYC", load: "0.9 on 2 cores", figures }, ["text", "pages"]);
 */
import fs from "node:fs";
import type { Figure } from "./measure.js";

/** The figures of a stage and what they were measured on. */
export interface StageRecord {
  readonly corpus: string;
  readonly node: string;
  readonly processor: string;
  /** Processes that wanted a core during the last minute, and how many cores there are: above, wall times say little. */
  readonly load: string;
  readonly figures: readonly Figure[];
}

const RECORD = "bench/record/speed.json";

/** Puts a stage's figures into the record; an entry that is no stage of `order` goes. */
export function saveStage(stage: string, { figures, ...rest }: StageRecord, order: readonly string[]): void {
  const before = fs.existsSync(RECORD) ? (JSON.parse(fs.readFileSync(RECORD, "utf8")) as Readonly<Record<string, StageRecord>>) : {};
  const now: Readonly<Record<string, StageRecord>> = { ...before, [stage]: { ...rest, figures: figures.map(rounded) } };
  const record = Object.fromEntries(order.filter((name) => now[name] !== undefined).map((name) => [name, now[name]]));
  fs.writeFileSync(RECORD, `${JSON.stringify(record, null, 1)}\n`);
}

function rounded(figure: Figure): Figure {
  const { value, silahTimes } = figure;
  return { ...figure, value: significant(value), ...(silahTimes === undefined ? {} : { silahTimes: significant(silahTimes) }) };
}

/** Three digits that count: rates do not repeat to more. */
export function significant(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
