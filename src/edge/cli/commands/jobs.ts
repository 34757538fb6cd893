/**
 * How many threads work for a command.
 *
 * @example
 * jobsOf(call); // 2 of `--jobs 2`; as many as there are cores where it is not given
 */
import { availableParallelism } from "node:os";
import { option, wholeNumber } from "../option.js";
import type { Values } from "../values.js";

/** The option, for a command's table. */
export const JOBS = option("--jobs <n>", "threads that work at once (default: as many as there are cores; 1: none but its own)", wholeNumber(1, 256));

/** The number that a call asks for. */
export function jobsOf({ value }: Values): number {
  return value(JOBS) ?? availableParallelism();
}
