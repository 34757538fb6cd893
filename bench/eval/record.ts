/**
 * What `npm run eval` leaves behind: bench/record/accuracy.json, and the tables of docs/accuracy.md between their markers. Only
 * the tables measured now change; the others stay as they were.
 *
 * @example
 * merge({ Text: old, Dates: kept }, { Text: now }, ["Text", "Dates"]); // { Text: now, Dates: kept }
 */
import fs from "node:fs";
import type { Row } from "./row.js";

/** Rows by the title of their table, in the order of the document. */
export type AccuracyRecord = Readonly<Record<string, readonly Row[]>>;

const RECORD = "bench/record/accuracy.json";
const DOCUMENT = "docs/accuracy.md";
const START = "<!-- eval:start -->";
const END = "<!-- eval:end -->";

/** The record with what was measured now; `titles` gives the order, and a title not in it goes. */
export function merge(before: AccuracyRecord, now: AccuracyRecord, titles: readonly string[]): AccuracyRecord {
  const entries = titles.map((title) => [title, now[title] ?? before[title]] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, readonly Row[]] => entry[1] !== undefined));
}

/** A document with the tables of a record between its markers. @throws {Error} where the markers are not there. */
export function withTables(document: string, record: AccuracyRecord): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${DOCUMENT} must hold ${START} and, after it, ${END}`);
  return `${document.slice(0, start + START.length)}\n\n${Object.entries(record).map(tableOf).join("\n")}\n${document.slice(end)}`;
}

function tableOf([title, rows]: readonly [string, readonly Row[]]): string {
  const lines = rows.map(({ name, value, note = "" }) => `| ${name} | ${value.toFixed(3)} | ${note} |`);
  return [`### ${title}`, "", "| measure | value | on |", "| --- | --- | --- |", ...lines, ""].join("\n");
}

/** Writes what was measured now into the record and the document. Both are read at this moment: another run may have written. */
export function save(now: AccuracyRecord, titles: readonly string[]): void {
  const before = fs.existsSync(RECORD) ? (JSON.parse(fs.readFileSync(RECORD, "utf8")) as AccuracyRecord) : {};
  const record = merge(before, now, titles);
  fs.writeFileSync(RECORD, `${JSON.stringify(record, null, 1)}\n`);
  fs.writeFileSync(DOCUMENT, withTables(fs.readFileSync(DOCUMENT, "utf8"), record));
}
