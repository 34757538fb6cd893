/**
 * What a command is: a plain function from arguments and inputs to answers. It neither prints nor exits; program.ts does.
 *
 * @example
 * export const count: Command = {
 *   name: "count", args: "[...inputs]", about: "counts words", options: [], examples: [], answersAtEnd: false,
 *   run: (call) => eachInput(call, call.args, async (input) => ({ json: …, show: () => … })),
 * };
 */
import type { Input } from "./input/input.js";
import type { Option } from "./option.js";
import type { Screen } from "./output/screen.js";

/** One answer: a value for machines, and the same for a reader. */
export interface Answer {
  /** Printed as one line of JSON under `--json`. */
  readonly json: unknown;
  /** Printed otherwise; may hold several lines, ends without a line break. */
  readonly show: (screen: Screen) => string;
}

/** A call of a command, with what it may use of the world. */
export interface Call {
  /** Arguments behind the command's name, as typed. */
  readonly args: readonly string[];
  /** The value of an option, `undefined` where it is not given. @throws {UsageError} on a value it cannot read. */
  readonly value: <Value>(option: Option<Value>) => Value | undefined;
  /** The inputs that paths lead to, standard input where there are none. Failures are told and skipped. */
  readonly read: (paths: readonly string[]) => AsyncIterable<Input>;
  /** Tells of an input that failed; the run goes on, and ends with an exit code that says so. */
  readonly fail: (source: string, error: unknown) => void;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** Arguments as `--help` shows them: `<folder> [...inputs]`. */
  readonly args: string;
  /** What it does, in a line. */
  readonly about: string;
  readonly options: readonly Option<unknown>[];
  /** Calls to copy, without the program's name. */
  readonly examples: readonly string[];
  /** Whether it answers after all input is read; others answer input by input. */
  readonly answersAtEnd: boolean;
  readonly run: (call: Call) => AsyncIterable<Answer>;
}

/** Answers input by input; one that fails is told, and the next one comes. */
export async function* eachInput(call: Call, paths: readonly string[], answer: (input: Input) => Promise<Answer>): AsyncGenerator<Answer> {
  for await (const input of call.read(paths)) {
    let given: Answer | undefined;
    try {
      given = await answer(input);
    } catch (error) {
      call.fail(input.source, error);
    }
    if (given) yield given;
  }
}
