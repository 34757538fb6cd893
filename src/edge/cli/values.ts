/**
 * What a call says by its options, and how its answers are to look: made of plain data, so that a worker knows the same.
 *
 * @example
 * const { value, render } = valuesOf({ options: cli.options, json: true, target: process.stdout }, process.env);
 * value(LIMIT); // 5 of `--limit 5`
 */
import { bareArgument } from "./arguments.js";
import type { Answer } from "./command.js";
import { keyOf, nameOf, type Option } from "./option.js";
import { screenOf, type Target } from "./output/screen.js";

/** Options as cac gives them: by camel-case name, guarded. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** A call's options and where its answers go. */
export interface Setting {
  readonly options: RawOptions;
  /** Whether answers are lines of JSON. */
  readonly json: boolean;
  readonly target: Target;
}

/** A setting, ready to be asked. */
export interface Values {
  /** The value of an option, `undefined` where it is not given. @throws {UsageError} on a value it cannot read. */
  readonly value: <Value>(option: Option<Value>) => Value | undefined;
  /** An answer as it is printed, without the last line break. */
  readonly render: (answer: Answer) => string;
}

/** Reads a setting. */
export function valuesOf({ options, json, target }: Setting, env: Readonly<Record<string, string | undefined>>): Values {
  const screen = screenOf(target, env);
  return {
    value: (option) => valueOf(option, options),
    render: (answer) => (json ? JSON.stringify(answer.json) : answer.show(screen)),
  };
}

/** The value of an option; the last one where it is given more than once. */
function valueOf<Value>({ flag, read }: Option<Value>, options: RawOptions): Value | undefined {
  const given = [options[keyOf(flag)]].flat().at(-1);
  if (given === undefined || given === false) return undefined;
  return read(typeof given === "string" ? bareArgument(given) : "", nameOf(flag));
}
