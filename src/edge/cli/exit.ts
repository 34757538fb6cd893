/**
 * How a run ends: exit codes, and the two errors that choose one.
 *
 * @example
 * throw new UsageError("--limit needs a whole number, got \"ten\""); // ends with EXIT.usage
 */

/** Exit codes of the command line, as `--help` prints them. */
export const EXIT = {
  /** Everything asked for was done. */
  done: 0,
  /** Some inputs failed, each told on standard error; the others were done. */
  someFailed: 1,
  /** Wrong usage: an unknown command or option, a value out of range. Nothing was done. */
  usage: 2,
  /** Nothing could be read: no input, none of the inputs, or no article of the id asked for. */
  nothingRead: 3,
  /** An index folder could not be used: locked, damaged, not writable. */
  index: 4,
  /** A fault of silah itself. */
  fault: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What `--help` says of exit codes. */
export const EXIT_HELP = [
  `  ${EXIT.done}   all done`,
  `  ${EXIT.someFailed}   some inputs failed (told on standard error), the others were done`,
  `  ${EXIT.usage}   wrong usage`,
  `  ${EXIT.nothingRead}   nothing could be read: no input, or not the article asked for`,
  `  ${EXIT.index}   the index folder could not be used: locked, damaged, not writable`,
  `  ${EXIT.fault}  a fault of silah itself`,
].join("\n");

/** The command was called wrongly. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What was asked for is not there to be read. */
export class NothingReadError extends Error {
  override readonly name = "NothingReadError";
}
