/**
 * Options of commands: a flag as `--help` shows it, what it is for, and how its text becomes a value.
 *
 * @example
 * const LIMIT = option("--limit <n>", "most articles given (default 10)", wholeNumber(1, 1000));
 * call.value(LIMIT); // 5 of `--limit 5`, undefined where it is not given
 */
import { UsageError } from "./exit.js";

/** An option that is read into a `Value`. */
export interface Option<Value> {
  /** As `--help` shows it: `--limit <n>`, or `--json` where it takes no value. */
  readonly flag: string;
  readonly about: string;
  /** Reads the text given. Throws UsageError on what it cannot read; `name` is the flag without its value. */
  readonly read: (text: string, name: string) => Value;
}

/** An option that takes a value. */
export function option<Value>(flag: string, about: string, read: Option<Value>["read"]): Option<Value> {
  return { flag, about, read };
}

/** An option that is there or not. */
export function toggle(flag: string, about: string): Option<true> {
  return { flag, about, read: () => true };
}

/** The name under which cac keeps an option: `--week-start <n>` → `weekStart`. */
export function keyOf(flag: string): string {
  return nameOf(flag)
    .slice(2)
    .replace(/-(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}

/** A flag without its value: `--limit <n>` → `--limit`. */
export function nameOf(flag: string): string {
  return flag.split(" ", 1)[0]!;
}

/** Reads any text but the empty one. */
export function words(text: string, name: string): string {
  if (text.trim() === "") throw new UsageError(`${name} needs a value`);
  return text;
}

/** Reads names parted by commas: `country,person`. */
export function list(text: string, name: string): readonly string[] {
  const items = text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length === 0) throw new UsageError(`${name} needs at least one name`);
  return items;
}

/** Reads a whole number in [least, most]. */
export function wholeNumber(least: number, most: number): (text: string, name: string) => number {
  return (text, name) => {
    const number = Number(text);
    if (!/^\d+$/u.test(text) || number < least || number > most) throw new UsageError(`${name} needs a whole number from ${least} to ${most}, got ${JSON.stringify(text)}`);
    return number;
  };
}

/** Reads a number above 0, at most `most`. */
export function positiveNumber(most: number): (text: string, name: string) => number {
  return (text, name) => {
    const number = Number(text);
    if (text.trim() === "" || !(number > 0 && number <= most)) throw new UsageError(`${name} needs a number above 0, at most ${most}, got ${JSON.stringify(text)}`);
    return number;
  };
}

/** Reads one of a few words. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]): (text: string, name: string) => Choice {
  return (text, name) => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) throw new UsageError(`${name} needs one of ${choices.join(", ")}, got ${JSON.stringify(text)}`);
    return choice;
  };
}

/** Reads an ISO 8601 date or date-time. */
export function isoDate(text: string, name: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDate) throw new UsageError(`${name} needs an ISO date such as 2026-03-01, got ${JSON.stringify(text)}`);
  return text;
}
