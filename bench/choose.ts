/**
 * Which stages a command runs: those named after `--`, in the command's own order; all where none is named.
 *
 * @example
 * chooseStages(["dates", "text"], ["text", "language", "dates"]); // ["text", "dates"]
 */

/** @throws {RangeError} on a name that is no stage; the message lists the stages. */
export function chooseStages<Name extends string>(asked: readonly string[], stages: readonly Name[]): Name[] {
  const unknown = asked.filter((name) => !stages.some((stage) => stage === name));
  if (unknown.length > 0) throw new RangeError(`there is no stage ${unknown.join(", ")}; the stages are ${stages.join(", ")}`);
  return stages.filter((stage) => asked.length === 0 || asked.includes(stage));
}

/** As `chooseStages`, of the process's arguments; a wrong name ends the process with exit code 1. */
export function stagesAsked<Name extends string>(command: string, stages: readonly Name[]): Name[] {
  try {
    return chooseStages(process.argv.slice(2), stages);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`${command}: ${error.message}`);
    process.exit(1);
  }
}
