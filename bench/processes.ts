/**
 * Measures that need a process of their own: a first pass, the memory after much text, the time of an import. Each is plain
 * Node over the built package, without tsx.
 *
 * @example
 * importTime(file("tokenize")); // { cpu: 11.9, wall: 12.4 }, in milliseconds
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { median } from "./measure.js";

/** Processes a median is of. */
export const PROCESSES = 7;

/** A script of bench/children/ run in a process of its own; gives the JSON that it prints. @throws {Error} where it fails. */
export function child(script: string, args: readonly string[], flags: readonly string[] = []): unknown {
  return JSON.parse(node([...flags, path.join("bench/children", script), ...args])) as unknown;
}

function node(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`bench: node ${args.join(" ")} failed: ${stderr}`);
  return stdout;
}

/** Milliseconds, of CPU and of wall. */
export interface Milliseconds {
  readonly cpu: number;
  readonly wall: number;
}

/** What importing a module adds to the start of Node: see `timeAfterStart`. */
export function importTime(file: string): Milliseconds {
  return timeAfterStart(`await import(${JSON.stringify(pathToFileURL(file).href)});`, "");
}

/**
 * What statements add to the start of a process that has run `before`; both are the text of a module. Of CPU the median over
 * processes, less that of processes without the statements; by the wall clock the least of each, since other work only adds to it.
 */
export function timeAfterStart(statements: string, before: string): Milliseconds {
  const times = { empty: [] as Milliseconds[], full: [] as Milliseconds[] };
  for (let i = 0; i < PROCESSES; i++) {
    times.empty.push(timeOf(before));
    times.full.push(timeOf(before + statements));
  }
  const added = (clock: keyof Milliseconds, of: (values: readonly number[]) => number): number => of(times.full.map((time) => time[clock])) - of(times.empty.map((time) => time[clock]));
  return { cpu: added("cpu", median), wall: added("wall", (values) => Math.min(...values)) };
}

function timeOf(code: string): Milliseconds {
  const start = performance.now();
  const { user, system } = JSON.parse(node(["--input-type=module", "-e", `${code}\nconsole.log(JSON.stringify(process.cpuUsage()));`])) as NodeJS.CpuUsage;
  return { cpu: (user + system) / 1e3, wall: performance.now() - start };
}
