/**
 * Arguments kept as they were typed. cac reads anything like a number as one (`--id 007` → 7) and drops a lone `-`; a mark in
 * front of such arguments keeps them words until they are read. And it takes the word after `--tables-only` for its value, since it
 * looks for the names of options without one as `tablesOnly`; said as `--tables-only=true` it needs none.
 *
 * @example
 * guardArguments(["related", "news", "--id", "007"]); // ["related", "news", "--id", "\u0000007"]
 * bareArgument("\u0000007");                          // "007"
 */

/** No argument of a process can hold this character. */
const GUARD = "\u0000";

/** Marks what cac would misread: numbers, empty arguments and `-`, also behind `--name=`; `toggles` are the options that take no value. */
export function guardArguments(args: readonly string[], toggles: readonly string[] = []): string[] {
  const end = args.indexOf("--");
  return args.map((arg, i) => {
    if (toggles.includes(arg) && (end < 0 || i < end)) return `${arg}=true`;
    const named = /^(?<name>--?[^=]+=)(?<value>.*)$/su.exec(arg)?.groups;
    return named ? `${named["name"]!}${guard(named["value"]!)}` : guard(arg);
  });
}

/** An argument as it was typed. */
export function bareArgument(arg: string): string {
  return arg.startsWith(GUARD) ? arg.slice(GUARD.length) : arg;
}

function guard(arg: string): string {
  return arg === "-" || Number.isFinite(Number(arg)) ? `${GUARD}${arg}` : arg;
}
