/**
 * The program: finds the command, hands it inputs, prints its answers, and tells how it ended.
 *
 * @example
 * process.exitCode = await runProgram(["entities", "page.txt", "--json"], process);
 */
import { cac, type CAC } from "cac";
import { version } from "../../../package.json";
import { SilahError } from "../../index.js";
import { bareArgument, guardArguments } from "./arguments.js";
import type { Call, Command } from "./command.js";
import { COMMANDS } from "./commands/index.js";
import { jobsOf } from "./commands/jobs.js";
import { EXIT, EXIT_HELP, type ExitCode, NothingReadError, UsageError } from "./exit.js";
import type { Input } from "./input/input.js";
import { readInputs, STDIN } from "./input/read.js";
import { messageOf } from "./messages.js";
import { createProgress } from "./output/progress.js";
import { lineWriter } from "./output/writer.js";
import { share } from "./share.js";
import { type RawOptions, valuesOf } from "./values.js";

/** What the program uses of its process. */
export interface World {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs a command line, without program name; gives the exit code. */
export async function runProgram(args: readonly string[], world: World): Promise<ExitCode> {
  let chosen: { readonly command: Command; readonly args: readonly string[]; readonly options: RawOptions } | undefined;
  const cli = describe((command, given, options) => (chosen = { command, args: given, options }));
  try {
    const toggles = COMMANDS.flatMap(({ options }) => options.map(({ flag }) => flag)).filter((flag) => !flag.includes(" "));
    cli.parse(["", "silah", ...guardArguments(args, toggles)], { run: false });
    if (cli.options["help"] === true || cli.options["version"] === true) return EXIT.done;
    if (!cli.matchedCommand) throw new UsageError(unknownCommand(cli.args[0]));
    cli.runMatchedCommand();
    return chosen ? await runCommand(chosen.command, chosen.args, chosen.options, world) : EXIT.fault;
  } catch (error) {
    return report(error, cli.matchedCommandName, world);
  }
}

function describe(choose: (command: Command, args: readonly string[], options: RawOptions) => void): CAC {
  const cli = cac("silah");
  for (const command of COMMANDS) {
    const described = cli.command(`${command.name} ${command.args}`, command.about);
    for (const { flag, about } of command.options) described.option(flag, about);
    for (const example of command.examples) described.example(`  $ silah ${example}`);
    described.action(() => {
      choose(command, [...cli.args, ...((cli.options["--"] as string[] | undefined) ?? [])].map(bareArgument), cli.options);
    });
  }
  cli.option("--json", "One JSON value a line, for machines");
  cli.help((sections) => [
    ...sections.filter(({ title }) => !title?.startsWith("For more info")),
    { title: "Inputs", body: "  Files, folders (.txt .md .html .htm .json .jsonl, however deep), - or nothing for standard input.\n  A line of JSONL is an object with text, and id, headline, section, published, url where known." },
    { title: "Exit codes", body: EXIT_HELP },
  ]);
  cli.version(version);
  return cli;
}

function unknownCommand(name: string | undefined): string {
  const names = COMMANDS.map((command) => command.name).join(", ");
  return name === undefined ? `a command is needed: ${names}` : `unknown command ${JSON.stringify(bareArgument(name))}, expected ${names}`;
}

async function runCommand(command: Command, args: readonly string[], options: RawOptions, world: World): Promise<ExitCode> {
  const { stdin, stdout, stderr, env } = world;
  const setting = { options: plain(options), json: options["json"] === true, target: { isTTY: stdout.isTTY, columns: stdout.columns } };
  const values = valuesOf(setting, env);
  // Values are read before any input is, so that a wrong one is told at once.
  for (const option of command.options) values.value(option);
  const progress = createProgress(stderr, { enabled: stderr.isTTY && (command.answersAtEnd || !stdout.isTTY) });
  const counts = { read: 0, failed: 0, wanted: false };

  const fail: Call["fail"] = (source, error) => {
    // An index that fails fails the whole run.
    if (error instanceof SilahError || error instanceof UsageError) throw error;
    counts.failed++;
    stderr.write(`silah: ${source}: ${messageOf(error)}\n`);
  };
  async function* read(paths: readonly string[]): AsyncGenerator<Input> {
    counts.wanted = true;
    if (paths.length === 0 && stdin.isTTY) throw new UsageError("no inputs: name files or folders, or pipe text in");
    for await (const input of readInputs(paths.length === 0 ? [STDIN] : paths, { stdin, fail, total: progress.total })) {
      counts.read++;
      yield input;
      await progress.advance(input.size);
    }
  }

  const write = lineWriter(stdout);
  const shared: Call["share"] = (paths, work, size) => share(read(paths), { setting: { ...setting, command: command.name }, work, values, size, jobs: jobsOf(values), fail });
  try {
    for await (const printed of command.run({ ...values, args, read, share: shared, fail })) await write(printed);
  } finally {
    progress.stop();
  }
  return exitCodeOf(counts, world);
}

function exitCodeOf({ read, failed, wanted }: { readonly read: number; readonly failed: number; readonly wanted: boolean }, { stderr }: World): ExitCode {
  if (wanted && read === 0 && failed === 0) stderr.write("silah: nothing to read: no file of a known kind, or an empty input\n");
  if (wanted && read === 0) return EXIT.nothingRead;
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** Options alone, without what cannot be sent to a thread. */
function plain(options: RawOptions): RawOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === "string" || typeof value === "boolean" || Array.isArray(value)));
}

function report(error: unknown, command: string | undefined, { stderr }: World): ExitCode {
  const isUsage = error instanceof UsageError || (error instanceof Error && error.name === "CACError");
  stderr.write(`silah: ${messageOf(error)}\n`);
  if (isUsage) {
    stderr.write(`silah: try silah ${command === undefined ? "" : `${command} `}--help\n`);
    return EXIT.usage;
  }
  if (error instanceof NothingReadError) return EXIT.nothingRead;
  if (error instanceof SilahError) return EXIT.index;
  if (error instanceof Error && error.stack !== undefined) stderr.write(`${error.stack}\n`);
  return EXIT.fault;
}
