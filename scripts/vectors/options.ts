/**
 * Options of the scripts here, given as `--name=value`.
 *
 * @example
 * optionOf("work"); // throws where there is no --work=…
 */
export function optionOf(name: string, otherwise?: string): string {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
  if (given === undefined || given === "") throw new TypeError(`--${name}=… is missing`);
  return given;
}
