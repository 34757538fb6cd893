/**
 * Chooses among the times a date may mean when its year, or its week, is left open.
 *
 * @example
 * // «مارس» on 2024-02-10 under the default `prefer: "past"` is March 2023.
 * choose((year) => spanOfMonth("gregorian", year, 3), 2024, { today: …, prefer: "past" });
 */
import { DAY } from "./calendar.js";
import type { Interval } from "./moments.js";

/** What a choice rests on. */
export interface Choice {
  /** Midnight of the reference's day. */
  readonly today: number;
  readonly prefer: "past" | "future" | "nearest";
  /** The last one (-1), the one before (-2), next (1, 2), this one (0). */
  readonly direction?: number | undefined;
  /** Whether the one that runs counts among those gone by the last but one: «محرم قبل الماضي», said in Muharram, is last year's. */
  readonly countsRunning?: boolean;
  /** How far around the middle to look, in steps of `make`. Default 4. */
  readonly reach?: number;
}

/**
 * The interval among `make(middle - reach)` … `make(middle + reach)` that is meant.
 *
 * Past is the latest one begun by today, future the earliest one not over; without any that way, the nearest.
 *
 * @param make the candidate of a year (or other step), in order of time; undefined where there is none.
 */
export function choose(make: (step: number) => Interval | undefined, middle: number, choice: Choice): Interval | undefined {
  const { today, prefer, direction, countsRunning = false, reach = 4 } = choice;
  const all: Interval[] = [];
  for (let step = middle - reach; step <= middle + reach; step++) {
    const interval = make(step);
    if (interval) all.push(interval);
  }
  if (direction !== undefined && direction < -1 && countsRunning) return all.filter(({ from }) => from <= today).at(direction);
  if (direction !== undefined && direction < 0) return all.filter(({ to }) => to <= today).at(direction);
  if (direction !== undefined && direction > 0) return all.filter(({ from }) => from > today).at(direction - 1);
  // «هذا الشتاء» is the one that runs, begun last year.
  if (direction === 0) return all.find(({ from, to }) => from <= today && today < to) ?? make(middle) ?? nearest(all, today);
  const chosen = prefer === "past" ? all.filter(({ from }) => from <= today).at(-1) : prefer === "future" ? all.find(({ to }) => to > today) : undefined;
  return chosen ?? nearest(all, today);
}

function nearest(all: readonly Interval[], today: number): Interval | undefined {
  const gap = ({ from, to }: Interval): number => (from > today ? from - today : Math.max(0, today - to + DAY));
  return all.reduce<Interval | undefined>((best, one) => (best && gap(best) <= gap(one) ? best : one), undefined);
}
