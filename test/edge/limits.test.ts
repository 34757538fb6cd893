import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROW = /^\| .+? \| (?<figure>[\d,]+) [^|]*\|[^|]+\| `(?<name>[A-Z_]+)` in `(?<file>[^`]+)` \|$/gmu;
const rows = [...readFileSync("docs/limits.md", "utf8").matchAll(ROW)].map(({ groups }) => groups as { figure: string; name: string; file: string });

test("docs/limits.md has its table", () => {
  expect(rows.length).toBeGreaterThan(15);
});

test.each(rows)("$name in $file is $figure", ({ name, file, figure }) => {
  const value = new RegExp(`^(?:export )?const ${name} = (?<value>[\\d_]+);`, "mu").exec(readFileSync(file, "utf8"))?.groups?.["value"];
  expect(Number(value?.replaceAll("_", ""))).toBe(Number(figure.replaceAll(",", "")));
});
