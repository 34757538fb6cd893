/**
 * Figures as lines to read, under the name of their measure.
 *
 * @example
 * linesOf(figures);
 * // ["normalize", "       797 MB/CPU s  bare table loop (silah 0.44 ×)", "     0.437 ×  silah ÷ bare table loop: aim ≥ 0.7, not reached"]
 */
import type { Figure } from "./measure.js";
import { significant } from "./record.js";

/** One line a figure, one more where a measure begins. */
export function linesOf(figures: readonly Figure[]): string[] {
  return figures.flatMap((figure, i) => (figure.measure === figures[i - 1]?.measure ? [lineOf(figure)] : [figure.measure, lineOf(figure)]));
}

function lineOf(figure: Figure): string {
  const { name, value, unit, silahTimes } = figure;
  // Of the first contender itself it says nothing.
  const beside = silahTimes === undefined || silahTimes === 1 ? "" : ` (silah ${significant(silahTimes)} ×)`;
  return `${String(significant(value)).padStart(10)} ${unit}  ${name}${beside}${aimOf(figure)}`;
}

/** A figure's aim in its unit, and whether it is reached; empty where there is none. */
export function aimOf({ value, atLeast, atMost }: Figure): string {
  if (atLeast !== undefined) return `: aim ≥ ${atLeast}, ${value >= atLeast ? "reached" : "not reached"}`;
  if (atMost !== undefined) return `: aim ≤ ${atMost}, ${value <= atMost ? "reached" : "not reached"}`;
  return "";
}
