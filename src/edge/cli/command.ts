/**
 * What a command is: a plain function from arguments and inputs to what is printed. It neither prints nor exits; program.ts does.
 *
 * @example
 * export const count: Command = {
 *   name: "count", args: "[...inputs]", about: "counts words", options: [JOBS], examples: [], answersAtEnd: false,
 *   ...eachInput(async () => async (input) => ({ json: …, show: () => … })),
 * };
 */
import type { Input } from "./input/input.js";
import { messageOf } from "./messages.js";
import type { Option } from "./option.js";
import type { Screen } from "./output/screen.js";
import type { Values } from "./values.js";

/** One answer: a value for machines, and the same for a reader. */
export interface Answer {
  /** Printed as one line of JSON under `--json`. */
  readonly json: unknown;
  /** Printed otherwise; may hold several lines, ends without a line break. */
  readonly show: (screen: Screen) => string;
}

/**
 * Work that threads share: called once in each to set it up, it gives what works a batch off. Results are plain data, since they are
 * copied from thread to thread.
 */
export type Work<Result> = (values: Values) => Promise<(batch: readonly Input[]) => Promise<Result>>;

/** How much a thread is given at once. */
export interface BatchSize {
  /** Inputs at most. */
  readonly most: number;
  /** Bytes from which a batch is full. */
  readonly bytes: number;
}

/** A call of a command, with what it may use of the world. */
export interface Call extends Values {
  /** Arguments behind the command's name, as typed. */
  readonly args: readonly string[];
  /** The inputs that paths lead to, standard input where there are none. Failures are told and skipped. */
  readonly read: (paths: readonly string[]) => AsyncIterable<Input>;
  /** The inputs that paths lead to, worked off in batches by as many threads as asked for; results in the order of the inputs. `work` is the command's own. */
  readonly share: <Result>(paths: readonly string[], work: Work<Result>, size: BatchSize) => AsyncIterable<Result>;
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
  /** What its threads do; absent where it has none. */
  readonly work?: Work<unknown>;
  /** Gives what is printed, rendered. */
  readonly run: (call: Call) => AsyncIterable<string>;
}

/** What became of an input. */
type Line = { readonly line: string } | Failure;

/** An input that failed. */
export interface Failure {
  readonly source: string;
  readonly failure: string;
}

/** Few enough that a line does not wait long for those before it, enough that handing them over costs little. */
const SIZE: BatchSize = { most: 32, bytes: 1 << 17 };

/**
 * A command that answers input by input, its threads each set up by `open`. An input that fails is told, and the next one comes.
 */
export function eachInput(open: (values: Values) => Promise<(input: Input) => Promise<Answer>>): Pick<Command, "work" | "run"> {
  const work: Work<readonly Line[]> = async (values) => {
    const answer = await open(values);
    const lineOf = async (input: Input): Promise<Line> => {
      try {
        return { line: values.render(await answer(input)) };
      } catch (error) {
        return failureOf(input, error);
      }
    };
    return async (batch) => {
      const lines: Line[] = [];
      for (const input of batch) lines.push(await lineOf(input));
      return lines;
    };
  };
  return {
    work,
    async *run(call) {
      for await (const lines of call.share(call.args, work, SIZE)) {
        for (const line of lines) {
          if ("line" in line) yield line.line;
          else call.fail(line.source, new Error(line.failure));
        }
      }
    },
  };
}

/** A failure as plain data. */
export function failureOf({ source }: Input, error: unknown): Failure {
  return { source, failure: messageOf(error) };
}
